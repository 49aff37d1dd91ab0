"""Captions, alt texts and credits: there, and written for readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdesk.checks.body_photos import paragraphs
from newsdesk.news.report import Severity, problem
from newsdesk.text.fold import fold
from newsdesk.text.tones import one_style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.photo import Placement
    from newsdesk.news.report import Problem

_ENDS: Final = (".", "!", "?", "…")
_QUOTES: Final = "\"'”’»)]"
_LETTER: Final = re.compile(r"[^\W_]")
_EXTENSION: Final = re.compile(
    r"\.(?:jpe?g|png|webp|gif|tiff?|heic|raw|cr[23]|nef|arw|dng)$", re.I
)
_CAMERA: Final = re.compile(
    r"(?:img|dsc[fn]?|dscn|pxl|mvi|vid|p|gopr|dji|screenshot|image|photo|anh|hinh|scan|fb_img|zalo|z)"
    r"[ _-]?\d[\d _().-]*(?:edited|copy|hdr)?",
    re.I,
)


def check(subject: Subject) -> Iterator[Problem]:
    """Yield what is missing or odd in the words that go with each photo."""
    body = {_compared(words) for words in paragraphs(subject.article.body)}
    for placed in subject.article.photos:
        yield from _missing(subject, placed)
        yield from _odd(placed, body)


def looks_like_file_name(words: str, file_name: str = "") -> bool:
    """Tell whether words are a camera's or a computer's name for a file, not a description."""
    words = words.strip()
    if _EXTENSION.search(words) and " " not in _EXTENSION.sub("", words).strip():
        return True
    stem = fold(_EXTENSION.sub("", file_name))
    bare = fold(_EXTENSION.sub("", words))
    return bare == stem != "" or _CAMERA.fullmatch(bare) is not None


def _missing(subject: Subject, placed: Placement) -> Iterator[Problem]:
    for part in ("caption", "alt", "credit"):
        words: str = getattr(placed, part)
        where = f"photo:{placed.number}.{part}"
        if not _LETTER.search(words):
            if subject.requires(f"photo.{part}"):
                yield problem(f"photo.{part}_missing", where, number=placed.number)
        elif part != "credit" and looks_like_file_name(words, placed.photo.file_name):
            yield problem(f"photo.{part}_file_name", where, number=placed.number, words=words)


def _odd(placed: Placement, body: set[str]) -> Iterator[Problem]:
    caption = placed.caption.strip()
    where = f"photo:{placed.number}.caption"
    if not _LETTER.search(caption) or looks_like_file_name(caption, placed.photo.file_name):
        return
    if not caption.rstrip(_QUOTES).endswith(_ENDS):
        yield problem("photo.caption_no_stop", where, Severity.WARNING, number=placed.number)
    if _compared(caption) in body:
        yield problem("photo.caption_in_body", where, Severity.WARNING, number=placed.number)


def _compared(words: str) -> str:
    """Return words so that two spellings of one sentence are equal."""
    return " ".join(re.findall(r"\w+", fold(one_style(words))))
