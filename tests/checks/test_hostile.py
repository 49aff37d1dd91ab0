"""All checks together on text that nobody would write: they end, and end soon."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import a_placement, a_profile, an_article
from tests.checks.listed import shipped

from newsdesk.checks import choosing
from newsdesk.news.report import Problem
from newsdesk.text.normalize import clean

SIZE = 60_000
PIECES = [
    "a", "ả", "A", " ", "1", ".", "-", "a ", "1/", "1.", "![", "[", "](", "`", "“", '"', "(", "<",
    "*", "_", "@", "a@", "a.", "Nguyễn ", "của của ", "…", "? ", "|", "\n\n", "\n- ", "thứ ",
    "www.", "ngày 1/", "Nghị định số 1", "đồng chí Lê Na ", "UBND ", "1.000,", "Ã¡",
    "nhân dân Nhân dân ",
]  # fmt: skip


def found(body: str) -> tuple[Problem, ...]:
    article = an_article(body=body, photos=(a_placement(1, caption=body[:500]),))
    return choosing.run(article, a_profile(), style=shipped())


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_row_of_the_same_is_read(piece: str) -> None:
    assert isinstance(found(piece * (SIZE // len(piece))), tuple)


def test_a_million_letters_are_read() -> None:
    assert isinstance(found("a" * 1_000_000), tuple)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_spans_and_mends_lie_in_their_text(body: str) -> None:
    body = clean(body)
    texts = {"body": body, "photo:1.caption": body[:500]}
    texts |= {name: str(getattr(an_article(), name)) for name in ("title", "lead")}
    for one in found(body):
        if one.span:
            assert 0 <= one.span[0] < one.span[1] <= len(texts[one.field])
        if one.mend:
            assert one.mend.applied_to(texts[one.mend.field]) is not None


def test_other_languages_have_no_vietnamese_checks() -> None:
    english = replace(an_article(body="The committee , of the cíty..."), language="en")
    codes = {one.code for one in choosing.run(english, a_profile(), style=shipped())}
    assert codes == {"fanpage.unconfirmed"}
