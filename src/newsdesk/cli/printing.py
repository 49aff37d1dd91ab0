"""What the command line prints: words for people, JSON for programs; the one file that prints."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Final

from newsdesk.language.article_names import place_name, state_name
from newsdesk.text.dateline import TIME_ZONE
from newsdesk.text.dateline import write as written_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from newsdesk.errors import NewsdeskError
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article
    from newsdesk.news.listing import ArticleLine
    from newsdesk.news.measuring import Length
    from newsdesk.news.photo import Placement
    from newsdesk.news.report import Mend, Problem
    from newsdesk.news.status import Status

Json = dict[str, object]

LONGEST_TITLE: Final = 160
"""Letters of a headline in a list; every real one is shorter."""


def use_utf8() -> None:
    """Make standard output and error UTF-8 whatever the console's code page (Windows: cp1258)."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def print_json(data: object) -> None:
    """Print data for a program: standard output holds nothing else."""
    print(json.dumps(data, ensure_ascii=False, indent=2))


def say(text: str, *, aside: bool = False) -> None:
    """Print words for people; ``aside`` sends them to standard error."""
    print(text, file=sys.stderr if aside else sys.stdout, flush=True)


def say_table(rows: Iterable[Sequence[str]]) -> None:
    """Print rows in aligned columns."""
    listed = [tuple(row) for row in rows]
    if not listed:
        return
    widths = [max(map(len, column)) for column in zip(*listed, strict=True)]
    for row in listed:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def title_words(words: Words, title: str) -> str:
    """Return a headline for one line of a list: cut where it is far too long, never blank."""
    if not title:
        return words("(no title)")
    return title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE].rstrip()}…"


def say_problems(
    words: Words, problems: Sequence[Problem], *, aside: bool = False, keys: bool = False
) -> None:
    """Print problems, one a line: how bad, where, and the sentence; then its key, if wanted."""
    names = {"error": words("error"), "warning": words("warning"), "info": words("note")}
    for found in problems:
        bad, place = names[found.severity.value], place_name(words, found.where)
        line = f"  [{bad}] {place}: {words.problem(found)}"
        say(line + _mend_words(found), aside=aside)
        if keys:
            say(f"      {found.key}", aside=aside)


def _mend_words(found: Problem) -> str:
    """Return what ``newsdesk mend`` would put in place of what."""
    if found.mend is None:
        return ""
    return f"  [{found.mend.old!r} → {found.mend.new!r}]"


def state_words(words: Words, status: Status) -> str:
    """Return the name of a state for people."""
    return state_name(words, status.value)


def moment_json(moment: datetime | None) -> str | None:
    """Return a moment as ISO 8601 with the zone of Hải Phòng."""
    return moment.astimezone(TIME_ZONE).isoformat() if moment else None


def moment_words(moment: datetime | None) -> str:
    """Return a moment as the portal writes it, or a dash."""
    return written_date(moment) if moment else "–"


def problem_json(words: Words, found: Problem) -> Json:
    """Return a problem for ``check --json`` and ``verify --json``."""
    return {
        "code": found.code,
        "where": found.where,
        "severity": found.severity.value,
        "message": words.problem(found),
        "span": list(found.span) if found.span else None,
        "mend": mend_json(found.mend) if found.mend else None,
        "key": found.key,
    }


def mend_json(mend: Mend) -> Json:
    """Return what one key would put where, in place of what."""
    return {
        "field": mend.field,
        "start": mend.start,
        "end": mend.end,
        "old": mend.old,
        "new": mend.new,
    }


def refusal_json(words: Words, file: object, failure: NewsdeskError) -> Json:
    """Return a file that was not taken, and why."""
    return {"file": str(file), "code": failure.code, "message": words.error(failure)}


def placement_json(placed: Placement) -> Json:
    """Return a placed photo."""
    return {
        "number": placed.number,
        "position": placed.position,
        "file": placed.photo.file_name,
        "sha256": placed.photo.sha256,
        "width": placed.photo.width,
        "height": placed.photo.height,
        "caption": placed.caption,
        "alt": placed.alt,
        "credit": placed.credit,
        "focal": list(placed.focal) if placed.focal else None,
    }


def article_json(words: Words, article: Article) -> Json:
    """Return an article with all its fields."""
    return {
        "id": article.id,
        "kind": article.kind.value,
        "kicker": article.kicker,
        "title": article.title,
        "lead": article.lead,
        "body": article.body,
        "section": article.section,
        "tags": list(article.tags),
        "byline": article.byline,
        "bylines": [{"name": one.name, "person": one.person} for one in article.bylines],
        "source": article.source,
        "source_author": article.source_author,
        "source_address": article.source_address,
        "source_published": moment_json(article.source_published),
        "place": article.place,
        "published": moment_json(article.published),
        "state": article.status.value,
        "language": article.language,
        "photo_notes": article.photo_notes,
        "ai_use": article.ai_use.value,
        "ai_note": article.ai_note,
        "related": list(article.related),
        "slug": article.slug,
        "address": article.address,
        "created": moment_json(article.created),
        "changed": moment_json(article.changed),
        "revision": article.revision,
        "photos": [placement_json(placed) for placed in article.photos],
        "doubts": [problem_json(words, doubt) for doubt in article.doubts],
    }


def length_json(length: Length) -> Json:
    """Return how long a field is, and what is too much of it."""
    return {
        "syllables": length.syllables,
        "characters": length.characters,
        "seconds": length.seconds,
        "most_syllables": length.limit.syllables or None,
        "most_characters": length.limit.characters or None,
        "over": length.is_over,
        "beyond": length.beyond,
    }


def line_json(line: ArticleLine) -> Json:
    """Return a row of the list of articles."""
    return {
        "id": line.id,
        "title": line.title,
        "state": line.status.value,
        "section": line.section,
        "changed": moment_json(line.changed),
        "published": moment_json(line.published),
        "photos": line.photos,
        "no_caption": line.uncaptioned,
    }
