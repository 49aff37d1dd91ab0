from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import an_article
from tests.checks.listed import shipped
from tests.checks.reading import told

from newsdesk.checks import tones
from newsdesk.checks.passages import prose


def codes(body: str, style: str = "old") -> list[tuple[str, str, str]]:
    found = told(tones.check, body=body, style=shipped(style))
    return [(one.code, one.about, one.mend.new if one.mend else "") for one in found]


def test_two_styles_in_one_piece() -> None:
    assert codes("Thành ủy và Quận uỷ họp.") == [("tones.mixed", "uỷ", "ủy")]
    assert codes("Thành ủy và Quận uỷ họp.", "new") == [("tones.mixed", "ủy", "uỷ")]


def test_the_other_style_all_through() -> None:
    assert codes("Quận uỷ hoà giải.") == [
        ("tones.style", "uỷ", "ủy"),
        ("tones.style", "hoà", "hòa"),
    ]
    assert codes("Quận ủy hòa giải.") == []
    assert codes("Uỷ ban họp. Uỷ viên dự.")[0] == ("tones.style", "Uỷ", "Ủy")


def test_names_and_what_is_said_are_never_touched() -> None:
    body = "Quận ủy mời bà Nguyễn Thị Thuý, ông Hoà; tỉnh Hoà Bình; bà nói: “Hoà cả làng.”"
    assert codes(body) == []
    mended = list(tones.mends(an_article(body=body + " Quận uỷ."), shipped()))
    assert [(one.old, one.new) for one in mended] == [("uỷ", "ủy")]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="hHoOaAàáòóủỷyquQbình “”.", max_size=50))
def test_a_mend_changes_no_length(body: str) -> None:
    for style in ("old", "new"):
        for start, word, better in tones.strays(prose(body), shipped(style)):
            assert body[start : start + len(word)] == word
            assert len(better) == len(word)
