"""A whole article as bytes and back: what a revision keeps. Equal articles give equal bytes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsdesk.news.article import AiUse, Article, ArticleKind
from newsdesk.news.byline import Byline
from newsdesk.news.photo import Placement
from newsdesk.news.report import Problem, Severity
from newsdesk.news.status import Status
from newsdesk.store import moments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from newsdesk.news.photo import Photo


@dataclass(frozen=True, slots=True)
class State:
    """A saved state that was read back; its photos are still named by their SHA-256."""

    fields: dict[str, Any]

    @property
    def photos(self) -> tuple[str, ...]:
        """Return the SHA-256 of every placed photo."""
        return tuple(placed["photo"] for placed in self.fields["photos"])

    def article(
        self, article_id: str, *, revision: int, at: datetime, photos: Mapping[str, Photo]
    ) -> Article:
        """Return the article as it was; id, number and time are kept beside the state."""
        fields = self.fields
        return Article(
            id=article_id,
            created=moments.told(fields["created"]),
            changed=at,
            status=Status(fields["status"]),
            kind=ArticleKind(fields.get("kind", ArticleKind.NEWS)),
            kicker=fields.get("kicker", ""),
            title=fields["title"],
            lead=fields["lead"],
            body=fields["body"],
            section=fields["section"],
            tags=tuple(fields["tags"]),
            bylines=_bylines(fields),
            source=fields["source"],
            source_author=fields.get("source_author", ""),
            source_address=fields.get("source_address", ""),
            source_published=moments.told(fields.get("source_published")),
            place=fields.get("place", ""),
            published=moments.told(fields["published"]),
            language=fields["language"],
            photo_notes=fields.get("photo_notes", ""),
            ai_use=AiUse(fields.get("ai_use", AiUse.NONE)),
            ai_note=fields.get("ai_note", ""),
            related=tuple(fields.get("related", ())),
            slug=fields["slug"],
            address=fields["address"],
            photos=tuple(
                Placement(
                    placed["number"],
                    photos[placed["photo"]],
                    placed["caption"],
                    placed["alt"],
                    placed["credit"],
                    placed["position"],
                    None if placed["focal"] is None else tuple(placed["focal"]),
                )
                for placed in fields["photos"]
            ),
            doubts=tuple(
                Problem(
                    code, where, Severity(severity), tuple((name, text) for name, text in values)
                )
                for code, where, severity, values in fields["doubts"]
            ),
            revision=revision,
        )


def written(article: Article) -> bytes:
    """Return everything of an article but its id, revision number and time of change.

    Those three change with every save or never; what is left differs only where somebody edited.
    """
    fields = {
        "created": moments.stored(article.created),
        "status": article.status.value,
        "kind": article.kind.value,
        "kicker": article.kicker,
        "title": article.title,
        "lead": article.lead,
        "section": article.section,
        "tags": article.tags,
        "bylines": [[one.name, one.person] for one in article.bylines],
        "source": article.source,
        "source_author": article.source_author,
        "source_address": article.source_address,
        "source_published": moments.stored(article.source_published),
        "place": article.place,
        "published": moments.stored(article.published),
        "language": article.language,
        "photo_notes": article.photo_notes,
        "ai_use": article.ai_use.value,
        "ai_note": article.ai_note,
        "related": article.related,
        "slug": article.slug,
        "address": article.address,
        "photos": [
            {
                "number": placed.number,
                "photo": placed.photo.sha256,
                "caption": placed.caption,
                "alt": placed.alt,
                "credit": placed.credit,
                "position": placed.position,
                "focal": placed.focal,
            }
            for placed in article.photos
        ],
        "doubts": [
            [doubt.code, doubt.where, doubt.severity.value, doubt.values]
            for doubt in article.doubts
        ],
        "body": article.body,
    }
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def _bylines(fields: Mapping[str, Any]) -> tuple[Byline, ...]:
    """Return who signed: before the second schema that was one text."""
    if "bylines" in fields:
        return tuple(Byline(name, person) for name, person in fields["bylines"])
    return (Byline(fields["byline"]),) if fields["byline"] else ()


def read(state: bytes) -> State:
    """Return a saved state.

    Raises:
        ValueError: When the bytes are no state.
    """
    return State(json.loads(state))
