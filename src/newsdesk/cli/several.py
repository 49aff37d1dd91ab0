"""What commands on several articles share: their ids, and the report on what was done."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from newsdesk.cli.printing import print_json, say
from newsdesk.cli.session import Command

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.cli.session import Session
    from newsdesk.desk.bulk import Refused, Several
    from newsdesk.desk.desk import Desk


def articles_argument(command: Command) -> Command:
    """Add the ids of several articles; ``-`` reads them from standard input, one a line.

    What follows an id on its line is passed over: ``list`` can be piped in.
    """
    return click.argument("articles", nargs=-1, required=True, metavar="ID…")(command)


def approved_too_option(command: Command) -> Command:
    """Add ``--approved-too``."""
    option = click.option(
        "--approved-too",
        is_flag=True,
        help="Change approved ones among several too; they must be approved again.",
    )
    return option(command)


def ids_of(desk: Desk, given: Sequence[str]) -> list[str]:
    """Return the full ids that were given, each once, in their order.

    Raises:
        EditorMistake: ``article.unknown`` or ``article.ambiguous``.
        click.UsageError: none was given.
    """
    from newsdesk.desk import finding

    named: list[str] = []
    for one in given:
        if one == "-":
            lines = (line.split() for line in sys.stdin)
            named += [words[0] for words in lines if words]
        else:
            named.append(one)
    if not named:
        raise click.UsageError("ID…")
    return list(dict.fromkeys(finding.resolve(desk, one) for one in named))


def say_several(session: Session, done: Several, *, as_json: bool) -> int:
    """Report an act on several articles; return the exit code.

    Articles that were left as they are end it with the code of the first reason.

    Raises:
        NewsdeskError: what ended the act early.
    """
    if as_json:
        print_json(
            {
                "changed": list(done.done),
                "same": done.same,
                "refused": [refused_json(session, one) for one in done.refused],
            }
        )
    return say_steps(session, done, as_json=as_json)


def say_steps(session: Session, done: Several, *, as_json: bool) -> int:
    """Tell in a line what an act on several articles did, then what it refused.

    Beside JSON it tells this on the error stream. Returns the exit code.

    Raises:
        NewsdeskError: what ended the act early.
    """
    words = session.words
    said = [words("{count} articles changed", count=len(done.steps))]
    if done.same:
        said.append(words("{count} were so already", count=done.same))
    if done.refused:
        said.append(words("{count} left as they are", count=len(done.refused)))
    say(", ".join(said), aside=as_json)
    code = say_refused(session, done.refused, as_json=as_json)
    if done.trouble:
        raise done.trouble
    return code


def say_refused(session: Session, refused: Sequence[Refused], *, as_json: bool) -> int:
    """Name each article that was left as it is; return the exit code of the first reason, or 0."""
    if not as_json:
        for one in refused:
            say(f"{one.id[:8]}  {session.words.error(one.reason)}", aside=True)
    return refused[0].reason.exit_code if refused else 0


def refused_json(session: Session, one: Refused) -> dict[str, str]:
    """Return an article that was left as it is, and why."""
    return {
        "id": one.id,
        "title": one.title,
        "code": one.reason.code,
        "message": session.words.error(one.reason),
    }
