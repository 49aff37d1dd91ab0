"""Approvals and exports: an audit trail that is only added to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.builders import NOON, an_article
from tests.store.keeping import added, numbered, saved

from newsdesk.errors import Bug, EditorMistake
from newsdesk.news.revision import Approval, Export, OtherNews, Skip
from newsdesk.store.database import Store

FIRST = Approval(
    article=an_article().id,
    edition=1,
    revision=1,
    at=NOON,
    by="Trần Thư ký",
    skips=(Skip("profile.fanpage", "Đã hỏi tòa soạn"), Skip("*", "“Gấp”")),
    others=(OtherNews("Tin khác", "https://example.org/khac.html", NOON - timedelta(days=1)),),
)
BUNDLE = Export(
    article=FIRST.article,
    edition=1,
    at=NOON,
    file_name="2026-11-20_quan-le-chan_r1.zip",
    sha256="ab" * 32,
    tagmanifest="cd" * 32,
)


def approve(store: Store, approval: Approval) -> None:
    with store.writing() as work:
        work.approvals.add(approval)
        work.commit()


def export(store: Store, bundle: Export) -> None:
    with store.writing() as work:
        work.exports.add(bundle)
        work.commit()


def test_an_approval_comes_back_whole(store: Store) -> None:
    added(store, an_article())
    with store.reading() as work:
        assert work.approvals.latest(FIRST.article) is None
    approve(store, FIRST)
    with store.reading() as work:
        assert work.approvals.latest(FIRST.article) == FIRST
        assert work.approvals.for_edition(FIRST.article, 1) == FIRST
        assert work.approvals.for_edition(FIRST.article, 2) is None


def test_a_later_approval_of_an_edition_stands_in_until_it_is_exported(store: Store) -> None:
    (article,) = added(store, an_article())
    approve(store, FIRST)
    saved(store, article, title="Tít mới")
    again = replace(FIRST, revision=2, by="Lê Thư ký")
    approve(store, again)
    with store.reading() as work:
        assert work.approvals.for_edition(article.id, 1) == again
    export(store, BUNDLE)
    with pytest.raises(Bug, match=r"approval\.edition_left"):
        approve(store, FIRST)
    second = replace(again, edition=2)
    approve(store, second)
    with store.reading() as work:
        assert work.approvals.latest(article.id) == second
        assert work.approvals.for_edition(article.id, 1) == again


def test_only_a_saved_revision_can_be_approved(store: Store) -> None:
    added(store, an_article())
    with pytest.raises(Bug, match="FOREIGN KEY"):
        approve(store, replace(FIRST, revision=2))


def test_the_same_bundle_is_recorded_once(store: Store) -> None:
    added(store, an_article())
    approve(store, FIRST)
    export(store, BUNDLE)
    export(store, replace(BUNDLE, at=NOON + timedelta(days=1)))
    other = replace(BUNDLE, sha256="ef" * 32)
    export(store, other)
    with store.reading() as work:
        assert work.exports.list(BUNDLE.article) == (BUNDLE, other)
        assert work.exports.list("nobody") == ()


def test_names_of_others(store: Store) -> None:
    added(store, an_article(), numbered(1), numbered(2))
    export(store, BUNDLE)
    for number, name in ((1, "2026-11-20_a_r1.zip"), (2, "2026-11-21_b_r1.zip")):
        export(store, replace(BUNDLE, article=numbered(number).id, file_name=name))
    with store.reading() as work:
        found = work.exports.names_of_others(BUNDLE.article, "2026-11-20")
        assert found == {"2026-11-20_a_r1.zip"}
        assert work.exports.names_of_others(numbered(1).id, "%") == frozenset()


def test_nothing_is_recorded_for_an_unknown_article(store: Store) -> None:
    with pytest.raises(EditorMistake, match=r"article\.unknown"):
        approve(store, FIRST)
    with pytest.raises(EditorMistake, match=r"article\.unknown"):
        export(store, BUNDLE)
