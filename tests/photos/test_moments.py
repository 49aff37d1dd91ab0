"""Moments as photo files write them."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.photos.moments import moment, offset

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
PARIS = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2015:04:10 20:12:23", datetime(2015, 4, 10, 20, 12, 23, tzinfo=HANOI)),
        ("2015:04:10 20:12:23+02:00", datetime(2015, 4, 10, 20, 12, 23, tzinfo=PARIS)),
        ("2015-04-10T20:12:23.125+02:00", datetime(2015, 4, 10, 20, 12, 23, tzinfo=PARIS)),
        ("2015-04-10T18:12Z", datetime(2015, 4, 10, 18, 12, tzinfo=timezone(timedelta(0)))),
        ("20150410 201223+0200", datetime(2015, 4, 10, 20, 12, 23, tzinfo=PARIS)),
        ("20150410", datetime(2015, 4, 10, tzinfo=HANOI)),
        ("2015-04-10", datetime(2015, 4, 10, tzinfo=HANOI)),
    ],
)
def test_forms_that_are_met(said: str, meant: datetime) -> None:
    read = moment(said)

    assert read == meant
    assert read is not None
    assert read.utcoffset() == meant.utcoffset()


@pytest.mark.parametrize(
    "said",
    [
        "",
        "hôm qua",
        "0000:00:00 00:00:00",
        "2015:13:40 20:12:23",
        "0001:01:01 00:00:00",
        "    :  :",
    ],
)
def test_nonsense_names_no_moment(said: str) -> None:
    assert moment(said) is None


@pytest.mark.parametrize("shift", ["+07:00", "-03:30", "+00:00"])
def test_offset_is_written_as_it_is_read(shift: str) -> None:
    read = moment(f"2020:01:02 03:04:05{shift}")

    assert read is not None
    assert offset(read) == shift


@given(st.text(alphabet="0123456789:-/ TZ+.", max_size=40))
@settings(max_examples=100, deadline=None)
def test_reading_never_fails(said: str) -> None:
    read = moment(said)

    assert read is None or read.tzinfo is not None
