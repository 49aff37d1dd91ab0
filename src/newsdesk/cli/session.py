"""What every command gets: the newsroom's folder, the user's words, shared options."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsdesk.desk.desk import Desk
    from newsdesk.language.words import Words


@dataclass(frozen=True, slots=True)
class Session:
    """One call of the program."""

    newsroom: Path
    words: Words

    def desk(self) -> Desk:
        """Open the newsroom; the core is imported only now."""
        from newsdesk import opening
        from newsdesk.cli.printing import say_problems

        desk = opening.open_newsroom(self.newsroom)
        say_problems(self.words, desk.warnings, aside=True)
        return desk


pass_session = click.make_pass_decorator(Session)

Command = Callable[..., Any] if TYPE_CHECKING else object


def json_option(command: Command) -> Command:
    """Add ``--json``."""
    return click.option("as_json", "--json", is_flag=True, help="Print JSON on standard output.")(
        command
    )


def article_argument(command: Command) -> Command:
    """Add the article's id, or any prefix of it that is unique."""
    return click.argument("article", metavar="ID")(command)
