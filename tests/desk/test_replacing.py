"""Words found and replaced in all articles: shown first, one revision an article, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import an_article

from newsdesk.desk import bulk, drafting, history, moving, photo_desk, publishing, replacing
from newsdesk.desk.replacing import Hit, _with_hits
from newsdesk.errors import EditorMistake
from newsdesk.news.article import Edits
from newsdesk.news.revision import Skip, Why
from newsdesk.news.status import Status
from newsdesk.text.finding import Sought, find

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsdesk.desk.desk import Desk
    from newsdesk.desk.replacing import Hits


@pytest.fixture
def ids(desk: Desk, pictures: Callable[..., Path]) -> list[str]:
    made = [drafting.new_article(desk, title).article.id for title in ("Quận ủy Lê Chân", "Khác")]
    drafting.edit(
        desk,
        made[0],
        Edits(lead="Sáng nay, quận ủy họp.", body="QUẬN ỦY nói.\n\n![](photo:1)\n\nQuan uy đi."),
    )
    drafting.edit(desk, made[1], Edits(body="Thành ủy và quận ủy."))
    photo_desk.attach(desk, made[0], [pictures("a.jpg")])
    photo_desk.caption(
        desk, made[0], 1, caption="Trụ sở Quận ủy.", alt="nhà quận ủy", credit="Ảnh: photo"
    )
    return made


def where(hits: Hits) -> list[list[tuple[str, str, str]]]:
    return [[(hit.field, hit.old, hit.new) for hit in one.hits] for one in hits.articles]


def test_every_text_of_an_article_is_looked_through(desk: Desk, ids: list[str]) -> None:
    found = replacing.find_text(desk, Sought("quận ủy"), new="đảng ủy phường")
    assert [one.id for one in found.articles] == [ids[0], ids[1]]
    assert where(found)[0] == [
        ("title", "Quận ủy", "Đảng ủy phường"),
        ("lead", "quận ủy", "đảng ủy phường"),
        ("body", "QUẬN ỦY", "ĐẢNG ỦY PHƯỜNG"),
        ("photo:1.caption", "Quận ủy", "Đảng ủy phường"),
        ("photo:1.alt", "quận ủy", "đảng ủy phường"),
    ]
    assert (found.articles[0].hits[1].before, found.articles[0].hits[1].after) == (
        "Sáng nay, ", " họp.",
    )  # fmt: skip
    assert (found.count, found.searched, found.total) == (6, 2, 2)
    unmarked = replacing.find_text(desk, Sought("quan uy", marks=False))
    assert ("body", "Quan uy", "Quan uy") in where(unmarked)[0]
    assert len(where(replacing.find_text(desk, Sought("ủy", case=True), new="x"))) == 2
    assert where(replacing.find_text(desk, Sought("quận ủy"), within=[ids[1]])) == [
        [("body", "quận ủy", "quận ủy")]
    ]


def test_photo_lines_are_no_words_and_the_trash_is_left_out(desk: Desk, ids: list[str]) -> None:
    assert where(replacing.find_text(desk, Sought("photo"))) == [
        [("photo:1.credit", "photo", "photo")]
    ]
    moving.trash(desk, ids[1])
    assert [one.id for one in replacing.find_text(desk, Sought("ủy")).articles] == [ids[0]]
    with pytest.raises(EditorMistake, match=r"replace\.nothing_sought"):
        replacing.find_text(desk, Sought("  "))


def test_each_article_gets_one_revision_and_all_is_taken_back(desk: Desk, ids: list[str]) -> None:
    before = [drafting.open_article(desk, one) for one in ids]
    hits = replacing.find_text(desk, Sought("quận ủy"), new="đảng ủy")
    done = replacing.replace_text(desk, hits)
    assert done.done == (ids[0], ids[1])
    after = [drafting.open_article(desk, one) for one in ids]
    assert [one.revision for one in after] == [one.revision + 1 for one in before]
    assert after[0].title == "Đảng ủy Lê Chân"
    assert after[0].body == "ĐẢNG ỦY nói.\n\n![](photo:1)\n\nQuan uy đi."
    assert (after[0].photos[0].caption, after[0].photos[0].alt) == (
        "Trụ sở Đảng ủy.",
        "nhà đảng ủy",
    )
    assert history.revisions(desk, ids[0])[-1].why is Why.SAVED
    drafting.edit(desk, ids[1], Edits(lead="Gõ tiếp."))
    back = bulk.undo(desk, done.steps)
    assert back.done == (ids[0],)
    assert [one.reason.code for one in back.refused] == ["bulk.changed_since"]
    assert drafting.open_article(desk, ids[0]).body == before[0].body
    assert drafting.open_article(desk, ids[0]).photos == before[0].photos
    assert drafting.open_article(desk, ids[1]).body == "Thành ủy và đảng ủy."


def test_only_what_is_ticked_is_replaced(desk: Desk, ids: list[str]) -> None:
    hits = replacing.find_text(desk, Sought("quận ủy"), new="đảng ủy")
    own = hits.articles[0].hits
    done = replacing.replace_text(desk, hits, {ids[0]: (own[2], own[4])})
    assert done.done == (ids[0],)
    after = drafting.open_article(desk, ids[0])
    assert after.title == "Quận ủy Lê Chân"
    assert after.body.startswith("ĐẢNG ỦY nói.")
    assert after.photos[0].alt == "nhà đảng ủy"


def test_what_was_changed_meanwhile_or_is_approved_is_left_as_it_is(
    desk: Desk, ids: list[str]
) -> None:
    publishing.approve(desk, ids[0], "Trần Thư ký", [Skip("*", "thử")])
    hits = replacing.find_text(desk, Sought("quận ủy"), new="đảng ủy")
    drafting.edit(desk, ids[1], Edits(lead="Gõ tiếp."))
    done = replacing.replace_text(desk, hits)
    assert done.done == ()
    assert [one.reason.code for one in done.refused] == [
        "bulk.changed_since",
        "bulk.approved",
    ] or [one.reason.code for one in done.refused] == ["bulk.approved", "bulk.changed_since"]
    assert drafting.open_article(desk, ids[0]).status is Status.APPROVED
    done = replacing.replace_text(desk, hits, approved_too=True)
    assert done.done == (ids[0],)
    assert drafting.open_article(desk, ids[0]).status is Status.DRAFT


def test_a_cancel_leaves_what_was_found_and_progress_is_told(desk: Desk, ids: list[str]) -> None:
    told: list[tuple[int, int]] = []
    found = replacing.find_text(
        desk, Sought("ủy"), progress=lambda done, total: told.append((done, total))
    )
    assert told == [(0, 2)]
    assert len(ids) == found.searched == 2
    stopped = replacing.find_text(desk, Sought("ủy"), cancelled=lambda: True)
    assert (stopped.articles, stopped.searched, stopped.total) == ((), 0, 2)


@given(st.text("ab \n", max_size=30), st.text("ab", min_size=1, max_size=2), st.data())
def test_hits_of_a_body_are_replaced_where_they_stand(
    body: str, words: str, data: st.DataObject
) -> None:
    article = an_article(body=body.strip("\n"))
    spans = find(article.body, Sought(words))
    chosen = data.draw(st.lists(st.sampled_from(spans), unique=True)) if spans else []
    hits = [Hit("body", a, b, "", article.body[a:b], "X", "") for a, b in chosen]
    made = _with_hits(article, hits).body
    assert made.count("X") == len(chosen)
    assert made.replace("X", words) == article.body or not chosen
