"""The table of readers: which one takes which file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.intake import markdown_file, plain_text, portal_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.intake.source_file import SourceFile
    from newsdesk.news.draft import Draft


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads files with one of these endings whose text it recognises.

    A ``packed`` file is no text by itself: its reader gets the bytes.
    """

    endings: tuple[str, ...]
    recognises: Callable[[str], bool]
    read: Callable[[SourceFile], Draft]
    packed: bool = False


def _any(_text: str) -> bool:
    return True


# The libraries that these two need take long to import; most files need neither.


def _word(source: SourceFile) -> Draft:
    from newsdesk.intake import word_file  # noqa: PLC0415  # as said above

    return word_file.read(source)


def _web(source: SourceFile) -> Draft:
    from newsdesk.intake import web_page  # noqa: PLC0415  # as said above

    return web_page.read(source)


READERS: Final = (
    Reader((".txt", ".text"), portal_page.recognises, portal_page.read),
    Reader((".txt", ".text"), _any, plain_text.read),
    Reader((".md", ".markdown"), _any, markdown_file.read),
    Reader((".docx",), _any, _word, packed=True),
    Reader((".html", ".htm"), _any, _web, packed=True),
)
"""The first that takes the file reads it."""

READ_ENDINGS: Final = tuple(dict.fromkeys(end for reader in READERS for end in reader.endings))

UNREAD_ENDINGS: Final = (".doc", ".odt", ".rtf", ".pdf", ".mht", ".wps")
"""Texts that no reader takes yet: in a folder they are named, not passed over."""


def reader_for(ending: str, text: str) -> Reader | None:
    """Return the reader of a file with this ending (``.txt``) and this text, or None."""
    return next(
        (each for each in READERS if ending.lower() in each.endings and each.recognises(text)),
        None,
    )
