"""Text in old codes: bytes or wrongly shown letters become Vietnamese, by what they spell."""

from __future__ import annotations

import codecs
import itertools
import math
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from newsdesk.text import legacy_tables as tables
from newsdesk.text.legacy_codes import CODES, shown_as, signs_of
from newsdesk.text.syllables import is_syllable

AS_IS: Final = "as-is"
"""Stands for a code where a person wants letters left as they came."""

_MARKERS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose marker begins like this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SAMPLE: Final = 40_000
"""Bytes that are enough to tell whether something is a text at all."""
_JUDGED: Final = 4_000
"""Letters that are enough to tell the code of a text of any length."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_NEVER_IN_TEXT: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_OUTSIDE_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_FAR_FROM_LATIN: Final = re.compile("[\u2100-\uffff]")
_UNICODE_ONLY: Final = re.compile("[\u1ea0-\u1ef9]")
"""Vietnamese letters that no program shows for a byte: where they stand, the text is right."""
_ODD: Final = re.compile("[\xa1-\xbf\xd7\xf7ˆ˜†‡ƒ‰‹›€™„‚\u0300-\u036f₫\uf020-\uf0ff]")
"""Signs that are rare in news, and everywhere in a wrongly shown text."""
_NEVER_WRITTEN: Final = re.compile("[a-z][\xc0-\xde]|[^\\W\\d_][\xa1-\xbf\xd7\xf7][^\\W\\d_]")
"""What no language has: a marked capital after a small letter, a sign inside a word."""
_GLUED: Final = re.compile(r"\d[^\x00-\x7f\W\d_]|[^\x00-\x7f\W\d_]\d")
"""A digit at a marked letter: the sign was one of measure (25°C, 5µm, §4)."""
_MEASURE: Final = re.compile(
    r"\b(?:[kcdm]?m|ha)[²³]|(?<![^\W\d_])[½¼¾±](?![^\W\d_])|(?<=\d) ?[°µ][A-Zm]?\b|©(?= ?\d)"
)
"""Signs that stand in Unicode for what they are."""

_STRANGE_AT_MOST: Final = 0.02
_USUAL: Final = 0.8
_ABBREVIATION: Final = 0.5
_NONSENSE: Final = -1.0
_CLEARLY: Final = 1.0
"""By how much an old code must spell better than bytes do as Windows shows them."""
_SURELY: Final = 2.5
"""By how much it must spell better than letters that somebody pasted: more than one odd word."""
_MARGIN: Final = 2.5
_PASSAGE: Final = 160
_MOST_CODES: Final = 3
_FOREIGN: Final = "cp1252"

_OFTEN: Final = {letter: 0.5 * math.log10(1 + often) for letter, often in tables.OFTEN.items()}


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with the code that it was read by, empty where it was right as it stood.

    ``sure`` is from 0 to 1: how far behind the next best reading is.
    """

    text: str
    code: str = ""
    sure: float = 1.0


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
    read = read_unmarked(data)
    return read.text, read.code


def read(data: bytes, code: str = "") -> Reading:
    """Return the text of a file's bytes, the name of their code, and how sure that is.

    A text in UTF-8 or UTF-16 that holds letters of an old code, as some program once showed them,
    is read by that code: then the name is that of the old code.

    Args:
        data: the file.
        code: one of ``CODES`` where a person names it, ``AS_IS`` to read no old code, else empty.
    """
    found = _marked(data) or _plainly(data, code)
    if not found.code.startswith("utf-") or code == AS_IS:
        return found
    inside = read_as(found.text, code) if code else recognise(found.text)
    return inside if inside.code else found


def as_shown(data: bytes) -> str:
    """Return a file's bytes as a program of today shows them that knows no old code."""
    return (_marked(data) or _plainly(data, AS_IS)).text


def _marked(data: bytes) -> Reading | None:
    for marker, code in _MARKERS:
        if data.startswith(marker):
            return Reading(data[len(marker) :].decode(code, "replace"), code)
    return None


