"""Letters that are none: old codes, wrongly decoded text, letters in pieces, invisible signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import cut, per_passage
from newsdesk.news.report import Severity
from newsdesk.text.legacy import recognise
from newsdesk.text.letters import TONED
from newsdesk.text.normalize import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.report import Problem

_LINES: Final = ("kicker", "section", "byline", "source", "source_author", "place", "ai_note")
_BLOCKS: Final = ("title", "lead", "body")

# UTF-8 read as Windows-1252: the first byte of each Vietnamese letter, then what followed it.
_LED: Final = re.compile(
    "Ã[¡¢£¨©ª¬²³´µ¹º½€‚ƒˆ‰Š’“”•™š]|Ä[‘ƒ¨©‚]|Æ[°¡¯]|â€[œ™˜¦“”]"
    "|á[º»][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
)
_PIECE: Final = re.compile("[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}")
_MEANT: Final = frozenset(TONED) | frozenset("đĐ“”‘’–—…")
_TELLING: Final = 12
_SURE: Final = 0.9
"""A shorter or less sure reading in an old code may be a foreign word."""
_LOST: Final = "\ufffd"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield what no reader can read; each blocks."""
    article = subject.article
    fields = [(name, str(getattr(article, name))) for name in (*_BLOCKS, *_LINES)]
    for placed in article.photos:
        fields += [
            (f"photo:{placed.number}.{part}", str(getattr(placed, part)))
            for part in ("caption", "alt", "credit")
        ]
    for field, text in fields:
        for passage in cut(field, text):
            for finding in _looked_at(passage.text):
                yield finding.placed_in(passage)


@per_passage
def _looked_at(text: str) -> tuple[Finding, ...]:
    if text.isascii():
        return ()
    found: list[Finding] = []
    better = clean(text)
    if better != text:
        start, end, new = _differing(text, better)
        found.append(Finding("text.unclean", start, end, Severity.ERROR, new))
    place = text.find(_LOST)
    if place >= 0:
        found.append(Finding("text.lost", place, place + 1, Severity.ERROR))
    if _LED.search(text):
        found += _wrongly_decoded(text)
    elif len(text) >= _TELLING and not found:
        read = recognise(text)
        if read.code and read.sure >= _SURE:
            start, end, new = _differing(text, read.text)
            values = (("code", read.code),)
            found.append(Finding("text.old_code", start, end, Severity.ERROR, new, values))
    return tuple(found)


def _differing(text: str, better: str) -> tuple[int, int, str]:
    """Return the stretch of the text that differs from its clean form, and what belongs there."""
    start = next(
        (
            place
            for place, (one, other) in enumerate(zip(text, better, strict=False))
            if one != other
        ),
        min(len(text), len(better)),
    )
    start = max(0, start - 1)
    kept = 0
    most = min(len(text), len(better)) - start
    while kept < most - 1 and text[-1 - kept] == better[-1 - kept]:
        kept += 1
    return start, len(text) - kept, better[start : len(better) - kept]


def _wrongly_decoded(text: str) -> Iterator[Finding]:
    for piece in _PIECE.finditer(text):
        if not _LED.search(piece[0]):
            continue
        try:
            meant = piece[0].encode("cp1252").decode("utf-8")
        except UnicodeError:
            meant = ""
        if meant and set(meant) <= _MEANT:
            yield Finding("text.decoded", *piece.span(), Severity.ERROR, meant)
            continue
        for led in _LED.finditer(piece[0]):
            start = piece.start() + led.start()
            yield Finding("text.decoded", start, start + len(led[0]), Severity.ERROR)
            break
