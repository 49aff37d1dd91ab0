"""Stories with photos for the tests of render; no file stands behind a rendition."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tests.builders import HANOI, a_placement, a_story, an_article

from newsdesk.news.article import Article
from newsdesk.news.photo import Placement, Rendition
from newsdesk.news.revision import OtherNews
from newsdesk.news.story import Story
from newsdesk.render import order
from newsdesk.render.body import parse


def renditions_of(
    placed: Placement, *, widths: tuple[int, ...] = (1600, 800, 320)
) -> tuple[Rendition, ...]:
    """Return the made sizes of a photo, never wider than it is."""
    photo = placed.photo
    return tuple(
        Rendition(
            photo.sha256,
            min(nominal, photo.width),
            round(photo.height * min(nominal, photo.width) / photo.width),
            nominal,
            kind,
            f"{photo.sha256}-{nominal}.{kind}",
        )
        for nominal in widths
        for kind in ("jpg", "webp")
    )


def a_story_with_photos(count: int = 2, **fields: Any) -> Story:
    """Return a story whose text places its first photo and leaves the others over."""
    photos: tuple[Placement, ...] = fields.pop(
        "photos", tuple(a_placement(number) for number in range(1, count + 1))
    )
    texts: dict[str, Any] = {"body": "Đoạn một.\n\n![](photo:1)\n\nĐoạn hai."}
    article: Article = an_article(**(texts | fields.pop("article", {})), photos=photos)
    slug = fields.pop("slug", "quan-le-chan-trao-qua-tet-som")
    made = {placed.photo.sha256: renditions_of(placed) for placed in photos}
    pictures = order.pictures(article, parse(article.body), slug, made)
    return a_story(article=article, pictures=pictures, slug=slug, **fields)


def another_piece(title: str = "Tin đã đăng", **fields: Any) -> OtherNews:
    """Return one line of "Tin khác"."""
    defaults: dict[str, Any] = {
        "address": "https://thanhphohaiphong.gov.vn/tin-da-dang.html",
        "published": datetime(2026, 11, 19, 8, 0, tzinfo=HANOI),
    }
    return OtherNews(title, **(defaults | fields))
