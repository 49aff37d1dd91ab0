"""Commands on the newsroom itself: init, doctor, recover, demo."""

from __future__ import annotations

import click

from newsdesk.cli.printing import Json, moment_json, print_json, problem_json, say, say_problems
from newsdesk.cli.session import Session, json_option, pass_session
from newsdesk.errors import ChecksFailed, OutsideTrouble
from newsdesk.news.report import blocking, failure_problem


@click.command()
@json_option
@pass_session
def init(session: Session, *, as_json: bool) -> None:
    """Make a newsroom in the folder, with a newsroom.toml to look through."""
    from newsdesk import opening

    opening.create_newsroom(session.newsroom)
    session.desk()  # tells at once if what stands there cannot be used
    if as_json:
        print_json({"newsroom": str(session.newsroom)})
    say(session.words("The newsroom is ready: {folder}", folder=session.newsroom), aside=as_json)


@click.command()
@click.option("--mend", is_flag=True, help="Make the search index and the counters anew first.")
@json_option
@pass_session
def doctor(session: Session, *, mend: bool, as_json: bool) -> int:
    """Examine the store, its search index and every photo; articles are never changed."""
    from newsdesk.desk import upkeep

    try:
        desk = session.desk()
    except OutsideTrouble as failure:
        if as_json:
            print_json(_no_store(session, failure))
        raise
    if mend:
        upkeep.mend(desk)
    report = upkeep.doctor(desk)
    sound = not blocking(report.problems)
    if as_json:
        print_json(
            {
                "ok": sound,
                "store": report.store,
                "photos": report.photos,
                "index": report.index,
                "problems": [problem_json(session.words, one) for one in report.problems],
            }
        )
    say_problems(session.words, report.problems, aside=as_json)
    if sound:
        say(session.words("Store, photos and search index are sound."), aside=as_json)
    return 0 if sound else ChecksFailed.exit_code


def _no_store(session: Session, failure: OutsideTrouble) -> Json:
    """Return the report on a newsroom that cannot even be opened."""
    found = failure_problem(failure.code, "store", failure.values)
    problems = [problem_json(session.words, found)]
    return {"ok": False, "store": False, "photos": None, "index": None, "problems": problems}


@click.command()
@json_option
@pass_session
def recover(session: Session, *, as_json: bool) -> None:
    """Save the words that a window left unsaved when it was stopped."""
    from newsdesk.desk import drafting

    recovered = drafting.recover(session.desk())
    if as_json:
        print_json(
            [
                {
                    "id": one.article.id,
                    "title": one.article.title,
                    "words": one.words,
                    "typed": moment_json(one.at),
                }
                for one in recovered
            ]
        )
    for one in recovered:
        gained = session.words("{count} words recovered", count=one.words)
        say(f"{one.article.id[:8]}  {one.article.title}  ({gained})", aside=as_json)
    if not recovered:
        say(session.words("Nothing was left unsaved."), aside=as_json)


@click.command()
@json_option
@pass_session
def demo(session: Session, *, as_json: bool) -> int:
    """Make a sample newsroom, export its article as a bundle, and verify it."""
    from newsdesk.desk import sample

    words = session.words
    shown = sample.demo(session.desk(create=True))
    sound = not blocking(shown.problems)
    if as_json:
        print_json(
            {
                "newsroom": str(session.newsroom),
                "id": shown.article.id,
                "path": str(shown.bundle.path),
                "sha256": shown.bundle.sha256,
                "ok": sound,
            }
        )
    lines = (
        words("The sample newsroom lies in: {folder}", folder=session.newsroom),
        words(
            "Its article: {title} ({count} photos with captions)",
            title=shown.article.title,
            count=len(shown.article.photos),
        ),
        words("The bundle for the webmaster: {path}", path=shown.bundle.path),
        f"SHA-256: {shown.bundle.sha256}",
        words("The bundle was read back and is sound.")
        if sound
        else words("Do not put this bundle on the portal."),
        words("Unpack it and open 00-MO-TRUOC.html to see what the webmaster sees."),
    )
    for line in lines:
        say(line, aside=as_json)
    say_problems(words, shown.problems, aside=as_json)
    return 0 if sound else ChecksFailed.exit_code


COMMANDS = (init, doctor, recover, demo)
