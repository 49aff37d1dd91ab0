"""Plain words as Markdown and back: nothing a reporter typed turns into a mark by chance."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

_ESCAPABLE: Final = r"\\`*_{}\[\]()>#+.!|-"
_BACKSLASH: Final = re.compile(rf"\\(?=[{_ESCAPABLE}])")
_EMPHATIC: Final = re.compile(r"[*`]|(?<!\w)_|_(?!\w)")
_REFERENCE: Final = re.compile(r"\]\s?[\[(:]")
_DEFINING: Final = re.compile(r"\](?=:)")
_AUTOMATIC_LINK: Final = re.compile(r"<(?=[^\s<>]*[:@][^\s<>]*>)")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_OPENING: Final = re.compile(r"^(?:[-+](?=\s|$)|-{2}|[#>])")
_NUMBER: Final = re.compile(r"^(\d+)\.(?=\s|$)")
_UNDERLINE: Final = re.compile(r"=+ *")
_TABLE_RULE: Final = re.compile(r"[|:-][|: -]*")

_IMAGE: Final = re.compile(r"!\[([^\[\]\n]*)\]\([^()\n]*\)")
_LINK: Final = re.compile(r"\[([^\[\]\n]*)\]\([^()\n]*\)")
_STRONG: Final = re.compile(r"(\*\*|__)(?=[^\s*_])([^*\n]{1,400}?)(?<!\s)\1")
_EMPHASIS: Final = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,400}?)(?<!\s)\1(?!\w)")
_OPENING_MARK: Final = re.compile(r"^(?:#{1,6}|>)\s*")
_ESCAPED: Final = re.compile(rf"\\([{_ESCAPABLE}])")
_SET_ASIDE: Final = 0xF0000
"""Escaped signs wait in a private plane while the others are taken for marks."""
_BACK_AGAIN: Final = {_SET_ASIDE + code: chr(code) for code in range(0x80)}


def as_markdown(words: str) -> str:
    """Return one paragraph of plain words so that Markdown shows exactly these words.

    A dash at the start of speech stays a dash and "1." a number: neither becomes a list.
    """
    words = _ENTITY.sub("&amp;", words)
    words = _BACKSLASH.sub(r"\\\\", words)
    words = _EMPHATIC.sub(lambda found: "\\" + found[0], words)
    words = _AUTOMATIC_LINK.sub("&lt;", words)
    if _REFERENCE.search(words):
        words = words.replace("[", "\\[")
    words = _NUMBER.sub(r"\1\\.", words)
    return _OPENING.sub(lambda found: "\\" + found[0], words)


def escapes(words: str, *, brackets: bool) -> dict[int, str]:
    """Return what must stand for single letters of a line so that Markdown shows exactly them.

    Args:
        words: the whole line, without the marks that will be put around parts of it.
        brackets: escape all square brackets, because links or notes will stand among the words.
    """
    found = {match.start(): "&amp;" for match in _ENTITY.finditer(words)}
    found |= {match.start(): "&lt;" for match in _AUTOMATIC_LINK.finditer(words)}
    for match in _EMPHATIC.finditer(words):
        found[match.start()] = "\\" + match[0]
    also = "\\[]" if brackets or _REFERENCE.search(words) else "\\"
    found |= {place: f"\\{letter}" for place, letter in enumerate(words) if letter in also}
    # What defines a reference is read before any backslash.
    return found | {match.start(): "&#93;" for match in _DEFINING.finditer(words)}


def opened(line: str) -> str:
    """Return a written line whose first sign begins no list, heading, quotation or table."""
    if _UNDERLINE.fullmatch(line):
        return f"&#61;{line[1:]}"
    if _TABLE_RULE.fullmatch(line):
        return {"|": r"\|", "-": r"\-"}.get(line[0], f"&#{ord(line[0])};") + line[1:]
    line = _NUMBER.sub(r"\1\\.", line)
    return _OPENING.sub(lambda found: "\\" + found[0], line)


def as_words(markdown: str) -> str:
    """Return a line of Markdown without its marks, for a field that holds plain words."""
    words = _ESCAPED.sub(lambda found: chr(_SET_ASIDE + ord(found[1])), markdown.strip())
    words = _IMAGE.sub(r"\1", words)
    words = _LINK.sub(r"\1", words)
    words = _STRONG.sub(r"\2", words)
    words = _EMPHASIS.sub(r"\2", words)
    words = _OPENING_MARK.sub("", words)
    return unescape(words).translate(_BACK_AGAIN).strip()