def _plainly(data: bytes, code: str) -> Reading:
    """Read bytes without a marker, by the code that a person named if any."""
    if not code or b"\0" in data[:_SAMPLE]:
        return read_unmarked(data)
    text = data.decode("utf-8", "replace")
    if _is_utf8(text):
        return Reading(unicodedata.normalize("NFC", text), "utf-8")
    signs = data.decode("latin-1")
    if code == AS_IS:
        return Reading(shown_as(signs).translate(_UNREADABLE), _FOREIGN)
    return Reading(unicodedata.normalize("NFC", CODES[code](signs)), code)


def read_unmarked(data: bytes) -> Reading:
    """Do what ``decode_unmarked`` does, and tell how sure the code is."""
    text = data.decode("utf-8", "replace")
    if _is_utf8(text) and not _spells_better_in_an_old_code(data, text):
        return Reading(unicodedata.normalize("NFC", text), "utf-8")
    if b"\0" in data[:_SAMPLE]:
        wide = {code: data.decode(code, "replace") for code in ("utf-16-le", "utf-16-be")}
        best = max(wide, key=lambda code: _score(wide[code][:_JUDGED]))
        if _score(wide[best][:_JUDGED]) > 0:
            return Reading(unicodedata.normalize("NFC", wide[best]), best)
    signs = data.decode("latin-1")
    telling = _telling(signs)
    code, sure = _judge(telling, shown_as(telling), _CLEARLY)
    shown = CODES[code](signs) if code else shown_as(signs).translate(_UNREADABLE)
    return Reading(unicodedata.normalize("NFC", shown), code or _FOREIGN, sure)


def recognise(text: str) -> Reading:
    """Return a text that came as letters (pasted, from Word) as it should be shown.

    Lines in Unicode stay; lines that an old code spells better are read by it. Where two codes are
    mixed, line by line, both are read; the name is that of the first.
    """
    if text.isascii():
        return Reading(text)
    lines = text.split("\n")
    strange = [place for place, line in enumerate(lines) if _is_strange(line)]
    found = Reading(text)
    everywhere = not _UNICODE_ONLY.search(text)
    for _code in range(_MOST_CODES):
        code, sure = _code_of([lines[place] for place in strange])
        if not code:
            break
        found = found if found.code else Reading("", code, sure)
        for place in strange:
            lines[place] = _better(lines[place], convert(lines[place], code))
        if everywhere:
            usual = set(range(len(lines))) - set(strange)
            lines = [convert(line, code) if n in usual else line for n, line in enumerate(lines)]
            everywhere = False
        strange = [place for place in strange if _is_strange(lines[place])]
    return Reading("\n".join(lines), found.code, found.sure)


def _code_of(lines: list[str]) -> tuple[str, float]:
    telling = _telling(_MEASURE.sub("", " ".join(lines)))
    if not telling:
        return "", 1.0
    clearly = _CLEARLY if _NEVER_WRITTEN.search(telling) else _SURELY
    return _judge(signs_of(telling), unicodedata.normalize("NFC", telling), clearly)


def _better(line: str, read: str) -> str:
    return read if _score(read) > _score(line) else line


def recognise_run(text: str, font: str) -> Reading:
    """Return a run of letters in a font that may have been made for an old code.

    The font is believed unless the letters can only be Unicode, or spell better as they stand.
    """
    code = code_of_font(font)
    if not code:
        return recognise(text)
    if not _OUTSIDE_ASCII.search(text):
        capitals = draws_capitals(font)
        return Reading(text.upper(), code) if capitals and text.upper() != text else Reading(text)
    read = convert(text, code, capitals=draws_capitals(font))
    if _UNICODE_ONLY.search(text) or _score(text) > _score(read):
        return Reading(text)
    return Reading(read, code)


def convert(text: str, code: str, *, capitals: bool = False) -> str:
    """Read wrongly shown letters by a code named by a person or a font.

    Args:
        text: as some program shows it.
        code: a key of ``legacy_codes.CODES``.
        capitals: the font draws small letters as capitals.
    """
    read = unicodedata.normalize("NFC", CODES[code](signs_of(text)))
    return read.upper() if capitals else read


def read_as(text: str, code: str) -> Reading:
    """Read letters by a code that a person named; what can only be Unicode stays, by line."""
    if code == AS_IS or text.isascii():
        return Reading(text)
    lines = [
        line if line.isascii() or _UNICODE_ONLY.search(line) else convert(line, code)
        for line in text.split("\n")
    ]
    return Reading("\n".join(lines), code)


