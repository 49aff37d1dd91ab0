"""The command line: its parser, its exit codes, and the one catch."""

from __future__ import annotations

import logging
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsdesk.cli import (
    article_commands,
    bundle_commands,
    convert_commands,
    edit_commands,
    finding_commands,
    history_commands,
    key_commands,
    learning_commands,
    mend_commands,
    photo_commands,
    recode_commands,
    replace_commands,
    saved_commands,
    standing_commands,
    state_commands,
    store_commands,
    tag_commands,
)
from newsdesk.cli.printing import say, say_problems, use_utf8
from newsdesk.cli.session import Session
from newsdesk.cli.wrong_use import context_in, wrong_use
from newsdesk.errors import Bug, EditorMistake, NewsdeskError
from newsdesk.language.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

DONE = 0
CANCELLED = 130
_ROOMS = (
    article_commands,
    edit_commands,
    finding_commands,
    replace_commands,
    history_commands,
    state_commands,
    tag_commands,
    standing_commands,
    photo_commands,
    saved_commands,
    mend_commands,
    recode_commands,
    bundle_commands,
    learning_commands,
    convert_commands,
    store_commands,
    key_commands,
)


def command_line(words: Words) -> click.Group:
    """Return the parser with every help text in the user's language."""

    @click.group(help=words("newsdesk: draft, photos, preview, check, publish-ready bundle."))
    @click.option(
        "--newsroom",
        type=click.Path(path_type=Path, file_okay=False),
        metavar="FOLDER",
        help="The newsroom's folder; without it, the one in the local application data.",
    )
    @click.version_option(package_name="newsdesk")
    @click.pass_context
    def newsdesk(context: click.Context, newsroom: Path | None) -> None:
        context.obj = Session(_newsroom(newsroom, context.invoked_subcommand), words)

    context = context_in(words)
    for commands in _ROOMS:
        for command in commands.COMMANDS:
            told = _in_language(command, words)
            told.context_class = context
            newsdesk.add_command(told)
    newsdesk.context_class = context
    newsdesk.params = [_translate(parameter, words) for parameter in newsdesk.params]
    return newsdesk


def main(arguments: Sequence[str], language: str = "vi") -> int:
    """Run one command and return its exit code.

    0 done, 1 a check found problems, 2 wrong use, 3 the outside world failed, 4 our own bug.
    """
    use_utf8()
    words = Words(language)
    try:
        result = command_line(words).main(
            list(arguments), prog_name="newsdesk", standalone_mode=False
        )
    except (click.ClickException, click.exceptions.Abort, NewsdeskError) as failure:
        return _told(words, failure)
    except Exception:  # a bug of ours: told as one, with its trace in the log
        logging.getLogger("newsdesk").exception("a bug of newsdesk")
        say(words.sentence("bug", {}), aside=True)
        return Bug.exit_code
    return result if isinstance(result, int) else DONE


def _told(words: Words, failure: Exception) -> int:
    """Tell a person what went wrong, and return the exit code that says whose fault it is."""
    if isinstance(failure, NewsdeskError):
        say(words.error(failure), aside=True)
        problems = failure.values.get("problems", ())
        if isinstance(problems, tuple):
            say_problems(words, problems, aside=True)
        return failure.exit_code
    if isinstance(failure, click.exceptions.NoArgsIsHelpError):
        say(failure.format_message(), aside=True)
    elif isinstance(failure, click.ClickException):
        say(words("Wrong use: {reason}", reason=wrong_use(words, failure)), aside=True)
        say(words("newsdesk COMMAND --help tells what a command takes."), aside=True)
    else:
        return CANCELLED
    return EditorMistake.exit_code


def _newsroom(given: Path | None, command: str | None) -> Path:
    """Return the newsroom's folder: the given one, or the usual place on this system."""
    from newsdesk import opening

    if given:
        return given.absolute()
    return opening.demo_folder() if command == "demo" else opening.default_folder()


def _elsewhere(context: click.Context, _: click.Parameter, given: Path | None) -> None:
    """Take ``--newsroom`` behind a command's name as well as before it."""
    session = context.find_object(Session)
    if given and session:
        context.obj = replace(session, newsroom=given.absolute())


def _in_language(command: click.Command, words: Words) -> click.Command:
    """Return a copy of a command with its help in the user's language, and ``--newsroom``."""
    newsroom = click.Option(
        ["--newsroom"],
        type=click.Path(path_type=Path, file_okay=False),
        metavar="FOLDER",
        help="The newsroom's folder; without it, the one in the local application data.",
        expose_value=False,
        callback=_elsewhere,
    )
    return click.Command(
        command.name,
        context_settings=command.context_settings,
        callback=command.callback,
        params=[_translate(parameter, words) for parameter in (*command.params, newsroom)],
        help=words(" ".join((command.help or "").split())),
    )


def _translate(parameter: click.Parameter, words: Words) -> click.Parameter:
    """Return a copy of an option with its help in the user's language."""
    if not isinstance(parameter, click.Option) or not parameter.help:
        return parameter
    told = copy(parameter)
    told.help = words(parameter.help)
    return told
