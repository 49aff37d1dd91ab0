from __future__ import annotations

from datetime import datetime

from tests.builders import HANOI
from tests.checks.listed import shipped
from tests.checks.reading import told

from newsdesk.checks import bodies

BEFORE = datetime(2021, 12, 3, tzinfo=HANOI)
AFTER = datetime(2026, 11, 20, tzinfo=HANOI)


def said(body: str, published: datetime = BEFORE) -> list[tuple[str, str]]:
    found = told(bodies.check, title="", lead="", body=body, published=published, style=shipped())
    return [(one.code, one.about) for one in found]


def test_one_body_named_two_ways() -> None:
    body = "Đoàn kiểm tra đến. Tại đây, Đoàn kiểm tra nghe. Cuối buổi, Đoàn công tác về."
    assert said(body) == [("body.two_names", "Đoàn công tác")]
    assert said("Đoàn kiểm tra đến, các đoàn công tác về.") == []


def test_one_post_with_two_ways_of_capitals() -> None:
    body = "Ông A, Phó Trưởng Ban; ông B, Phó Trưởng Ban; ông C, Phó trưởng Ban."
    (found,) = told(bodies.check, title="", lead="", body=body, published=BEFORE, style=shipped())
    assert (found.code, found.about) == ("post.capitals", "Phó trưởng Ban")
    assert found.mend
    assert found.mend.new == "Phó Trưởng Ban"


def test_units_that_are_no_more() -> None:
    body = "Tại quận Lê Chân và huyện Kiến Thụy."
    assert said(body) == []
    assert said(body, AFTER) == [
        ("unit.divided", "quận Lê Chân"),
        ("unit.divided", "huyện Kiến Thụy"),
    ]


def test_what_is_sent_into_the_past_is_right() -> None:
    assert said("Tại quận Lê Chân (cũ), năm 2021, quận Lê Chân họp.", AFTER) == []
    assert said("Trước đây quận Lê Chân họp.", AFTER) == []
