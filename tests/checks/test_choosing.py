from __future__ import annotations

from dataclasses import replace

from tests.builders import NOON, a_placement, a_profile, an_article

from newsdesk.checks import choosing
from newsdesk.news.article import Article
from newsdesk.news.report import blocking


def test_an_empty_article_is_told_what_it_lacks_in_the_order_of_the_screen() -> None:
    article = Article(id="a", created=NOON, changed=NOON, photos=(a_placement(1, caption=""),))
    found = choosing.run(article, a_profile(), missing_photos=frozenset())
    assert [one.code for one in found] == [
        "title.missing",
        "lead.missing",
        "section.missing",
        "tags.none",
        "byline_or_source.missing",
        "published.missing",
        "body.missing",
        "photo.caption_missing",
        "fanpage.unconfirmed",
    ]
    assert len(blocking(found)) == 7


def test_a_finished_article_has_no_problem() -> None:
    article = an_article(photos=(a_placement(1), a_placement(2)))
    assert choosing.run(article, a_profile(fanpage_confirmed=True)) == ()


def test_photos_come_in_the_order_of_the_strip() -> None:
    article = an_article(photos=(a_placement(2, alt=""), a_placement(1, alt="")))
    found = choosing.run(article, a_profile(fanpage_confirmed=True))
    assert [one.where for one in found] == ["photo:2.alt", "photo:1.alt"]


def test_lines_of_the_body_come_in_their_order() -> None:
    article = an_article(body="![](photo:1)\n\nNgày 31/4/2021.\n\n![](photo:2)")
    found = choosing.run(article, a_profile(fanpage_confirmed=True))
    assert [one.where for one in found] == ["body:1", "body:3", "body:5"]


def test_what_cannot_be_skipped_is_what_leaves_no_page() -> None:
    article = replace(an_article(title="", body="![](photo:9)"), photos=(a_placement(1),))
    missing = frozenset({"01" * 32})
    codes = {one.code for one in choosing.run(article, a_profile(), missing_photos=missing)}
    assert codes >= choosing.UNSKIPPABLE


def test_running_twice_tells_the_same() -> None:
    article = an_article(lead="", body="Ngày 31/4/2021.")
    assert choosing.run(article, a_profile()) == choosing.run(article, a_profile())
