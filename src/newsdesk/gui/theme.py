"""Colours, fonts and spaces of the window: a few named colours, light and dark, for Fusion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette, QRawFont

from newsdesk.gui.style_sheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from newsdesk.gui.colours import Colours

STEP: Final = 8
"""The grid: every space is a multiple of it (or its half)."""


_MARKS: Final = "ỀỖẪẶỢữỵđĐẦằẳỡ"
_SPARE: Final = 4
"""Pixels of 100 that a mark may rise above the line: what rounding gives it on the screen."""
_READING: Final = ("Noto Serif", "Cambria", "Georgia", "Noto Sans")
_EVEN: Final = ("Noto Sans Mono", "Cascadia Mono", "Consolas", "DejaVu Sans Mono", "Courier New")
_INTERFACE: Final = ("Noto Sans", "Segoe UI")


def palette(colours: Colours) -> QPalette:
    """Build Fusion's palette from the named colours."""
    made = QPalette()
    role = QPalette.ColorRole
    for place, colour in (
        (role.Window, colours.panel),
        (role.WindowText, colours.ink),
        (role.Base, colours.paper),
        (role.AlternateBase, colours.panel),
        (role.Text, colours.ink),
        (role.Button, colours.panel),
        (role.ButtonText, colours.ink),
        (role.BrightText, colours.danger),
        (role.Highlight, colours.chosen),
        (role.HighlightedText, colours.ink),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.PlaceholderText, colours.quiet),
        (role.ToolTipBase, colours.ink),
        (role.ToolTipText, colours.paper),
        (role.Mid, colours.line),
        (role.Midlight, colours.hover),
        (role.Light, colours.paper),
        (role.Dark, colours.quiet),
        (role.Shadow, colours.line),
        (role.Accent, colours.accent),
    ):
        made.setColor(place, QColor(colour))
    faded = QColor(colours.quiet)
    faded.setAlphaF(0.75)
    for place in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, place, faded)
    return made


def shows_vietnamese(family: str) -> bool:
    """Tell whether a font has every Vietnamese letter and does not cut their upper marks."""
    font = QFont(family)
    font.setPixelSize(100)  # large, so that hinting does not blur what is measured
    raw = QRawFont.fromFont(font)
    if not all(raw.supportsCharacter(ord(letter)) for letter in _MARKS):
        return False
    metrics = QFontMetricsF(font)
    return -metrics.tightBoundingRect("ỀỖẪ").top() <= metrics.ascent() + _SPARE


def interface_font(system: QFont) -> QFont:
    """Return the system's own font where it shows Vietnamese whole, else Noto Sans."""
    chosen = QFont(system)
    if not shows_vietnamese(system.family()):
        chosen = QFont(_first_known(_INTERFACE, system.family()))
    chosen.setPointSizeF(max(system.pointSizeF(), 9.75))
    return chosen


def reading_font(pixels: int = 16) -> QFont:
    """Return the face of the text being written."""
    font = QFont(_first_known(_READING, "serif"))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(pixels)
    return font


def even_family() -> str:
    """Return a face whose letters are all of one width, for tables and codes."""
    return _first_known(_EVEN, "monospace")


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """Return the font larger or smaller by a factor."""
    made = QFont(font)
    if font.pixelSize() > 0:
        made.setPixelSize(round(font.pixelSize() * factor))
    else:
        made.setPointSizeF(font.pointSizeF() * factor)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def _first_known(wanted: tuple[str, ...], otherwise: str) -> str:
    known = set(QFontDatabase.families())
    return next((family for family in wanted if family in known), otherwise)


def wants_dark(app: QApplication) -> bool:
    """Tell whether the system asks for dark windows."""
    hints = app.styleHints()  # kept: its parts die with it (qt.md §6)
    return hints.colorScheme() is Qt.ColorScheme.Dark


def dress(app: QApplication, colours: Colours) -> None:
    """Give the whole application its style, palette and font."""
    app.setStyle("Fusion")
    app.setPalette(palette(colours))
    app.setFont(interface_font(app.font()))


def finish(app: QApplication, colours: Colours) -> None:
    """Add the few rules that Fusion lacks: cheaper once than for each widget while it is made."""
    app.setStyleSheet(style_sheet(colours))
