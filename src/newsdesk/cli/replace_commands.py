"""Commands that find and replace words in all articles: find-text, replace, undo-replace."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsdesk.cli.printing import Json, print_json, say, title_words
from newsdesk.cli.session import Command, Session, json_option, pass_session
from newsdesk.cli.several import approved_too_option, ids_of, refused_json, say_steps
from newsdesk.errors import EditorMistake
from newsdesk.text.finding import Sought

if TYPE_CHECKING:
    from newsdesk.desk.bulk import Several, Step
    from newsdesk.desk.replacing import ArticleHits, Hits


def sought_options(command: Command) -> Command:
    """Add the options that say how strictly, and where, words are looked for."""
    for option in (
        click.option(
            "--in", "within", multiple=True, metavar="ID", help="Only here; repeat for several."
        ),
        click.option("--no-marks", is_flag=True, help="Find “Hải Phòng” by “hai phong” too."),
        click.option("--case", is_flag=True, help="Large and small letters differ."),
        click.option("--whole-words", is_flag=True, help="Not inside longer words."),
    ):
        command = option(command)
    return command


@click.command("find-text")
@click.argument("words", metavar="WORDS")
@sought_options
@json_option
@pass_session
def find_text(
    session: Session,
    words: str,
    within: tuple[str, ...],
    *,
    no_marks: bool,
    case: bool,
    whole_words: bool,
    as_json: bool,
) -> int:
    """Find every place where words stand, in texts and captions of all articles."""
    from newsdesk.desk import replacing

    desk = session.desk()
    sought = Sought(words, whole_words=whole_words, case=case, marks=not no_marks)
    ids = ids_of(desk, within) if within else None
    hits = replacing.find_text(desk, sought, within=ids)
    _say_hits(session, hits, replacing=False, as_json=as_json)
    return 0 if hits.articles else 1


@click.command("replace")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@sought_options
@click.option(
    "--as-typed", is_flag=True, help="Do not write NEW large where OLD is written large."
)
@approved_too_option
@click.option("--apply", is_flag=True, help="Do it; without this it is only shown.")
@json_option
@pass_session
def replace(
    session: Session,
    old: str,
    new: str,
    within: tuple[str, ...],
    *,
    no_marks: bool,
    case: bool,
    whole_words: bool,
    as_typed: bool,
    approved_too: bool,
    apply: bool,
    as_json: bool,
) -> int:
    """Show what replacing words in all articles would change; with --apply, change it.

    One revision an article. What --apply --json prints, undo-replace takes back.
    """
    from newsdesk.desk import replacing

    desk = session.desk()
    sought = Sought(old, whole_words=whole_words, case=case, marks=not no_marks)
    ids = ids_of(desk, within) if within else None
    hits = replacing.find_text(desk, sought, new=new, keep_case=not as_typed, within=ids)
    if not apply:
        _say_hits(session, hits, replacing=True, as_json=as_json)
        return 0 if hits.articles else 1
    done = replacing.replace_text(desk, hits, approved_too=approved_too)
    return _say_done(session, done, as_json=as_json)


@click.command("undo-replace")
@click.argument("file", metavar="FILE")
@json_option
@pass_session
def undo_replace(session: Session, file: str, *, as_json: bool) -> int:
    """Take a replacement back in the articles that were not changed since.

    FILE is what replace --apply --json printed; - reads it from standard input.
    """
    from newsdesk.desk import bulk

    try:
        said = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
        steps = _steps_of(json.loads(said))
    except (OSError, ValueError, KeyError, TypeError) as trouble:
        raise EditorMistake("replace.unread_steps", path=file) from trouble
    return _say_done(session, bulk.undo(session.desk(), steps), as_json=as_json)


COMMANDS = (find_text, replace, undo_replace)


def _steps_of(said: dict[str, list[dict[str, object]]]) -> list[Step]:
    from newsdesk.desk.bulk import Step

    return [
        Step(str(one["id"]), int(str(one["before"])), int(str(one["after"])))
        for one in said["changed"]
    ]


def _say_hits(session: Session, hits: Hits, *, replacing: bool, as_json: bool) -> None:
    if as_json:
        print_json([_article_json(one, replacing=replacing) for one in hits.articles])
    words = session.words
    for article in hits.articles if not as_json else ():
        say(f"{article.id[:8]}  {title_words(words, article.title)}")
        for hit in article.hits:
            new = f" → «{hit.new}»" if replacing else ""
            say(f"          {hit.field}: {hit.before}«{hit.old}»{new}{hit.after}")
    said = words(
        "{count} hits in {articles} articles", count=hits.count, articles=len(hits.articles)
    )
    say(said, aside=as_json)
    if hits.searched < hits.total:
        say(words("There are more: only the first are shown."), aside=True)


def _article_json(article: ArticleHits, *, replacing: bool) -> Json:
    return {
        "id": article.id,
        "title": article.title,
        "state": article.status.value,
        "revision": article.revision,
        "hits": [
            {
                "field": hit.field,
                "start": hit.start,
                "end": hit.end,
                "before": hit.before,
                "old": hit.old,
                **({"new": hit.new} if replacing else {}),
                "after": hit.after,
            }
            for hit in article.hits
        ],
    }


def _say_done(session: Session, done: Several, *, as_json: bool) -> int:
    if as_json:
        print_json(
            {
                "changed": [
                    {"id": step.id, "before": step.before, "after": step.after}
                    for step in done.steps
                ],
                "refused": [refused_json(session, one) for one in done.refused],
            }
        )
    return say_steps(session, done, as_json=as_json)
