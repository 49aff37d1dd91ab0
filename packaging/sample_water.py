"""The sample's waters: the port, the lighthouse, the bridge."""

from __future__ import annotations

import math
from typing import Final

from sample_sheet import Scene, scattered

MOST: Final = 0.6
"""The share of bushes that have the first of two colours."""


def _hills(scene: Scene, colour: str, base: float, height: float, seed: float) -> None:
    """Draw a far ridge from edge to edge."""
    ridge = [
        (
            x,
            base
            - height
            * (0.5 + 0.3 * math.sin(x / 210 + seed) + 0.2 * math.sin(x / 83 + seed * 2.3)),
        )
        for x in range(0, scene.width + 20, 10)
    ]
    scene.shape(colour, (0, base), *ridge, (scene.width, base))


def _ripples(scene: Scene, colour: str, top: float, count: int, seed: int) -> None:
    """Draw short strokes of light on water, longer the nearer they are."""
    for across, down, size in scattered(count, seed):
        y = top + 8 + (down**1.6) * (scene.height - top - 16)
        near = (y - top) / (scene.height - top)
        length = 14 + 90 * near * (0.4 + size)
        x = across * scene.width
        scene.line(colour, 1.2 + 3 * near, (x - length / 2, y), (x + length / 2, y))


def _crane(scene: Scene, x: float, ground: float, size: float, colour: str) -> None:
    """Draw a ship-to-shore crane seen from the quay; ``size`` is its height in pixels."""
    leg, boom = 0.30 * size, ground - 0.66 * size
    thick = 0.030 * size
    apex = (x + 0.10 * size, ground - size)
    for foot in (x, x + leg):
        scene.line(colour, thick, (foot, ground), (foot, boom))
    scene.line(colour, thick * 0.7, (x, ground - 0.28 * size), (x + leg, ground - 0.28 * size))
    scene.line(colour, thick * 0.5, (x, boom), (x + leg, ground - 0.28 * size))
    scene.line(colour, thick * 1.2, (x - 0.62 * size, boom), (x + leg + 0.26 * size, boom))
    scene.line(colour, thick * 0.8, (x + 0.06 * size, boom), apex, (x + leg, boom))
    for end in (x - 0.58 * size, x - 0.28 * size, x + leg + 0.24 * size):
        scene.line(colour, thick * 0.35, apex, (end, boom))
    scene.box(colour, x + leg - 0.02 * size, boom - 0.07 * size, 0.16 * size, 0.07 * size)
    hook = x - 0.36 * size
    scene.line(colour, thick * 0.3, (hook, boom), (hook, boom + 0.20 * size))
    scene.box("#c8553d", hook - 0.07 * size, boom + 0.20 * size, 0.14 * size, 0.06 * size)


