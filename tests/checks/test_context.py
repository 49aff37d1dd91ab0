from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import a_placement, an_article
from tests.checks.archives import small_reader, texts

from newsdesk.checks.context import check, doubts
from newsdesk.news.report import Problem, Severity

THRESHOLD = 3.0
SLIP = "Chủ tịch thành phố đề bị Ban Thường vụ Quận ủy chuẩn bị cho mùa mưa bão."


def _told(**fields: Any) -> list[Problem]:
    plain = {"title": "", "lead": "", "body": ""}
    return list(check(an_article(**(plain | fields)), small_reader(), THRESHOLD))


def test_a_right_word_in_the_wrong_place_is_found_with_its_mend() -> None:
    (found,) = _told(body=f"Ông Nam giao cho các phường.\n\n{SLIP}")
    assert (found.code, found.where, found.severity) == (
        "context.slip",
        "body:3",
        Severity.WARNING,
    )
    assert found.mend is not None
    assert (found.mend.old, found.mend.new, found.mend.field) == ("bị", "nghị", "body")
    values = dict(found.values)
    assert (values["around"], values["instead"]) == ("đề bị Ban", "đề nghị Ban")
    mended = found.mend.applied_to(f"Ông Nam giao cho các phường.\n\n{SLIP}")
    assert mended is not None
    assert "thành phố đề nghị Ban" in mended
    assert _told(body=mended) == []


def test_every_text_that_readers_see_is_looked_at() -> None:
    placed = a_placement(2, caption=SLIP)
    fields = {found.where for found in _told(title=SLIP, lead=SLIP, photos=(placed,), body="")}
    assert fields <= {"title", "lead", "photo:2.caption"}
    assert [found.where for found in _told(title=SLIP)] == ["title"]
    assert [found.where for found in _told(lead=SLIP)] == ["lead"]
    assert [found.where for found in _told(photos=(placed,))] == ["photo:2.caption"]


@pytest.mark.parametrize(
    "text",
    [
        SLIP.replace("đề bị", "đề nghị"),
        f"“{SLIP}”",
        f'"{SLIP}"',
        f"> {SLIP}",
        SLIP.replace("bị Ban", "Bị Ban"),
        SLIP.upper(),
        "Tiếng khác: Lorem ipsum dolor sit amet.",
        "Sơn hào hải vị chưa ai nếm bao giờ.",
    ],
)
def test_right_words_quotations_and_names_are_left_alone(text: str) -> None:
    assert _told(body=text) == []


def test_what_the_archive_says_is_not_doubted() -> None:
    assert _told(body="\n\n".join(texts()[:40])) == []


def test_what_the_article_itself_repeats_is_doubted_less() -> None:
    def worst(body: str) -> float:
        article = an_article(title="", lead="", body=body)
        return max(doubt.odds for doubt in doubts(article, small_reader(), THRESHOLD))

    again = SLIP.replace("Chủ tịch thành phố", "Đoàn công tác")
    assert worst(f"{SLIP}\n\n{again}") < worst(SLIP) - 3
    right = again.replace("đề bị", "đề nghị")
    assert worst(f"{SLIP}\n\n{right}") > worst(SLIP)


def test_of_two_suspects_side_by_side_one_is_told() -> None:
    found = _told(body=SLIP.replace("đề bị", "đế bị"))
    assert len(found) <= 1


@pytest.mark.parametrize(("tones", "better"), [("old", "hòa"), ("new", "hoà")])
def test_the_mend_has_its_mark_where_the_newsroom_writes_it(tones: str, better: str) -> None:
    body = "Ông Nam yêu cầu các phường bảo vệ môi trường, vì hỏa bình và hạnh phúc của người dân."
    article = an_article(title="", lead="", body=body)
    (found,) = check(article, small_reader(), THRESHOLD, tones=tones)
    assert (found.mend and found.mend.new) == better


def test_a_syllable_that_the_archive_never_had_is_found() -> None:
    (found,) = _told(body=SLIP.replace("đề bị", "đề nghỉ"))
    assert found.mend is not None
    assert (found.mend.old, found.mend.new) == ("nghỉ", "nghị")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from((*SLIP.split(), "“", "”", '"', "\n\n", "- ", "3/12", "đề bị", "ạ̀", "*"))
    )
)
def test_places_are_in_the_text_and_mends_hold(pieces: list[str]) -> None:
    body = " ".join(pieces)
    for found in _told(body=body):
        assert found.span is not None
        assert found.mend is not None
        assert 0 <= found.span[0] < found.span[1] <= len(body)
        assert found.mend.applied_to(body) is not None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_read(title: str, body: str) -> None:
    for found in _told(title=title, body=body):
        assert found.mend is not None
