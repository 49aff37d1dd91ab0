"""How each old Vietnamese code is read: from its signs, as Windows shows them, to letters."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from newsdesk.text import legacy_tables as tables
from newsdesk.text.letters import with_tone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

UTF8_TWICE: Final = "utf8-cp1252"
"""UTF-8 that some program took for Windows-1252."""

# In this module "signs" is a text of which every letter stands for one byte, U+0000 to U+00FF.


def _windows(code: str) -> dict[int, str]:
    """Return what Windows shows for the bytes above ASCII; what it does not show is a control."""
    return {byte: bytes([byte]).decode(code, "ignore") or chr(byte) for byte in range(0x80, 0x100)}


_SHOWN: Final = _windows("cp1252")
_SHOWN_1258: Final = _windows("cp1258")
_PUNCTUATION: Final = {byte: shown for byte, shown in _SHOWN.items() if byte < 0xA0}  # noqa: PLR2004  # where letters begin in these codes
_AS_BYTE: Final = (
    {ord(shown): chr(byte) for byte, shown in _SHOWN_1258.items()}
    | {ord(shown): chr(byte) for byte, shown in _SHOWN.items()}
    | {0xF000 + byte: chr(byte) for byte in range(0x20, 0x100)}  # Word, in its symbol fonts
)
_ABOVE: Final = re.compile("[^\x00-\xff]")


def signs_of(text: str) -> str:
    """Return the bytes, as signs, that a wrongly shown text was made of.

    It may have been shown as Windows-1252, as Windows-1258 or in a symbol font. Letters that are
    none of their signs stay as they are.
    """
    signs = text.translate(_AS_BYTE)
    return _ABOVE.sub(_apart, signs) if _ABOVE.search(signs) else signs


def shown_as(signs: str) -> str:
    """Return what Windows-1252 shows of signs."""
    return signs.translate(_SHOWN)


def _apart(found: re.Match[str]) -> str:
    """Take a letter of Windows-1258 and its tone apart again, which some program put together."""
    signs = unicodedata.normalize("NFD", found[0]).translate(_AS_BYTE)
    return found[0] if _ABOVE.search(signs) else signs


def _single(pairs: Iterable[tuple[str, int]]) -> Callable[[str], str]:
    """Make the reader of a code of one byte a letter; other bytes are as Windows shows them."""
    table = _SHOWN | {byte: letter for letter, byte in pairs}
    return lambda signs: signs.translate(table)


_TONED: Final = "".join(letter for letter in tables.LOWER if letter not in "ăâêôơưđ")
_WORD: Final = re.compile(r"[^\W\d_]+")
_FEWEST_CAPITALS: Final = 2
_NEW_SENTENCE: Final = re.compile(rf"(?<=[.!?…])([\"”’')]*\s+[\"“‘'(]*)([{_TONED}])(?!\.)")
_read_tcvn3: Final = _single(
    (*zip(tables.LOWER, tables.TCVN3_LOWER, strict=True), *tables.TCVN3_UPPER.items())
)


def _tcvn3(signs: str) -> str:
    """Read TCVN3, and give back the capitals that it had no signs for, where that is certain."""
    read = _read_tcvn3(signs)
    read = _NEW_SENTENCE.sub(lambda found: found[1] + found[2].upper(), read)
    return "\n".join(map(_with_capitals, read.split("\n")))


def _with_capitals(line: str) -> str:
    """Write "ĐảNG ỦY" for "ĐảNG ủY", and the short words beside such ones too."""
    words = list(_WORD.finditer(line))
    written = [found[0] for found in words]
    raised: set[int] = set()
    for place, word in enumerate(written):
        if _lacks_capitals(word):
            raised.add(place)
            for step in (-1, 1):
                beside = place + step
                while 0 <= beside < len(written) and _may_be_capitals(written[beside]):
                    raised.add(beside)
                    beside += step
    for place in raised:
        start, end = words[place].span()
        line = line[:start] + line[start:end].upper() + line[end:]
    return line


def _may_be_capitals(word: str) -> bool:
    return all(letter.isupper() or letter in _TONED for letter in word)


def _lacks_capitals(word: str) -> bool:
    capitals = sum(letter.isupper() for letter in word)
    return _FEWEST_CAPITALS <= capitals < len(word) and _may_be_capitals(word)


def _vni_signs() -> dict[str, str]:
    pairs: dict[str, str] = {}
    for shown, vowel in (*zip("aeouy", "aeouy", strict=True), ("ô", "ơ"), ("ö", "ư")):
        for tone, sign in enumerate(tables.VNI_TONED, start=1):
            pairs[shown + sign] = with_tone(vowel, tone)
    for shown, shaped, signs in (
        ("a", "â", tables.VNI_ROOFED),
        ("e", "ê", tables.VNI_ROOFED),
        ("o", "ô", tables.VNI_ROOFED),
        ("a", "ă", tables.VNI_BREVED),
    ):
        for tone, sign in enumerate(signs):
            pairs[shown + sign] = with_tone(shaped, tone)
    found = dict(tables.VNI_WHOLE)
    found |= {sign.upper(): letter.upper() for sign, letter in tables.VNI_WHOLE.items()}
    for pair, letter in pairs.items():
        capital = letter.upper()
        found |= {pair: letter, pair.upper(): capital, pair[0].upper() + pair[1]: capital}
    return found


VNI: Final = _vni_signs()
"""From one or two signs to the letter; a capital takes signs in capitals or small."""

_VNI_SIGN: Final = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))


def _vni(signs: str) -> str:
    return _VNI_SIGN.sub(lambda found: VNI[found[0]], signs).translate(_PUNCTUATION)


_SEQUENCE: Final = re.compile(
    "[\xc2-\xdf][\x80-\xbf ]|[\xe1-\xef][\x80-\xbf][\x80-\xbf ]|\xf0[\x90-\xbf][\x80-\xbf]{2}"
)
"""UTF-8 as signs; the last byte may have been a no-break space that became a plain one."""


def _utf8(signs: str) -> str:
    return _SEQUENCE.sub(_one_letter, signs).translate(_PUNCTUATION)


def _one_letter(found: re.Match[str]) -> str:
    data = found[0].replace(" ", "\xa0").encode("latin-1")
    return data.decode("utf-8", "ignore") or found[0]


def _cp1258(signs: str) -> str:
    return unicodedata.normalize("NFC", signs.translate(_SHOWN_1258))


CODES: Final[dict[str, Callable[[str], str]]] = {
    "tcvn3": _tcvn3,
    "vni": _vni,
    "cp1258": _cp1258,
    "vps": _single((*zip(tables.LOWER, tables.VPS_LOWER, strict=True), *tables.VPS_UPPER.items())),
    "viscii": _single(
        (
            *zip(tables.LOWER, tables.VISCII_LOWER, strict=True),
            *zip(tables.UPPER, tables.VISCII_UPPER, strict=True),
        )
    ),
    UTF8_TWICE: _utf8,
}
"""From signs to letters, by the name of the code; of equals the first is the likeliest."""
