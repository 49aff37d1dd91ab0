"""Articles of one name in addresses: drafts and exported ones, in the trash or not."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from tests.store.keeping import added, numbered, saved

from newsdesk.news.status import Status
from newsdesk.store import slugs
from newsdesk.store.database import Store
from newsdesk.text.slug import slug


def namesakes(
    store: Store, slug: str, *, limit: int = 200, excluding: str = "", most: int = 5
) -> list[str]:
    with store.reading() as work:
        found = work.slugs.namesakes(slug, limit=limit, excluding=excluding, most=most)
    return [line.id for line in found]


def test_drafts_count_and_fixed_names_stand_first(store: Store) -> None:
    draft, fixed, other, trashed = added(
        store,
        numbered(0, title="Khánh thành cầu Rào!"),
        numbered(1, title="Tít khác hẳn", slug="khanh-thanh-cau-rao"),
        numbered(2, title="Khánh thành cầu Rào 2"),
        numbered(3, title="KHÁNH THÀNH: cầu Rào", status=Status.TRASHED),
    )
    assert namesakes(store, "khanh-thanh-cau-rao") == [fixed.id, draft.id, trashed.id]
    assert namesakes(store, "khanh-thanh-cau-rao", excluding=draft.id) == [fixed.id, trashed.id]
    assert namesakes(store, "khanh-thanh-cau-rao", most=1) == [fixed.id]
    assert namesakes(store, "tit-khac-han") == []
    assert namesakes(store, "khanh-thanh-cau-rao-2") == [other.id]
    assert namesakes(store, "khanh-thanh") == []


def test_a_new_title_is_another_name(store: Store) -> None:
    (article,) = added(store, numbered(0, title="Cũ"))
    saved(store, article, title="Mới")
    assert namesakes(store, "cu") == []
    assert namesakes(store, "moi") == [article.id]


def test_pieces_without_a_title_have_no_name(store: Store) -> None:
    added(store, numbered(0, title=""))
    assert namesakes(store, "bai-viet") == []


@pytest.mark.parametrize("sign", ["", "! ", "“”", "…"])
def test_titles_that_are_cut_to_one_name(store: Store, sign: str) -> None:
    begin = f"Trao quà Tết{sign} sớm cho các hộ nghèo và gia đình chính sách ở"
    first, second = added(
        store, numbered(0, title=f"{begin} quận Lê Chân"), numbered(1, title=f"{begin} quận An")
    )
    cut = slug(first.title, len(begin))
    assert cut == slug(second.title, len(begin))
    assert namesakes(store, cut, limit=len(begin)) == [first.id, second.id]
    assert namesakes(store, slug(first.title)) == [first.id]


def test_the_index_is_asked(store: Store) -> None:
    with store.reading() as work:
        values = {"first": "a", "last": "b", "which": "", "most": 5}
        plan = work.connection.execute(text(f"EXPLAIN QUERY PLAN {slugs._ALIKE}"), values).all()
    assert "USING INDEX articles_slug_now" in plan[0][3]
