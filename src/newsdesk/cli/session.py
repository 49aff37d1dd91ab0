"""What every command gets: the newsroom's folder, the user's words, shared options."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from newsdesk.language.words import Words

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk

Command = TypeVar("Command", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Session:
    """One call of the program."""

    newsroom: Path
    words: Words

    def desk(self, *, create: bool = False) -> Desk:
        """Open the newsroom until the command ends; the core is imported only now."""
        from newsdesk import opening
        from newsdesk.cli.printing import say_problems

        begin = opening.open_or_create if create else opening.open_newsroom
        desk = begin(self.newsroom)
        click.get_current_context().call_on_close(desk.store.close)
        say_problems(self.words, desk.warnings, aside=True)
        return desk


pass_session = click.make_pass_decorator(Session)


def json_option(command: Command) -> Command:
    """Add ``--json``."""
    option = click.option("as_json", "--json", is_flag=True, help="Print JSON on standard output.")
    return option(command)


def article_argument(command: Command) -> Command:
    """Add the article's id, or any prefix of it that is unique."""
    return click.argument("article", metavar="ID")(command)
