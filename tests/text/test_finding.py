"""Finding: whole words, case, marks, letters typed apart; other words in the manner of the old."""

from __future__ import annotations

import unicodedata  # noqa: TID251  # what the module under test stands on
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text.finding import Sought, cased_like, context, find, holds, replaced
from newsdesk.text.fold import fold, lowered, unmarked

if TYPE_CHECKING:
    from collections.abc import Callable

LETTERS = "aăâáảầĐđdDhHảPp ò.-_*İßỞ\u0301\U0001f600\n"
TEXTS = st.text(LETTERS, max_size=60)
SOUGHT = st.builds(
    Sought,
    st.text(LETTERS, min_size=1, max_size=4),
    whole_words=st.booleans(),
    case=st.booleans(),
    marks=st.booleans(),
)


def found(text: str, words: str, **strictly: bool) -> list[str]:
    return [text[start:end] for start, end in find(text, Sought(words, **strictly))]


def test_without_marks_every_way_of_writing_it_is_found() -> None:
    text = "Hải Phòng, HẢI PHÒNG, hải phòng, Hai Phong, hái phông"
    assert len(found(text, "hai phong", marks=False)) == 5
    assert found(text, "Hai Phong", marks=False, case=True) == [
        "Hải Phòng", "Hai Phong",
    ]  # fmt: skip
    assert found(text, "hải phòng") == ["Hải Phòng", "HẢI PHÒNG", "hải phòng"]
    assert found(text, "hải phòng", case=True) == ["hải phòng"]
    assert found("Đà Nẵng và đà nẵng", "Da Nang", marks=False, case=True) == ["Đà Nẵng"]


def test_whole_words_are_not_cut() -> None:
    assert found("quận, quậni, aquận, «quận»", "quận", whole_words=True) == ["quận", "quận"]
    assert found("**quận** _quận_", "quận", whole_words=True) == ["quận", "quận"]
    assert found("43-CT/TW, 143-CT/TW", "43-CT/TW", whole_words=True) == ["43-CT/TW"]
    assert found("a. b", ".", whole_words=True) == ["."]


def test_letters_whose_marks_were_typed_apart_are_found_whole() -> None:
    apart = unicodedata.normalize("NFD", "Thành phố Hải Phòng đẹp")
    (span,) = find(apart, Sought("hải phòng"))
    assert unicodedata.normalize("NFC", apart[slice(*span)]) == "Hải Phòng"
    (first, second) = find(apart, Sought("pho", marks=False))
    assert apart[slice(*first)] == unicodedata.normalize("NFD", "phố")
    assert apart[slice(*second)] == unicodedata.normalize("NFD", "Phò")


def test_hits_do_not_reach_into_each_other() -> None:
    assert find("aaaaa", Sought("aa")) == ((0, 2), (2, 4))
    assert find("anything", Sought("")) == ()


@given(TEXTS, SOUGHT)
def test_a_hit_is_what_was_sought(text: str, sought: Sought) -> None:
    forms: dict[tuple[bool, bool], Callable[[str], str]] = {
        (True, True): str,
        (False, True): lowered,
        (True, False): unmarked,
        (False, False): fold,
    }
    form = forms[sought.case, sought.marks]
    spans = find(text, sought)
    end = 0
    wanted = form(unicodedata.normalize("NFC", sought.words))
    for span in spans:
        assert span[0] >= end
        end = span[1]
        hit = form(unicodedata.normalize("NFC", text[slice(*span)]))
        assert hit.startswith(wanted)
        # A mark that melts into no letter (D with an acute) belongs to the letter before it.
        assert all(unicodedata.combining(mark) for mark in hit[len(wanted) :])
    assert holds(text, sought) is bool(spans)


@given(TEXTS, SOUGHT)
def test_nothing_is_missed_in_composed_text(text: str, sought: Sought) -> None:
    text = unicodedata.normalize("NFC", text)
    if sought.whole_words or sought.case or not sought.marks:
        return
    words = lowered(unicodedata.normalize("NFC", sought.words))
    assert len(find(text, sought)) == lowered(text).count(words)


@given(TEXTS)
def test_forms_keep_every_place(text: str) -> None:
    assert len(lowered(text)) == len(unmarked(text)) == len(fold(text)) == len(text)
    assert unmarked(lowered(text)) == unmarked(unmarked(lowered(text)))


@given(TEXTS, SOUGHT)
def test_replacing_with_the_same_changes_nothing(text: str, sought: Sought) -> None:
    assert replaced(text, find(text, sought), str) == text


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("HẢI PHÒNG", "hà nội", "HÀ NỘI"),
        ("Hải Phòng", "hà nội", "Hà Nội"),
        ("Quận ủy", "thành ủy", "Thành ủy"),
        ("quận ủy", "Thành ủy", "Thành ủy"),
        ("A", "bê", "Bê"),
        ("Ủy", "ban", "Ban"),
        ("12", "mười hai", "mười hai"),
    ],
)
def test_new_words_follow_the_manner_of_the_old(old: str, new: str, wanted: str) -> None:
    assert cased_like(old, new) == wanted


def test_the_context_ends_at_words_and_at_the_line() -> None:
    text = "Dòng trên\nQuận Lê Chân trao 120 suất quà cho các hộ khó khăn trong dịp Tết\nDòng dưới"
    span = find(text, Sought("suất quà"))[0]
    shown = context(text, span, 16)
    assert (shown.before, shown.hit, shown.after) == (
        "…Chân trao 120 ",
        "suất quà",
        " cho các hộ khó…",
    )
    assert context("ngắn", (0, 4)).before == context("ngắn", (0, 4)).after == ""
