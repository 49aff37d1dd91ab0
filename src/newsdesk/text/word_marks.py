"""Marks around words, read as the page reads them: bold, italic, links, code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# As render.grammar reads them; a test holds the two together.
_STRONG: Final = re.compile(
    r"(?<!\*)\*\*(?=[^\s*]|\*[^\s*])(.+?)(?<=\S)\*\*(?!\*)"
    r"|(?<![\w_])__(?=[^\s_]|_[^\s_])(.+?)(?<=\S)__(?![\w_])"
)
_EMPHASIS: Final = re.compile(
    r"(?<![\w*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?!\*)"
    r"|(?<![\w_])_(?=[^\s_])(.+?)(?<=[^\s_])_(?![\w_])"
)
LINK: Final = re.compile(
    r"(?<![!\\])\[(?P<words>(?:[^\[\]\n]|\\[\[\]])*)\]"
    r"\([ ]*(?P<address><[^<>\n]*>|(?:[^\s()<>]|\([^\s()<>]*\))*)(?:[ ]+\"[^\"\n]*\")?[ ]*\)"
)
CODE: Final = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
ESCAPE: Final = re.compile(r"\\.")
_FILLED, _HELD = "\ue002", "\ue003"
"""Stand-ins for stressed words, and for what holds no marks."""


@dataclass(frozen=True, slots=True)
class Stress:
    """Stressed words of a line: ``outer`` with their marks, ``inner`` without."""

    outer: tuple[int, int]
    inner: tuple[int, int]
    strong: bool


def stresses(line: str) -> tuple[Stress, ...]:
    """Return what is bold and what is italic in a line, outer ones first."""
    if "*" not in line and "_" not in line:
        return ()
    masked = _masked(line)
    found: list[Stress] = []
    filled = masked
    for strong in _STRONG.finditer(masked):
        outer, inner = strong.span(), _inner(strong)
        found.append(Stress(outer, inner, strong=True))
        content = masked[slice(*inner)]
        for within in _EMPHASIS.finditer(content):
            shift = inner[0]
            start, end = within.span()
            first, last = _inner(within)
            found.append(
                Stress((start + shift, end + shift), (first + shift, last + shift), strong=False)
            )
        filled = filled[: outer[0]] + _FILLED * (outer[1] - outer[0]) + filled[outer[1] :]
    found += [Stress(one.span(), _inner(one), strong=False) for one in _EMPHASIS.finditer(filled)]
    return tuple(sorted(found, key=lambda one: (one.outer[0], -one.outer[1])))


def _inner(found: re.Match[str]) -> tuple[int, int]:
    return found.span(1) if found[1] is not None else found.span(2)


def _masked(line: str) -> str:
    """Return the line with everything covered that cannot hold marks: code, addresses, escapes."""

    def cover(found: re.Match[str]) -> str:
        return _HELD * len(found[0])

    def cover_address(found: re.Match[str]) -> str:
        kept = found.end("words") - found.start()
        return found[0][:kept] + _HELD * (len(found[0]) - kept)

    line = CODE.sub(cover, line)
    line = LINK.sub(cover_address, line)
    return ESCAPE.sub(cover, line)
