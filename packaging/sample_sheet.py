"""A sheet to draw the sample's pictures on, in units of the finished picture."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw, ImageFilter

FINER: Final = 2
"""Everything is drawn this many times larger, then made smaller, so that edges are smooth."""

Point = tuple[float, float]


class Scene:
    """A sheet to draw on, in units of the finished picture."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * FINER, height * FINER))
        self.pen = ImageDraw.Draw(self.image)

    def sky(self, *colours: str, top: float = 0, bottom: float | None = None) -> None:
        """Fill a band from edge to edge with colours that run into each other downwards."""
        first = round(top * FINER)
        last = round((self.height if bottom is None else bottom) * FINER)
        stops = [_rgb(colour) for colour in colours]
        for y in range(first, last):
            place = (y - first) / max(last - first - 1, 1) * (len(stops) - 1)
            index = min(int(place), len(stops) - 2)
            self.pen.line(
                [(0, y), (self.width * FINER, y)],
                fill=_mixed(stops[index], stops[index + 1], place - index),
            )

    def shape(self, colour: str, *points: Point) -> None:
        """Fill a polygon."""
        self.pen.polygon([(x * FINER, y * FINER) for x, y in points], fill=colour)

    def box(self, colour: str, x: float, y: float, width: float, height: float) -> None:
        """Fill an upright rectangle."""
        self.shape(colour, (x, y), (x + width, y), (x + width, y + height), (x, y + height))

    def line(self, colour: str, thick: float, *points: Point) -> None:
        """Draw a line through points, with round joints."""
        places = [(x * FINER, y * FINER) for x, y in points]
        self.pen.line(places, fill=colour, width=max(1, round(thick * FINER)), joint="curve")

    def disc(self, colour: str, x: float, y: float, radius: float, flat: float = 1) -> None:
        """Fill a circle, or an ellipse flattened by ``flat``."""
        edges = (x - radius, y - radius * flat, x + radius, y + radius * flat)
        self.pen.ellipse([edge * FINER for edge in edges], fill=colour)

    def glow(self, colour: str, x: float, y: float, radius: float) -> None:
        """Lay a soft light over the picture."""
        mask = Image.new("L", (self.width // 4, self.height // 4))
        edges = [edge / 4 for edge in (x - radius, y - radius, x + radius, y + radius)]
        ImageDraw.Draw(mask).ellipse(edges, fill=150)
        mask = mask.filter(ImageFilter.GaussianBlur(radius / 8)).resize(self.image.size)
        self.image.paste(Image.new("RGB", self.image.size, colour), mask=mask)

    def veil(self, colour: str, share: float, *points: Point) -> None:
        """Lay a polygon over the picture that lets ``1 - share`` of it through."""
        mask = Image.new("L", self.image.size)
        places = [(x * FINER, y * FINER) for x, y in points]
        ImageDraw.Draw(mask).polygon(places, fill=round(255 * share))
        self.image.paste(Image.new("RGB", self.image.size, colour), mask=mask)

    def jpeg(self) -> bytes:
        """Return the finished picture."""
        small = self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        file = BytesIO()
        small.save(file, "JPEG", quality=84, optimize=True, progressive=True, subsampling=2)
        return file.getvalue()


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixed(
    one: tuple[int, int, int], other: tuple[int, int, int], share: float
) -> tuple[int, int, int]:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def scattered(count: int, seed: int) -> list[tuple[float, float, float]]:
    """Return points between 0 and 1 with a third value each, evenly spread."""
    return [
        ((n * 0.754877666 + seed * 0.37) % 1, (n * 0.569840290 + seed * 0.61) % 1, n * 0.618 % 1)
        for n in range(1, count + 1)
    ]
