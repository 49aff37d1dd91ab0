"""Lists: order, filters, pages; and that no list ever sorts or reads a body."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from tests.builders import NOON
from tests.store.keeping import added, numbered, saved

from newsdesk.errors import EditorMistake
from newsdesk.news.byline import bylines_of
from newsdesk.news.listing import ArticleLine, Count, Filter, Order
from newsdesk.news.status import Status
from newsdesk.store.database import Store

FILTERS = (
    Filter(),
    Filter(status=Status.DRAFT),
    Filter(section="kinh te"),
    Filter(section="Kinh tế", status=Status.APPROVED),
    Filter(tags=("chung",)),
    Filter(tags=("chung",), status=Status.DRAFT),
    Filter(tags=("ba",), section="kinh tế"),
    Filter(tags=("bon",)),
    Filter(tags=("bon",), section="Kinh tế", status=Status.DRAFT),
    Filter(tags=("bon", "chung", "ba")),
)


def twenty(store: Store) -> None:
    """Put in twenty articles whose ids are not in the order of their changes."""
    added(
        store,
        *(
            numbered(
                number * 7 % 20,
                title=f"Bài {number}",
                section="Kinh tế" if number % 2 else "Chính trị",
                status=Status.APPROVED if number % 3 == 0 else Status.DRAFT,
                tags=("chung", *(("ba",) if number % 3 == 0 else ()))
                + (("bốn",) if number % 4 == 0 else ("bón",)),
            )
            for number in range(20)
        ),
    )


def fits(line: ArticleLine, wanted: Filter, tags: tuple[str, ...]) -> bool:
    folded = {"chung": "chung", "ba": "ba", "bốn": "bon", "bón": "bon"}
    return (
        (wanted.status is None or line.status is wanted.status)
        and (not wanted.section or line.section == "Kinh tế")
        and set(wanted.tags) <= {folded[tag] for tag in tags}
    )


@pytest.mark.parametrize("wanted", FILTERS, ids=str)
def test_a_list_holds_what_fits_newest_change_first(store: Store, wanted: Filter) -> None:
    twenty(store)
    with store.reading() as work:
        everything = work.listing.lines(work.listing.listing().keys)
        tags = {line.id: work.articles.get(line.id).tags for line in everything}
        found = work.listing.listing(wanted)
        lines = work.listing.lines(found.keys)
    assert len(everything) == 20
    assert [line.changed for line in everything] == sorted(
        (line.changed for line in everything), reverse=True
    )
    assert list(lines) == [line for line in everything if fits(line, wanted, tags[line.id])]
    assert lines
    assert found.filter == wanted


ORDERS = {
    Order.PUBLISHED: [3, 1, 4, 2, 0],
    Order.TITLE: [1, 2, 0, 3, 4],
    Order.BYLINE: [3, 0, 2, 1, 4],
}


@pytest.mark.parametrize(("order", "numbers"), ORDERS.items(), ids=str)
def test_other_orders(store: Store, order: Order, numbers: list[int]) -> None:
    rows = (
        ("Đảng bộ", "Lê Thị An", None),
        ("Ăn Tết", "Trần Bình", NOON),
        ("Dân số", "Nguyễn Văn An", None),
        ("Điện", "Cao An, Bùi Ánh", NOON + timedelta(days=1)),
        ("", "", NOON - timedelta(days=9000)),
    )
    added(
        store,
        *(
            numbered(number, title=title, byline=names, published=published, tags=("a",))
            for number, (title, names, published) in enumerate(rows)
        ),
    )
    for wanted in (Filter(), Filter(tags=("a",)), Filter(section="Tin tức - Sự kiện")):
        with store.reading() as work:
            found = work.listing.listing(wanted, order)
            lines = work.listing.lines(found.keys)
            page = work.listing.page(wanted, 2, order=order)
        assert [line.title for line in lines] == [rows[number][0] for number in numbers]
        assert page == lines[:2]
        assert (found.filter, found.order) == (wanted, order)


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_follows_what_is_saved(store: Store, order: Order) -> None:
    first, *_rest = added(
        store, *(numbered(n, title=f"B {n}", byline=f"A{n} B", published=None) for n in range(3))
    )
    saved(store, first, title="A", bylines=bylines_of("Z A"), published=NOON)
    with store.reading() as work:
        assert work.listing.page(Filter(), 1, order=order)[0].id == first.id


@pytest.mark.parametrize("wanted", FILTERS, ids=str)
def test_pages_follow_each_other(store: Store, wanted: Filter) -> None:
    twenty(store)
    with store.reading() as work:
        whole = work.listing.lines(work.listing.listing(wanted).keys)
        paged: list[ArticleLine] = []
        while page := work.listing.page(wanted, 3, paged[-1] if paged else None):
            paged += page
    assert tuple(paged) == whole


@pytest.mark.parametrize("wanted", [Filter(tags=("nothing",)), Filter(section="nothing")])
def test_an_unknown_name_lists_nothing(store: Store, wanted: Filter) -> None:
    twenty(store)
    with store.reading() as work:
        assert work.listing.listing(wanted).keys == ()
        assert work.listing.page(wanted) == ()


def test_changes_of_the_same_moment_keep_one_order(store: Store) -> None:
    added(store, *(numbered(number, changed=NOON) for number in range(6)))
    with store.reading() as work:
        whole = work.listing.listing().keys
        first = work.listing.page(Filter(), 3)
        rest = work.listing.page(Filter(), 3, first[-1])
    assert whole == tuple(sorted(whole, reverse=True))
    assert tuple(line.key for line in first + rest) == whole


def test_a_save_moves_an_article_to_the_top(store: Store) -> None:
    first, *_rest = added(store, *(numbered(number, tags=("a",)) for number in range(3)))
    after = saved(store, first, title="Tít mới")
    with store.reading() as work:
        for wanted in (Filter(), Filter(tags=("a",)), Filter(status=Status.DRAFT)):
            line = work.listing.page(wanted, 1)[0]
            assert (line.id, line.title, line.changed) == (first.id, "Tít mới", after.changed)


def test_lines_keep_the_order_of_their_keys(store: Store) -> None:
    added(store, *(numbered(number) for number in range(4)))
    with store.reading() as work:
        keys = work.listing.listing().keys
        mixed = (keys[2], 999, keys[0], keys[3])
        assert [line.key for line in work.listing.lines(mixed)] == [keys[2], keys[0], keys[3]]
        assert work.listing.lines(()) == ()


def test_counts_stand_in_the_order_of_the_way_out(store: Store) -> None:
    article, *_rest = added(store, *(numbered(number) for number in range(3)))
    saved(store, article, status=Status.APPROVED)
    with store.reading() as work:
        assert work.listing.counts() == (
            Count("draft", 2),
            Count("photos", 0),
            Count("review", 0),
            Count("approved", 1),
            Count("exported", 0),
            Count("published", 0),
            Count("withdrawn", 0),
            Count("trashed", 0),
        )


def test_rows_in_some_states_are_counted(store: Store) -> None:
    article, *_rest = added(store, *(numbered(number) for number in range(3)))
    saved(store, article, status=Status.APPROVED)
    with store.reading() as work:
        keys = work.listing.listing().keys
        assert work.listing.with_states(keys, (Status.APPROVED, Status.EXPORTED)) == 1
        assert work.listing.with_states(keys, (Status.DRAFT,)) == 2
        assert work.listing.with_states((*keys[1:], 999), (Status.APPROVED,)) == 0
        assert work.listing.with_states((), tuple(Status)) == 0


def test_key_of(store: Store) -> None:
    (article,) = added(store, numbered(1))
    with store.reading() as work:
        assert work.listing.key_of(article.id) == work.listing.page()[0].key
        with pytest.raises(EditorMistake, match=r"article\.unknown"):
            work.listing.key_of("nobody")


@pytest.mark.parametrize(
    ("wanted", "walked"),
    [
        (Filter(), "articles_changed"),
        (Filter(status=Status.DRAFT), "articles_status"),
        (Filter(section="Kinh tế"), "articles_section"),
        (Filter(section="Kinh tế", status=Status.DRAFT), "articles_section_status"),
        (Filter(tags=("chung",)), "PRIMARY KEY"),
        (Filter(tags=("chung",), status=Status.DRAFT, section="Kinh tế"), "PRIMARY KEY"),
    ],
    ids=str,
)
@pytest.mark.parametrize("after", [False, True])
def test_a_list_is_a_walk_along_one_index(
    store: Store,
    wanted: Filter,
    walked: str,
    after: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    twenty(store)
    with store.reading() as work:
        last = work.listing.page()[3] if after else None
        walk: Any = work.listing._walk(wanted, last)
        compiled = walk.compile(work.connection, compile_kwargs={"literal_binds": True})
        plan = work.connection.execute(text(f"EXPLAIN QUERY PLAN {compiled}")).all()
    told = "; ".join(row[3] for row in plan)
    assert walked in told
    assert "TEMP B-TREE" not in told
    assert len(plan) == 1
    if walked != "PRIMARY KEY":
        assert "COVERING" in told


@pytest.mark.parametrize("order", list(ORDERS))
@pytest.mark.parametrize("wanted", [Filter(), Filter(status=Status.DRAFT)], ids=str)
def test_another_order_is_a_walk_too(store: Store, wanted: Filter, order: Order) -> None:
    twenty(store)
    with store.reading() as work:
        walk: Any = work.listing._walk(wanted, order=order)
        compiled = walk.compile(work.connection, compile_kwargs={"literal_binds": True})
        plan = work.connection.execute(text(f"EXPLAIN QUERY PLAN {compiled}")).all()
    told = "; ".join(row[3] for row in plan)
    walked = {"published": "articles_in_print"}.get(order.value, f"articles_{order.value}")
    assert f"COVERING INDEX {walked}" in told
    assert "TEMP B-TREE" not in told


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize(
    "wanted",
    [
        Filter(tags=("chung", "ba")),
        Filter(tags=("chung",), byline="Hoàng Tùng"),
        Filter(tags=("bon",), uncaptioned=True),
    ],
    ids=str,
)
def test_no_list_asks_a_tag_for_all_its_articles_at_each_row(
    store: Store, wanted: Filter, order: Order
) -> None:
    twenty(store)
    with store.reading() as work:
        walk: Any = work.listing._walk(wanted, order=order)
        compiled = walk.compile(work.connection, compile_kwargs={"literal_binds": True})
        plan = work.connection.execute(text(f"EXPLAIN QUERY PLAN {compiled}")).all()
    at_each_row = {row[0] for row in plan if "CORRELATED" in row[3]}
    inside = [row[3] for row in plan if row[1] in at_each_row]
    assert all("article=?" in step or "rowid=?" in step for step in inside)
    assert any("article_tags" in row[3] for row in plan)
