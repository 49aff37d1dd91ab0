"""Ready values for tests: defaults that a test overrides by keyword."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from newsdesk.news.article import Article
from newsdesk.news.byline import bylines_of
from newsdesk.news.photo import Photo, Placement
from newsdesk.news.profile import Profile
from newsdesk.news.revision import Approval
from newsdesk.news.story import Picture, Story

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=HANOI)


def an_article(**fields: Any) -> Article:
    """Make an article of three paragraphs; ``byline`` may be given as one text."""
    defaults: dict[str, Any] = {
        "id": "6f1c0e9a-6f0b-4f0c-9a55-3f2f6a0c1d11",
        "created": NOON,
        "changed": NOON,
        "title": "Quận Lê Chân trao quà Tết sớm",
        "lead": "Sáng 20/11, quận trao 120 suất quà cho các hộ khó khăn.",
        "body": "Đoạn thứ nhất của bài.\n\nĐoạn thứ hai của bài.",
        "section": "Tin tức - Sự kiện",
        "tags": ("Tết", "an sinh xã hội"),
        "byline": "Hoàng Tùng",
        "source": "",
        "published": datetime(2026, 11, 20, 17, 58, tzinfo=HANOI),
    }
    values = defaults | fields
    if "byline" in values:
        values["bylines"] = bylines_of(values.pop("byline"))
    return Article(**values)


def a_photo(**fields: Any) -> Photo:
    """Make a photo value; no file stands behind it."""
    defaults: dict[str, Any] = {
        "sha256": "ab" * 32,
        "file_name": "anh.jpg",
        "format": "JPEG",
        "width": 2400,
        "height": 1600,
        "bytes": 1_234_567,
    }
    return Photo(**(defaults | fields))


def a_placement(number: int = 1, **fields: Any) -> Placement:
    """Make a placed photo with caption, alt text and credit."""
    defaults: dict[str, Any] = {
        "photo": a_photo(sha256=f"{number:02x}" * 32),
        "caption": f"Chú thích của ảnh {number}.",
        "alt": f"Văn bản thay thế {number}",
        "credit": "Ảnh: Hoàng Tùng",
        "position": number,
    }
    return Placement(number, **(defaults | fields))


def a_profile(**fields: Any) -> Profile:
    """Make the default profile with some values changed."""
    return Profile(**fields)


def a_story(**fields: Any) -> Story:
    """Make an approved story of edition 1 without pictures."""
    profile: Profile = fields.pop("profile", Profile())
    article: Article = fields.pop("article", an_article())
    slug: str = fields.pop("slug", "quan-le-chan-trao-qua-tet-som")
    pictures: tuple[Picture, ...] = fields.pop("pictures", ())
    defaults: dict[str, Any] = {
        "address": profile.address_of(slug),
        "identity": profile.identity_of(article.id, article.created),
        "approval": Approval(article=article.id, edition=1, revision=1, at=NOON, by="Trần Thư ký"),
        "first_approved": NOON,
    }
    return Story(
        article=article, pictures=pictures, profile=profile, slug=slug, **(defaults | fields)
    )
