"""Markdown styled where it stands: headings larger, marks quiet, figure lines set apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextFormat

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from newsdesk.gui.colours import Colours

FIGURE: Final = re.compile(r"^\s{0,3}!\[[^\]]*\]\(photo:(\d+)\)\s*$")
"""A line that stands for a photo; its number is group 1."""

_HEADING: Final = re.compile(r"^(#{1,6})\s+(?=\S)")
_QUOTE: Final = re.compile(r"^\s{0,3}(>\s?)+")
_LIST: Final = re.compile(r"^\s*([-*+]|\d{1,3}[.)])\s+")
_RULE: Final = re.compile(r"^\s{0,3}([-*_])(\s*\1){2,}\s*$")
_STRONG: Final = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS: Final = re.compile(r"(?<![*\w])(\*|_)(?=[^\s*_])([^*_]+?)(?<=\S)\1(?![*\w])")
_CODE: Final = re.compile(r"(`+)(.+?)\1")
_LINK: Final = re.compile(r"(!?\[)([^\]]*)(\]\([^)]*\))")

_SIZES: Final = {1: 1.5, 2: 1.3, 3: 1.15}


class MarkdownMarks(QSyntaxHighlighter):
    """Styles one line at a time; the text itself is never changed."""

    def __init__(self, document: QTextDocument, colours: Colours, pixels: int) -> None:
        super().__init__(document)
        self._mark = QTextCharFormat()
        self._mark.setForeground(QColor(colours.quiet))
        self._strong = QTextCharFormat()
        self._strong.setFontWeight(QFont.Weight.Bold)
        self._emphasis = QTextCharFormat()
        self._emphasis.setFontItalic(True)
        self._link = QTextCharFormat()
        self._link.setForeground(QColor(colours.accent))
        self._quote = QTextCharFormat()
        self._quote.setForeground(QColor(colours.quiet))
        self._quote.setFontItalic(True)
        self._code = QTextCharFormat()
        self._code.setFontFamilies(["Noto Sans Mono", "Consolas", "monospace"])
        self._figure = QTextCharFormat()
        self._figure.setForeground(QColor(colours.quiet))
        self._figure.setProperty(QTextFormat.Property.FontPixelSize, round(pixels * 0.82))
        self._figure.setFontFamilies(["Noto Sans", "Segoe UI", "sans-serif"])
        self._headings = {level: self._heading(pixels, level) for level in range(1, 7)}

    def highlightBlock(self, text: str) -> None:
        """Style a line."""
        if not text:
            return
        if FIGURE.match(text):
            self.setFormat(0, len(text), self._figure)
            return
        if _RULE.match(text):
            self.setFormat(0, len(text), self._mark)
            return
        heading = _HEADING.match(text)
        if heading:
            style = self._headings[len(heading[1])]
            self.setFormat(0, len(text), style)
            mark = QTextCharFormat(style)
            mark.setForeground(self._mark.foreground())
            mark.setFontWeight(QFont.Weight.Normal)
            self.setFormat(0, heading.end(), mark)
            return
        quote = _QUOTE.match(text)
        if quote:
            self.setFormat(0, len(text), self._quote)
        listed = _LIST.match(text)
        if listed:
            self.setFormat(listed.start(1), listed.end(1) - listed.start(1), self._mark)
        self._style_inline(text, listed.end() if listed else 0)

    def _style_inline(self, text: str, start: int) -> None:
        if not any(letter in text for letter in "*_`["):
            return
        for found in _STRONG.finditer(text, start):
            self._inner(found, self._strong)
        for found in _EMPHASIS.finditer(text, start):
            self._inner(found, self._emphasis)
        for found in _CODE.finditer(text, start):
            self._inner(found, self._code)
        for found in _LINK.finditer(text, start):
            self.setFormat(found.start(), len(found[0]), self._mark)
            self.setFormat(found.start(2), len(found[2]), self._link)

    def _inner(self, found: re.Match[str], style: QTextCharFormat) -> None:
        width = len(found[1])
        self.setFormat(found.start(), width, self._mark)
        for place in range(found.start(2), found.end(2)):
            both = QTextCharFormat(self.format(place))
            both.merge(style)
            self.setFormat(place, 1, both)
        self.setFormat(found.end(2), width, self._mark)

    @staticmethod
    def _heading(pixels: int, level: int) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setProperty(
            QTextFormat.Property.FontPixelSize, round(pixels * _SIZES.get(level, 1.05))
        )
        style.setFontWeight(QFont.Weight.Bold)
        return style
