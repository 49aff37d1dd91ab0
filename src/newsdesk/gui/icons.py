"""Outlined icons of the Phosphor family, drawn from the font that QtAwesome ships.

QtAwesome itself is not imported: that costs the start of the window a quarter of a second.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
    QRawFont,
)


@cache
def _glyphs() -> dict[str, str]:
    """Return the letter of each icon in the icon font; empty where QtAwesome is not installed."""
    found = find_spec("qtawesome")
    if found is None or not found.submodule_search_locations:
        return {}
    fonts = Path(found.submodule_search_locations[0]) / "fonts"
    names = sorted(fonts.glob("phosphor-charmap*.json"))
    if not names:
        return {}
    listed: dict[str, str] = json.loads(names[-1].read_text(encoding="utf-8"))
    return {name: chr(int(code, 16)) for name, code in listed.items()}


_FAMILY: dict[str, str] = {}


def _family() -> str:
    """Return the icon font's family, loaded once an application is there."""
    if "name" not in _FAMILY:
        found = find_spec("qtawesome")
        places = found.submodule_search_locations if found else None
        files = sorted((Path(places[0]) / "fonts").glob("phosphor-[0-9]*.ttf")) if places else []
        number = QFontDatabase.addApplicationFont(str(files[-1])) if files else -1
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        _FAMILY["name"] = families[0] if families else ""
    return _FAMILY["name"]


class _Glyph(QIconEngine):
    """Paints one letter of the icon font as large as it is wanted."""

    def __init__(self, letter: str, colour: str, faded: str) -> None:
        super().__init__()
        self._letter, self._colour, self._faded = letter, colour, faded

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        colour = QColor(self._faded if mode is QIcon.Mode.Disabled else self._colour)
        draw_glyph(painter, QRectF(rect), self._letter, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Glyph(self._letter, self._colour, self._faded)


def draw_glyph(painter: QPainter, rect: QRectF, letter: str, colour: QColor) -> None:
    """Paint a letter of the icon font, filling the square."""
    font = QFont(_family())
    font.setPixelSize(max(1, round(min(rect.width(), rect.height()))))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


def glyph(name: str) -> str:
    """Return the letter of an icon (``magnifying-glass``), empty if the family lacks it."""
    return _glyphs().get(name, "") if _family() else ""


def icon(name: str, colour: str, faded: str) -> QIcon:
    """Return an icon in a colour, and in another while it is disabled."""
    letter = glyph(name)
    return QIcon(_Glyph(letter, colour, faded)) if letter else QIcon()


def has_glyph(name: str) -> bool:
    """Tell whether the icon font can draw this icon."""
    letter = glyph(name)
    return bool(letter) and QRawFont.fromFont(QFont(_family())).supportsCharacter(ord(letter))
