"""The command that reads an article by another old code: recode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newsdesk.cli.article_commands import OLD_CODES, line_of
from newsdesk.cli.printing import article_json, print_json, say
from newsdesk.cli.session import Session, article_argument, json_option, pass_session
from newsdesk.text.legacy_tables import CODE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdesk.desk.recoding import Reread
    from newsdesk.text.code_choice import Way

FIELDS = ("kicker", "title", "lead", "body", "caption", "alt", "credit")
_SHOWN = 200


@click.command()
@article_argument
@click.option("--code", type=click.Choice(OLD_CODES), help="The old code; without it, all shown.")
@click.option(
    "--field",
    "fields",
    multiple=True,
    type=click.Choice(FIELDS),
    help="Only this text; repeat for several.",
)
@click.option("--original", is_flag=True, help="Read the file it was imported from once more.")
@json_option
@pass_session
def recode(
    session: Session,
    article: str,
    code: str | None,
    fields: tuple[str, ...],
    *,
    original: bool,
    as_json: bool,
) -> int:
    """Read an article's letters by an old code that was not recognised, or taken for another.

    Without --code nothing is changed: each code is shown with what it makes of the text.
    """
    from newsdesk.desk import finding, recoding

    desk = session.desk()
    article_id = finding.resolve(desk, article)
    if code is None:
        found: tuple[Way, ...] | tuple[Reread, ...]
        if original:
            _, found = recoding.reread(desk, article_id)
        else:
            found = recoding.ways_of(desk, article_id, fields)
        return _show(session, found, as_json=as_json)
    if original:
        written = recoding.from_original(desk, article_id, code)
    else:
        written = recoding.recode(desk, article_id, code, fields)
    if as_json:
        print_json(article_json(session.words, written.article))
    else:
        say(line_of(session, written.article))
    return 0


COMMANDS = (recode,)


def _show(session: Session, found: Iterable[Way | Reread], *, as_json: bool) -> int:
    listed = tuple(found)
    if as_json:
        print_json(
            [{"code": way.code, "share": round(way.share, 3), "text": way.text} for way in listed]
        )
    for way in listed if not as_json else ():
        share = round(100 * way.share)
        said = " ".join(way.text.split())
        said = said if len(said) <= _SHOWN else said[:_SHOWN].rstrip() + "…"
        say(f"{CODE_NAMES[way.code]} ({way.code}), {share} %: {said}")
    if not listed:
        say(session.words.sentence("recode.nothing", {}), aside=True)
    return 0 if listed else 1
