"""Placed photos: order, numbers, words of their own."""

from __future__ import annotations

import pytest
from tests.builders import a_photo, a_placement
from tests.store.keeping import added, numbered, saved

from newsdesk.errors import Bug
from newsdesk.store.database import Store


def test_they_come_in_the_order_of_the_strip(store: Store) -> None:
    strip = (a_placement(3, position=1), a_placement(1, position=2), a_placement(2, position=2))
    (article,) = added(store, numbered(1, photos=strip[::-1]))
    assert article.photos == strip
    with store.reading() as work:
        assert work.articles.get(article.id).photos == strip
        assert work.listing.page()[0].photos == 3


def test_each_use_has_words_of_its_own(store: Store) -> None:
    photo = a_photo()
    first, second = added(
        store,
        numbered(1, photos=(a_placement(1, photo=photo, caption="Một."),)),
        numbered(2, photos=(a_placement(1, photo=photo, caption="Hai.", focal=(0.1, 0.9)),)),
    )
    saved(store, first, photos=(a_placement(1, photo=photo, caption="Ba."),))
    with store.reading() as work:
        assert work.articles.get(second.id) == second
        assert work.articles.get(first.id).photos[0].caption == "Ba."


def test_a_number_never_stands_for_another_photo(store: Store) -> None:
    (article,) = added(store, numbered(1, photos=(a_placement(1),)))
    without = saved(store, article, photos=())
    other = a_placement(1, photo=a_photo(sha256="ff" * 32))
    with pytest.raises(Bug, match=r"placement\.number_reused"):
        saved(store, without, photos=(other,))
    with store.reading() as work:
        assert work.articles.get(article.id) == without


def test_a_number_may_come_back_with_its_photo(store: Store) -> None:
    (article,) = added(store, numbered(1, photos=(a_placement(1),)))
    without = saved(store, article, photos=())
    again = saved(store, without, photos=(a_placement(1),))
    assert again.photos == article.photos
