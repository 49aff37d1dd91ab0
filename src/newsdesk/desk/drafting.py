"""Writing: a new article, an edit, and the words that a crash left behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from newsdesk.desk.changes import NOTHING, Written, of
from newsdesk.errors import EditorMistake
from newsdesk.news.article import UNCHANGED, Article, Edits
from newsdesk.news.revision import Why
from newsdesk.news.status import Status
from newsdesk.text import dateline
from newsdesk.text.normalize import clean, clean_line

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk
    from newsdesk.store.work import Writing


def new_article(desk: Desk, title: str = "") -> Written:
    """Start an article."""
    now = desk.clock()
    article = Article(id=desk.new_id(), created=now, changed=now, title=clean_line(title))
    with desk.store.writing() as work:
        article = work.articles.add(article, who=desk.who, why=Why.SAVED)
        work.commit()
    return Written(of(article), article)


def open_article(desk: Desk, article_id: str) -> Article:
    """Return an article, whole.

    Raises:
        EditorMistake: ``article.unknown``.
    """
    with desk.store.reading() as work:
        return work.articles.get(article_id)


def edit(desk: Desk, article_id: str, edits: Edits, why: Why = Why.TYPED) -> Written:
    """Save new values of some fields: one transaction, one revision; any edit drops an approval.

    Nothing is written where nothing differs.

    Raises:
        EditorMistake: ``article.unknown``.
        OutsideTrouble: ``store.…`` when the store cannot be written; the words are still in
        ``unsaved/``.
    """
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        written = save_changed(desk, work, before, cleaned(edits).applied_to(before), why)
        work.commit()
    desk.unsaved.forget(article_id, edits)
    return written


def save_changed(desk: Desk, work: Writing, before: Article, after: Article, why: Why) -> Written:
    """Save an article inside a unit of work if it differs; an approval does not survive it."""
    if after == before:
        return Written(NOTHING, before)
    after = replace(after, status=Status.DRAFT)
    saved = work.articles.save(after, at=desk.clock(), who=desk.who, why=why)
    return Written(of(saved), saved)


def keep_unsaved(desk: Desk, article_id: str, edits: Edits) -> None:
    """Keep words that were typed this moment until a save has them (called at each keystroke)."""
    desk.unsaved.keep(article_id, edits)


def recover(desk: Desk) -> tuple[Article, ...]:
    """Save words that an earlier run left unsaved; return the articles that gained something."""
    recovered: list[Article] = []
    for article_id, edits in desk.unsaved.found().items():
        try:
            written = edit(desk, article_id, edits, Why.RECOVERED)
        except EditorMistake:
            desk.unsaved.put_aside(article_id)
            continue
        desk.unsaved.done(article_id)
        if written.changes.articles:
            recovered.append(written.article)
    return tuple(recovered)


def cleaned(edits: Edits) -> Edits:
    """Pass every text of an edit through the gate.

    Raises:
        EditorMistake: ``published.range`` for a year that no publication can have.
    """
    if isinstance(edits.published, datetime) and not dateline.is_plausible(edits.published):
        raise EditorMistake("published.range", first=dateline.FIRST_YEAR, last=dateline.LAST_YEAR)

    def line(value: object) -> object:
        return clean_line(value) if isinstance(value, str) else value

    def block(value: object) -> object:
        return clean(value).strip("\n") if isinstance(value, str) else value

    values = edits.given()
    for name in ("title", "section", "byline", "source"):
        if name in values:
            values[name] = line(values[name])
    for name in ("lead", "body"):
        if name in values:
            values[name] = block(values[name])
    if edits.tags is not UNCHANGED:
        names = (clean_line(tag) for tag in edits.tags)
        values["tags"] = tuple(dict.fromkeys(name for name in names if name))
    return Edits(**values)  # type: ignore[arg-type]  # the same names and types as given
