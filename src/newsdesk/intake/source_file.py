"""A file as it was handed in: its text, and what was unsure about its code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.news.report import Problem, Severity, problem
from newsdesk.text import legacy
from newsdesk.text.legacy import is_text
from newsdesk.text.legacy_codes import CODES
from newsdesk.text.legacy_tables import CODE_NAMES
from newsdesk.text.normalize import clean

if TYPE_CHECKING:
    from pathlib import Path

    from newsdesk.news.draft import CaptionedFile

LARGEST: Final = 8_000_000
"""Bytes; the longest piece a newsroom writes has some 200,000."""
LARGEST_PACKAGE: Final = 300_000_000
"""Bytes; a Word file carries its photos."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text that waits for its reader, not cleaned yet; ``captions`` are those of the photos.

    ``data`` are the bytes of a file that is no text by itself (Word). ``code`` is the old code
    that a person says it is in, empty where newsdesk is to find out, ``AS_IS`` to leave it.
    """

    path: Path
    text: str
    captions: tuple[CaptionedFile, ...] = ()
    doubts: tuple[Problem, ...] = ()
    data: bytes = b""
    code: str = ""


def load_package(
    path: Path, captions: tuple[CaptionedFile, ...] = (), code: str = ""
) -> SourceFile:
    """Read the bytes of a file that its reader unpacks itself.

    Raises:
        OutsideTrouble: ``intake.missing``, ``intake.unreadable`` or ``intake.too_large``.
        EditorMistake: ``intake.empty``.
    """
    data = _bytes_of(path, LARGEST_PACKAGE)
    if not data:
        raise EditorMistake("intake.empty", file=path.name)
    return SourceFile(path, "", captions, data=data, code=code)


def load(path: Path, captions: tuple[CaptionedFile, ...] = (), code: str = "") -> SourceFile:
    """Read a text file in whatever code it is written, or in the code that a person names.

    Raises:
        OutsideTrouble: ``intake.missing``, ``intake.unreadable`` or ``intake.too_large``.
        EditorMistake: ``intake.empty`` or ``intake.not_text``.
    """
    data = _bytes_of(path, LARGEST)
    if not data.strip():
        raise EditorMistake("intake.empty", file=path.name)
    if not is_text(data):
        raise EditorMistake("intake.not_text", file=path.name)
    read = legacy.read(data, code)
    return SourceFile(path, read.text, captions, tuple(_doubts(data, read)), code=code)


def _bytes_of(path: Path, largest: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > largest:
            raise OutsideTrouble(
                "intake.too_large", file=path.name, size=size, largest=largest // 1_000_000
            )
        return path.read_bytes()
    except FileNotFoundError as trouble:
        raise OutsideTrouble("intake.missing", file=path.name, path=path.absolute()) from trouble
    except OSError as trouble:
        reason = trouble.strerror or type(trouble).__name__
        raise OutsideTrouble("intake.unreadable", file=path.name, reason=reason) from trouble


def _doubts(data: bytes, read: legacy.Reading) -> list[Problem]:
    doubts = []
    if read.code in CODES:
        before, after = legacy.passage(legacy.as_shown(data), clean(read.text))
        doubts.append(decoded(read.code, before, after, read.sure))
    elif not read.code.startswith("utf-"):
        doubts.append(problem("intake.encoding", "body", Severity.WARNING, guess=read.code))
    broken = read.text.count("\ufffd")
    if broken:
        doubts.append(problem("intake.broken_letters", "body", Severity.WARNING, count=broken))
    return doubts


def decoded(codes: str, before: str, after: str, sure: float) -> Problem:
    """Return the doubt that shows an editor a passage in an old code, before and after.

    Args:
        codes: keys of ``CODES``, with commas.
        before: the passage as it came.
        after: as it is now.
        sure: from 0 to 1.
    """
    names = ", ".join(CODE_NAMES.get(code.strip(), code) for code in codes.split(","))
    percent = min(99, round(100 * sure))
    values = (("code", names), ("before", before), ("after", after), ("sure", f"{percent}"))
    return Problem("intake.decoded", "body", Severity.WARNING, values)
