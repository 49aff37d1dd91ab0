"""How each mark of Markdown looks while one writes: sizes, inks, faces."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextFormat

from newsdesk.gui.theme import even_family

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.gui.colours import Colours

THUMBNAIL: Final = (96, 64)
"""Pixels of the picture before a figure's line, at the usual text size."""
GAP: Final = 12
"""Pixels between that picture and the words beside it."""

FIGURE_LETTERS: Final = 0.78
"""Size of the letters of a figure's line, in the text's own."""

_SIZES: Final = {1: 1.5, 2: 1.3, 3: 1.15}
_USUAL: Final = 16
_LINE_TO_LETTER: Final = 1.6
_SIGN: Final = 0.28
"""Width of an exclamation mark, in em."""
_SANS: Final = ("Noto Sans", "Segoe UI", "sans-serif")

ORDER: Final = (
    *(f"heading{level}" for level in range(1, 7)),
    *("quote", "pull", "table", "figure", "strong", "emphasis", "link", "code", "office"),
    *("mark", "picture"),
)
"""The names of the looks; a later one wins where two differ."""


def thumbnail(pixels: int) -> tuple[int, int]:
    """Return width and height of the picture before a figure's line, by the size of the text."""
    return round(THUMBNAIL[0] * pixels / _USUAL), round(THUMBNAIL[1] * pixels / _USUAL)


def looks(colours: Colours, pixels: int) -> dict[str, Callable[[QTextCharFormat], None]]:
    """Return the look of each name, for a size of the text."""
    bold, regular = QFont.Weight.Bold, QFont.Weight.Normal
    even = _face((even_family(),))
    return {
        **{
            f"heading{level}": _all(_sized(pixels * _SIZES.get(level, 1.05)), _weight(bold))
            for level in range(1, 7)
        },
        "quote": _all(_ink(colours.quiet), _italic),
        "pull": _all(_sized(pixels * 1.2), _ink(colours.accent)),
        "table": _all(_sized(pixels * 0.88), even),
        "figure": _all(_sized(pixels * FIGURE_LETTERS), _ink(colours.quiet), _face(_SANS)),
        "strong": _weight(bold),
        "emphasis": _italic,
        "link": _ink(colours.accent),
        "code": even,
        "office": _all(_ink(colours.accent), partial(_ground, colours.hover)),
        "mark": _all(_ink(colours.quiet), _weight(regular)),
        "picture": partial(_room_for_picture, pixels),
    }


def _all(
    *parts: Callable[[QTextCharFormat], None],
) -> Callable[[QTextCharFormat], None]:
    def act(style: QTextCharFormat) -> None:
        for part in parts:
            part(style)

    return act


def _ink(colour: str) -> Callable[[QTextCharFormat], None]:
    return lambda style: style.setForeground(QColor(colour))


def _weight(weight: QFont.Weight) -> Callable[[QTextCharFormat], None]:
    return lambda style: style.setFontWeight(weight)


def _face(families: tuple[str, ...]) -> Callable[[QTextCharFormat], None]:
    return lambda style: style.setFontFamilies(list(families))


def _sized(pixels: float) -> Callable[[QTextCharFormat], None]:
    return lambda style: style.setProperty(QTextFormat.Property.FontPixelSize, round(pixels))


def _italic(style: QTextCharFormat) -> None:
    style.setFontItalic(True)


def _ground(colour: str, style: QTextCharFormat) -> None:
    style.setBackground(QColor(colour))


def _room_for_picture(pixels: int, style: QTextCharFormat) -> None:
    """Make room for a picture: the line's first sign, unseen, as tall and wide as it is."""
    width, height = thumbnail(pixels)
    letter = round(height / _LINE_TO_LETTER)
    _sized(letter)(style)
    style.setForeground(QColor(0, 0, 0, 0))
    style.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    style.setFontLetterSpacing(width + GAP + _SIGN * (FIGURE_LETTERS * pixels - letter))
