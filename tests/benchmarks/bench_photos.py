"""Six 24-megapixel photos to 1600/800/320, beside the floor of the same work in bare Pillow.

Run: python -m tests.benchmarks.bench_photos [rounds]. Prints seconds, the best and the median of
the rounds; every round measures the floors and the product in turn, in this process.
"""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageChops, ImageOps

from newsdesk.news.photo import Photo, Placement
from newsdesk.news.profile import Recipe
from newsdesk.photos import metadata
from newsdesk.photos.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = (6000, 4000)
SIDES = (1600, 800, 320)
Options = dict[str, Any]


def main(rounds: int) -> None:
    """Make the photos, measure, print the table."""
    with TemporaryDirectory(prefix="bench-photos-") as name:
        folder = Path(name)
        sources = [a_camera_file(folder / f"p{number}.jpg", number) for number in range(6)]
        megabytes = sum(path.stat().st_size for path in sources) / 6e6
        say(f"6 JPEGs of 24 megapixels, {megabytes:.1f} MB each; {os.cpu_count()} cores")
        times: dict[str, list[float]] = {}
        for number in range(rounds):
            for label, act in acts(sources, folder / str(number)):
                start = time.perf_counter()
                act()
                times.setdefault(label, []).append(time.perf_counter() - start)
        for label, seconds in times.items():
            say(f"{label:58}{min(seconds):8.3f}{median(seconds):8.3f}")


def say(line: str) -> None:
    """Print a line of the table."""
    sys.stdout.write(line + "\n")


def acts(sources: list[Path], folder: Path) -> list[tuple[str, Callable[[], object]]]:
    """Return what is measured in one round, in order."""
    shelf = Shelf(folder / "photos")
    photos: list[Photo] = []

    def put() -> None:
        photos.extend(shelf.put(path) for path in sources)

    def embed() -> None:
        for photo in photos:
            placed = Placement(1, photo, caption="Đồng chí phát biểu.", credit="Ảnh: Hoàng Tùng")
            for made in shelf.renditions([photo], Recipe())[photo.sha256]:
                metadata.embed(
                    Path(made.path).read_bytes(),
                    made.kind,
                    placed,
                    headline="Tít bài",
                    city="Hải Phòng",
                    organization="Cổng tin tức",
                )

    plain: Options = {"quality": 82}
    ours = plain | {"optimize": True, "progressive": True}
    webp: Options = {"quality": 80}
    return [
        ("floor: Pillow draft + chain, JPEG", partial(floor, sources, [("JPEG", plain)])),
        ("floor: the same, optimised, progressive", partial(floor, sources, [("JPEG", ours)])),
        (
            "floor: the same and WebP",
            partial(floor, sources, [("JPEG", ours), ("WEBP", webp)]),
        ),
        (
            "floor: the same and WebP, 2 threads",
            partial(floor, sources, [("JPEG", ours), ("WEBP", webp)], threads=2),
        ),
        ("newsdesk: put (copy, sync, decode, read words)", put),
        (
            "newsdesk: renditions (check, JPEG + WebP, sync), 2 threads",
            lambda: shelf.renditions(photos, Recipe()),
        ),
        ("newsdesk: renditions again (kept)", lambda: shelf.renditions(photos, Recipe())),
        ("newsdesk: embed in all 36", embed),
        ("newsdesk: 6 thumbnails", lambda: [shelf.thumbnail(photo) for photo in photos]),
    ]


def floor(sources: list[Path], formats: list[tuple[str, Options]], threads: int = 1) -> None:
    """Do the bare work: draft, turn upright, three sizes, encode to memory."""

    def one(path: Path) -> None:
        with Image.open(path) as opened:
            opened.draft("RGB", (SIDES[0], SIDES[0]))
            image = ImageOps.exif_transpose(opened)
        for side in SIDES:
            image.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
            for name, options in formats:
                image.save(BytesIO(), name, **options)

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(one, sources))


def a_camera_file(path: Path, number: int) -> Path:
    """Write a JPEG with detail at every scale and grain, as a photo has; the last is turned."""
    bands = []
    for _ in range(3):
        band = Image.new("L", SIZE, 128)
        for octave in range(3, 13, 2):
            step = 2**octave
            noise = Image.effect_noise((SIZE[0] // step + 2, SIZE[1] // step + 2), 40)
            wide = noise.resize(SIZE, Image.Resampling.BICUBIC)
            band = ImageChops.add(band, wide, scale=1, offset=-128)
        grain = Image.effect_noise(SIZE, 5)
        bands.append(ImageChops.add(band, grain, scale=1, offset=-128))
    exif = Image.Exif()
    exif[0x0112] = 6 if number == 5 else 1
    Image.merge("RGB", bands).save(path, "JPEG", quality=92, exif=exif)
    return path


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
