"""Writing: a new article, an edit, and the words that a crash left behind."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from newsdesk.desk.changes import NOTHING, Written, of
from newsdesk.desk.shrinking import watched
from newsdesk.errors import EditorMistake
from newsdesk.news.article import UNCHANGED, Article, Edits
from newsdesk.news.byline import Byline
from newsdesk.news.photo import PhotoWords
from newsdesk.news.revision import Why
from newsdesk.news.status import Status, after_edit
from newsdesk.text import counting, dateline
from newsdesk.text.normalize import clean, clean_line

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk
    from newsdesk.store.work import Writing


def new_article(desk: Desk, title: str = "", edits: Edits = Edits()) -> Written:  # noqa: B008  # a frozen value
    """Start an article, with some fields filled in."""
    now = desk.clock()
    blank = Article(id=desk.new_id(), created=now, changed=now)
    article = cleaned(edits).applied_to(blank)
    article = replace(article, title=clean_line(title) or article.title)
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
        EditorMistake: ``article.unknown``, ``related.itself``.
        OutsideTrouble: ``store.…`` when the store cannot be written; the words are still in
        ``unsaved/``.
    """
    if edits.related is not UNCHANGED and article_id in edits.related:
        raise EditorMistake("related.itself")
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        written = save_changed(desk, work, before, cleaned(edits).applied_to(before), why)
        work.commit()
    desk.unsaved.forget(article_id, edits)
    return written


def save_changed(desk: Desk, work: Writing, before: Article, after: Article, why: Why) -> Written:
    """Save an article inside a unit of work if it differs; an approval does not survive it.

    A text that shrank suddenly is told in what comes back; its state before is kept for good.
    """
    if after == before:
        return Written(NOTHING, before)
    after = begun_anew(before, replace(after, status=after_edit(before.status)))
    saved = work.articles.save(after, at=desk.clock(), who=desk.who, why=why)
    return Written(of(saved), saved, watched(desk, work, before, saved, why))


def begun_anew(before: Article, after: Article) -> Article:
    """Return what a withdrawn piece becomes when work on it begins anew: it stands nowhere now."""
    if before.status is Status.WITHDRAWN and after.status is Status.DRAFT:
        return replace(after, address="")
    return after


def keep_unsaved(desk: Desk, article_id: str, edits: Edits) -> None:
    """Keep words that were typed this moment until a save has them (called at each keystroke)."""
    desk.unsaved.keep(article_id, edits)


@dataclass(frozen=True, slots=True)
class Recovered:
    """An article that gained words which a run had left unsaved.

    ``words`` counts the "chữ" it gained or that changed, ``at`` is when the last was typed.
    """

    article: Article
    words: int
    at: datetime


def recover(desk: Desk) -> tuple[Recovered, ...]:
    """Save words that an earlier run left unsaved; return the articles that gained something.

    Words that the store does not take are put aside in ``unsaved/`` and stop nothing.
    """
    recovered: list[Recovered] = []
    for article_id, left in desk.unsaved.found().items():
        try:
            before = open_article(desk, article_id)
            written = edit(desk, article_id, left.edits, Why.RECOVERED)
        except EditorMistake:
            desk.unsaved.put_aside(article_id)
            continue
        desk.unsaved.done(article_id)
        if written.changes.articles:
            gained = _gained(before, written.article)
            recovered.append(Recovered(written.article, gained, left.at))
    return tuple(recovered)


def _gained(before: Article, after: Article) -> int:
    """Count the "chữ" of the stretch in each text that differs from what was saved before."""
    gained = 0
    was = _texts(before)
    for name, text in _texts(after).items():
        old, new = was.get(name, "").split(), text.split()
        start = _same(old, new)
        end = _same(old[start:][::-1], new[start:][::-1])
        gained += counting.syllables(" ".join(new[start : len(new) - end]))
    return gained


def _texts(article: Article) -> dict[str, str]:
    """Return every text whose words are counted, by a name of its own."""
    names = ("kicker", "title", "lead", "body", "source", "place", "photo_notes", "ai_note")
    texts: dict[str, str] = {name: getattr(article, name) for name in names}
    for placed in article.photos:
        for part in ("caption", "alt", "credit"):
            texts[f"photo:{placed.number}.{part}"] = getattr(placed, part)
    return texts


def _same(first: list[str], second: list[str]) -> int:
    """Count the words that both begin with."""
    pairs = zip(first, second, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


_LINES: Final = frozenset(
    {"kicker", "title", "section", "source", "source_author", "source_address", "place", "ai_note"}
)
_BLOCKS: Final = frozenset({"lead", "body", "photo_notes"})
_SHOWN: Final = frozenset({"kicker", "title", "lead", "body", "photo_words"})
"""The fields in which findings are underlined."""
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""A language tag as pages carry it (BCP 47): vi, en, zh-Hant."""


def _clean_bylines(bylines: tuple[Byline, ...]) -> tuple[Byline, ...]:
    """Return the names cleaned, each once, the nameless left out."""
    clean_ones = (Byline(clean_line(one.name), clean_line(one.person)) for one in bylines)
    return tuple({one.name: one for one in reversed([*clean_ones]) if one.name}.values())[::-1]


def cleaned(edits: Edits) -> Edits:
    """Pass every text of an edit through the gate.

    Raises:
        EditorMistake: ``published.range`` for a year that no publication can have,
            ``language.form`` for what is no language tag.
    """
    for moment in (edits.published, edits.source_published):
        if isinstance(moment, datetime) and not dateline.is_plausible(moment):
            raise EditorMistake(
                "published.range", first=dateline.FIRST_YEAR, last=dateline.LAST_YEAR
            )
    if isinstance(edits.language, str) and not _LANGUAGE.fullmatch(edits.language):
        raise EditorMistake("language.form", text=edits.language)
    return _clean_values(edits)


def details_cleaned(edits: Edits) -> Edits:
    """Pass all but the texts through the gate: places in those are counted as one sees them."""
    details = {name: value for name, value in edits.given().items() if name not in _SHOWN}
    return edits.then(_clean_values(Edits(**details)))  # type: ignore[arg-type]  # what given() gave


def _clean_values(edits: Edits) -> Edits:
    values = edits.given()
    for name, value in values.items():
        if name in _LINES:
            values[name] = clean_line(str(value))
        elif name in _BLOCKS:
            values[name] = clean(str(value)).strip("\n")
    if edits.photo_words is not UNCHANGED:
        values["photo_words"] = tuple(
            PhotoWords(
                one.number, **{part: clean_line(text) for part, text in one.given().items()}
            )
            for one in edits.photo_words
        )
    if edits.bylines is not UNCHANGED:
        values["bylines"] = _clean_bylines(edits.bylines)
    if edits.tags is not UNCHANGED:
        names = (clean_line(tag) for tag in edits.tags)
        values["tags"] = tuple(dict.fromkeys(name for name in names if name))
    return Edits(**values)  # type: ignore[arg-type]  # the same names and types as given
