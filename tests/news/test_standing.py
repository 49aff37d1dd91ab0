"""Codes and what they stand for on a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.news.standing import CODE, StandingKind, StandingText, chosen, written_out

CHAIR = "Chủ tịch UBND thành phố"
OLD = StandingText(
    StandingKind.OFFICE, "ct", f"{CHAIR} Lê Văn A", date(2016, 1, 1), date(2021, 6, 30)
)
NEW = StandingText(StandingKind.OFFICE, "ct", f"{CHAIR} Trần Văn B", date(2021, 7, 1))
SNIPPET = StandingText(StandingKind.SNIPPET, "lh", "Liên hệ Ban Biên tập.")
TEMPLATE = StandingText(StandingKind.TEMPLATE, "tin", "Một bài.")
TEXTS = (OLD, NEW, SNIPPET, TEMPLATE)


@pytest.mark.parametrize(
    ("day", "words", "expired"),
    [
        (date(2021, 6, 30), OLD, False),
        (date(2021, 7, 1), NEW, False),
        (date(2030, 1, 1), NEW, False),
        (date(2015, 12, 31), NEW, True),
    ],
)
def test_a_code_stands_for_who_holds_the_office_that_day(
    day: date, words: StandingText, *, expired: bool
) -> None:
    assert chosen(TEXTS, "CT", day) == (words, expired)


def test_who_held_it_last_is_given_as_expired() -> None:
    assert chosen((OLD,), "ct", date(2022, 1, 1)) == (OLD, True)
    assert chosen((OLD,), "bt", date(2022, 1, 1)) == (None, False)


def test_codes_are_written_out_and_unknown_ones_stay() -> None:
    out = written_out("Sáng 20/11, =ct= dự. =lh= =xx= =tin=", TEXTS, date(2026, 11, 20))
    assert out.text == f"Sáng 20/11, {NEW.words} dự. {SNIPPET.words} =xx= =tin="
    assert (out.used, out.expired, out.unknown) == ((NEW, SNIPPET), (), ("xx", "tin"))
    assert written_out("=ct=", (OLD,), date(2026, 11, 20)).expired == (OLD,)


@pytest.mark.parametrize(
    "text", ["a=ct=b", "x == ct ==", "==ct==", "= ct =", "a=b=c", "=ct", "=="]
)
def test_what_only_looks_like_a_code_is_none(text: str) -> None:
    assert CODE.search(text) is None


@given(st.text(alphabet="=ctă x.-\n", max_size=60))
def test_without_standing_texts_nothing_changes(text: str) -> None:
    assert written_out(text, (), date(2026, 1, 1)).text == text
