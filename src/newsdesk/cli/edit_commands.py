"""Commands that change the fields of an article."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsdesk.cli.article_commands import line_of
from newsdesk.cli.printing import article_json, print_json, say
from newsdesk.cli.session import Session, article_argument, json_option, pass_session
from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.news.article import AiUse, ArticleKind, Edits
from newsdesk.news.byline import Byline, bylines_of
from newsdesk.news.revision import Why
from newsdesk.text import dateline, legacy
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.language.words import Words
    from newsdesk.news.revision import Shrunk


@click.command()
@article_argument
@click.option("--kicker", metavar="T", help="The short line above the headline.")
@click.option("--title", metavar="T", help="The headline.")
@click.option("--lead", metavar="T", help="The lead paragraph.")
@click.option(
    "--body-file", "body", metavar="F", help="Markdown file of the body; - reads standard input."
)
@click.option("--section", metavar="NAME", help="The section.")
@click.option("--tag", "tags", multiple=True, metavar="NAME", help="A tag; repeat for several.")
@click.option(
    "--byline",
    "bylines",
    multiple=True,
    metavar="NAME",
    help="Who wrote it, “pen name (person)” where they differ; repeat for several.",
)
@click.option("--source", metavar="T", help="Where it was taken from.")
@click.option("--source-author", metavar="T", help="Who wrote it there.")
@click.option("--source-address", metavar="URL", help="Where it stands there.")
@click.option("--source-published", metavar="TIME", help="When it was first published there.")
@click.option("--place", metavar="T", help="Where it happened.")
@click.option("--published", metavar="TIME", help="2021-12-03T17:58, the time of Hải Phòng.")
@click.option("--kind", type=click.Choice([one.value for one in ArticleKind]), help="Its kind.")
@click.option("--language", metavar="TAG", help="The language of the piece: vi, en …")
@click.option("--photo-notes", metavar="T", help="Notes to the photo desk; never published.")
@click.option(
    "--ai", "ai_use", type=click.Choice([one.value for one in AiUse]), help="Use of AI, if any."
)
@click.option("--ai-note", metavar="T", help="What AI was used for; readers see it.")
@click.option("--related", multiple=True, metavar="ID", help="A related article; repeatable.")
@json_option
@pass_session
def edit(session: Session, /, article: str, *, as_json: bool, **fields: object) -> None:
    """Change fields of an article; those not named stay. An empty --tag or --published clears."""
    from newsdesk.desk import drafting, finding, tagging

    desk = session.desk()
    article_id = finding.resolve(desk, article)
    given = {name: value for name, value in fields.items() if value is not None and value != ()}
    values = {name: _READ.get(name, str)(value) for name, value in given.items()}
    if "section" in values:
        values["section"] = tagging.known_section(desk, str(values["section"]))
    if "related" in values:
        values["related"] = tuple(
            finding.resolve(desk, one)
            for one in given["related"]  # type: ignore[attr-defined]  # click gives a tuple here
            if one.strip()
        )
    edits = Edits(**values)  # type: ignore[arg-type]  # names are those of Edits, types by _READ
    written = drafting.edit(desk, article_id, edits, Why.SAVED)
    saved = written.article
    if as_json:
        print_json(article_json(session.words, saved))
    say(line_of(session, saved), aside=as_json)
    if written.shrunk:
        say(_shrunk_words(session.words, written.shrunk), aside=True)


COMMANDS = (edit,)


def _shrunk_words(words: Words, shrunk: Shrunk) -> str:
    return words(
        "The article has just shrunk from {before} to {after} words. The text before is kept: "
        "newsdesk restore {id} {number}",
        before=shrunk.before,
        after=shrunk.after,
        id=shrunk.article[:8],
        number=shrunk.number,
    )


def text_of(name: object) -> str:
    """Read a text file, in UTF-8 or in the old code that it spells; ``-`` is standard input.

    Raises:
        OutsideTrouble: ``file.unreadable``, ``file.not_text``.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(str(name)).read_bytes()
    except OSError as trouble:
        raise OutsideTrouble("file.unreadable", path=name, reason=trouble.strerror) from trouble
    if not legacy.is_text(data):
        raise OutsideTrouble("file.not_text", path=name)
    return legacy.decode(data)[0]


def moment_of(text: object) -> datetime | None:
    """Read a time of Hải Phòng: ISO 8601, or as the portal writes it.

    Raises:
        EditorMistake: ``published.form``.
    """
    text = str(text)
    if not text.strip():
        return None
    moment = dateline.read_moment(text)
    if moment is None:
        raise EditorMistake("published.form", text=text)
    return moment


def _names(given: object) -> tuple[Byline, ...]:
    """Read every ``--byline``; each may name several."""
    assert isinstance(given, tuple)  # noqa: S101  # a repeatable option
    return tuple(one for text in given for one in bylines_of(clean_line(text)))


_READ: dict[str, Callable[[object], object]] = {
    "body": text_of,
    "tags": lambda given: given,
    "related": lambda given: given,
    "bylines": _names,
    "published": moment_of,
    "source_published": moment_of,
    "kind": lambda given: ArticleKind(str(given)),
    "ai_use": lambda given: AiUse(str(given)),
}
"""How the text of an option becomes the value of a field; others are text as typed."""
