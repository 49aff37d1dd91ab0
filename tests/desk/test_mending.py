from __future__ import annotations

import pytest

from newsdesk.desk import checking, drafting, mending
from newsdesk.desk.desk import Desk
from newsdesk.errors import EditorMistake
from newsdesk.news.article import Article, Edits
from newsdesk.news.report import Problem

BODY = "Để tránh trùng chéo , quận  họp... và họp... tại Quận uỷ, Thành ủy: “trùng chéo”."


@pytest.fixture
def article(desk: Desk) -> Article:
    """Return a saved article with several slips."""
    made = drafting.new_article(desk, "Quận trao quà Tết.").article
    return drafting.edit(desk, made.id, Edits(body=BODY)).article


def found(desk: Desk, article: Article, code: str) -> Problem:
    return mending.found_at(checking.check(desk, article.id), code)


def test_one_mend_is_one_save(desk: Desk, article: Article) -> None:
    mended = mending.apply_mend(desk, article.id, found(desk, article, "phrase.listed"))
    assert mended.article.body.startswith("Để tránh chồng chéo ,")
    assert mended.article.revision == article.revision + 1
    assert mended.changes.articles == {article.id}
    assert drafting.open_article(desk, article.id) == mended.article


def test_a_mend_for_words_that_are_gone_changes_nothing(desk: Desk, article: Article) -> None:
    stale = found(desk, article, "phrase.listed")
    drafting.edit(desk, article.id, Edits(body="Khác hẳn."))
    with pytest.raises(EditorMistake, match=r"mend\.moved"):
        mending.apply_mend(desk, article.id, stale)
    assert drafting.open_article(desk, article.id).body == "Khác hẳn."


def test_a_finding_without_a_mend_is_refused(desk: Desk, article: Article) -> None:
    bare = next(one for one in checking.check(desk, article.id) if one.mend is None)
    with pytest.raises(EditorMistake, match=r"mend\.none"):
        mending.apply_mend(desk, article.id, bare)
    with pytest.raises(EditorMistake, match=r"mend\.none"):
        mending.found_at((), "phrase.listed")


def test_all_mends_of_a_code_in_one_save(desk: Desk, article: Article) -> None:
    mended = mending.apply_mends(desk, article.id, lambda one: one.code == "dots.three")
    assert mended.article.body.count("…") == 2
    assert len(mended.mends) == 2
    assert mended.article.revision == article.revision + 1


def test_all_mends_at_once_leave_none(desk: Desk, article: Article) -> None:
    mended = mending.apply_mends(desk, article.id)
    assert mended.article.title == "Quận trao quà Tết"
    assert mended.article.body == (
        "Để tránh chồng chéo, quận họp… và họp… tại Quận ủy, Thành ủy: “trùng chéo”."
    )
    assert [one for one in checking.check(desk, article.id) if one.mend] == []
    assert mending.apply_mends(desk, article.id).mends == ()


def test_tones_of_a_whole_article(desk: Desk, article: Article) -> None:
    mended = mending.unify_tones(desk, article.id)
    assert [(one.old, one.new) for one in mended.mends] == [("uỷ", "ủy")]
    mended = mending.unify_tones(desk, article.id, "new")
    assert "Quận uỷ, Thành uỷ" in mended.article.body
    assert mending.unify_tones(desk, article.id, "new").changes.articles == frozenset()
