"""Tags of an HTML or SVG file, read strictly: what a browser might read in another way is refused.

The standard library's HTML parser forgives, as browsers do, each in its own manner; we must not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

RAW: Final = frozenset({"style", "script", "title"})
"""Elements whose content a browser does not read as tags."""

# No two parts of these can match the same letter, so that nothing is tried twice. Possessive marks
# would say so, but Python before 3.11.5 (Debian 12 has 3.11.2) reads them wrongly inside groups.
_ATTRIBUTE: Final = re.compile(
    r"""\s+([a-zA-Z_:][a-zA-Z0-9_.:-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?"""
)
_OPEN: Final = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")
_CLOSE: Final = re.compile(r"</([a-zA-Z][a-zA-Z0-9-]*)\s*>")
_OPEN_END: Final = re.compile(r"\s*(/?)>")
_DOCTYPE: Final = re.compile(r"<!doctype html>", re.IGNORECASE)
_COMMENT: Final = re.compile(r"<!--(?!>|->)((?:[^-]|-(?!-))*)-->")
_DECLARATION: Final = re.compile(r"<\?xml [^<>?]*\?>")


class MalformedError(ValueError):
    """Something in the text is no plain markup; ``line`` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that opens an element: names in lower case, values decoded; ``text`` of RAW ones."""

    name: str
    attributes: dict[str, str]
    line: int
    text: str = ""


def tags(markup: str) -> Iterator[Tag]:
    """Yield every tag that opens an element, in order.

    Raises:
        MalformedError: at the first place that is not plain, well-formed markup.
    """
    at, line, counted = 0, 1, 0
    while (at := markup.find("<", at)) >= 0:
        line += markup.count("\n", counted, at)
        counted = at
        found = _OPEN.match(markup, at)
        if found is None:
            at = _after_other(markup, at, line)
            continue
        name = found[1].lower()
        attributes, at = _attributes(markup, found.end(), line)
        text = ""
        if name in RAW:
            text, at = _raw(markup, at, name, line)
        yield Tag(name, attributes, line, text)


def _after_other(markup: str, at: int, line: int) -> int:
    """Return where a closing tag, a comment or a declaration ends."""
    found = _CLOSE.match(markup, at) or _COMMENT.match(markup, at)
    if found is None and at == 0:
        found = _DOCTYPE.match(markup) or _DECLARATION.match(markup)
    if found is None:
        raise MalformedError(line)
    return found.end()


def _attributes(markup: str, at: int, line: int) -> tuple[dict[str, str], int]:
    """Return the attributes of a tag, and where the tag ends."""
    attributes: dict[str, str] = {}
    while found := _ATTRIBUTE.match(markup, at):
        name = found[1].lower()
        if name in attributes:
            raise MalformedError(line)
        attributes[name] = unescape(found[2] or found[3] or found[4] or "")
        at = found.end()
    end = _OPEN_END.match(markup, at)
    if end is None:
        raise MalformedError(line)
    return attributes, end.end()


def _raw(markup: str, at: int, name: str, line: int) -> tuple[str, int]:
    """Return the text of a RAW element and where it ends; no other tag may be in it."""
    end = markup.find("<", at)
    found = _CLOSE.match(markup, end) if end >= 0 else None
    if found is None or found[1].lower() != name:
        raise MalformedError(line)
    return markup[at:end], found.end()
