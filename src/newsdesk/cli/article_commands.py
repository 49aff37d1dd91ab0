"""Commands on articles: import, new, list, show, tag, section, published."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsdesk.cli.printing import (
    article_json,
    length_json,
    line_json,
    moment_words,
    placement_json,
    print_json,
    problem_json,
    say,
    say_problems,
    say_table,
    state_words,
    title_words,
)
from newsdesk.cli.session import Session, article_argument, json_option, pass_session
from newsdesk.cli.several import approved_too_option, ids_of, say_several
from newsdesk.errors import OutsideTrouble
from newsdesk.language.lengths import length_words
from newsdesk.news.byline import typed
from newsdesk.news.listing import Filter, Order
from newsdesk.news.measuring import lengths
from newsdesk.news.status import Status
from newsdesk.text.legacy import AS_IS
from newsdesk.text.legacy_tables import CODE_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.news.article import Article
    from newsdesk.news.listing import Count

OLD_CODES = tuple(CODE_NAMES)
FILE = click.Path(path_type=Path)
DAY = click.DateTime(["%Y-%m-%d", "%d/%m/%Y"])


@click.command("import")
@click.argument("paths", nargs=-1, required=True, type=FILE, metavar="PATH…")
@click.option("--photos", type=FILE, metavar="FOLDER", help="Folder of photos that belong to it.")
@click.option("--code", type=click.Choice(OLD_CODES), help="The old code the texts are in.")
@click.option("--as-is", is_flag=True, help="Leave the letters as they came: read no old code.")
@json_option
@pass_session
def import_articles(
    session: Session,
    paths: tuple[Path, ...],
    photos: Path | None,
    code: str | None,
    *,
    as_is: bool,
    as_json: bool,
) -> int:
    """Make articles from texts: Word, a web page, plain text, Markdown, or a folder of them."""
    from newsdesk.desk import importing

    imported = importing.import_files(
        session.desk(),
        paths,
        photos,
        code=AS_IS if as_is else code or "",
        progress=_progress(session),
    )
    if as_json:
        print_json(
            [
                {
                    "id": article.id,
                    "title": article.title,
                    "photos": [placement_json(placed) for placed in article.photos],
                    "doubts": [problem_json(session.words, one) for one in article.doubts],
                }
                for article in imported.articles
            ]
        )
    for article in imported.articles:
        say(line_of(session, article), aside=as_json)
        say_problems(session.words, article.doubts, aside=as_json)
    for path, failure in imported.refused:
        say(f"{path}: {session.words.error(failure)}", aside=True)
    refused = {path for path, _ in imported.refused}
    return OutsideTrouble.exit_code if refused & set(paths) else 0


def _progress(session: Session) -> Callable[[int, int], None]:
    """Return what tells how far an import of several texts is, beside the results."""

    def tell(done: int, total: int) -> None:
        if total > 1 and sys.stderr.isatty():
            say(session.words("{done} of {total} texts", done=done, total=total), aside=True)

    return tell


@click.command()
@click.option("--title", required=True, metavar="T", help="The headline.")
@click.option("--template", metavar="CODE", help="Begin with the fields and text of a template.")
@json_option
@pass_session
def new(session: Session, title: str, template: str | None, *, as_json: bool) -> None:
    """Start an article, empty or from a template."""
    from newsdesk.desk import drafting, standing

    desk = session.desk()
    if template is None:
        article = drafting.new_article(desk, title).article
    else:
        article = standing.new_from_template(desk, template, title).article
    if as_json:
        print_json({"id": article.id, "title": article.title})
    say(line_of(session, article), aside=as_json)


@click.command("list")
@click.option("--limit", type=click.IntRange(min=1), default=50, metavar="N", help="At most N.")
@click.option("--state", type=click.Choice([one.value for one in Status]), help="Only this state.")
@click.option("--section", default="", metavar="NAME", help="Only this section.")
@click.option("--tag", default="", metavar="NAME", help="Only with this tag.")
@click.option("--byline", default="", metavar="NAME", help="Only signed so.")
@click.option("--since", type=DAY, metavar="DAY", help="From this day on: 2021-12-03.")
@click.option("--until", type=DAY, metavar="DAY", help="Up to this day.")
@click.option(
    "--sort",
    type=click.Choice([one.value for one in Order]),
    default=Order.CHANGED.value,
    help="By newest change, newest publication, title, or given name of who signs.",
)
@click.option("--no-caption", is_flag=True, help="Only with a photo that has no caption yet.")
@json_option
@pass_session
def list_articles(
    session: Session,
    limit: int,
    state: str | None,
    section: str,
    tag: str,
    byline: str,
    since: datetime | None,
    until: datetime | None,
    sort: str,
    *,
    no_caption: bool,
    as_json: bool,
) -> None:
    """List articles, the newest change first or in another order."""
    from newsdesk.desk import finding

    wanted = Filter(
        Status(state) if state else None,
        section,
        (tag,) if tag else (),
        byline,
        since.date() if since else None,
        until.date() if until else None,
        uncaptioned=no_caption,
    )
    lines = finding.first(session.desk(), wanted, limit, Order(sort))
    if as_json:
        print_json([line_json(line) for line in lines])
        return
    say_table(
        (
            line.id[:8],
            state_words(session.words, line.status),
            moment_words(line.changed),
            title_words(session.words, line.title),
        )
        for line in lines
    )
    if not lines:
        say(session.words("No article yet. Make one: newsdesk new --title …"))


@click.command()
@article_argument
@json_option
@pass_session
def show(session: Session, article: str, *, as_json: bool) -> None:
    """Show an article, whole."""
    from newsdesk.desk import drafting, finding

    desk = session.desk()
    words = session.words
    shown = drafting.open_article(desk, finding.resolve(desk, article))
    counted = lengths(shown, desk.profile.limits)
    if as_json:
        long = {name: length_json(length) for name, length in counted.items()}
        print_json(article_json(words, shown) | {"lengths": long})
        return
    kicker = f"{shown.kicker}\n" if shown.kicker else ""
    say(
        f"{kicker}{shown.title}\n{moment_words(shown.published)}\n\n{shown.lead}\n\n{shown.body}\n"
    )
    for placed in shown.photos:
        say(f"[{placed.number}] {placed.photo.file_name}: {placed.caption or '–'}")
    say_table(
        (name, value or "–")
        for name, value in (
            (words("Byline"), typed(shown.bylines)),
            (words("Source"), shown.source),
            (words("Section"), shown.section),
            (words("Place"), shown.place),
            (words("Tags"), ", ".join(shown.tags)),
            (words("State"), state_words(words, shown.status)),
            (words("Changed"), moment_words(shown.changed)),
        )
    )
    names = {
        "kicker": words("Kicker"),
        "title": words("Headline"),
        "lead": words("Lead"),
        "body": words("Body"),
        "whole": words("In all"),
    }
    say_table(
        (names.get(field, field), length_words(words, length))
        for field, length in counted.items()
        if length.characters or field == "whole"
    )
    say_problems(words, shown.doubts)


@click.command()
@click.argument("articles", nargs=-1, metavar="[ID…]")
@click.option("--add", multiple=True, metavar="NAME", help="Add a tag.")
@click.option("--remove", multiple=True, metavar="NAME", help="Take a tag away.")
@approved_too_option
@json_option
@pass_session
def tag(
    session: Session,
    articles: tuple[str, ...],
    add: tuple[str, ...],
    remove: tuple[str, ...],
    *,
    approved_too: bool,
    as_json: bool,
) -> int:
    """List all tags with their numbers of articles, or change the tags of articles."""
    from newsdesk.desk import bulk, tagging

    desk = session.desk()
    if not articles:
        _say_counts(tagging.tags(desk), as_json=as_json)
        return 0
    article_ids = ids_of(desk, articles)
    if len(article_ids) > 1:
        done = bulk.change_tags(
            desk, article_ids, add=add, remove=remove, approved_too=approved_too
        )
        return say_several(session, done, as_json=as_json)
    saved = tagging.set_tags(desk, article_ids[0], add=add, remove=remove).article
    if as_json:
        print_json({"id": saved.id, "tags": list(saved.tags)})
    else:
        say(", ".join(saved.tags) or session.words("(no tag)"))
    return 0


@click.command()
@click.argument("given", nargs=-1, metavar="[ID…] [NAME]")
@approved_too_option
@json_option
@pass_session
def section(session: Session, given: tuple[str, ...], *, approved_too: bool, as_json: bool) -> int:
    """List the sections with their numbers of articles, or put articles into a section."""
    from newsdesk.desk import bulk, drafting, finding, tagging

    desk = session.desk()
    if not given:
        _say_counts(tagging.sections(desk), as_json=as_json)
        return 0
    if len(given) == 1:
        article_id = finding.resolve(desk, given[0])
        found = drafting.open_article(desk, article_id).section
    else:
        *articles, name = given
        article_ids = ids_of(desk, articles)
        if len(article_ids) > 1:
            done = bulk.change_section(desk, article_ids, name, approved_too=approved_too)
            return say_several(session, done, as_json=as_json)
        article_id = article_ids[0]
        found = tagging.set_section(desk, article_id, name).article.section
    if as_json:
        print_json({"id": article_id, "section": found})
    else:
        say(found or session.words("(no section)"))
    return 0


@click.command()
@article_argument
@click.option("--address", default="", metavar="URL", help="If it is not the predicted one.")
@json_option
@pass_session
def published(session: Session, article: str, address: str, *, as_json: bool) -> None:
    """Note that a handed-over article stands on the portal now, and where."""
    from newsdesk.desk import finding, publishing

    desk = session.desk()
    saved = publishing.mark_published(desk, finding.resolve(desk, article), address).article
    if as_json:
        print_json({"id": saved.id, "state": saved.status.value, "address": saved.address})
    say(saved.address, aside=as_json)


COMMANDS = (import_articles, new, list_articles, show, tag, section, published)


def _say_counts(counts: tuple[Count, ...], *, as_json: bool) -> None:
    if as_json:
        print_json([{"name": one.name, "articles": one.articles} for one in counts])
    else:
        say_table((str(one.articles).rjust(6), one.name) for one in counts)


def line_of(session: Session, article: Article) -> str:
    """Return an article on one line: id, title, how many photos."""
    return session.words(
        "{id}  {title}  ({count} photos)",
        id=article.id[:8],
        title=title_words(session.words, article.title),
        count=len(article.photos),
    )
