"""Codes that were left in the text, and titles out of their time."""

from __future__ import annotations

from datetime import date

from tests.builders import a_placement, an_article

from newsdesk.checks import codes
from newsdesk.news.report import Severity
from newsdesk.news.standing import StandingKind, StandingText

OLD = StandingText(
    StandingKind.OFFICE, "ct", "Chủ tịch UBND thành phố Lê Văn A", None, date(2021, 6, 30)
)
NEW = StandingText(StandingKind.OFFICE, "ct", "Chủ tịch UBND thành phố Trần B", date(2021, 7, 1))
DAY = date(2026, 11, 20)


def test_a_code_that_was_left_is_mended_by_its_words() -> None:
    article = an_article(body="Đoạn một.\n\nSáng nay, =ct= dự lễ.")
    (found,) = codes.check(article, (OLD, NEW), DAY)
    assert (found.code, found.where, found.severity) == ("code.left", "body:3", Severity.ERROR)
    assert found.mend is not None
    assert found.mend.applied_to(article.body) == f"Đoạn một.\n\nSáng nay, {NEW.words} dự lễ."


def test_codes_are_found_in_captions_and_unknown_ones_warn() -> None:
    article = an_article(photos=(a_placement(2, caption="=xx= trao quà."),))
    (found,) = codes.check(article, (NEW,), DAY)
    assert (found.code, found.where) == ("code.unknown", "photo:2.caption")
    assert found.severity is Severity.WARNING


def test_a_title_out_of_its_time_is_told() -> None:
    article = an_article(lead=f"{OLD.words} đến dự.", body=f"{NEW.words} phát biểu.")
    (found,) = codes.check(article, (OLD, NEW), DAY)
    assert (found.code, found.where, found.span) == ("office.expired", "lead", (0, len(OLD.words)))
    assert dict(found.values)["last"] == "30/06/2021"
    assert list(codes.check(article, (OLD,), date(2021, 6, 1))) == []


def test_only_an_expired_code_is_an_error_of_its_own() -> None:
    article = an_article(lead="=ct= đến dự.")
    (found,) = codes.check(article, (OLD,), DAY)
    assert found.code == "code.expired"
