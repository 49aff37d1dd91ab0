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
from newsdesk.cli.session import Session, json_option, pass_session
from newsdesk.cli.several import articles_argument, ids_of, say_refused, say_several
from newsdesk.news.status import BY_HAND, Status

if TYPE_CHECKING:
    from newsdesk.news.status import Moved


@click.command()
@articles_argument
@click.option(
    "--to",
    type=click.Choice([one.value for one in Status if one in BY_HAND]),
    help="The state to move it to.",
)
@click.option("--reason", default="", metavar="T", help="Why it is moved.")
@json_option
@pass_session
def state(
    session: Session, articles: tuple[str, ...], to: str | None, reason: str, *, as_json: bool
) -> int:
    """Show the state of an article and who moved it, or move several articles."""
    from newsdesk.desk import bulk, drafting, moving

    desk = session.desk()
    article_ids = ids_of(desk, articles)
    if len(article_ids) > 1:
        if to is None:
            raise click.UsageError("--to")
        done = bulk.change_state(desk, article_ids, Status(to), reason=reason)
        return say_several(session, done, as_json=as_json)
    article_id = article_ids[0]
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
        return 0
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
    return 0


@click.command()
@articles_argument
@click.option("--undo", is_flag=True, help="Take them out of the trash again.")
@json_option
@pass_session
def trash(session: Session, articles: tuple[str, ...], *, undo: bool, as_json: bool) -> int:
    """Put articles into the trash, or take them back; nothing of them is lost."""
    from newsdesk.desk import bulk, drafting

    desk = session.desk()
    article_ids = ids_of(desk, articles)
    done = (
        bulk.take_back(desk, article_ids)
        if undo
        else bulk.change_state(desk, article_ids, Status.TRASHED)
    )
    if done.trouble:
        raise done.trouble
    left = {one.id for one in done.refused}
    now = [drafting.open_article(desk, one) for one in article_ids if one not in left]
    if as_json:
        print_json([{"id": one.id, "state": one.status.value} for one in now])
    for one in now:
        say(f"{line_of(session, one)}: {state_words(session.words, one.status)}", aside=as_json)
    return say_refused(session, done.refused, as_json=False)


COMMANDS = (state, trash)


def _move_json(one: Moved) -> dict[str, object]:
    return {
        "at": moment_json(one.at),
        "who": one.who,
        "before": one.before.value,
        "after": one.after.value,
        "reason": one.reason,
    }
