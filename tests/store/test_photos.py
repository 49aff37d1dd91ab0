"""Photos are known once, with everything their files say."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.builders import a_photo, a_placement
from tests.store.keeping import added, numbered, saved

from newsdesk.errors import EditorMistake
from newsdesk.news.photo import Described
from newsdesk.store.database import Store

DESCRIBED = Described(
    caption="Đoàn kiểm tra phát biểu.",
    headline="Kiểm tra",
    creator="Hoàng Tùng",
    credit="Cổng tin tức",
    source="Hải Phòng",
    copyright="© 2026",
    alt="Người đứng phát biểu",
    city="Hải Phòng",
    country="Việt Nam",
    taken=datetime(2026, 11, 20, 9, 30, 15, 250_000, tzinfo=UTC),
    caption_from="iptc",
    guessed_code="cp1258",
)


def test_a_photo_comes_back_whole(store: Store) -> None:
    photo = a_photo(described=DESCRIBED)
    plain = a_photo(sha256="cd" * 32)
    with store.writing() as work:
        work.photos.add(photo)
        work.photos.add(plain)
        work.commit()
    with store.reading() as work:
        assert work.photos.get(photo.sha256) == photo
        assert work.photos.get(plain.sha256) == plain
        assert work.photos.all() == (photo, plain)


def test_a_camera_knows_no_time_zone(store: Store) -> None:
    photo = a_photo(described=Described(taken=datetime(2026, 11, 20, 9, 30)))  # noqa: DTZ001  # EXIF
    with store.writing() as work:
        work.photos.add(photo)
        assert work.photos.get(photo.sha256) == photo


def test_a_known_photo_stays_as_it_is(store: Store) -> None:
    with store.writing() as work:
        work.photos.add(a_photo())
        work.photos.add(a_photo(file_name="khac.jpg"))
        assert work.photos.all() == (a_photo(),)


def test_an_unknown_photo_is_told(store: Store) -> None:
    with store.reading() as work, pytest.raises(EditorMistake, match=r"photo\.unknown"):
        work.photos.get("00")


def test_where_a_photo_stands(store: Store) -> None:
    placed = a_placement(1)
    twice = a_placement(2, photo=placed.photo)
    first, second = added(
        store, numbered(1, photos=(placed, twice)), numbered(2, photos=(placed,))
    )
    with store.reading() as work:
        assert work.photos.uses(placed.photo.sha256) == (first.id, second.id)
    saved(store, first, photos=())
    with store.reading() as work:
        assert work.photos.uses(placed.photo.sha256) == (second.id,)
        assert work.photos.uses("00") == ()


def test_taking_a_photo_out_forgets_nothing_of_it(store: Store) -> None:
    (article,) = added(store, numbered(1, photos=(a_placement(1),)))
    saved(store, article, photos=())
    with store.reading() as work:
        assert work.photos.all() == (a_placement(1).photo,)
        assert work.revisions.article_at(article.id, 1) == article
