"""Sections and tags: one spelling, true counters, the alphabet's order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.store.keeping import added, numbered, saved

from newsdesk.news.listing import Count
from newsdesk.store.database import Store


def tags(store: Store) -> tuple[Count, ...]:
    with store.reading() as work:
        return work.tags.all()


def test_names_are_counted(store: Store) -> None:
    first, second = added(
        store,
        numbered(1, tags=("Tết", "đời sống"), section="Chính trị"),
        numbered(2, tags=("Tết",), section="Kinh tế"),
    )
    assert tags(store) == (Count("đời sống", 1), Count("Tết", 2))
    saved(store, first, tags=("an ninh",), section="Kinh tế")
    assert tags(store) == (Count("an ninh", 1), Count("Tết", 1))
    saved(store, second, section="")
    with store.reading() as work:
        assert work.sections.all() == (Count("Kinh tế", 1),)


def test_the_first_spelling_is_kept_while_it_is_used(store: Store) -> None:
    (first,) = added(store, numbered(1, tags=("Hòa Bình",)))
    (second,) = added(store, numbered(2, tags=("hoà  bình",)))
    assert second.tags == ("Hòa Bình",)
    saved(store, first, tags=())
    saved(store, second, tags=())
    (third,) = added(store, numbered(3, tags=("hòa bình",)))
    assert third.tags == ("hòa bình",)
    assert tags(store) == (Count("hòa bình", 1),)


def test_names_that_differ_in_marks_are_two(store: Store) -> None:
    (article,) = added(store, numbered(1, tags=("bàn", "bản", "Bàn", " ")))
    assert article.tags == ("bàn", "bản")
    assert tags(store) == (Count("bàn", 1), Count("bản", 1))


def test_the_order_is_the_alphabets(store: Store) -> None:
    names = ("đê", "dê", "ăn", "an", "ấn", "zalo")
    added(store, numbered(1, tags=names))
    assert [count.name for count in tags(store)] == ["an", "ăn", "ấn", "dê", "đê", "zalo"]


@pytest.mark.parametrize(
    ("text", "names"),
    [("bàn", {"bàn"}), ("BẢN", {"bản"}), ("ban", {"bàn", "bản"}), ("bạn", {"bàn", "bản"})],
)
def test_what_a_filter_means(store: Store, text: str, names: set[str]) -> None:
    added(store, numbered(1, tags=("bàn", "bản", "bàn ghế")))
    with store.reading() as work:
        keys = dict(zip(work.tags.keys_like(text), range(9), strict=False))
        meant = {name.spelling for name in work.tags.resolved(["bàn", "bản"]) if name.key in keys}
    assert meant == names


def test_tags_keep_their_order_in_the_article(store: Store) -> None:
    (article,) = added(store, numbered(1, tags=("b", "a", "c")))
    after = saved(store, article, tags=("c", "a", "b"))
    assert after.tags == ("c", "a", "b")
    with store.reading() as work:
        assert work.articles.get(article.id) == after
        assert work.articles.get(article.id) != replace(after, tags=("a", "b", "c"))
