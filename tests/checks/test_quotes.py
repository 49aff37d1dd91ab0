from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.reading import told

from newsdesk.checks import quotes


def codes(body: str) -> list[tuple[str, str]]:
    return [(one.code, one.where) for one in told(quotes.check, body=body)]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("Ông nói: “Tốt.", "quotes.open"),
        ("Ông nói: Tốt.” Rồi về.", "quotes.closed"),
        ('Ông nói: "Tốt.', "quotes.odd"),
        ("Quận (Lê Chân họp.", "quotes.bracket"),
        ("Quận Lê Chân) họp.", "quotes.bracket"),
    ],
)
def test_marks_without_a_partner(body: str, code: str) -> None:
    assert codes(body) == [(code, "body:1")]


@pytest.mark.parametrize(
    "body",
    [
        "“Tốt.”",
        "“Mở đầu.\n\n“Đi tiếp.\n\n“Kết thúc.”",
        '"Mở đầu.\n\nKết thúc."',
        "a) một; b) hai; 1) ba; ii) bốn",
        "Vui quá :) (thật)",
        'Màn hình 15" và 20" mới',
        "“Ông nói “tốt” rồi.”",
    ],
)
def test_marks_that_have_one(body: str) -> None:
    assert codes(body) == []


def test_a_second_opening_in_another_speech_is_told() -> None:
    assert codes("“Mở đầu.\n\nÔng nói: “Khác.”") == [("quotes.open", "body:1")]


def test_straight_marks_beside_curly_ones_are_mended_by_pairs() -> None:
    (found,) = told(quotes.check, body='“Tốt”, rồi "xấu".')
    assert (found.code, found.mend and found.mend.new) == ("quotes.mixed", "“xấu”")
    assert codes('Chỉ "thẳng".') == []


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet='a “”"()\n:1', max_size=60))
def test_any_text_is_read(body: str) -> None:
    told(quotes.check, body=body)