def passage(before: str, after: str) -> tuple[str, str]:
    """Return the first line that was read anew, as it came and as it is, shortened."""
    for one, other in zip(before.split("\n"), after.split("\n"), strict=False):
        if one != other:
            return _short(one), _short(other)
    return "", ""


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _PASSAGE else text[:_PASSAGE].rsplit(" ", 1)[0] + " …"


def code_of_font(font: str) -> str:
    """Return the code that a font was made for, empty for a font of Unicode."""
    name = font.strip().lower()
    return next((code for start, code in tables.FONTS if name.startswith(start)), "")


def draws_capitals(font: str) -> bool:
    """Tell whether a font of TCVN3 draws small letters as capitals."""
    return code_of_font(font) == "tcvn3" and font.strip().endswith("H")


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


def _spells_better_in_an_old_code(data: bytes, text: str) -> bool:
    """Tell whether bytes are UTF-8 by chance only: some letters broken, the words no syllables."""
    if "\ufffd" not in text:
        return False
    telling = _telling(data.decode("latin-1"))
    # Read as twice-coded it would spell the same: what is left of it is UTF-8 either way.
    old = (reader for code, reader in CODES.items() if not code.startswith("utf8"))
    best = max(_score(reader(telling)) for reader in old)
    return best > 0 and best > _score(_telling(text))


_TOKEN: Final = re.compile(r"[^ \t\r\n]+")  # a no-break space may be half a letter
_MOST_TOKENS: Final = 600
_UNREADABLE: Final = dict.fromkeys((0x81, 0x8D, 0x8F, 0x90, 0x9D), "\ufffd")


def _telling(text: str) -> str:
    """Return the first words that hold a sign above ASCII: all else looks alike in every code."""
    tokens = (found[0] for found in _TOKEN.finditer(text) if not found[0].isascii())
    return " ".join(itertools.islice(tokens, _MOST_TOKENS))


def _judge(signs: str, shown: str, clearly: float) -> tuple[str, float]:
    """Return the code that spells best and how sure it is; none where the text does as well.

    Args:
        signs: words of the text, as bytes.
        shown: the same as they stand.
        clearly: by how much a code must be better.
    """
    read = {code: reader(signs) for code, reader in CODES.items()}
    scores = {code: _score(text) for code, text in read.items()}
    own = _score(shown)
    best = max(scores, key=scores.__getitem__)
    if scores[best] <= max(0.0, own + clearly):
        return "", 1.0
    others = [scores[code] for code in CODES if read[code] != read[best]]
    ahead = scores[best] - max([own, *others])
    return best, 1 - math.exp(-ahead / _MARGIN)


def _is_strange(line: str) -> bool:
    """Tell whether a line may be in an old code: no Unicode letter, something nobody writes."""
    if not _OUTSIDE_ASCII.search(line) or _UNICODE_ONLY.search(line):
        return False
    line = _MEASURE.sub("", unicodedata.normalize("NFC", line))
    if _ODD.search(line) or _NEVER_IN_TEXT.search(line):
        return True
    return any(_worth(word) < 0 for word in _WORD.findall(line) if not word.isascii())


def _score(text: str) -> float:
    """Return how well the words outside ASCII read as Vietnamese."""
    worse = len(_NEVER_IN_TEXT.findall(text)) + len(_GLUED.findall(text))
    strange = len(_ODD.findall(text)) + 2 * worse
    return sum(_worth(word) for word in _WORD.findall(text) if not word.isascii()) - strange


@lru_cache(maxsize=20_000)
def _worth(word: str) -> float:
    """Return what a word says for a reading: a syllable of usual letters much, nonsense less."""
    cased = word.islower() or word.isupper() or word[1:].islower()
    if cased and is_syllable(word):
        small = word.lower()
        if len(small) == 1 and small not in tables.USUAL:
            return 0.0
        usual = _USUAL if small in tables.USUAL else 0.0
        return usual + sum(_OFTEN.get(letter, 0.0) for letter in small)
    if word == "đ" or (word.isupper() and "Đ" in word):
        return _ABBREVIATION
    return _NONSENSE
