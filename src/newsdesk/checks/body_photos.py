"""Photos as the body names them: ``![](photo:2)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

PHOTO: Final = re.compile(r"!\[[^\[\]\n]*\]\([ ]*photo:[ ]*(\d{1,6})[ ]*\)")
"""A photo's name in the text; group 1 is its number."""

_MARK: Final = re.compile(r"!\[[^\[\]\n]*\]\([ ]*photo:[^()\n]*\)")


def named_photos(body: str) -> Iterator[tuple[int, int]]:
    """Yield number and line (from 1) of each photo that the body names, in order."""
    line, counted = 1, 0
    for found in PHOTO.finditer(body):
        line += body.count("\n", counted, found.start())
        counted = found.start()
        yield int(found[1]), line


def unread_marks(body: str) -> Iterator[tuple[str, int]]:
    """Yield what looks like a photo's name but names none (``photo:abc``), and its line from 1."""
    for number, line in enumerate(body.split("\n"), start=1):
        for found in _MARK.finditer(line):
            if not PHOTO.fullmatch(found[0]):
                yield found[0], number


def paragraphs(body: str) -> Iterator[str]:
    """Yield the paragraphs of the body without photos, on one line each."""
    for block in re.split(r"\n[ ]*\n", PHOTO.sub("", body)):
        words = " ".join(block.split())
        if words:
            yield words
