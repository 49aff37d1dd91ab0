from __future__ import annotations

from datetime import timedelta

import pytest
from tests.builders import NOON, a_placement, a_profile, an_article

from newsdesk.checks import dates
from newsdesk.checks.subject import Subject
from newsdesk.news.report import Severity


def told(**fields: object) -> list[tuple[str, str]]:
    found = dates.check(Subject(an_article(**fields), a_profile()))
    return [(one.code, one.where) for one in found]


@pytest.mark.parametrize(
    "text",
    ["ngày 31/02/2021", "sáng 32/1/2021.", "(29/02/2023)", "từ 15/13/2021, quận", "0/1/2020"],
)
def test_dates_that_are_none_are_errors(text: str) -> None:
    assert told(lead=text) == [("date.impossible", "lead")]


@pytest.mark.parametrize(
    "text",
    [
        "ngày 29/02/2024",
        "Nghị định số 64/2008/NĐ-CP",
        "Chỉ thị 43-CT/TW",
        "tỷ lệ 45/60/2021/X",
        "số 12/45/2020-QĐ",
        "tỷ số 45/60/9999",
        "1/45/20211",
    ],
)
def test_other_figures_are_left_alone(text: str) -> None:
    assert told(lead=text) == []


def test_every_text_is_read_and_its_place_told() -> None:
    wrong = "Ngày 31/4/2021."
    found = told(
        title=wrong, lead=wrong, body=f"Đoạn.\n\n{wrong}", photos=(a_placement(2, caption=wrong),)
    )
    assert [where for _, where in found] == ["title", "lead", "body:3", "photo:2.caption"]


def test_a_weekday_that_does_not_fit_is_a_warning() -> None:
    article = an_article(body="Họp lúc Thứ Hai, 03/12/2021 17:58")
    (found,) = dates.check(Subject(article, a_profile()))
    assert (found.code, found.where, found.severity) == (
        "date.weekday",
        "body:1",
        Severity.WARNING,
    )
    assert dict(found.values)["right"] == "Thứ Sáu"
    assert told(body="Họp lúc Thứ Sáu, 03/12/2021 17:58") == []


def test_a_publication_far_ahead_is_a_warning() -> None:
    assert told(published=NOON + timedelta(days=367)) == [("published.far", "published")]
    assert told(published=NOON + timedelta(days=300)) == []
    assert told(published=NOON - timedelta(days=3000)) == []
    assert told(published=None) == []
