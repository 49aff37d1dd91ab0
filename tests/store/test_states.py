"""A saved state holds everything of an article."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, timedelta
from typing import Any

import pytest
from tests.builders import NOON, a_placement, an_article

from newsdesk.news.article import AiUse, Article, ArticleKind
from newsdesk.news.byline import Byline
from newsdesk.news.report import Severity, problem
from newsdesk.news.status import Status
from newsdesk.store import states

FULL = an_article(
    photos=(a_placement(1, focal=(0.25, 0.5)), a_placement(2)),
    doubts=(problem("intake.weekday", "published", Severity.WARNING, said="Thứ Hai"),),
    status=Status.EXPORTED,
    slug="quan-le-chan",
    address="https://example.org/quan-le-chan.html",
    source="Báo Hải Phòng",
    language="en",
    revision=3,
)
OTHERS: dict[str, Any] = {
    "created": NOON - timedelta(days=1),
    "changed": NOON + timedelta(days=1),
    "revision": 9,
    "status": Status.PUBLISHED,
    "tags": ("khác",),
    "published": None,
    "kind": ArticleKind.OPINION,
    "bylines": (Byline("Khác"),),
    "source_published": NOON,
    "ai_use": AiUse.MADE,
    "related": ("00000000-0000-4000-8000-000000000002",),
    "photos": (a_placement(1, caption="khác"),),
    "doubts": (),
}
KEPT_BESIDE = {"id", "changed", "revision"}


def test_it_comes_back_whole() -> None:
    state = states.read(states.written(FULL))
    photos = {placed.photo.sha256: placed.photo for placed in FULL.photos}
    assert state.photos == tuple(photos)
    assert state.article(FULL.id, revision=3, at=FULL.changed, photos=photos) == FULL


@pytest.mark.parametrize("name", [field.name for field in fields(Article)])
def test_every_field_counts_but_those_kept_beside_it(name: str) -> None:
    other = replace(FULL, **{name: OTHERS.get(name, "khác")})
    assert (states.written(other) == states.written(FULL)) is (name in KEPT_BESIDE)


def test_the_zone_of_a_moment_makes_no_difference() -> None:
    other = replace(FULL, created=FULL.created.astimezone(UTC))
    assert states.written(other) == states.written(FULL)


def test_garbage_is_no_state() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        states.read(b"garbage")
