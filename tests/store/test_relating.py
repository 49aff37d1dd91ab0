"""Proposals for related articles: rare tags and phrases first, nothing that is of no use."""

from __future__ import annotations

from typing import Any

from tests.builders import NOON
from tests.store.keeping import added, numbered

from newsdesk.news.article import Article
from newsdesk.news.relating import Proposal
from newsdesk.news.status import Status
from newsdesk.store.database import Store

PLAIN = {"title": "", "lead": "", "body": "", "tags": (), "section": "", "byline": ""}


def piece(number: int, title: str = "", **fields: Any) -> Article:
    return numbered(number, **(PLAIN | {"title": title} | fields))


def crowd(store: Store) -> None:
    """Put in forty articles that have nothing to do with each other."""
    added(store, *(piece(n, f"chuyện{n} lạ{n}", tags=("chung",)) for n in range(100, 140)))


def proposed(store: Store, article: Article, most: int = 10) -> tuple[Proposal, ...]:
    with store.reading() as work:
        return work.relating.proposals(work.articles.get(article.id), most)


def test_what_is_shared_brings_articles_together(store: Store) -> None:
    crowd(store)
    article, bridge, tag, both, other = added(
        store,
        piece(0, "Thông xe cầu Rào mới", tags=("giao thông", "chung")),
        piece(1, "Sửa cầu Rào"),
        piece(2, "Xe buýt", tags=("giao thông",)),
        piece(3, "Cấm cầu Rào", tags=("giao thông",)),
        piece(4, "Chợ Tết"),
    )
    found = proposed(store, article)
    assert [one.line.id for one in found][:3] == [both.id, tag.id, bridge.id]
    assert (found[0].tags, found[0].phrases) == (("giao thông",), ("cầu rào",))
    assert other.id not in {one.line.id for one in found}
    assert article.id not in {one.line.id for one in found}
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)


def test_rare_things_count_more_than_common_ones(store: Store) -> None:
    crowd(store)
    article, rare = added(
        store,
        piece(0, "Bài", tags=("hiếm", "chung")),
        piece(1, "Bài hai", tags=("hiếm",)),
    )
    assert proposed(store, article)[0].line.id == rare.id


def test_published_ones_are_preferred(store: Store) -> None:
    crowd(store)
    article, draft, published = added(
        store,
        piece(0, "Cầu Rào"),
        piece(2, "Cầu Rào một"),
        piece(1, "Cầu Rào hai", status=Status.PUBLISHED, published=NOON, address="https://a.b"),
    )
    assert [one.line.id for one in proposed(store, article)] == [published.id, draft.id]


def test_what_is_of_no_use_is_left_out(store: Store) -> None:
    crowd(store)
    chosen, _withdrawn, _trashed, good = added(
        store,
        piece(1, "Cầu Rào một", tags=("cầu",)),
        piece(2, "Cầu Rào hai", tags=("cầu",), status=Status.WITHDRAWN),
        piece(3, "Cầu Rào ba", tags=("cầu",), status=Status.TRASHED),
        piece(4, "Cầu Rào bốn", tags=("cầu",)),
    )
    (article,) = added(store, piece(0, "Cầu Rào", tags=("cầu",), related=(chosen.id,)))
    assert [one.line.id for one in proposed(store, article)] == [good.id]
    assert proposed(store, article, 0) == ()


def test_an_empty_piece_has_no_relations(store: Store) -> None:
    crowd(store)
    (article,) = added(store, piece(0))
    assert proposed(store, article) == ()


def test_in_a_small_archive_too(store: Store) -> None:
    article, other = added(store, piece(0, "Cầu Rào mới"), piece(1, "Sửa cầu Rào"))
    assert [one.line.id for one in proposed(store, article)] == [other.id]
