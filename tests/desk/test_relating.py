"""Related articles: chosen, in order, on the page only where they stand on the portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.builders import NOON
from tests.desk.waiting import refused_meanwhile

from newsdesk.desk import addressing, checking, composing, drafting, moving, relating
from newsdesk.errors import EditorMistake
from newsdesk.news.article import Article, Edits

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk


@pytest.fixture
def four(desk: Desk) -> tuple[Article, ...]:
    titles = ("Cầu Rào", "Cầu Rào một", "Cầu Rào hai", "Cầu Rào ba")
    return tuple(drafting.new_article(desk, title).article for title in titles)


def published(desk: Desk, article: Article) -> None:
    with desk.store.writing() as work:
        work.connection.exec_driver_sql(
            "UPDATE articles SET address = 'https://example.org/a', published = 1 WHERE id = ?",
            (article.id,),
        )
        work.commit()


def test_articles_are_chosen_and_laid_down_in_order(desk: Desk, four: tuple[Article, ...]) -> None:
    article, one, two, three = (each.id for each in four)
    relating.choose(desk, article, add=(two, one))
    relating.choose(desk, article, add=(three, one), remove=(two,))
    assert [line.id for line in relating.related(desk, article)] == [one, three]
    assert [line.id for line in relating.lines(desk, [three, "nobody", two])] == [three, two]
    with pytest.raises(EditorMistake, match=r"related\.itself"):
        relating.choose(desk, article, add=(article,))
    with pytest.raises(EditorMistake, match=r"related\.itself"):
        drafting.edit(desk, article, Edits(related=(one, article)))
    with pytest.raises(EditorMistake, match=r"article\.unknown"):
        relating.choose(desk, article, add=("nobody",))


def test_proposals_see_what_is_being_typed(desk: Desk, four: tuple[Article, ...]) -> None:
    fresh = drafting.new_article(desk, "").article
    assert relating.proposals(desk, fresh.id) == ()
    edits = Edits(title="Khánh thành cầu Rào")
    found = relating.proposals(desk, fresh.id, edits)
    assert {one.line.id for one in found} == {each.id for each in four}


def test_what_is_not_on_the_portal_is_said(desk: Desk, four: tuple[Article, ...]) -> None:
    article, one, two, three = (each.id for each in four)
    relating.choose(desk, article, add=(one, two, three))
    published(desk, four[1])
    moving.trash(desk, three)
    told = [
        (found.code, found.severity.value, found.about)
        for found in checking.check(desk, article)
        if found.where == "related"
    ]
    assert told == [
        ("related.gone", "info", "Cầu Rào ba"),
        ("related.unpublished", "info", "Cầu Rào hai"),
    ]


def test_a_related_article_is_not_told_again_among_the_other_news(
    desk: Desk, four: tuple[Article, ...]
) -> None:
    article, one, two = four[:3]
    for each in (one, two):
        published(desk, each)
    relating.choose(desk, article.id, add=(one.id,))
    with desk.store.reading() as work:
        story = composing.compose(desk, work, work.articles.get(article.id))
    assert [line.title for line in story.related] == [one.title]
    assert [line.title for line in story.others] == [two.title]


def test_an_address_is_made_of_the_title_until_it_is_fixed(
    desk: Desk, four: tuple[Article, ...]
) -> None:
    first = four[0]
    found = addressing.address_of(desk, first.id)
    assert (found.slug, found.is_fixed, found.namesakes) == ("cau-rao", False, ())
    assert found.address.endswith("/cau-rao.html")
    typed = addressing.address_of(desk, first.id, "Cầu  Rào: hai")
    assert typed.slug == "cau-rao-hai"
    assert [line.id for line in typed.namesakes] == [four[2].id]
    assert addressing.address_of(desk, first.id, "").namesakes == ()


def test_the_checklist_names_the_other_article(desk: Desk, four: tuple[Article, ...]) -> None:
    drafting.edit(desk, four[0].id, Edits(title="CẦU RÀO: một", published=NOON))
    (found,) = (one for one in checking.check(desk, four[0].id) if one.code == "slug.taken")
    assert dict(found.values) == {"title": "Cầu Rào một"}


def test_no_choice_of_another_writer_is_lost(
    desk: Desk, four: tuple[Article, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = refused_meanwhile(desk, relating, "save_changed", monkeypatch)
    relating.choose(desk, four[0].id, add=(four[1].id,))
    assert refused == ["store.locked"]
    with pytest.raises(EditorMistake, match=r"article\.unknown"):
        relating.choose(desk, four[0].id, add=("nobody",))
    assert [line.id for line in relating.related(desk, four[0].id)] == [four[1].id]
