"""The order of photos and the names of their files."""

from __future__ import annotations

from tests.builders import a_placement, a_story, an_article
from tests.render.stories import renditions_of

from newsdesk.render import order
from newsdesk.render.body import Mention, parse


def test_photos_in_the_text_come_first_then_the_others_by_position() -> None:
    photos = tuple(a_placement(number, position=10 - number) for number in (1, 2, 3, 4))
    article = an_article(body="![](photo:3)\n\nChữ.\n\n![](photo:1)", photos=photos)
    found = order.reading_order(article, parse(article.body))
    assert [placed.number for placed in found] == [3, 1, 4, 2]


def test_a_number_without_photo_is_told_with_its_line() -> None:
    article = an_article(body="Chữ.\n\n![](photo:9)", photos=(a_placement(1),))
    assert order.unknown_photos(article, parse(article.body)) == (Mention(9, 3),)
    assert [p.number for p in order.reading_order(article, parse(article.body))] == [1]


def test_pictures_are_named_after_the_article_in_reading_order() -> None:
    photos = (a_placement(1), a_placement(2))
    article = an_article(body="![](photo:2)", photos=photos)
    made = {photos[1].photo.sha256: renditions_of(photos[1])}
    first, second = order.pictures(article, parse(article.body), "tin-moi", made)
    assert (first.stem, first.placement.number) == ("tin-moi-01", 2)
    assert first.file_of(first.renditions[0]) == "images/tin-moi-01-1600.jpg"
    assert (second.stem, second.renditions) == ("tin-moi-02", ())


def test_file_names_are_cut_between_words() -> None:
    slug = "doan-kiem-tra-cua-ban-chi-dao-trung-uong-lam-viec"
    assert order.file_name(slug) == "doan-kiem-tra-cua-ban-chi-dao-trung-uong"
    assert order.file_name(slug[:40]) == slug[:40]
    assert order.file_name("a" * 50) == "a" * 40
    assert order.file_name("ngan") == "ngan"


def test_qr_codes_lie_in_their_folder() -> None:
    assert order.qr_file(a_story(slug="tin-moi"), "svg") == "qr/tin-moi.svg"
    assert order.fanpage_qr_file("png") == "qr/fanpage.png"
