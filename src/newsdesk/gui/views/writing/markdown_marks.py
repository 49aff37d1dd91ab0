"""Markdown styled where it stands: headings larger, marks quiet, figures and tables set apart."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat

from newsdesk.gui.views.writing.mark_looks import ORDER, looks, thumbnail
from newsdesk.text.line_marks import FIGURE, HEADING, ITEM, PULL_QUOTE, QUOTE, ROW
from newsdesk.text.table_rows import is_rule
from newsdesk.text.word_marks import CODE, LINK, stresses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QTextDocument

    from newsdesk.gui.colours import Colours

Stretch = tuple[int, int, str]
"""Start, end and the name of a style."""

_RULE: Final = re.compile(r"^\s{0,3}([-*_])(\s*\1){2,}\s*$")
_PIPE: Final = re.compile(r"(?<!\\)\|")
_OFFICE: Final = re.compile(r"(?<![\w=])=[\w-]{1,30}=(?![\w=])")
"""A code that stands for a title of office: =ct=."""
_NOTE: Final = re.compile(r"\[\^[^\]\s]+\]:?")


class MarkdownMarks(QSyntaxHighlighter):
    """Styles one line at a time; the text itself is never changed."""

    def __init__(self, document: QTextDocument, colours: Colours, pixels: int) -> None:
        super().__init__(document)
        self._colours, self._pixels = colours, pixels
        self._looks = looks(colours, pixels)
        self._made: dict[tuple[str, ...], QTextCharFormat] = {}

    def set_pixels(self, pixels: int) -> None:
        """Style everything for another size of the text."""
        if pixels != self._pixels:
            self._pixels = pixels
            self._looks = looks(self._colours, pixels)
            self._made = {}
            self.rehighlight()

    @property
    def thumbnail(self) -> tuple[int, int]:
        """Return width and height in pixels of the picture before a figure's line."""
        return thumbnail(self._pixels)

    def highlightBlock(self, text: str) -> None:
        """Style a line."""
        if text:
            for start, end, names in _layered(self._stretches(text)):
                self.setFormat(start, end - start, self._style(names))

    def _stretches(self, text: str) -> list[Stretch]:
        if FIGURE.match(text):
            at = text.index("!")
            return [(0, len(text), "figure"), (at, at + 1, "picture")]
        if _RULE.match(text):
            return [(0, len(text), "mark")]
        if ROW.match(text):
            return self._table_row(text)
        found: list[Stretch] = []
        heading = HEADING.match(text)
        quote = QUOTE.match(text)
        if heading:
            level = heading[1].count("#")
            found += [(0, len(text), f"heading{level}"), (0, heading.end(), "mark")]
        elif quote:
            name = "pull" if PULL_QUOTE.match(text) else "quote"
            found += [(0, len(text), name), (0, quote.end(), "mark")]
        start = quote.end() if quote else 0
        item = ITEM.match(text[start:])
        if item and not heading and item["gap"]:
            found.append((start + item.start("mark"), start + item.end("mark"), "mark"))
        return found + _inline(text)

    def _table_row(self, text: str) -> list[Stretch]:
        if is_rule(text):
            return [(0, len(text), "table"), (0, len(text), "mark")]
        found: list[Stretch] = [(0, len(text), "table")]
        below = self.currentBlock().next()
        if below.isValid() and is_rule(below.text()):
            found.append((0, len(text), "strong"))
        pipes = [(one.start(), one.end(), "mark") for one in _PIPE.finditer(text)]
        return found + _inline(text) + pipes

    def _style(self, names: tuple[str, ...]) -> QTextCharFormat:
        """Return the look of some styles together, made once."""
        if names not in self._made:
            style = QTextCharFormat()
            for name in names:
                self._looks[name](style)
            self._made[names] = style
        return self._made[names]


def _inline(text: str) -> list[Stretch]:
    found: list[Stretch] = []
    if not any(sign in text for sign in "*_`[="):
        return found
    for link in LINK.finditer(text):
        words = link.span("words")
        found += [
            (words[0], words[1], "link"),
            (link.start(), words[0], "mark"),
            (words[1], link.end(), "mark"),
        ]
    for stress in stresses(text):
        (begin, stop), (start, end) = stress.outer, stress.inner
        found += [
            (start, end, "strong" if stress.strong else "emphasis"),
            (begin, start, "mark"),
            (end, stop, "mark"),
        ]
    for code in CODE.finditer(text):
        found += [
            (code.start(), code.end(), "code"),
            (code.start(), code.end(1), "mark"),
            (code.end(2), code.end(), "mark"),
        ]
    found += [(one.start(), one.end(), "office") for one in _OFFICE.finditer(text)]
    found += [(one.start(), one.end(), "mark") for one in _NOTE.finditer(text)]
    return found


_PLACE: Final = {name: at for at, name in enumerate(ORDER)}


def _layered(stretches: Iterable[Stretch]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Return pieces that do not overlap, each with the names of all styles over it."""
    events: list[tuple[int, int, str]] = []
    for start, end, name in stretches:
        if start < end:
            events += [(start, 1, name), (end, -1, name)]
    events.sort(key=lambda event: event[0])
    over: Counter[str] = Counter()
    pieces: list[tuple[int, int, tuple[str, ...]]] = []
    last = 0
    for at, step, name in events:
        names = tuple(
            sorted((one for one, times in over.items() if times), key=_PLACE.__getitem__)
        )
        if at > last and names:
            pieces.append((last, at, names))
        last = at
        over[name] += step
    return pieces
