"""The command on saved searches."""

from __future__ import annotations

import click

from newsdesk.cli.finding_commands import WITH_MINUS, no_options, typed
from newsdesk.cli.printing import print_json, say_table
from newsdesk.cli.session import Session, json_option, pass_session


@click.command("saved", context_settings=WITH_MINUS)
@click.argument("words", nargs=-1, metavar="[WORDS…]", callback=no_options)
@click.option("--name", default="", metavar="T", help="Keep the words as a search of this name.")
@click.option("--rename", nargs=2, metavar="OLD NEW", help="Give a saved search another name.")
@click.option("--remove", default="", metavar="NAME", help="Take a saved search out.")
@click.option("--order", multiple=True, metavar="NAME", help="Put these first, in this order.")
@json_option
@pass_session
def saved(
    session: Session,
    words: tuple[str, ...],
    name: str,
    rename: tuple[str, str] | None,
    remove: str,
    order: tuple[str, ...],
    *,
    as_json: bool,
) -> None:
    """List saved searches with their numbers of articles, or keep, rename, sort, remove one."""
    from newsdesk.desk import saved_searches

    desk = session.desk()
    if words or name:
        saved_searches.keep(desk, name, typed(words))
    if rename:
        saved_searches.rename(desk, *rename)
    if remove:
        saved_searches.remove(desk, remove)
    if order:
        saved_searches.put_in_order(desk, order)
    counted = {one.name: one.articles for one in saved_searches.counts(desk)}
    listed = saved_searches.saved(desk)
    if as_json:
        print_json(
            [
                {"name": one.name, "question": one.question, "articles": counted[one.name]}
                for one in listed
            ]
        )
    else:
        say_table((str(counted[one.name]).rjust(6), one.name, one.question) for one in listed)


COMMANDS = (saved,)
