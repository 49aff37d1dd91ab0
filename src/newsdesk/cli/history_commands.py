"""Commands on the history of an article: list it, compare two states, restore one, thin."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from newsdesk.cli.article_commands import line_of
from newsdesk.cli.printing import (
    article_json,
    moment_json,
    moment_words,
    print_json,
    say,
    say_table,
)
from newsdesk.cli.session import Session, article_argument, json_option, pass_session
from newsdesk.language.article_names import field_name, state_name, value_name, why_name
from newsdesk.news.history import runs_of
from newsdesk.text.comparing import Fate

if TYPE_CHECKING:
    from newsdesk.language.words import Words
    from newsdesk.news.history import Comparison, Event, Run
    from newsdesk.text.comparing import Row


@click.command()
@article_argument
@click.option("--all", "every", is_flag=True, help="Each typed revision on a line of its own.")
@json_option
@pass_session
def history(session: Session, article: str, *, every: bool, as_json: bool) -> None:
    """List the saved states of an article: number, when, who, why, and how its length changed."""
    from newsdesk.desk import finding
    from newsdesk.desk import history as desk_history

    desk = session.desk()
    events = desk_history.events(desk, finding.resolve(desk, article))
    if as_json:
        print_json([_event_json(event) for event in events])
        return
    runs = runs_of(events)
    if every:
        runs = tuple(one for event in events for one in runs_of([event]))
    say_table(_run_cells(session.words, run) for run in runs)


@click.command()
@article_argument
@click.argument("left", type=int, metavar="A")
@click.argument("right", type=int, metavar="B")
@click.option("--whole", is_flag=True, help="Show unchanged fields and paragraphs too.")
@json_option
@pass_session
def compare(
    session: Session, article: str, left: int, right: int, *, whole: bool, as_json: bool
) -> None:
    """Show what changed between two revisions of an article, word by word."""
    from newsdesk.desk import finding
    from newsdesk.desk import history as desk_history

    desk = session.desk()
    compared = desk_history.compare(desk, finding.resolve(desk, article), left, right)
    if as_json:
        print_json(_comparison_json(compared))
        return
    words = session.words
    for field in compared.fields if whole else compared.changed:
        say(f"— {field_name(words, field.field)} —")
        for row in field.rows:
            if whole or row.differs:
                say(_row_words(words, field.field, row).strip("\n"))
    if not compared.changed:
        say(words("The two revisions are the same."))


@click.command()
@article_argument
@click.argument("number", type=int, metavar="NUMBER")
@click.option(
    "--only",
    "fields",
    multiple=True,
    metavar="FIELD",
    help="Only this field, as compare --json names it (title, photo:2.caption); repeatable.",
)
@json_option
@pass_session
def restore(
    session: Session, article: str, number: int, fields: tuple[str, ...], *, as_json: bool
) -> None:
    """Save an earlier revision of an article as its newest; the present one stays in history."""
    from newsdesk.desk import finding
    from newsdesk.desk import history as desk_history

    desk = session.desk()
    written = desk_history.restore(desk, finding.resolve(desk, article), number, fields)
    if as_json:
        print_json(article_json(session.words, written.article))
    say(line_of(session, written.article), aside=as_json)
    if not written.changes.articles:
        say(session.words("Nothing differed; nothing was saved."), aside=as_json)


@click.command()
@click.option("--dry-run", is_flag=True, help="Only tell what would go.")
@json_option
@pass_session
def thin(session: Session, *, dry_run: bool, as_json: bool) -> None:
    """Take old typed revisions out of all histories, by the rule in newsroom.toml ([history])."""
    from newsdesk.desk import thinning

    thinned = thinning.thin(session.desk(), dry_run=dry_run)
    if as_json:
        print_json(
            {
                "dry_run": dry_run,
                "articles": thinned.articles,
                "revisions": thinned.revisions,
                "bytes": thinned.bytes,
            }
        )
    words = session.words
    values = {"revisions": thinned.revisions, "articles": thinned.articles}
    said = (
        words("{revisions} typed revisions of {articles} articles would go.", **values)
        if dry_run
        else words("{revisions} typed revisions of {articles} articles are gone.", **values)
    )
    say(said, aside=as_json)


COMMANDS = (history, compare, restore, thin)


def _row_words(words: Words, field: str, row: Row) -> str:
    """Return a paragraph with what went and what came: coloured on a terminal, else bracketed."""
    coloured = sys.stdout.isatty()
    parts = []
    for piece in row.pieces:
        text = value_name(words, field, piece.text)
        said = text.rstrip("\n")
        if said and piece.fate is Fate.REMOVED:
            red = click.style(said, fg="red", strikethrough=True)
            parts.append(red if coloured else f"[-{said}-]")
        elif said and piece.fate is Fate.ADDED:
            green = click.style(said, fg="green", underline=True)
            parts.append(green if coloured else f"{{+{said}+}}")
        else:
            parts.append(said)
        parts.append(text[len(said) :])
    return "".join(parts)


def _run_cells(words: Words, run: Run) -> tuple[str, ...]:
    last = run.last
    if len(run.events) > 1:
        number = f"{run.first.number}–{last.number}"
        why = words("typed, {count} times", count=len(run.events))
    else:
        number, why = str(last.number or "–"), _why(words, last)
    gained = f"{run.gained:+}" if run.gained else ""
    return number, moment_words(last.at), last.who or "–", gained, why


def _why(words: Words, event: Event) -> str:
    one = event.revision
    parts = [why_name(words, one.why.value)] if one and not event.moves else []
    for move in event.moves:
        before, after = (state_name(words, state.value) for state in (move.before, move.after))
        parts.append(f"{before} → {after}" + (f": {move.reason}" if move.reason else ""))
    if one and one.shrunk:
        parts.append(words("shrank suddenly"))
    elif one and one.kept:
        parts.append(words("kept for good"))
    return ", ".join(parts)


def _event_json(event: Event) -> dict[str, object]:
    one = event.revision
    return {
        "number": one.number if one else None,
        "at": moment_json(event.at),
        "who": event.who,
        "why": one.why.value if one else None,
        "kept": bool(one and one.kept),
        "shrunk": bool(one and one.shrunk),
        "characters": one.characters if one else None,
        "gained": event.gained,
        "moves": [
            {"before": move.before.value, "after": move.after.value, "reason": move.reason}
            for move in event.moves
        ],
    }


def _comparison_json(compared: Comparison) -> dict[str, object]:
    return {
        "left": compared.left.number,
        "right": compared.right.number,
        "fields": [
            {
                "field": field.field,
                "differs": field.differs,
                "rows": [
                    [[piece.fate.value, piece.text] for piece in row.pieces] for row in field.rows
                ],
            }
            for field in compared.fields
        ],
    }
