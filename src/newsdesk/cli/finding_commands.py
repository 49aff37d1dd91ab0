"""Commands that find articles: search, related ones, those of the same address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from newsdesk.cli.printing import (
    line_json,
    print_json,
    say,
    say_problems,
    state_words,
    title_words,
)
from newsdesk.cli.session import Session, article_argument, json_option, pass_session
from newsdesk.errors import EditorMistake
from newsdesk.news.asking import QUOTES, quoted
from newsdesk.news.filter_names import BEGINNING
from newsdesk.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.news.listing import ArticleLine
    from newsdesk.news.relating import Proposal


WITH_MINUS: Final = {"ignore_unknown_options": True}
"""Lets a word with a minus before it through, which is no option (``-gió``)."""


def no_options(
    context: click.Context, parameter: click.Parameter, words: tuple[str, ...]
) -> tuple[str, ...]:
    """Refuse an option that the command does not have: it would be taken for a word."""
    del parameter
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word, ctx=context)
    return words


@click.command(context_settings=WITH_MINUS)
@click.argument("words", nargs=-1, required=True, metavar="WORDS…", callback=no_options)
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
    Vietnamese too. A "phrase" in quotation marks stands word for word; a word with a minus
    before it must not stand there (-word).
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
            say(f"{one.line.id[:8]}  {title_words(session.words, one.line.title)}")
            say("          " + one.snippet.replace("\x02", "«").replace("\x03", "»"))
        if answer.total is not None and answer.found:
            gone = ", ".join(answer.asked.without)
            said = "{count} articles without “{words}”"
            say(session.words(said, count=answer.counted, words=gone))
        if not answer.found and not answer.unknown and not answer.asked.is_empty:
            only_filters = bool(answer.asked.said) and not answer.asked.has_words
            say(
                session.words("No article fits these filters.")
                if only_filters
                else session.words("Nothing found. Try fewer words, or without marks.")
            )
        if answer.more:
            say(session.words("There are more: --skip {count}", count=skip + limit))
    return EditorMistake.exit_code if answer.remarks else 0


@click.command()
@article_argument
@click.option("--propose", is_flag=True, help="Name articles with much in common.")
@click.option("--add", multiple=True, metavar="ID", help="Choose an article as related.")
@click.option("--remove", multiple=True, metavar="ID", help="Lay a chosen article down.")
@json_option
@pass_session
def related(
    session: Session,
    article: str,
    add: tuple[str, ...],
    remove: tuple[str, ...],
    *,
    propose: bool,
    as_json: bool,
) -> None:
    """Show, propose or choose the related articles of a piece, in their order on the page."""
    from newsdesk.desk import finding, relating

    desk = session.desk()
    article_id = finding.resolve(desk, article)
    if add or remove:
        relating.choose(
            desk,
            article_id,
            add=[finding.resolve(desk, one) for one in add],
            remove=[finding.resolve(desk, one) for one in remove],
        )
    if propose:
        proposals = relating.proposals(desk, article_id)
        _say_lines(session, [one.line for one in proposals], as_json=as_json, proposals=proposals)
    else:
        _say_lines(session, relating.related(desk, article_id), as_json=as_json)


def _say_lines(
    session: Session,
    lines: Sequence[ArticleLine],
    *,
    as_json: bool,
    proposals: Sequence[Proposal] = (),
) -> None:
    if as_json:
        shared = [{"shared": [*one.tags, *one.phrases]} for one in proposals] or [{}] * len(lines)
        print_json([{**line_json(line), **more} for line, more in zip(lines, shared, strict=True)])
        return
    for place, line in enumerate(lines):
        said = [line.id[:8], state_words(session.words, line.status)]
        said.append(title_words(session.words, line.title))
        if proposals:
            said.append("(" + ", ".join((*proposals[place].tags, *proposals[place].phrases)) + ")")
        say("  ".join(said))
    if not lines:
        say(session.words("No related article."))


@click.command()
@article_argument
@json_option
@pass_session
def address(session: Session, article: str, *, as_json: bool) -> int:
    """Show where an article stands or will stand, and which others have the same address."""
    from newsdesk.desk import addressing, finding

    desk = session.desk()
    found = addressing.address_of(desk, finding.resolve(desk, article))
    if as_json:
        print_json(
            {
                "slug": found.slug,
                "address": found.address,
                "fixed": found.is_fixed,
                "namesakes": [line_json(line) for line in found.namesakes],
            }
        )
    else:
        say(found.address)
        for line in found.namesakes:
            state = state_words(session.words, line.status)
            say(
                session.words(
                    "The same address has: {id}  {title}  ({state})",
                    id=line.id[:8],
                    title=title_words(session.words, line.title),
                    state=state,
                )
            )
    return 1 if found.namesakes else 0


COMMANDS = (search, related, address)


def typed(words: tuple[str, ...]) -> str:
    """Return the words of a command as they would stand in the search field.

    The shell takes quotation marks away: tag:"an sinh" arrives as one word with a blank.
    """
    return " ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    begins = BEGINNING.match(fold(word))
    if begins is None or any(mark in word for mark in QUOTES):
        return word
    value = word[begins.end() :]
    if not value or any(BEGINNING.match(fold(part)) for part in value.split()[1:]):
        return word  # nothing to hold together, or a whole question in one word of the shell
    return word[: begins.end()] + quoted(value)
