"""History: every saved state comes back, and costs what changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text
from tests.builders import NOON, a_placement, an_article
from tests.store.keeping import added, numbered, saved

from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.news.article import Article
from newsdesk.news.revision import Revision, Why
from newsdesk.news.status import Status
from newsdesk.store import chains, states
from newsdesk.store.database import Store

LONG = " ".join(f"chữ{number * 7919 % 10_007}" for number in range(2_000))


def typed(store: Store, article: Article, bodies: list[str]) -> list[Article]:
    """Save one body after the other in one transaction; return every state."""
    kept = [article]
    with store.writing() as work:
        for number, body in enumerate(bodies):
            at = NOON + timedelta(minutes=1, seconds=number)
            kept.append(
                work.articles.save(replace(kept[-1], body=body), at=at, who="An", why=Why.TYPED)
            )
        work.commit()
    return kept


def test_a_history_names_who_when_why(store: Store) -> None:
    with store.writing() as work:
        work.articles.add(an_article(), who="Bình", why=Why.IMPORTED)
        work.commit()
    with store.reading() as work:
        (article,) = [work.articles.get(an_article().id)]
    saved(store, article, minutes=7, title="Tít mới")
    with store.reading() as work:
        assert work.revisions.list(article.id) == (
            Revision(article.id, 1, NOON, "Bình", Why.IMPORTED, characters=127),
            Revision(article.id, 2, NOON + timedelta(minutes=7), "An", Why.TYPED, characters=105),
        )
        assert [one.number for one in work.revisions.list(article.id, after=1)] == [2]
        assert work.revisions.list("nobody") == ()


def test_every_state_comes_back(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chains, "LONGEST_CHAIN", 10)
    (first,) = added(store, numbered(1, photos=(a_placement(1),)))
    kept = typed(store, first, [f"{first.body} {'x' * number}" for number in range(1, 35)])
    kept.append(saved(store, kept[-1], status=Status.APPROVED, tags=("mới",), photos=()))
    with store.reading() as work:
        for state in kept:
            assert work.revisions.article_at(first.id, state.revision) == state
        wholes = work.connection.scalars(
            text("SELECT count(*) FROM revisions WHERE whole = number")
        ).one()
    assert wholes >= 4


def test_keystrokes_cost_what_was_typed(store: Store) -> None:
    (first,) = added(store, numbered(1, body=LONG))
    bodies = [f"{LONG[:5_000]}{'gõ ' * number}{LONG[5_000:]}" for number in range(1, 301)]
    kept = typed(store, first, bodies)
    with store.reading() as work:
        (cost,) = work.connection.execute(text("SELECT sum(length(state)) FROM revisions")).one()
        assert work.revisions.article_at(first.id, 200) == kept[199]
    whole = len(LONG.encode())
    assert cost < 300 * 60 + whole


def test_a_new_text_each_time_is_kept_whole(store: Store) -> None:
    (first,) = added(store, numbered(1))
    bodies = [f"{number} {LONG[number * 50 :: number + 2]}" for number in range(12)]
    kept = typed(store, first, bodies)
    with store.reading() as work:
        for state in kept:
            assert work.revisions.article_at(first.id, state.revision) == state


def test_a_first_state_is_not_kept_twice(store: Store) -> None:
    (first,) = added(store, numbered(1))
    with store.reading() as work:
        assert work.connection.scalars(text("SELECT state FROM revisions")).one() is None
        assert work.revisions.article_at(first.id, 1) == first
    saved(store, first, title="Tít mới")
    with store.reading() as work:
        assert work.revisions.article_at(first.id, 1) == first


def test_an_unknown_number_is_told(store: Store) -> None:
    added(store, numbered(1))
    for number in (0, 2, -1):
        with store.reading() as work, pytest.raises(EditorMistake, match=r"revision\.unknown"):
            work.revisions.article_at(numbered(1).id, number)


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM revisions WHERE number = 2",
        "UPDATE revisions SET state = x'00' WHERE number = 2",
        "UPDATE revisions SET state = x'00' WHERE number = 1",
        "UPDATE revisions SET mark = 1 WHERE number = 3",
    ],
)
def test_a_broken_chain_is_told_and_nothing_wrong_comes_back(store: Store, damage: str) -> None:
    (first,) = added(store, numbered(1))
    kept = typed(store, first, [f"{first.body} {number}" for number in range(3)])
    with store.writing() as work:
        work.connection.execute(text(damage))
        work.commit()
    with store.reading() as work, pytest.raises(OutsideTrouble, match=r"store\.damaged"):
        work.revisions.article_at(first.id, 3)
    after = saved(store, kept[-1], body="sau đó")
    with store.reading() as work:
        assert work.articles.get(first.id) == after


def test_after_a_state_of_other_rules_the_chain_begins_anew(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first,) = added(store, numbered(1))
    written = states.written
    with monkeypatch.context() as older:
        older.setattr(states, "written", lambda article: written(article).replace(b":", b" : "))
        second = saved(store, first, body=f"{first.body} hai")
    third = saved(store, second, body=f"{first.body} ba")
    with store.reading() as work:
        for state in (first, second, third):
            assert work.revisions.article_at(first.id, state.revision) == state
