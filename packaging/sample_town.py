"""The sample's street: old houses, flame trees in bloom, cyclists."""

from __future__ import annotations

import math
from typing import Final

from sample_sheet import Scene, scattered

MOST: Final = 0.6
"""The share of leaves and petals that have the first of two colours."""


def _tree(scene: Scene, x: float, ground: float, size: float, seed: int) -> None:
    """Draw a flame tree in bloom: a low wide crown, leaves under, blossoms over."""
    scene.shape(
        "#5a4636",
        (x - size * 0.035, ground),
        (x - size * 0.02, ground - size * 0.55),
        (x + size * 0.02, ground - size * 0.55),
        (x + size * 0.045, ground),
    )
    for side, reach in ((-1, 0.42), (1, 0.40), (-1, 0.2), (1, 0.24)):
        tip = (x + side * size * reach, ground - size * (0.86 - reach * 0.25))
        scene.line("#5a4636", size * 0.022, (x, ground - size * 0.48), tip)
    layers = (("#31572c", 90, 0.050), ("#4f772d", 70, 0.042), ("#c1121f", 150, 0.038))
    for layer, (colour, count, radius) in enumerate((*layers, ("#e63946", 110, 0.028))):
        for across, down, share in scattered(count, seed + layer):
            angle, far = across * 2 * math.pi, math.sqrt(down)
            left = x + math.cos(angle) * far * size * 0.56
            up = ground - size * (0.80 + 0.03 * layer) + math.sin(angle) * far * size * 0.20
            scene.disc(colour, left, up, size * radius * (0.7 + 0.6 * share), 0.8)


def _house(scene: Scene, x: float, ground: float, width: float, height: float, wall: str) -> None:
    """Draw an old town house: tiled roof, shutters, a door."""
    scene.box(wall, x, ground - height, width, height)
    scene.shape(
        "#9c4a36",
        (x - 16, ground - height),
        (x + width * 0.16, ground - height - 74),
        (x + width * 0.84, ground - height - 74),
        (x + width + 16, ground - height),
    )
    scene.box("#ffffff", x, ground - height, width, 12)
    scene.box("#c2b59b", x, ground - 10, width, 10)
    across = max(2, int(width // 110))
    for floor in range(int(height // 170)):
        for column in range(across):
            left = x + (column + 0.5) * width / across - 26
            top = ground - height + 44 + floor * 165
            scene.box("#fdf6e3", left - 6, top - 6, 64, 102)
            scene.box("#2a6f6b", left, top, 24, 90)
            scene.box("#2a6f6b", left + 28, top, 24, 90)
    scene.box("#5b3a29", x + width / 2 - 34, ground - 112, 68, 112)


def _cyclist(scene: Scene, x: float, ground: float, shirt: str) -> None:
    """Draw someone on a bicycle under a leaf hat."""
    for wheel in (x - 44, x + 44):
        scene.disc("#22303c", wheel, ground - 34, 34)
        scene.disc("#b9b2a6", wheel, ground - 34, 29)
    scene.line("#22303c", 5, (x - 44, ground - 34), (x - 8, ground - 84), (x + 36, ground - 84))
    scene.line("#22303c", 5, (x - 8, ground - 84), (x + 2, ground - 34), (x + 36, ground - 84))
    scene.line("#22303c", 5, (x + 44, ground - 34), (x + 30, ground - 108))
    scene.line("#2b3a55", 17, (x - 14, ground - 100), (x + 14, ground - 74), (x + 2, ground - 38))
    scene.line(shirt, 30, (x - 14, ground - 104), (x + 2, ground - 164))
    scene.line(shirt, 11, (x + 2, ground - 156), (x + 30, ground - 114))
    scene.disc("#d9a679", x + 8, ground - 190, 17)
    scene.shape("#e9d8a6", (x - 34, ground - 190), (x + 8, ground - 226), (x + 50, ground - 190))


def street() -> bytes:
    """Draw a street of flame trees in May."""
    scene = Scene(2000, 1333)
    ground = 1010
    scene.sky("#8ecae6", "#cfe8f3", "#fdf3dc", bottom=ground)
    for x, y, size in ((330, 190, 90), (430, 170, 120), (540, 200, 80), (1480, 140, 100)):
        scene.disc("#ffffff", x, y, size, 0.5)
    walls = ("#f2cc8f", "#e9d5b5", "#f4d58d", "#d8c3a5", "#f0c9a0")
    x = -40.0
    for number, wall in enumerate(walls * 2):
        width = 210 + 46 * ((number * 7) % 4)
        _house(scene, x, ground, width, 350 + 90 * ((number * 5) % 3), wall)
        x += width + 14
    scene.sky("#cbbfae", "#b9b2a6", "#a59d92", top=ground)
    scene.box("#ded5c6", 0, ground, 2000, 40)
    for start in range(-40, 2000, 240):
        scene.box("#efe9dd", start, 1180, 130, 12)
    for number, place in enumerate((150, 700, 1280, 1850)):
        _tree(scene, place, ground + 26, 760 + 40 * (number % 2), number * 11 + 3)
    for across, down, share in scattered(260, 9):
        scene.disc(
            "#c1121f" if share < MOST else "#e76f51",
            across * 2000,
            ground + 14 + down * 250,
            2 + 4 * down,
            0.5,
        )
    _cyclist(scene, 470, 1200, "#f8f9fa")
    _cyclist(scene, 1010, 1246, "#457b9d")
    _cyclist(scene, 1560, 1216, "#f8f9fa")
    return scene.jpeg()
