"""A file as it was handed in: its text, and what was unsure about its code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.news.report import Problem, Severity, problem
from newsdesk.text.legacy import decode, is_text

if TYPE_CHECKING:
    from pathlib import Path

    from newsdesk.news.draft import CaptionedFile

LARGEST: Final = 8_000_000
"""Bytes; the longest piece a newsroom writes has some 200,000."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text that waits for its reader, not cleaned yet; ``captions`` are those of the photos."""

    path: Path
    text: str
    captions: tuple[CaptionedFile, ...] = ()
    doubts: tuple[Problem, ...] = ()


def load(path: Path, captions: tuple[CaptionedFile, ...] = ()) -> SourceFile:
    """Read a text file in whatever code it is written.

    Raises:
        OutsideTrouble: ``intake.missing``, ``intake.unreadable`` or ``intake.too_large``.
        EditorMistake: ``intake.empty`` or ``intake.not_text``.
    """
    data = _bytes_of(path)
    if not data.strip():
        raise EditorMistake("intake.empty", file=path.name)
    if not is_text(data):
        raise EditorMistake("intake.not_text", file=path.name)
    text, code = decode(data)
    return SourceFile(path, text, captions, tuple(_doubts(text, code)))


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise OutsideTrouble(
                "intake.too_large", file=path.name, size=size, largest=LARGEST // 1_000_000
            )
        return path.read_bytes()
    except FileNotFoundError as trouble:
        raise OutsideTrouble("intake.missing", file=path.name, path=path) from trouble
    except OSError as trouble:
        reason = trouble.strerror or type(trouble).__name__
        raise OutsideTrouble("intake.unreadable", file=path.name, reason=reason) from trouble


def _doubts(text: str, code: str) -> list[Problem]:
    doubts = []
    if not code.startswith("utf-"):
        doubts.append(problem("intake.encoding", "body", Severity.WARNING, guess=code))
    broken = text.count("\ufffd")
    if broken:
        doubts.append(problem("intake.broken_letters", "body", Severity.WARNING, count=broken))
    return doubts
