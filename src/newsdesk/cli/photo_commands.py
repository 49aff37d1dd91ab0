"""Commands on an article's photos: attach, caption, move, detach."""

from __future__ import annotations

from pathlib import Path

import click

from newsdesk.cli.printing import placement_json, print_json, refusal_json, say
from newsdesk.cli.session import Session, article_argument, json_option, pass_session
from newsdesk.errors import OutsideTrouble

NUMBER = click.argument("number", type=click.IntRange(min=1), metavar="N")


@click.command()
@article_argument
@click.argument(
    "photos", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PHOTO…"
)
@json_option
@pass_session
def attach(session: Session, article: str, photos: tuple[Path, ...], *, as_json: bool) -> int:
    """Attach photo files with the captions inside them. A broken one does not stop the others."""
    from newsdesk.desk import finding, photo_desk

    desk = session.desk()
    attached = photo_desk.attach(desk, finding.resolve(desk, article), photos)
    if as_json:
        print_json(
            {
                "id": attached.article.id,
                "photos": [placement_json(placed) for placed in attached.article.photos],
                "refused": [
                    refusal_json(session.words, path, failure)
                    for path, failure in attached.refused
                ],
            }
        )
    for placed in attached.article.photos:
        text = f"[{placed.number}] {placed.photo.file_name}: {placed.caption or '–'}"
        say(text, aside=as_json)
    for path, failure in attached.refused:
        say(f"{path}: {session.words.error(failure)}", aside=True)
    return OutsideTrouble.exit_code if attached.refused else 0


@click.command()
@article_argument
@NUMBER
@click.option("--caption", metavar="T", help="The caption in this article.")
@click.option("--alt", metavar="T", help="What the photo shows, for those who cannot see it.")
@click.option("--credit", metavar="T", help="Who took it.")
@json_option
@pass_session
def caption(
    session: Session,
    article: str,
    number: int,
    caption: str | None,
    alt: str | None,
    credit: str | None,
    *,
    as_json: bool,
) -> None:
    """Write caption, alternative text and credit of photo N."""
    from newsdesk.desk import finding, photo_desk

    desk = session.desk()
    saved = photo_desk.caption(
        desk, finding.resolve(desk, article), number, caption=caption, alt=alt, credit=credit
    ).article
    placed = saved.placement(number)
    if placed and as_json:
        print_json(placement_json(placed))
    elif placed:
        say(f"[{number}] {placed.caption} | {placed.alt} | {placed.credit}")


@click.command()
@article_argument
@NUMBER
@click.argument("place", type=click.IntRange(min=1), metavar="PLACE")
@pass_session
def move(session: Session, article: str, number: int, place: int) -> None:
    """Put photo N at another place of the strip, counted from 1."""
    from newsdesk.desk import finding, photo_desk

    desk = session.desk()
    saved = photo_desk.move(desk, finding.resolve(desk, article), number, place - 1).article
    say(" ".join(f"[{placed.number}]" for placed in saved.photos))


@click.command()
@article_argument
@NUMBER
@pass_session
def detach(session: Session, article: str, number: int) -> None:
    """Take photo N out of the article; the original stays in the newsroom."""
    from newsdesk.desk import finding, photo_desk

    desk = session.desk()
    saved = photo_desk.detach(desk, finding.resolve(desk, article), number).article
    say(" ".join(f"[{placed.number}]" for placed in saved.photos) or "–")


COMMANDS = (attach, caption, move, detach)
