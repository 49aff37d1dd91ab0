"""The table of standing texts: what is written is read again, what others write is understood."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.news.standing import StandingKind, StandingText
from newsdesk.news.standing_table import read_table, write_table
from newsdesk.text.normalize import clean, clean_line

words = st.text(min_size=1, max_size=80).map(lambda text: clean(text).strip("\n"))
days = st.none() | st.dates(date(1990, 1, 1), date(2050, 1, 1))
texts = st.builds(
    StandingText,
    st.sampled_from([StandingKind.SNIPPET, StandingKind.TEMPLATE]),
    st.from_regex(r"[a-zđ0-9][a-z0-9.-]{0,9}", fullmatch=True),
    words.filter(lambda text: bool(text.strip())),
    days,
    st.none(),
)


@given(st.lists(texts, max_size=6))
def test_what_is_written_is_read_again(made: list[StandingText]) -> None:
    read = read_table(write_table(made))
    assert read.texts == tuple(dict.fromkeys(made))
    assert read.problems == ()


def test_a_file_of_a_photo_program_is_a_list_of_offices() -> None:
    read = read_table("\ufeffct\tChủ tịch UBND  thành phố\r\n=bt=\tBí thư Thành ủy\r\n\r\n")
    assert [(one.kind, one.code, one.words) for one in read.texts] == [
        (StandingKind.OFFICE, "ct", "Chủ tịch UBND thành phố"),
        (StandingKind.OFFICE, "bt", "Bí thư Thành ủy"),
    ]


def test_a_heading_in_vietnamese_names_the_columns_in_any_order() -> None:
    read = read_table(
        "Mã\tTừ ngày\tĐến ngày\tNội dung\tLoại\nct\t01/07/2021\t\tChủ tịch\tchức danh\n"
    )
    assert read.texts == (StandingText(StandingKind.OFFICE, "ct", "Chủ tịch", date(2021, 7, 1)),)


def test_a_bad_line_is_told_and_stops_no_other() -> None:
    read = read_table(
        "kind\tcode\ttext\tvalid_from\tvalid_to\n"
        "office\t\tKhông mã\t\t\n"
        "office\tct\t\t\t\n"
        "office\tct\tChủ tịch\t31/02/2021\t\n"
        "office\tct\tChủ tịch\t2022-01-01\t2021-01-01\n"
        "thơ\tct\tChủ tịch\t\t\n"
        "snippet\tlh\tHai\\ndòng \\\\ \\x\t\t\n"
    )
    assert [(one.code, one.where) for one in read.problems] == [
        ("standing.code_form", "line:2"),
        ("standing.no_text", "line:3"),
        ("standing.day_unread", "line:4"),
        ("standing.days_turned", "line:5"),
        ("standing.kind_unread", "line:6"),
    ]
    assert read.texts == (StandingText(StandingKind.SNIPPET, "lh", "Hai\ndòng \\ \\x"),)


@given(st.text(max_size=200))
def test_any_text_is_read(data: str) -> None:
    read = read_table(data)
    assert all(one.words and one.words == clean(one.words) for one in read.texts)
    assert all(
        one.words == clean_line(one.words) for one in read.texts if one.kind is StandingKind.OFFICE
    )
