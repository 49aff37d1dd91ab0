"""Commands on what the archive teaches: learn."""

from __future__ import annotations

import sys

import click

from newsdesk.cli.printing import print_json, say
from newsdesk.cli.session import Session, json_option, pass_session


@click.command()
@click.option("--if-stale", is_flag=True, help="Only if much has changed, or nothing was learned.")
@json_option
@pass_session
def learn(session: Session, *, if_stale: bool, as_json: bool) -> None:
    """Learn from the archive which words stand beside which, so that check finds wrong ones."""
    from newsdesk.desk import learning

    desk = session.desk()
    state = learning.state_of_model(desk)
    if state.wants_learning or not if_stale:
        with click.progressbar(
            length=0,
            label=session.words("Learning from the archive"),
            file=sys.stderr,
            hidden=as_json or not sys.stderr.isatty(),
        ) as bar:

            def progress(done: int, total: int) -> None:
                bar.length = total
                bar.update(done - bar.pos)

            state = learning.learn(desk, progress=progress)
    told = session.words.problem(state.told)
    if as_json:
        print_json(
            {
                "state": state.stage.value,
                "articles": state.articles,
                "there_are": state.there_are,
                "changed": state.changed,
                "least": state.least,
                "sentence": told,
            }
        )
    say(told, aside=as_json)


COMMANDS = (learn,)
