"""The command for standing texts: templates, snippets, titles of office under codes."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsdesk.cli.printing import print_json, problem_json, say, say_problems, say_table
from newsdesk.cli.session import Session, json_option, pass_session
from newsdesk.errors import ChecksFailed
from newsdesk.news.report import Severity, problem
from newsdesk.news.standing import StandingKind, StandingText

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk

DAY = click.DateTime(["%Y-%m-%d", "%d/%m/%Y"])
FILE = click.Path(path_type=Path)


@click.command()
@click.option(
    "--kind",
    type=click.Choice([one.value for one in StandingKind]),
    help="Titles of office, snippets or templates.",
)
@click.option("--add", metavar="CODE", help="Keep a text under this code.")
@click.option("--text", default="", metavar="T", help="The words of the code to add.")
@click.option("--from", "valid_from", type=DAY, metavar="DAY", help="First day of its time.")
@click.option("--to", "valid_to", type=DAY, metavar="DAY", help="Last day of its time.")
@click.option("--remove", metavar="CODE", help="Take out every text of this code.")
@click.option("--import", "source", type=FILE, metavar="FILE", help="Add a tab-separated file.")
@click.option("--export", "target", type=FILE, metavar="FILE", help="Write a tab-separated file.")
@click.option("--write-out", "article", metavar="ID", help="Write out the codes of an article.")
@json_option
@pass_session
def standing(
    session: Session,
    kind: str | None,
    add: str | None,
    text: str,
    valid_from: datetime | None,
    valid_to: datetime | None,
    remove: str | None,
    source: Path | None,
    target: Path | None,
    article: str | None,
    *,
    as_json: bool,
) -> int:
    """List, add, remove, import or export templates, snippets and titles of office (=ct=)."""
    from newsdesk.desk import standing as standing_texts

    desk = session.desk()
    wanted = StandingKind(kind) if kind else None
    if add is not None:
        standing_texts.keep(
            desk,
            StandingText(
                wanted or StandingKind.OFFICE, add, text, _day(valid_from), _day(valid_to)
            ),
        )
    if remove is not None:
        _remove(session, desk, remove, wanted)
    code = _import(session, desk, source) if source else 0
    if target is not None:
        number = standing_texts.write(desk, target, wanted)
        say(session.words("{count} texts written.", count=number), aside=True)
    if article is not None:
        return _write_out(session, desk, article, as_json=as_json)
    listed = standing_texts.texts(desk, wanted)
    if as_json:
        print_json([_json(one) for one in listed])
    elif not (source or target):
        say_table(
            (one.kind.value, f"={one.code}=", _days(one), one.text.split("\n")[0][:80])
            for one in listed
        )
    return code


COMMANDS = (standing,)


def _remove(session: Session, desk: Desk, code: str, kind: StandingKind | None) -> None:
    from newsdesk.desk import standing as standing_texts

    named = code.strip("=").casefold()
    gone = standing_texts.remove(
        desk,
        [one for one in standing_texts.texts(desk, kind) if one.code.casefold() == named],
    )
    for one in gone:
        say(session.words("Taken out: {code} – {text}", code=one.code, text=one.words), aside=True)


def _import(session: Session, desk: Desk, source: Path) -> int:
    from newsdesk.desk import standing as standing_texts

    read = standing_texts.look_at(desk, source)
    added = standing_texts.add(desk, read.new)
    words = session.words
    say(
        words(
            "{count} texts added, {known} were here already.", count=added, known=len(read.known)
        ),
        aside=True,
    )
    say_problems(words, read.problems, aside=True)
    return ChecksFailed.exit_code if read.problems else 0


def _write_out(session: Session, desk: Desk, article: str, *, as_json: bool) -> int:
    from newsdesk.desk import checking, finding
    from newsdesk.desk import standing as standing_texts

    article_id = finding.resolve(desk, article)
    _, done = standing_texts.write_out(desk, article_id)
    left = tuple(
        one
        for one in checking.check(desk, article_id)
        if one.code.startswith(("code.", "office."))
    )
    if as_json:
        print_json(
            {
                "used": [_json(one) for one in (*done.used, *done.expired)],
                "expired": [one.code for one in done.expired],
                "unknown": list(done.unknown),
                "problems": [problem_json(session.words, one) for one in left],
            }
        )
    for one in (*done.used, *done.expired):
        say(f"={one.code}= → {one.words}", aside=as_json)
    for one in done.expired:
        told = problem("code.expired", "body", Severity.WARNING, named=one.code, words=one.words)
        say_problems(session.words, (told,), aside=as_json)
    say_problems(session.words, left, aside=as_json)
    return 0


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _days(one: StandingText) -> str:
    if one.valid_from is None and one.valid_to is None:
        return ""
    first = f"{one.valid_from:%d/%m/%Y}" if one.valid_from else ""
    last = f"{one.valid_to:%d/%m/%Y}" if one.valid_to else ""
    return f"{first}–{last}"


def _json(one: StandingText) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "code": one.code,
        "text": one.words,
        "valid_from": one.valid_from.isoformat() if one.valid_from else None,
        "valid_to": one.valid_to.isoformat() if one.valid_to else None,
    }
