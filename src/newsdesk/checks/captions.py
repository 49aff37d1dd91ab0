"""Captions, alt texts and credits: there, and written for readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdesk.checks.body_photos import paragraphs
from newsdesk.checks.passages import listed, per_passage, prose
from newsdesk.checks.persons import persons
from newsdesk.news.report import Mend, Severity, problem
from newsdesk.text.fold import fold
from newsdesk.text.tones import one_style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.house_style import HouseStyle
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
    photos = subject.article.photos
    body = {_compared(words) for words in paragraphs(subject.article.body)} if photos else set()
    for placed in photos:
        yield from _missing(subject, placed)
        yield from _odd(placed, body)
        if subject.article.language == "vi":
            yield from _nobody(placed, subject.style)


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
        end = len(placed.caption.rstrip())
        yield problem(
            "photo.caption_no_stop",
            where,
            Severity.WARNING,
            span=(end - 1, end),
            mend=Mend(where, end, end, "", "."),
            number=placed.number,
        )
    start = len(placed.caption) - len(placed.caption.lstrip())
    if caption[0].islower() and not caption[:2].isupper():
        mend = Mend(where, start, start + 1, caption[0], caption[0].upper())
        span = (start, start + 1)
        yield problem(
            "photo.caption_small",
            where,
            Severity.WARNING,
            span=span,
            mend=mend,
            number=placed.number,
        )
    if _compared(caption) in body:
        yield problem("photo.caption_in_body", where, Severity.WARNING, number=placed.number)


def _nobody(placed: Placement, style: HouseStyle) -> Iterator[Problem]:
    """Yield a caption that tells what people do and not who they are."""
    acts = list(listed(prose(placed.caption), style.caption_acts, str))
    if acts and not persons(placed.caption, style):
        yield problem(
            "photo.caption_nobody",
            f"photo:{placed.number}.caption",
            Severity.INFO,
            span=acts[0][1:],
            number=placed.number,
            act=acts[0][0],
        )


@per_passage
def _compared(words: str) -> str:
    """Return words so that two spellings of one sentence are equal."""
    return " ".join(re.findall(r"\w+", fold(one_style(words))))
