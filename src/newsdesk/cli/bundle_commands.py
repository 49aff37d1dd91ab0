"""Commands on the way out of the house: check, approve, preview, export, verify."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsdesk.cli.printing import print_json, problem_json, say, say_problems
from newsdesk.cli.session import Session, article_argument, json_option, pass_session
from newsdesk.cli.several import articles_argument, ids_of, refused_json, say_refused
from newsdesk.errors import ChecksFailed
from newsdesk.news.report import blocking
from newsdesk.news.revision import Skip

if TYPE_CHECKING:
    from newsdesk.desk.publishing import Exported

FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@article_argument
@click.option("--skip", "key", metavar="KEY", help="Pass over the finding with this key.")
@click.option("--reason", default="", metavar="T", help="Why it is passed over.")
@click.option("--unskip", metavar="KEY", help="Take a finding up again that was passed over.")
@click.option("--keys", is_flag=True, help="Print the key of each finding, for --skip.")
@json_option
@pass_session
def check(
    session: Session,
    article: str,
    key: str | None,
    reason: str,
    unskip: str | None,
    *,
    keys: bool,
    as_json: bool,
) -> int:
    """Say what an article lacks. Ends with 1 if that keeps it in the house; warnings do not."""
    from newsdesk.desk import finding, learning, skipping

    desk, words = session.desk(), session.words
    article_id = finding.resolve(desk, article)
    if key is not None:
        skipping.skip(desk, article_id, key, reason)
    if unskip is not None:
        skipping.unskip(desk, article_id, unskip)
    looked_at = skipping.checked(desk, article_id)
    if as_json:
        passed = [
            problem_json(words, found) | {"skipped": note.reason, "by": note.who}
            for found, note in looked_at.passed
        ]
        print_json([problem_json(words, found) for found in looked_at.open] + passed)
    else:
        say_problems(words, looked_at.open, keys=keys)
        if not looked_at.open:
            say(words("Nothing is missing."))
        if looked_at.passed:
            say(words("Passed over: {count}", count=len(looked_at.passed)))
        for found, note in looked_at.passed:
            say_problems(words, (found,), keys=keys)
            say(f"      {words('because')}: {note.reason}")
        say(words.problem(learning.state_of_model(desk).told), aside=True)
    return ChecksFailed.exit_code if blocking(looked_at.open) else 0


@click.command()
@article_argument
@click.option("--by", required=True, metavar="NAME", help="Who approves.")
@click.option("--skip", "skips", multiple=True, metavar="CODE=REASON", help="Accept a problem.")
@click.option("--skip-all", metavar="REASON", help="Accept every problem that can be accepted.")
@click.option("--again", is_flag=True, help="Approve anew what was handed over: r2, r3 …")
@json_option
@pass_session
def approve(
    session: Session,
    article: str,
    by: str,
    skips: tuple[str, ...],
    skip_all: str | None,
    *,
    again: bool,
    as_json: bool,
) -> None:
    """Approve an article as it stands. Ends with 1 if a problem keeps it in the house."""
    from newsdesk.desk import finding, publishing

    accepted = [_skip(text) for text in skips]
    if skip_all is not None:
        accepted.append(Skip("*", skip_all))
    desk = session.desk()
    article_id = finding.resolve(desk, article)
    saved = publishing.approve(desk, article_id, by, accepted, again=again).article
    if as_json:
        print_json({"id": saved.id, "state": saved.status.value, "revision": saved.revision})
    say(session.words("Approved: {title}", title=saved.title), aside=as_json)


@click.command()
@article_argument
@click.option("--out", required=True, type=FOLDER, metavar="FOLDER", help="Where to write.")
@json_option
@pass_session
def preview(session: Session, article: str, out: Path, *, as_json: bool) -> None:
    """Write the page as the portal will show it, with all it needs, into a folder."""
    from newsdesk.desk import finding, previewing

    desk = session.desk()
    path = previewing.write_preview(desk, finding.resolve(desk, article), out)
    if as_json:
        print_json({"path": str(path)})
    say(str(path), aside=as_json)


@click.command()
@articles_argument
@click.option("--out", required=True, type=FOLDER, metavar="FOLDER", help="Where to write.")
@json_option
@pass_session
def export(session: Session, articles: tuple[str, ...], out: Path, *, as_json: bool) -> int:
    """Make the bundle of each approved article and verify it."""
    from newsdesk.desk import bulk, publishing

    desk = session.desk()
    article_ids = ids_of(desk, articles)
    if len(article_ids) == 1:
        made = publishing.export(desk, article_ids[0], out)
        if as_json:
            print_json(_exported_json(made))
        say(f"{made.path}\nSHA-256 {made.sha256}", aside=as_json)
        return 0
    done = bulk.export(desk, article_ids, out)
    if as_json:
        print_json(
            {
                "exported": [_exported_json(one) for one in done.exported],
                "refused": [refused_json(session, one) for one in done.refused],
            }
        )
    for one in done.exported:
        say(f"{one.path}\nSHA-256 {one.sha256}", aside=as_json)
    code = say_refused(session, done.refused, as_json=as_json)
    if done.trouble:
        raise done.trouble
    return code


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@json_option
@pass_session
def verify(session: Session, file: Path, *, as_json: bool) -> int:
    """Read a bundle, believe nothing, and name every problem. Needs no newsroom."""
    from newsdesk.desk import verifying

    problems = verifying.verify(file)
    sound = not blocking(problems)
    if as_json:
        print_json(
            {
                "ok": sound,
                "problems": [problem_json(session.words, found) for found in problems],
            }
        )
    say_problems(session.words, problems, aside=as_json)
    verdict = (
        session.words("The bundle is sound.")
        if sound
        else session.words("Do not put this bundle on the portal.")
    )
    say(verdict, aside=as_json)
    return 0 if sound else ChecksFailed.exit_code


def _exported_json(made: Exported) -> dict[str, object]:
    return {"path": str(made.path), "sha256": made.sha256, "revision": made.revision}


COMMANDS = (check, approve, preview, export, verify)


def _skip(text: str) -> Skip:
    code, separator, reason = text.partition("=")
    if not separator:
        raise click.UsageError(f"--skip CODE=REASON: {text}")
    return Skip(code.strip(), reason)
