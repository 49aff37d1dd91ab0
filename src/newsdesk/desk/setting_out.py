"""An article set out field by field as texts, for comparing two states of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.text import dateline

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from newsdesk.news.article import Article
    from newsdesk.news.byline import Byline
    from newsdesk.news.photo import Placement


def fields_of(article: Article, titles: Mapping[str, str]) -> dict[str, str]:
    """Return every field that is not empty, in the order of reading; ``titles`` name the related.

    Lists are one text: names and tags behind commas, photos and related pieces a line each.
    """
    fields = {
        "status": article.status.value,
        "kind": article.kind.value,
        "kicker": article.kicker,
        "title": article.title,
        "lead": article.lead,
        "body": article.body,
        "photos": "\n".join(f"{one.number}. {one.photo.file_name}" for one in article.photos),
    }
    for placed in sorted(article.photos, key=lambda one: one.number):
        fields |= _of_photo(placed)
    fields |= {
        "section": article.section,
        "tags": ", ".join(article.tags),
        "byline": ", ".join(_signed(one) for one in article.bylines),
        "source": article.source,
        "source_author": article.source_author,
        "source_address": article.source_address,
        "source_published": _moment(article.source_published),
        "place": article.place,
        "published": _moment(article.published),
        "language": article.language,
        "ai_use": article.ai_use.value,
        "ai_note": article.ai_note,
        "photo_notes": article.photo_notes,
        "related": "\n".join(titles.get(one, one) for one in article.related),
        "slug": article.slug,
        "address": article.address,
    }
    return {field: text for field, text in fields.items() if text}


def _of_photo(placed: Placement) -> dict[str, str]:
    name = f"photo:{placed.number}"
    focal = " · ".join(f"{share:.0%}" for share in placed.focal or ())
    return {
        f"{name}.caption": placed.caption,
        f"{name}.alt": placed.alt,
        f"{name}.credit": placed.credit,
        f"{name}.focal": focal,
    }


def _signed(byline: Byline) -> str:
    return f"{byline.name} ({byline.person})" if byline.person else byline.name


def _moment(moment: datetime | None) -> str:
    return dateline.write(moment) if moment else ""
