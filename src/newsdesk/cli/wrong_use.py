"""The parser's own words in the editor's language: the help's headings, what is wrong."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import click

from newsdesk.language.words import N_

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from newsdesk.language.words import Words

_HELP: Final = {
    "Options": N_("Options"),
    "Positional arguments": N_("Arguments"),
    "Commands": N_("Commands"),
    "Show this message and exit.": N_("Show this message and exit."),
    "Show the version and exit.": N_("Show the version and exit."),
}
_SAID: Final = (
    (r"Got unexpected extra arguments? \((?P<name>.*)\)", N_("there is too much: {name}")),
    (r"Option '(?P<name>[^']*)' requires .*", N_("{name} needs a value behind it")),
    (r"Option '(?P<name>[^']*)' does not take .*", N_("{name} takes no value")),
    (r"'(?P<name>.*)' is not one of (?P<most>.*)\.", N_("“{name}” is none of {most}")),
    (r"'(?P<name>.*)' is not a valid (integer|float).*", N_("“{name}” is no number")),
    (r"(?P<name>.*) is not in the range (?P<most>.*)\.", N_("{name} is not within {most}")),
    (r"\w+ '(?P<name>.*)' does not exist\.", N_("there is no file or folder “{name}”")),
    (r"\w+ '(?P<name>.*)' is a file\.", N_("“{name}” is a file, not a folder")),
    (r"\w+ '(?P<name>.*)' is a directory\.", N_("“{name}” is a folder, not a file")),
    (
        r"\w+ '(?P<name>.*)' is not (readable|writable)\.",
        N_("“{name}” may not be opened"),
    ),
)
"""What click says, as it says it in English, and how we say it."""


def context_in(words: Words) -> type[click.Context]:
    """Return the parser's context whose help has its headings in the language of ``words``."""

    class Formatter(click.HelpFormatter):
        @contextmanager
        def section(self, name: str) -> Generator[None]:
            with super().section(words(_HELP.get(name, name))):
                yield

        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, prefix or words("Usage: "))

        def write_dl(
            self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
        ) -> None:
            told = [(name, words(_HELP[said]) if said in _HELP else said) for name, said in rows]
            super().write_dl(told, col_max, col_spacing)

    class Context(click.Context):
        formatter_class = Formatter

    return Context


def wrong_use(words: Words, failure: click.ClickException) -> str:
    """Return in one sentence what was wrong with a call; click's own words where it is rare."""
    if isinstance(failure, click.NoSuchOption):
        return _unknown(words, words("no option is called"), failure.option_name, failure)
    if isinstance(failure, click.exceptions.NoSuchCommand):
        return _unknown(words, words("no command is called"), failure.command_name, failure)
    if isinstance(failure, click.MissingParameter):
        return words("{name} is missing", name=", ".join(_named(failure)))
    said = _said(words, failure.message)
    if isinstance(failure, click.BadParameter):
        return ": ".join((*_named(failure), said))
    return said


def _unknown(words: Words, what: str, name: str, failure: click.UsageError) -> str:
    near = getattr(failure, "possibilities", None) or ()
    meant = words("; did you mean {name}?", name=", ".join(near)) if near else ""
    return f"{what} {name}{meant}"


def _named(failure: click.BadParameter) -> Iterator[str]:
    if failure.param is None:
        return
    if isinstance(failure.param, click.Option):
        yield failure.param.opts[-1]
    else:
        yield failure.param.make_metavar(failure.ctx or click.Context(click.Command("")))


def _said(words: Words, message: str) -> str:
    for pattern, ours in _SAID:
        found = re.fullmatch(pattern, message)
        if found:
            return words(ours, **found.groupdict())
    return message
