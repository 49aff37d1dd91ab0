"""Days as they are typed: periods, spans, bounds, spoken ones."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.news.day_words import Days, days_of

TODAY = date(2021, 12, 3)  # a Friday


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("12/2021", "2021-12-01", "2021-12-31"),
        ("2/2024", "2024-02-01", "2024-02-29"),
        ("2021-12", "2021-12-01", "2021-12-31"),
        ("03/12/2021", "2021-12-03", "2021-12-03"),
        ("3-12-2021", "2021-12-03", "2021-12-03"),
        ("3.12.2021", "2021-12-03", "2021-12-03"),
        ("2021-12-03", "2021-12-03", "2021-12-03"),
        ("01/12/2021-05/12/2021", "2021-12-01", "2021-12-05"),
        ("1-12-2021-5-12-2021", "2021-12-01", "2021-12-05"),
        ("01/12/2021 – 05/12/2021", "2021-12-01", "2021-12-05"),
        ("2019..2021", "2019-01-01", "2021-12-31"),
        ("2019-2021", "2019-01-01", "2021-12-31"),
        ("11/2020-2021", "2020-11-01", "2021-12-31"),
        ("2021-12-01..2021-12-05", "2021-12-01", "2021-12-05"),
        (">=12/2021", "2021-12-01", None),
        ("≥2021", "2021-01-01", None),
        (">2020", "2021-01-01", None),
        ("<=3/12/2021", None, "2021-12-03"),
        ("<2021", None, "2020-12-31"),
        (">= hôm nay", "2021-12-03", None),
        ("hôm-nay", "2021-12-03", "2021-12-03"),
        ("HomNay", "2021-12-03", "2021-12-03"),
        ("today", "2021-12-03", "2021-12-03"),
        ("hôm qua", "2021-12-02", "2021-12-02"),
        ("tuần-này", "2021-11-29", "2021-12-05"),
        ("last-week", "2021-11-22", "2021-11-28"),
        ("thang nay", "2021-12-01", "2021-12-31"),
        ("tháng-trước", "2021-11-01", "2021-11-30"),
        ("năm nay", "2021-01-01", "2021-12-31"),
        ("nam-ngoai", "2020-01-01", "2020-12-31"),
        ("tháng-trước-hôm-nay", "2021-11-01", "2021-12-03"),
    ],
)
def test_what_can_be_read(typed: str, since: str | None, until: str | None) -> None:
    assert days_of(typed, TODAY) == Days(
        date.fromisoformat(since) if since else None, date.fromisoformat(until) if until else None
    )


@pytest.mark.parametrize(
    "typed",
    [
        "", "mai", "13/2021", "31/4/2021", "29/2/2021", "1/1/1800", "9999", "21", "3/12/21", ">=",
        "->", "2021-2019", ">=2019-2021", "1/2/3/4", "..", "5/12/2021-",
    ],
)  # fmt: skip
def test_what_means_no_days(typed: str) -> None:
    assert days_of(typed, TODAY) is None


@given(st.text(max_size=30) | st.text(alphabet="0123456789/-. ><=–…", max_size=30))
def test_any_text_gives_days_in_order_or_none(typed: str) -> None:
    found = days_of(typed, TODAY)
    if found and found.since and found.until:
        assert found.since <= found.until


@given(st.dates(date(1976, 1, 1), date(2199, 12, 31)), st.dates(date(1976, 1, 1)))
def test_a_written_day_is_read_back(day: date, other: date) -> None:
    assert days_of(f"{day:%d/%m/%Y}", TODAY) == Days(day, day)
    assert days_of(day.isoformat(), other) == Days(day, day)


def test_two_spans_narrow_each_other() -> None:
    first, last = date(2020, 1, 1), date(2020, 12, 31)
    assert Days(first, last).narrowed(Days()) == Days(first, last)
    assert Days(first).narrowed(Days(until=last)) == Days(first, last)
    assert Days(first, last).narrowed(Days(date(2020, 5, 1), date(2021, 1, 1))) == Days(
        date(2020, 5, 1), last
    )