def _containers(scene: Scene, x: float, y: float, columns: int, rows: int, seed: int) -> None:
    """Stack containers, higher in the middle; ``y`` is the ground they stand on."""
    colours = ("#c8553d", "#2f6690", "#e09f3e", "#3a7d5c", "#8d99ae", "#7a3b4b")
    for column in range(columns):
        height = rows - abs(column - columns // 2) // 2
        for row in range(max(height, 1)):
            colour = colours[(column * 5 + row * 3 + seed * 7 + column * row) % len(colours)]
            left, top = x + column * 62, y - (row + 1) * 30
            scene.box(colour, left, top, 59, 28)
            for rib in range(1, 6):
                edge = left + rib * 10
                scene.line("#30383f", 0.6, (edge, top + 3), (edge, top + 25))


def _ship(scene: Scene, x: float, water: float, length: float) -> None:
    """Draw a container ship lying at the quay."""
    high = length * 0.095
    scene.shape(
        "#1d3557",
        (x, water - high * 1.25),
        (x + length, water - high),
        (x + length * 0.985, water),
        (x + length * 0.035, water),
    )
    scene.shape(
        "#9b2c2c",
        (x + length * 0.024, water - high * 0.3),
        (x + length * 0.988, water - high * 0.3),
        (x + length * 0.985, water),
        (x + length * 0.035, water),
    )
    _containers(scene, x + length * 0.10, water - high, int(length * 0.66 / 62), 4, 2)
    bridge = x + length * 0.83
    scene.box("#f1f3f5", bridge, water - high - 205, length * 0.09, 205)
    for floor in range(5):
        scene.box("#52708f", bridge + 8, water - high - 190 + floor * 36, length * 0.09 - 16, 14)
    scene.box("#c8553d", bridge + length * 0.055, water - high - 250, length * 0.03, 60)


def harbour() -> bytes:
    """Draw the port at sunrise: cranes, a ship, the river in light."""
    scene = Scene(2000, 1333)
    water = 900
    scene.sky("#3d5a80", "#7d94b5", "#f0b98d", "#ffdfae", bottom=water)
    scene.glow("#fff3d1", 1420, 800, 330)
    scene.disc("#fff1c9", 1420, 800, 92)
    _hills(scene, "#8a93ad", water, 150, 0.4)
    _hills(scene, "#6d7c9b", water, 95, 2.0)
    scene.sky("#e8b48a", "#7f93ab", "#3b5573", top=water)
    for step in range(26):
        width = 60 + step * 9 * (1 + 0.3 * math.sin(step * 2.1))
        y = water + 12 + step * 16
        scene.line("#ffe9bd", 3, (1420 - width / 2, y), (1420 + width / 2, y))
    _ripples(scene, "#a9b8c8", water, 150, 1)
    scene.box("#4a5b70", 0, water - 26, 1240, 46)
    for x, size in ((1090, 380), (800, 470), (430, 560)):
        _crane(scene, x, water - 24, size, "#2b3f5c")
    _containers(scene, 30, water - 26, 7, 5, 1)
    _ship(scene, 70, water + 52, 1020)
    for x, y in ((1560, 330), (1640, 290), (1490, 270), (1705, 360)):
        scene.line("#33415c", 4, (x - 24, y - 9), (x, y), (x + 24, y - 9))
    return scene.jpeg()


def lighthouse() -> bytes:
    """Draw a lighthouse on its rock at dusk, upright, with boats coming home."""
    scene = Scene(1600, 2000)
    water = 1330
    scene.sky("#1d3557", "#3f5f8a", "#c98b8b", "#f6c28b", bottom=water)
    for across, down, share in scattered(90, 4):
        scene.disc("#dfe7f2", across * 1600, down * 620, 1 + 1.8 * share)
    _hills(scene, "#52618a", water, 120, 1.2)
    scene.sky("#d9a08a", "#5b6f94", "#22385a", top=water)
    _ripples(scene, "#c9b3b4", water, 170, 6)
    scene.glow("#ffe8a3", 800, 520, 300)
    scene.veil("#ffeeb0", 0.55, (800, 508), (1600, 380), (1600, 560), (800, 532))
    scene.veil("#ffeeb0", 0.22, (800, 508), (0, 430), (0, 560), (800, 532))
    scene.glow("#fff3c4", 800, 520, 120)
    scene.shape("#f4f1ea", (690, 1250), (735, 590), (865, 590), (910, 1250))
    scene.shape("#d9d2c8", (815, 590), (865, 590), (910, 1250), (830, 1250))
    for top, bottom in ((690, 790), (890, 990), (1090, 1190)):
        left = [690 + (1250 - y) * 45 / 660 for y in (top, bottom)]
        scene.shape(
            "#b23a48",
            (left[0], top),
            (1600 - left[0], top),
            (1600 - left[1], bottom),
            (left[1], bottom),
        )
    scene.box("#3b3f4e", 712, 570, 176, 24)
    scene.box("#ffe9a8", 752, 470, 96, 100)
    for bar in (752, 782, 816, 846):
        scene.line("#3b3f4e", 5, (bar, 470), (bar, 570))
    scene.shape("#b23a48", (732, 472), (800, 400), (868, 472))
    scene.line("#3b3f4e", 6, (800, 402), (800, 356))
    for y in (730, 900, 1070):
        scene.box("#2d3142", 788, y + 40, 26, 44)
    scene.shape(
        "#3a3f3b",
        (330, 1400),
        (430, 1300),
        (560, 1262),
        (690, 1236),
        (910, 1236),
        (1050, 1275),
        (1170, 1310),
        (1290, 1400),
    )
    scene.shape("#55604f", (470, 1300), (600, 1240), (910, 1236), (1080, 1290), (900, 1275))
    for across, down, share in scattered(46, 8):
        x, y = 420 + across * 780, 1265 + down * 70
        scene.disc("#4f6b3f" if share < MOST else "#6b8a4e", x, y, 22 + 26 * share, 0.6)
    for x, y, size, light in ((380, 1560, 1.0, "#ffd27d"), (1180, 1680, 1.5, "#ffdf9e")):
        _boat(scene, x, y, size, light)
    _boat(scene, 1010, 1470, 0.6, "#ffd27d")
    return scene.jpeg()


def _boat(scene: Scene, x: float, y: float, size: float, light: str) -> None:
    """Draw a fishing boat with a lamp in its cabin."""
    scene.shape(
        "#23303f",
        (x - 120 * size, y - 34 * size),
        (x + 130 * size, y - 46 * size),
        (x + 96 * size, y + 14 * size),
        (x - 96 * size, y + 14 * size),
    )
    scene.box("#b5483f", x - 104 * size, y - 14 * size, 212 * size, 9 * size)
    scene.box("#e8e1d3", x - 60 * size, y - 92 * size, 84 * size, 56 * size)
    scene.box(light, x - 48 * size, y - 80 * size, 26 * size, 24 * size)
    scene.box(light, x - 12 * size, y - 80 * size, 26 * size, 24 * size)
    scene.line(
        "#23303f", 5 * size, (x + 54 * size, y - 42 * size), (x + 54 * size, y - 190 * size)
    )
    scene.line(
        "#23303f", 3 * size, (x + 54 * size, y - 186 * size), (x + 124 * size, y - 48 * size)
    )
    for step in range(5):
        wide = (30 - step * 4) * size
        scene.line(
            light,
            3 * size,
            (x - 30 * size - wide, y + (30 + step * 16) * size),
            (x - 30 * size + wide, y + (30 + step * 16) * size),
        )


def bridge() -> bytes:
    """Draw a cable-stayed bridge in the evening, its lamps in the river."""
    scene = Scene(2400, 1200)
    water = 800
    scene.sky("#14213d", "#29446b", "#7d6b91", "#f2a97e", bottom=water)
    for across, down, share in scattered(120, 2):
        scene.disc("#d6e0ee", across * 2400, down * 400, 0.8 + 1.5 * share)
    _hills(scene, "#4a4f78", water, 70, 0.9)
    for number, (across, height, share) in enumerate(scattered(46, 12)):
        left, wide, high = across * 2400, 34 + 40 * share, 40 + 120 * height
        scene.box("#2c3358" if number % 2 else "#343c66", left, water - high, wide, high)
        for row in range(int(high // 24)):
            for column in range(int(wide // 16)):
                if (row * 7 + column * 5 + number * 3) % 4 == 0:
                    place = (left + 5 + column * 16, water - high + 8 + row * 24)
                    scene.box("#ffd98e", *place, 6, 9)
    scene.sky("#b98288", "#3d4a72", "#14213d", top=water)
    deck = water - 96
    for tower in (760, 1640):
        _pylon(scene, tower, deck, water)
    scene.shape("#e6e1da", (0, deck + 22), (2400, deck + 22), (2400, deck + 40), (0, deck + 40))
    scene.line("#fff3d6", 5, (0, deck + 18), (2400, deck + 18))
    for pier in (90, 420, 2010, 2330):
        scene.box("#8f8ba3", pier, deck + 40, 34, water - deck - 22)
    for lamp in range(30, 2400, 78):
        scene.line("#c9c4cf", 3, (lamp, deck + 20), (lamp, deck - 26))
        scene.disc("#fff0c2", lamp, deck - 28, 6)
        for step in range(7):
            wide = 13 - step * 1.3
            y = water + 26 + step * 26
            shift = 6 * math.sin(step * 2.7 + lamp)
            scene.line("#f7d9a0", 4, (lamp - wide + shift, y), (lamp + wide + shift, y))
    _ripples(scene, "#8c83a6", water, 130, 3)
    _boat(scene, 1210, 1010, 1.3, "#ffdf9e")
    return scene.jpeg()


def _pylon(scene: Scene, x: float, deck: float, water: float) -> None:
    """Draw a tower of the bridge with its fan of cables."""
    top = deck - 440
    for step in range(1, 13):
        hang = top + 18 + step * 15
        for side in (-1, 1):
            scene.line("#c7cbe0", 2, (x, hang), (x + side * step * 35, deck + 24))
    scene.shape(
        "#f0ece4", (x - 26, water + 12), (x - 11, top), (x + 11, top), (x + 26, water + 12)
    )
    scene.shape("#c9c2c4", (x + 4, water + 12), (x + 3, top), (x + 11, top), (x + 26, water + 12))
    scene.box("#f0ece4", x - 34, deck + 12, 68, 18)
    scene.disc("#ff6b5e", x, top - 8, 7)
