"""Commands that mend what the checks found: mend, tones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newsdesk.cli.printing import mend_json, print_json, say
from newsdesk.cli.session import Session, article_argument, json_option, pass_session

if TYPE_CHECKING:
    from newsdesk.desk.mending import Mended
    from newsdesk.news.report import Problem


@click.command()
@article_argument
@click.option("--code", "codes", multiple=True, metavar="CODE", help="Only findings of this code.")
@click.option("--where", default="", metavar="PLACE", help="Only at this place: title, body:12 …")
@click.option("--all", "everything", is_flag=True, help="Put in every mend that there is.")
@json_option
@pass_session
def mend(
    session: Session,
    article: str,
    codes: tuple[str, ...],
    where: str,
    *,
    everything: bool,
    as_json: bool,
) -> None:
    """Put in what the checks propose: before → after. Without --code or --all, only list it."""
    from newsdesk.desk import checking, finding, mending

    desk = session.desk()
    article_id = finding.resolve(desk, article)

    def wanted(found: Problem) -> bool:
        here = where in ("", found.where, found.field)
        return here and (not codes or found.code in codes)

    if not (codes or everything):
        proposed = [one for one in checking.check(desk, article_id) if one.mend and wanted(one)]
        if as_json:
            print_json([{"code": one.code} | mend_json(one.mend) for one in proposed if one.mend])
        for one in proposed if not as_json else ():
            if one.mend:
                say(f"{one.code}  {one.where}: {one.mend.old!r} → {one.mend.new!r}")
        if not proposed:
            say(session.words("Nothing to mend by one key."), aside=as_json)
        return
    _say_mended(session, mending.apply_mends(desk, article_id, wanted), as_json=as_json)


@click.command()
@article_argument
@click.option(
    "--style",
    type=click.Choice(["old", "new"]),
    help="old: hòa, thủy; new: hoà, thuỷ; without it, the house's.",
)
@json_option
@pass_session
def tones(session: Session, article: str, style: str | None, *, as_json: bool) -> None:
    """Bring the tone marks of a whole article to one style; names and quotations stay."""
    from newsdesk.desk import finding, mending

    desk = session.desk()
    article_id = finding.resolve(desk, article)
    _say_mended(session, mending.unify_tones(desk, article_id, style or ""), as_json=as_json)


COMMANDS = (mend, tones)


def _say_mended(session: Session, mended: Mended, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "id": mended.article.id,
                "revision": mended.article.revision,
                "mends": [mend_json(one) for one in mended.mends],
            }
        )
        return
    for one in mended.mends:
        say(f"{one.field}: {one.old!r} → {one.new!r}")
    if not mended.mends:
        say(session.words("Nothing to mend by one key."))
