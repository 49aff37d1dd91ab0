"""Text in old code pages: bytes that name no code become text, judged by what they spell."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING, Final

from newsdesk.text.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKERS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose marker begins like this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SAMPLE: Final = 40_000
"""Bytes that are enough to tell the code of a text of any length."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_NEVER_IN_TEXT: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_OUTSIDE_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_FAR_FROM_LATIN: Final = re.compile("[\u2100-\uffff]")
_MARKED_SYLLABLE: Final = 1.5
_NO_SYLLABLE: Final = -1.0
_ABBREVIATION: Final = 0.5
_STRANGE_AT_MOST: Final = 0.02
_LEAST_SURPRISING: Final = "cp1252"


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of a file's bytes and the name of their code.

    A byte-order mark is believed and taken off; bytes without one go to ``decode_unmarked``.
    """
    for marker, code in _MARKERS:
        if data.startswith(marker):
            return data[len(marker) :].decode(code, "replace"), code
    return decode_unmarked(data)


def decode_unmarked(data: bytes) -> tuple[str, str]:
    """Return the text of bytes that do not say their code, and the name of the code: never fails.

    UTF-8 is UTF-8 even with a broken letter here and there. Else each code of the table is
    tried, and the one whose words are Vietnamese syllables wins; ``cp1252`` where none helps. A
    letter that can not be read becomes U+FFFD. The text is in NFC.
    """
    text = data.decode("utf-8", "replace")
    if _is_utf8(text):
        return unicodedata.normalize("NFC", text), "utf-8"
    sample = data[:_SAMPLE]
    codes = _WIDE if b"\0" in sample else _CODES
    scores = {code: _score(read(sample)) for code, read in codes.items()}
    best = max(scores, key=scores.__getitem__)
    if scores[best] <= scores[_LEAST_SURPRISING] and scores[best] <= 0:
        best = _LEAST_SURPRISING
    return codes[best](data), best


def is_text(data: bytes) -> bool:
    """Tell whether bytes can be text at all: not a photo, a Word file or a program."""
    text, code = decode(data[:_SAMPLE])
    strange = len(_NEVER_IN_TEXT.findall(text))
    if code.startswith("utf-16"):
        strange += len(_FAR_FROM_LATIN.findall(text))
    return strange <= _STRANGE_AT_MOST * len(text)


def _is_utf8(text: str) -> bool:
    """Tell whether a decoding as UTF-8 holds, which old codes hardly look like by chance."""
    broken = text.count("\ufffd")
    letters = len(_OUTSIDE_ASCII.findall(text)) - broken
    return not broken or letters >= broken


def _by(code: str) -> Callable[[bytes], str]:
    return lambda data: unicodedata.normalize("NFC", data.decode(code, "replace"))


_CODES: Final[dict[str, Callable[[bytes], str]]] = {
    "cp1258": _by("cp1258"),
    "cp1252": _by("cp1252"),
}
"""The codes tried; of equals the first wins, for a newsroom's old files are Vietnamese."""

_WIDE: Final = _CODES | {"utf-16-le": _by("utf-16-le"), "utf-16-be": _by("utf-16-be")}
"""With the codes that write two bytes a letter: only they leave a zero byte in a text."""


def _score(text: str) -> float:
    """Return how well the words outside ASCII read as Vietnamese."""
    score = -2.0 * len(_NEVER_IN_TEXT.findall(text))
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        if is_syllable(word):
            score += _MARKED_SYLLABLE
        elif word == "đ" or (word.isupper() and "Đ" in word):
            score += _ABBREVIATION
        else:
            score += _NO_SYLLABLE
    return score
