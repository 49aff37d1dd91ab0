"""The named colours of the window, light and dark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Colours:
    """The named colours (``#rrggbb``) that everything on the screen is drawn with."""

    paper: str
    """Behind text that is written or read."""
    panel: str
    """Behind lists, bars and forms."""
    line: str
    ink: str
    quiet: str
    """Ink of what steps back: times, counters, marks."""
    accent: str
    """The portal's blue, as ink and as the fill of the next step."""
    on_accent: str
    chosen: str
    """Behind a chosen row or selected text; ink stays readable on it."""
    hover: str
    slider: str
    danger: str
    warning: str
    good: str
    hit: str
    """Behind what the find bar looks for; ink stays readable on it."""
    hit_chosen: str
    is_dark: bool = False


LIGHT: Final = Colours(
    paper="#ffffff",
    panel="#f4f5f6",
    line="#d9dde1",
    ink="#1b2025",
    quiet="#5a646d",
    accent="#0a5aa8",
    on_accent="#ffffff",
    chosen="#dbe8f6",
    hover="#e9ecef",
    slider="#c3c9cf",
    danger="#b3261e",
    warning="#855300",
    good="#1a6b3a",
    hit="#fdf0b5",
    hit_chosen="#f7d25c",
)
DARK: Final = Colours(
    paper="#1b1e21",
    panel="#23272b",
    line="#3a4046",
    ink="#e7eaec",
    quiet="#a3adb5",
    accent="#84b9f2",
    on_accent="#0d1b29",
    chosen="#2c4159",
    hover="#2d3237",
    slider="#4b535a",
    danger="#f49a92",
    warning="#e2b866",
    good="#86cf9f",
    hit="#4d4420",
    hit_chosen="#7a661c",
    is_dark=True,
)


_KNEE: Final = 0.04045
"""Where sRGB turns from a line into a curve."""


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours as WCAG 2 counts it, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= _KNEE else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
