"""Commands that look after tags and sections: counts, merging, renaming, other spellings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newsdesk.cli.printing import moment_json, moment_words, print_json, say, say_table
from newsdesk.cli.session import Session, json_option, pass_session

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk
    from newsdesk.desk.tag_keeping import TagWritten
    from newsdesk.language.words import Words
    from newsdesk.news.tag import TagAct


@click.command()
@click.option("--merge", nargs=2, metavar="A B", help="Let articles with tag A carry B instead.")
@click.option("--rename", nargs=2, metavar="A B", help="Spell the tag A as B.")
@click.option(
    "--keep-name/--drop-name",
    default=None,
    help="Whether the old name leads to the tag; it does after a merge, not after a renaming.",
)
@click.option("--alias", nargs=2, metavar="TAG NAME", help="Let NAME lead to TAG.")
@click.option("--no-alias", metavar="NAME", help="Let NAME no longer lead to a tag.")
@click.option("--undo", is_flag=True, help="Undo the last of these acts.")
@click.option("--acts", is_flag=True, help="List the last of these acts.")
@json_option
@pass_session
def tags(
    session: Session,
    merge: tuple[str, str] | None,
    rename: tuple[str, str] | None,
    keep_name: bool | None,  # noqa: FBT001  # click hands it over by name
    alias: tuple[str, str] | None,
    no_alias: str | None,
    *,
    undo: bool,
    acts: bool,
    as_json: bool,
) -> None:
    """List all tags with counts and other spellings; merge, rename, alias them, or undo that."""
    from newsdesk.desk import tag_keeping, tagging

    chosen = [one for one in (merge, rename, alias, no_alias, undo, acts) if one]
    if len(chosen) > 1:
        raise click.UsageError(session.words("One act at a time."))
    desk = session.desk()
    if acts:
        _say_acts(session.words, tag_keeping.acts(desk), as_json=as_json)
    elif chosen:
        written = _done(desk, merge, rename, alias, no_alias, keep_name=keep_name)
        _say_acts(session.words, (written.act,), as_json=as_json)
    else:
        board = tagging.tag_board(desk)
        if as_json:
            print_json(
                [
                    {"name": one.name, "articles": one.articles, "aliases": list(one.aliases)}
                    for one in board
                ]
            )
        say_table(
            (str(one.articles).rjust(6), one.name, "= " + ", ".join(one.aliases))
            if one.aliases
            else (str(one.articles).rjust(6), one.name, "")
            for one in (() if as_json else board)
        )


def _done(
    desk: Desk,
    merge: tuple[str, str] | None,
    rename: tuple[str, str] | None,
    alias: tuple[str, str] | None,
    no_alias: str | None,
    *,
    keep_name: bool | None,
) -> TagWritten:
    from newsdesk.desk import tag_keeping

    if merge:
        return tag_keeping.merge(desk, [merge[0]], merge[1], alias=keep_name is not False)
    if rename:
        return tag_keeping.rename(desk, *rename, alias=keep_name is True)
    if alias:
        return tag_keeping.add_alias(desk, *alias)
    return tag_keeping.remove_alias(desk, no_alias) if no_alias else tag_keeping.undo(desk)


@click.command()
@json_option
@pass_session
def sections(session: Session, *, as_json: bool) -> None:
    """List the sections as a tree; a count holds the articles of the sections below too."""
    from newsdesk.desk import tagging

    lines = tagging.section_tree(session.desk())
    if as_json:
        print_json(
            [
                {
                    "name": one.name,
                    "level": one.level,
                    "own": one.own,
                    "articles": one.articles,
                }
                for one in lines
            ]
        )
    else:
        say_table((str(one.articles).rjust(6), "  " * one.level + one.title) for one in lines)


COMMANDS = (tags, sections)


def _say_acts(words: Words, acts: tuple[TagAct, ...], *, as_json: bool) -> None:
    if as_json:
        print_json(
            [
                {
                    "act": one.act.value,
                    "before": list(one.before),
                    "after": one.after,
                    "articles": list(one.articles),
                    "at": moment_json(one.at),
                    "who": one.who,
                    "undone": one.undone,
                }
                for one in acts
            ]
        )
        return
    from newsdesk.desk.tag_keeping import act_words

    for one in acts:
        count = words("{count} articles", count=len(one.articles))
        undone = f" ({words('undone')})" if one.undone else ""
        say(f"{moment_words(one.at)}  {act_words(words, one)} · {count}{undone}")
