"""Moments survive the store to the microsecond."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.errors import Bug
from newsdesk.store import moments
from newsdesk.text.dateline import TIME_ZONE


@given(
    st.datetimes(
        min_value=datetime(1900, 1, 1),  # noqa: DTZ001  # hypothesis adds the zone
        max_value=datetime(2200, 1, 1),  # noqa: DTZ001  # as above
        timezones=st.sampled_from([UTC, TIME_ZONE, timezone(timedelta(hours=-3, minutes=30))]),
        allow_imaginary=False,  # clocks of Hải Phòng have skipped hours, as in 1943
    )
)
def test_a_moment_comes_back_to_the_microsecond(moment: datetime) -> None:
    assert moments.told(moments.stored(moment)) == moment


def test_it_comes_back_on_the_newsrooms_clock() -> None:
    moment = moments.told(moments.stored(datetime(2026, 11, 20, 5, tzinfo=UTC)))
    assert moment.isoformat() == "2026-11-20T12:00:00+07:00"


def test_it_is_the_zone_of_the_date_line() -> None:
    assert moments.told(0).tzinfo is TIME_ZONE


def test_none_stays_none() -> None:
    assert moments.stored(None) is None
    assert moments.told(None) is None


def test_a_moment_without_zone_is_our_bug() -> None:
    with pytest.raises(Bug, match=r"store\.naive_time"):
        moments.stored(datetime(2026, 11, 20))  # noqa: DTZ001  # what is refused
