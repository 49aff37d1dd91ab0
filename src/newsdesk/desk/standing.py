"""Standing texts: kept, brought in and out as a table, written out in a piece, begun from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from newsdesk import resources
from newsdesk.desk import drafting
from newsdesk.desk.tagging import known_section
from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.files import write_file
from newsdesk.intake.front_matter import front_matter
from newsdesk.intake.labels import FIELDS, tags_in
from newsdesk.news.article import ArticleKind, Edits
from newsdesk.news.byline import bylines_of
from newsdesk.news.report import problem
from newsdesk.news.revision import Why
from newsdesk.news.standing import (
    CODE_NAME,
    StandingKind,
    StandingText,
    WrittenOut,
    chosen,
    written_out,
)
from newsdesk.news.standing_table import read_table, write_table
from newsdesk.text import legacy
from newsdesk.text.dateline import TIME_ZONE
from newsdesk.text.fold import fold
from newsdesk.text.normalize import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.news.report import Problem

STARTER: Final = "mau-dau.tsv"
"""The templates and snippets that a new newsroom begins with."""


@dataclass(frozen=True, slots=True)
class TableRead:
    """A table that was looked at: what is new, what is here already, what cannot be read."""

    new: tuple[StandingText, ...]
    known: tuple[StandingText, ...]
    problems: tuple[Problem, ...]


def texts(desk: Desk, kind: StandingKind | None = None) -> tuple[StandingText, ...]:
    """Return the standing texts, all or of one kind, by kind and code."""
    with desk.store.reading() as work:
        return tuple(one for one in work.standing.all() if kind in (None, one.kind))


def keep(desk: Desk, text: StandingText, instead_of: StandingText | None = None) -> StandingText:
    """Keep a standing text, in the place of an older form of it if there is one.

    Raises:
        EditorMistake: ``standing.code``, ``standing.empty``, ``standing.days``,
            ``standing.taken``.
    """
    kept = _checked(text)
    with desk.store.writing() as work:
        if instead_of is not None:
            work.standing.remove([instead_of])
        if _beside(kept, work.standing.all()):
            raise EditorMistake("standing.taken", named=kept.code)
        work.standing.add([kept])
        work.commit()
    return kept


def remove(desk: Desk, gone: Iterable[StandingText]) -> tuple[StandingText, ...]:
    """Take standing texts out; adding what is returned undoes it."""
    gone = tuple(gone)
    with desk.store.writing() as work:
        work.standing.remove(gone)
        work.commit()
    return gone


def add(desk: Desk, new: Iterable[StandingText]) -> int:
    """Add standing texts that are not here yet, all or none; return how many were new.

    Raises:
        EditorMistake: as ``keep``; ``standing.taken`` where a code stands for other words by now.
    """
    wanted = [_checked(one) for one in new]
    with desk.store.writing() as work:
        there = work.standing.all()
        for one in wanted:
            if _beside(one, (*there, *wanted)):
                raise EditorMistake("standing.taken", named=one.code)
        number = work.standing.add(wanted)
        work.commit()
    return number


def look_at(desk: Desk, path: Path) -> TableRead:
    """Read a tab-separated file without taking anything from it yet.

    Raises:
        OutsideTrouble: ``file.unreadable``, ``file.not_text``.
    """
    try:
        data = path.read_bytes()
    except OSError as trouble:
        raise OutsideTrouble("file.unreadable", path=path, reason=trouble.strerror) from trouble
    if not legacy.is_text(data):
        raise OutsideTrouble("file.not_text", path=path)
    table = read_table(legacy.decode(data)[0])
    known = texts(desk)
    new: list[StandingText] = []
    left_out: list[Problem] = []
    for one in table.texts:
        if _beside(one, (*known, *new)):
            where = f"{path.name}:{one.code}"
            left_out.append(problem("standing.taken", where, named=one.code))
        elif one not in known:
            new.append(one)
    return TableRead(
        tuple(new),
        tuple(one for one in table.texts if one in known),
        (*table.problems, *left_out),
    )


def _beside(text: StandingText, there: Iterable[StandingText]) -> bool:
    """Tell whether a code stands for other words from the same day on: which, would be chance."""
    return any(
        one != text
        and (one.kind, one.code.casefold()) == (text.kind, text.code.casefold())
        and one.valid_from == text.valid_from
        for one in there
    )


def write(desk: Desk, path: Path, kind: StandingKind | None = None) -> int:
    """Write the standing texts as a tab-separated file; return how many.

    The file begins with a byte-order mark, so that spreadsheet programs read it as UTF-8.

    Raises:
        OutsideTrouble: ``file.unwritable``, ``file.disk_full``.
    """
    written = texts(desk, kind)
    write_file(path, write_table(written).encode("utf-8-sig"))
    return len(written)


def starter_texts() -> tuple[StandingText, ...]:
    """Return what a new newsroom begins with."""
    path = resources.folder("standing") / STARTER
    return read_table(path.read_text(encoding="utf-8")).texts


def today(desk: Desk) -> date:
    """Return the day in Hải Phòng."""
    return desk.clock().astimezone(TIME_ZONE).date()


def day_of(desk: Desk, article: Article) -> date:
    """Return the day by which the titles in a piece are judged: its publication, else today."""
    if article.published is None:
        return today(desk)
    return article.published.astimezone(TIME_ZONE).date()


def write_out(desk: Desk, article_id: str) -> tuple[Written, WrittenOut]:
    """Write out every known code in the texts and captions of an article, as one revision.

    Raises:
        EditorMistake: ``article.unknown``.
    """
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        known, day = work.standing.all(), day_of(desk, before)
        done: list[WrittenOut] = []

        def out(text: str) -> str:
            done.append(written_out(text, known, day))
            return done[-1].text

        after = replace(
            before,
            kicker=out(before.kicker),
            title=out(before.title),
            lead=out(before.lead),
            body=out(before.body),
            photos=tuple(
                replace(placed, caption=out(placed.caption), alt=out(placed.alt))
                for placed in before.photos
            ),
        )
        written = drafting.save_changed(desk, work, before, after, Why.SAVED)
        work.commit()
    return written, WrittenOut(
        "",
        tuple(dict.fromkeys(one for out in done for one in out.used)),
        tuple(dict.fromkeys(one for out in done for one in out.expired)),
        tuple(dict.fromkeys(one for out in done for one in out.unknown)),
    )


def new_from_template(desk: Desk, code: str, title: str = "") -> Written:
    """Start an article from a template: its fields and its text, codes written out.

    Raises:
        EditorMistake: ``standing.no_template`` with the code.
    """
    known = texts(desk)
    templates = [one for one in known if one.kind is StandingKind.TEMPLATE]
    template, _ = chosen(templates, code.strip("="), today(desk))
    if template is None:
        raise EditorMistake("standing.no_template", named=code)
    edits = _begun_with(desk, written_out(template.words, known, today(desk)).text)
    return drafting.new_article(desk, title, edits)


_FIELDS: Final = frozenset({"title", "lead", "section", "source"})


def _begun_with(desk: Desk, words: str) -> Edits:
    """Return what a template fills in: the fields named above its text, the text as the body."""
    lines = words.split("\n")
    front = front_matter(lines)
    values: dict[str, object] = {"body": "\n".join(lines[front.text_begins :]).strip("\n")}
    for key, value in front.entries:
        named = " ".join(fold(key).split())
        field = FIELDS.get(named, named)
        if field in _FIELDS:
            values[field] = value
        elif field in ("kicker", "phi lo"):
            values["kicker"] = value
        elif field == "tags":
            values["tags"] = tags_in(value)
        elif field == "byline":
            values["bylines"] = bylines_of(value)
        elif field in ("kind", "loai bai") and value in set(ArticleKind):
            values["kind"] = ArticleKind(value)
    if "section" in values:
        values["section"] = known_section(desk, str(values["section"]))
    return Edits(**values)  # type: ignore[arg-type]  # names and types are those of Edits


def _checked(text: StandingText) -> StandingText:
    code = clean_line(text.code).strip("=")
    office = text.kind is StandingKind.OFFICE
    words = clean_line(text.words) if office else clean(text.words).strip("\n")
    if not CODE_NAME.fullmatch(code):
        raise EditorMistake("standing.code", named=text.code)
    if not words:
        raise EditorMistake("standing.empty", named=code)
    if text.valid_from and text.valid_to and text.valid_from > text.valid_to:
        raise EditorMistake("standing.days", named=code)
    return replace(text, code=code, words=words)
