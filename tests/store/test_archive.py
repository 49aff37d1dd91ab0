"""What is finished and what is in somebody's hands; texts a page at a time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.builders import NOON, a_placement
from tests.store.keeping import added, numbered, saved

from newsdesk.news.article import Article
from newsdesk.news.revision import Why
from newsdesk.news.status import Status
from newsdesk.store.database import Store

BEFORE_ALL = NOON - timedelta(hours=1)
AFTER_ALL = NOON + timedelta(days=2)


def _keys(store: Store, *articles: Article) -> tuple[int, ...]:
    with store.reading() as work:
        return tuple(work.listing.key_of(one.id) for one in articles)


def _imported(store: Store, *articles: Article) -> None:
    with store.writing() as work:
        for one in articles:
            work.articles.add(one, why=Why.IMPORTED)
        work.commit()


def test_what_was_imported_is_finished_until_somebody_types_into_it(store: Store) -> None:
    one, other = numbered(1), numbered(2)
    _imported(store, one, other)
    with store.reading() as work:
        assert work.archive.keys(since=BEFORE_ALL, most=9) == _keys(store, other, one)
        assert work.archive.number(since=BEFORE_ALL) == 2
        stored = work.articles.get(one.id)
    saved(store, stored, body="đang gõ")
    with store.reading() as work:
        assert work.archive.keys(since=BEFORE_ALL, most=9) == _keys(store, other)
        assert work.archive.keys(since=AFTER_ALL, most=9) == _keys(store, one, other)


@pytest.mark.parametrize(
    ("status", "finished"),
    [
        (Status.DRAFT, False),
        (Status.PHOTOS, False),
        (Status.REVIEW, False),
        (Status.APPROVED, True),
        (Status.EXPORTED, True),
        (Status.PUBLISHED, True),
        (Status.WITHDRAWN, True),
        (Status.TRASHED, False),
    ],
)
def test_what_was_just_typed_is_finished_once_it_is_approved(
    store: Store, status: Status, *, finished: bool
) -> None:
    added(store, numbered(1, status=status))
    with store.reading() as work:
        assert work.archive.number(since=BEFORE_ALL) == finished
        trashed = status is Status.TRASHED
        assert work.archive.number(since=AFTER_ALL) == (not trashed)


def test_the_newest_come_first_and_no_more_than_asked(store: Store) -> None:
    articles = added(store, *(numbered(number) for number in (3, 1, 2)))
    with store.reading() as work:
        found = work.archive.keys(since=AFTER_ALL, most=2)
        assert found == _keys(store, articles[0], articles[2])
        after = NOON + timedelta(minutes=1)
        assert work.archive.number(since=AFTER_ALL, after=after) == 2


def test_texts_are_what_readers_see_in_one_language(store: Store) -> None:
    placements = (
        a_placement(1, caption="Chú thích một.", position=2),
        a_placement(2, caption="", position=0),
        a_placement(3, caption="Chú thích ba.", position=1),
    )
    with store.writing() as work:
        for placed in placements:
            work.photos.add(placed.photo)
        work.commit()
    one, english, bare = added(
        store,
        numbered(1, title="Tít", kicker="Phi lộ", lead="Sapo", body="Thân", photos=placements),
        numbered(2, title="English", language="en"),
        numbered(3, title="Trơ", lead="", body="", photos=()),
    )
    keys = _keys(store, one, english, bare)
    with store.reading() as work:
        found = work.archive.texts((*keys, 999), "vi")
    assert sorted(found) == sorted(
        [
            ("Tít", "Phi lộ", "Sapo", "Thân", "Chú thích ba.", "Chú thích một."),
            ("Trơ", "", "", ""),
        ]
    )
