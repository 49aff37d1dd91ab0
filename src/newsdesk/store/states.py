"""A whole article as bytes and back: what a revision keeps. Equal articles give equal bytes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsdesk.news.article import Article
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
            title=fields["title"],
            lead=fields["lead"],
            body=fields["body"],
            section=fields["section"],
            tags=tuple(fields["tags"]),
            byline=fields["byline"],
            source=fields["source"],
            published=moments.told(fields["published"]),
            language=fields["language"],
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
        "title": article.title,
        "lead": article.lead,
        "section": article.section,
        "tags": article.tags,
        "byline": article.byline,
        "source": article.source,
        "published": moments.stored(article.published),
        "language": article.language,
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


def read(state: bytes) -> State:
    """Return a saved state.

    Raises:
        ValueError: When the bytes are no state.
    """
    return State(json.loads(state))
