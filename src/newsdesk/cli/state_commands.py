"""Commands that move articles between states, and into the trash and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newsdesk.cli.article_commands import line_of
from newsdesk.cli.printing import (
    moment_json,
    moment_words,
    print_json,
    say,
    say_table,
    state_words,
)
from newsdesk.cli.session import Session, article_argument, json_option, pass_session
from newsdesk.news.status import BY_HAND, Status

if TYPE_CHECKING:
    from newsdesk.news.status import Moved


@click.command()
@article_argument
@click.option(
    "--to",
    type=click.Choice([one.value for one in Status if one in BY_HAND]),
    help="The state to move it to.",
)
@click.option("--reason", default="", metavar="T", help="Why it is moved.")
@json_option
@pass_session
def state(session: Session, article: str, to: str | None, reason: str, *, as_json: bool) -> None:
    """Show the state of an article and who moved it, or move it: to the photo desk, for review."""
    from newsdesk.desk import drafting, finding, moving

    desk = session.desk()
    article_id = finding.resolve(desk, article)
    if to is not None:
        moving.move(desk, article_id, Status(to), reason)
    shown = drafting.open_article(desk, article_id)
    moves = moving.moves(desk, article_id)
    if as_json:
        print_json(
            {
                "id": shown.id,
                "state": shown.status.value,
                "moves": [_move_json(one) for one in moves],
            }
        )
        return
    say(state_words(session.words, shown.status))
    say_table(
        (
            moment_words(one.at),
            one.who or "–",
            f"{state_words(session.words, one.before)} → {state_words(session.words, one.after)}",
            one.reason,
        )
        for one in moves
    )


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ID…")
@click.option("--undo", is_flag=True, help="Take them out of the trash again.")
@json_option
@pass_session
def trash(session: Session, articles: tuple[str, ...], *, undo: bool, as_json: bool) -> None:
    """Put articles into the trash, or take them back; nothing of them is lost."""
    from newsdesk.desk import finding, moving

    desk = session.desk()
    act = moving.take_back if undo else moving.trash
    moved = [act(desk, finding.resolve(desk, one)).article for one in articles]
    if as_json:
        print_json([{"id": one.id, "state": one.status.value} for one in moved])
    for one in moved:
        say(f"{line_of(session, one)}: {state_words(session.words, one.status)}", aside=as_json)


COMMANDS = (state, trash)


def _move_json(one: Moved) -> dict[str, object]:
    return {
        "at": moment_json(one.at),
        "who": one.who,
        "before": one.before.value,
        "after": one.after.value,
        "reason": one.reason,
    }
