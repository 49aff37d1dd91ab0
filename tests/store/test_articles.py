"""Articles: what is saved comes back, what is not committed does not."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, timedelta
from typing import Any

import pytest
from tests.builders import NOON, a_placement, an_article
from tests.store.keeping import added, numbered, saved

from newsdesk.errors import EditorMistake
from newsdesk.news.article import AiUse, Article, ArticleKind
from newsdesk.news.byline import Byline
from newsdesk.news.report import Severity, problem
from newsdesk.news.revision import OtherNews, Why
from newsdesk.news.status import Status
from newsdesk.store.database import Store

FULL = an_article(
    photos=(a_placement(1, focal=(0, 1)), a_placement(2)),
    doubts=(
        problem("intake.weekday", "published", Severity.WARNING, said="Thứ Hai", right="Thứ Sáu"),
        problem("intake.likely_caption", "body:4"),
    ),
    status=Status.APPROVED,
    slug="quan-le-chan",
    address="https://example.org/quan-le-chan.html",
    source="Báo Hải Phòng",
    language="en",
)
CHANGES: dict[str, Any] = {
    "status": Status.EXPORTED,
    "title": "Tít khác",
    "lead": "Sa-pô khác.",
    "body": "Nội dung khác.",
    "section": "Chính trị",
    "tags": ("thẻ khác", "Tết"),
    "bylines": (Byline("Người khác", "Trần Văn Khác"), Byline("Mai Lan")),
    "kind": ArticleKind.INTERVIEW,
    "kicker": "Phi lộ khác",
    "source_author": "Một tác giả",
    "source_address": "https://example.org/bai-goc",
    "source_published": NOON,
    "place": "Đồ Sơn",
    "photo_notes": "Cần hai ảnh\nchụp ngang.",
    "ai_use": AiUse.EDITED,
    "ai_note": "Dịch bằng máy",
    "related": ("00000000-0000-4000-8000-000000000002", "00000000-0000-4000-8000-000000000001"),
    "source": "",
    "published": None,
    "language": "vi",
    "slug": "khac",
    "address": "",
    "photos": (a_placement(2, position=1), a_placement(1, position=2, caption="Khác.")),
    "doubts": (),
}


def get(store: Store, article_id: str) -> Article:
    with store.reading() as work:
        return work.articles.get(article_id)


def test_an_added_article_comes_back_whole(store: Store) -> None:
    (stored,) = added(store, FULL)
    assert stored == replace(FULL, revision=1)
    assert get(store, FULL.id) == stored


@pytest.mark.parametrize("name", CHANGES)
def test_every_field_can_be_saved(store: Store, name: str) -> None:
    (before,) = added(store, FULL)
    after = saved(store, before, **{name: CHANGES[name]})
    assert getattr(after, name) == CHANGES[name]
    assert get(store, FULL.id) == after
    rest = {field.name for field in fields(Article)} - {name, "changed", "revision"}
    assert all(getattr(after, field) == getattr(before, field) for field in rest)


def test_no_field_is_forgotten() -> None:
    assert set(CHANGES) == {field.name for field in fields(Article)} - {
        "id",
        "created",
        "changed",
        "revision",
    }


def test_a_save_counts_and_dates(store: Store) -> None:
    (before,) = added(store, FULL)
    after = saved(store, before, minutes=5, title="Tít mới", created=NOON + timedelta(days=1))
    assert (after.revision, after.changed) == (2, NOON + timedelta(minutes=5))
    assert after.created == FULL.created


def test_saving_nothing_new_writes_nothing(store: Store) -> None:
    (before,) = added(store, FULL)
    same: dict[str, Any] = {
        "tags": ("Tết", "TẾT", "an sinh xã hội", ""),
        "photos": FULL.photos[::-1],
        "published": FULL.published.astimezone(UTC) if FULL.published else None,
    }
    assert saved(store, before, **same) == before
    with store.reading() as work:
        assert len(work.revisions.list(FULL.id)) == 1


def test_what_was_not_committed_is_gone(store: Store) -> None:
    with store.writing() as work:
        work.articles.add(FULL)
    with store.reading() as work, pytest.raises(EditorMistake, match=r"article\.unknown"):
        work.articles.get(FULL.id)


def test_an_error_undoes_the_whole_unit(store: Store) -> None:
    (before,) = added(store, FULL)

    def stumble() -> None:
        with store.writing() as work:
            work.articles.save(replace(before, title="Tít mới"), at=NOON, why=Why.TYPED)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stumble()
    assert get(store, FULL.id) == before


def test_an_id_is_taken_once(store: Store) -> None:
    added(store, FULL)
    with pytest.raises(EditorMistake, match=r"article\.exists"):
        added(store, FULL)


def test_a_stale_value_overwrites_nothing(store: Store) -> None:
    (before,) = added(store, FULL)
    saved(store, before, title="Tít của người khác")
    with pytest.raises(EditorMistake) as caught:
        saved(store, before, title="Tít của tôi")
    assert caught.value.code == "article.stale"
    assert caught.value.values["stored"] == 2
    assert get(store, FULL.id).title == "Tít của người khác"


def test_two_saves_in_one_unit_build_on_each_other(store: Store) -> None:
    added(store, FULL)
    with store.writing() as work:
        for number in range(3):
            now = work.articles.get(FULL.id)
            work.articles.save(replace(now, title=f"Tít {number}"), at=NOON, why=Why.TYPED)
        work.commit()
        assert work.articles.get(FULL.id).revision == 4
    with store.reading() as work:
        assert work.revisions.article_at(FULL.id, 3).title == "Tít 1"
        assert not work.examine()


@pytest.mark.parametrize("text", ["00000000-0000-4000-8000-000000000001", "00000000", " 0000"])
def test_an_id_may_be_shortened(store: Store, text: str) -> None:
    added(store, numbered(1))
    with store.reading() as work:
        assert work.articles.find(text) == "00000000-0000-4000-8000-000000000001"


def test_a_whole_id_wins_over_longer_ones(store: Store) -> None:
    added(store, an_article(id="abc"), an_article(id="abcd"))
    with store.reading() as work:
        assert work.articles.find("abc") == "abc"


def test_an_ambiguous_id_names_candidates(store: Store) -> None:
    added(store, *(numbered(number) for number in range(1, 9)))
    with store.reading() as work, pytest.raises(EditorMistake) as caught:
        work.articles.find("0000")
    assert caught.value.code == "article.ambiguous"
    candidates = str(caught.value.values["candidates"]).split(", ")
    assert len(candidates) == 6
    assert candidates[0] == numbered(1).id
    assert candidates[-1] == "…"


@pytest.mark.parametrize("text", ["", "  ", "zz", "%", "_", "0000%", "đ", "\ud800", "'", "\x00"])
def test_an_unknown_id_is_told_as_typed(store: Store, text: str) -> None:
    added(store, numbered(1))
    for ask in ("find", "get"):
        with store.reading() as work, pytest.raises(EditorMistake) as caught:
            getattr(work.articles, ask)(text)
        assert (caught.value.code, caught.value.values["id"]) == ("article.unknown", text)


def test_other_news_is_what_stands_on_the_portal_newest_first(store: Store) -> None:
    def others(*numbers: int) -> tuple[OtherNews, ...]:
        return tuple(
            OtherNews(f"Bài {number}", f"https://example.org/{number}", NOON - days(number))
            for number in numbers
        )

    def days(number: int) -> timedelta:
        return timedelta(days=number)

    added(
        store,
        *(
            numbered(
                number,
                title=f"Bài {number}",
                address="" if number == 3 else f"https://example.org/{number}",
                published=None if number == 5 else NOON - days(number),
            )
            for number in range(1, 8)
        ),
    )
    with store.reading() as work:
        assert work.published_others([numbered(2).id], 10) == others(1, 4, 6, 7)
        assert work.published_others([], 2) == others(1, 2)
        assert work.published_others([numbered(1).id, numbered(4).id], 2) == others(2, 6)


def test_photo_numbers_are_never_given_twice(store: Store) -> None:
    (before,) = added(store, FULL)
    after = saved(store, before, photos=FULL.photos[:1])
    with store.reading() as work:
        assert work.articles.next_photo_number(FULL.id) == 3
    saved(store, after, photos=(*FULL.photos[:1], a_placement(7)))
    with store.reading() as work:
        assert work.articles.next_photo_number(FULL.id) == 8
        with pytest.raises(EditorMistake, match=r"article\.unknown"):
            work.articles.next_photo_number("nobody")
