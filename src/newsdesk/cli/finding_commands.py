"""Commands that find articles: search."""

from __future__ import annotations

import click

from newsdesk.cli.printing import print_json, say, say_problems
from newsdesk.cli.session import Session, json_option, pass_session
from newsdesk.errors import EditorMistake
from newsdesk.news.asking import QUOTES, quoted
from newsdesk.news.filter_names import BEGINNING
from newsdesk.text.fold import fold


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@click.option("--limit", type=click.IntRange(min=1), default=20, metavar="N", help="At most N.")
@click.option(
    "--skip", type=click.IntRange(min=0), default=0, metavar="N", help="Without the first N."
)
@json_option
@pass_session
def search(
    session: Session, words: tuple[str, ...], limit: int, skip: int, *, as_json: bool
) -> int:
    """Find articles by words, with or without marks, best first.

    Filters: tag:NAME, section:NAME, state:NAME, byline:NAME, day:12/2021, missing:caption; in
    Vietnamese too. A "phrase" in quotation marks stands word for word; behind a lone -- a word
    with a minus must not stand there.
    """
    from newsdesk.desk import searching

    answer = searching.ask(session.desk(), typed(words), limit, skip=skip)
    if as_json:
        print_json(
            [
                {
                    "id": one.line.id,
                    "title": one.line.title,
                    "state": one.line.status.value,
                    "snippet": one.snippet.replace("\x02", "").replace("\x03", ""),
                }
                for one in answer.found
            ]
        )
    say_problems(session.words, answer.remarks, aside=True)
    if not as_json:
        for one in answer.found:
            say(f"{one.line.id[:8]}  {one.line.title}")
            say("          " + one.snippet.replace("\x02", "«").replace("\x03", "»"))
        if not answer.found and not answer.unknown:
            say(session.words("Nothing found. Try fewer words, or without marks."))
        if answer.more:
            say(session.words("There are more: --skip {count}", count=skip + limit))
    return EditorMistake.exit_code if answer.remarks else 0


COMMANDS = (search,)


def typed(words: tuple[str, ...]) -> str:
    """Return the words of a command as they would stand in the search field.

    The shell takes quotation marks away: tag:"an sinh" arrives as one word with a blank.
    """
    return " ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    begins = BEGINNING.match(fold(word))
    if begins is None or any(mark in word for mark in QUOTES):
        return word
    return word[: begins.end()] + quoted(word[begins.end() :])
