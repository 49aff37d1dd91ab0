"""Writing in old codes, for tests and measurements: newsdesk itself only reads them."""

from __future__ import annotations

import unicodedata  # noqa: TID251  # Windows-1258 writes some letters in two parts
from typing import Final

from newsdesk.text import legacy_tables as tables
from newsdesk.text.legacy_codes import VNI

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_SINGLE: Final[dict[str, dict[str, int]]] = {
    "tcvn3": dict(zip(tables.LOWER, tables.TCVN3_LOWER, strict=True)) | tables.TCVN3_UPPER,
    "vps": dict(zip(tables.LOWER, tables.VPS_LOWER, strict=True)) | tables.VPS_UPPER,
    "viscii": dict(zip(tables.LOWER, tables.VISCII_LOWER, strict=True))
    | dict(zip(tables.UPPER, tables.VISCII_UPPER, strict=True)),
}
_VNI: Final = {
    letter: signs
    for signs, letter in VNI.items()
    if len(signs) == 1 or signs[0].isupper() == signs[1].isupper()
}
_PLAIN: Final = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."}

OLD: Final = ("tcvn3", "vni", "vps", "viscii", "cp1258")


def written(text: str, code: str) -> tuple[bytes, str]:
    """Return the bytes of an NFC text in an old code, and the text as far as that code has it.

    Capitals that the code lacks become small, curly quotes that it lacks straight; what it has
    no sign for at all is left out.
    """
    data, kept = bytearray(), []
    for letter in text:
        for form in (letter, letter.lower() if letter in tables.UPPER else _PLAIN.get(letter, "")):
            signs = b"".join(_bytes(part, code) for part in form)
            if signs:
                data += signs
                kept.append(form)
                break
    return bytes(data), "".join(kept)


def _bytes(letter: str, code: str) -> bytes:
    if letter.isascii():
        return letter.encode()
    if code == "cp1258":
        return _in_two_parts(letter)
    if code == "vni":
        return _VNI[letter].encode("latin-1") if letter in _VNI else _punctuation(letter)
    table = _SINGLE[code]
    if letter in table:
        return bytes([table[letter]])
    signs = _punctuation(letter)
    return b"" if set(signs) & set(table.values()) else signs


def _punctuation(letter: str) -> bytes:
    signs = letter.encode("cp1252", "ignore")
    return signs if letter in _PLAIN else b""


def _in_two_parts(letter: str) -> bytes:
    """Write as Windows does in Vietnamese: the shaped vowel, then its tone beside it."""
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in parts[1:] if mark in _TONES)
    shaped = unicodedata.normalize("NFC", parts.replace(tone, "") if tone else parts)
    return (shaped + tone).encode("cp1258", "ignore")


def shown(data: bytes) -> str:
    """Return the bytes as a program shows them that takes them for Windows-1252."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)
