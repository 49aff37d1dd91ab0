"""Colours that can be read, fonts that show every mark, icons that are there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

import newsdesk.gui
from newsdesk.gui import icons, theme
from newsdesk.gui.colours import DARK, LIGHT, Colours, contrast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

READABLE = 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_ink_can_be_read_on_every_ground(colours: Colours) -> None:
    inks = ("ink", "quiet", "accent", "danger", "warning", "good")
    grounds = ("paper", "panel", "chosen", "hover")
    poor = [
        (ink, ground, round(ratio, 2))
        for ink in inks
        for ground in grounds
        if (ratio := contrast(getattr(colours, ink), getattr(colours, ground))) < READABLE
    ]
    assert poor == []
    assert contrast(colours.on_accent, colours.accent) >= READABLE
    assert contrast(colours.paper, colours.ink) >= READABLE  # the message bar and tooltips


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def ink(label: QLabel) -> int:
    """Count the dark dots of a label as it is painted."""
    picture = label.grab().toImage()
    dots = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return sum(picture.pixelColor(x, y).lightness() < 128 for x, y in dots)


@pytest.mark.parametrize("factor", [0.88, 0.9, 1.0, 1.25])
@pytest.mark.parametrize("letters", ["ỀỖẪ", "ẶỢỴ"])
def test_no_label_cuts_a_vietnamese_mark(qtbot: QtBot, letters: str, factor: float) -> None:
    tight, roomy = QLabel(letters), QLabel(letters)
    roomy.setMargin(20)
    for label in (tight, roomy):
        qtbot.addWidget(label)
        label.setFont(theme.scaled(label.font(), factor))
        label.resize(label.sizeHint())
    assert ink(tight) == ink(roomy) > 50


def test_a_font_without_vietnamese_is_not_taken(qapp: QApplication) -> None:
    assert theme.shows_vietnamese(qapp.font().family())
    symbols = qapp.font()
    symbols.setFamily(icons._family())
    assert not theme.shows_vietnamese(symbols.family())
    assert theme.shows_vietnamese(theme.interface_font(symbols).family())


def test_every_icon_that_the_window_names_can_be_drawn(qapp: QApplication) -> None:
    del qapp
    source = Path(newsdesk.gui.__file__).parent
    text = "\n".join(path.read_text(encoding="utf-8") for path in source.rglob("*.py"))
    named = set(re.findall(r"(?:icon|glyph)\(\s*\"([a-z-]+)\"", text))
    named |= {"device-mobile", "desktop", "printer", "warning-circle", "warning", "check-circle"}
    assert len(named) > 8
    assert [name for name in sorted(named) if not icons.has_glyph(name)] == []
    assert not icons.icon("plus", LIGHT.ink, LIGHT.quiet).pixmap(16, 16).isNull()


def test_an_unknown_icon_is_empty_and_hurts_nobody(qapp: QApplication) -> None:
    del qapp
    assert icons.icon("no-such-icon", LIGHT.ink, LIGHT.quiet).isNull()
