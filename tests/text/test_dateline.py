"""Date lines: written as the portal does, read in every form seen, held to the calendar."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.errors import Bug
from newsdesk.text.dateline import TIME_ZONE, print_line, read, write

MOMENT = datetime(2021, 12, 3, 17, 58, tzinfo=TIME_ZONE)


def test_writing() -> None:
    assert write(MOMENT) == "Thứ Sáu, 03/12/2021 17:58"
    assert write(datetime(2021, 12, 4, 17, 30, tzinfo=UTC)) == "Chủ Nhật, 05/12/2021 00:30"


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (MOMENT, "Hải Phòng, ngày 03 tháng 12 năm 2021"),
        (datetime(2020, 2, 27, tzinfo=TIME_ZONE), "Hải Phòng, ngày 27 tháng 02 năm 2020"),
        (datetime(2020, 3, 9, tzinfo=TIME_ZONE), "Hải Phòng, ngày 09 tháng 3 năm 2020"),
    ],
)
def test_the_line_of_the_print_page(day: datetime, line: str) -> None:
    assert print_line("Hải Phòng", day) == line


def test_a_moment_without_zone_is_our_bug() -> None:
    naive = datetime(2021, 12, 3)  # noqa: DTZ001  # that is what is tried
    with pytest.raises(Bug, match=r"text\.naive_moment"):
        write(naive)


@pytest.mark.parametrize(
    "line",
    [
        "Print Thứ Sáu, 03/12/2021 17:58 Gốc",
        "thứ sáu, 3/12/2021, 17:58",
        "Thứ 6, ngày 03 tháng 12 năm 2021, 17h58",
        "17:58 | Thứ Sáu, 03-12-2021",
        "03.12.2021 17:58:09",
        "03/12/2021 05:58 CH (GMT+7)",
        "Cập nhật lúc 17:58 - 03/12/2021",
        "Gửi lúc 17 giờ 58 ngày 3/12/2021",
        "Thu Sau, 03/12/2021 - 17g58",
    ],
)
def test_forms_of_one_moment(line: str) -> None:
    found = read(line)
    assert found is not None
    assert found.moment == MOMENT
    assert found.moment.utcoffset() == timedelta(hours=7)
    assert found.weekday_fits
    assert found.time_said


def test_where_it_stands_and_what_it_says() -> None:
    found = read("Print Thứ Sáu, 03/12/2021 17:58 Gốc")
    assert found is not None
    assert (found.start, found.end) == (6, 31)
    assert found.weekday_said == "Thứ Sáu"


def test_a_weekday_that_does_not_fit_is_seen() -> None:
    found = read("Thứ Bảy, 03/12/2021 17:58")
    assert found is not None
    assert not found.weekday_fits
    assert found.weekday_said == "Thứ Bảy"


def test_a_date_alone_on_its_line_counts_from_midnight() -> None:
    found = read(" 03/12/2021 ")
    assert found is not None
    assert found.moment == datetime(2021, 12, 3, tzinfo=TIME_ZONE)
    assert not found.time_said


@pytest.mark.parametrize(
    "line",
    [
        "",
        "theo Chỉ thị số 43-CT/TW ngày 8/6/2010 của Ban Bí thư",
        "Nghị định số 64/2008/NĐ-CP",
        "Thứ Sáu, 31/02/2021 17:58",
        "03/12/2021 25:61",
        "Sáng 3/12, Đoàn kiểm tra",
        "Thứ Sáu",
        "tỷ số 17:58",
        "Thứ Sáu 103/12/2021",
    ],
)
def test_what_is_no_date_line(line: str) -> None:
    assert read(line) is None


moments = st.datetimes(datetime(1976, 1, 1), datetime(2199, 12, 31)).map(  # noqa: DTZ001  # the zone is put on below
    lambda moment: moment.replace(second=0, microsecond=0, tzinfo=TIME_ZONE)
)


@given(moments, st.text("Print Gốc|\xa0", max_size=8), st.text(" ,Gốc|A+-", max_size=8))
@settings(max_examples=100, deadline=None)
def test_what_is_written_is_read_back(moment: datetime, before: str, after: str) -> None:
    line = f"{before} {write(moment)} {after}"
    found = read(line)
    assert found is not None
    assert found.moment == moment
    assert found.weekday_fits
    assert line[found.start : found.end].startswith(found.weekday_said)


@given(st.text(st.sampled_from("0123456789/-.:, htưứTthángnămngàyCHSA()+|"), max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_line_breaks_the_reader(line: str) -> None:
    found = read(line)
    if found is not None:
        assert 0 <= found.start < found.end <= len(line)
        assert found.moment.tzinfo is TIME_ZONE
