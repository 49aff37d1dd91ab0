"""The hard photos of ../shared/data: each ends in a right picture or in a clear refusal."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from tests.shared_data import shared

from newsdesk.errors import OutsideTrouble
from newsdesk.news.profile import Recipe
from newsdesk.photos.shelf import Shelf

REFUSED = {
    "bomb.png": "photo.too_large",
    "cut-short.jpg": "photo.broken",
    "empty.jpg": "photo.empty",
    "not-a-photo.jpg": "photo.kind",
    "script.svg": "photo.kind",
}
TAKEN = {
    "cmyk.jpg": (1200, 900),
    "grey.jpg": (1200, 900),
    **{f"orientation-{number}.jpg": (600, 400) for number in range(1, 9)},
    "palette.gif": (1200, 900),
    "photo.webp": (1200, 900),
    "progressive.jpg": (1200, 900),
    "see-through.png": (1200, 900),
    "tiny.jpg": (40, 26),
    "Ảnh hội nghị – tên dài có dấu (bản 1).jpg": (300, 200),
}
SOON = 5.0
"""Seconds that one photo may take at the most, on a slow machine too."""


def a_hard_photo(name: str) -> Path:
    return shared("photos-hard") / name


def small_one(shelf: Shelf, name: str) -> Image.Image:
    photo = shelf.put(a_hard_photo(name))
    made = shelf.renditions([photo], Recipe(widths=(320,)))[photo.sha256]
    with Image.open(made[0].path) as shown:
        return shown.convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return how far two pictures are apart on the average, in levels."""
    size = (80, 60)
    pair = [image.resize(size, Image.Resampling.BOX) for image in (one, other)]
    return max(ImageStat.Stat(ImageChops.difference(*pair)).mean)


def test_every_file_of_the_folder_is_looked_at() -> None:
    assert {path.name for path in shared("photos-hard").iterdir()} == REFUSED.keys() | TAKEN.keys()


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_and_named(name: str, tmp_path: Path) -> None:
    start = time.perf_counter()
    with pytest.raises(OutsideTrouble) as refusal:
        Shelf(tmp_path).put(a_hard_photo(name))

    assert (refusal.value.code, refusal.value.values["file"]) == (REFUSED[name], name)
    assert time.perf_counter() - start < SOON
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", TAKEN)
def test_it_ends_in_a_right_picture(name: str, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    photo = shelf.put(a_hard_photo(name))
    made = shelf.renditions([photo], Recipe())[photo.sha256]

    assert (photo.width, photo.height) == TAKEN[name]
    assert photo.file_name == name
    assert len(made) == 6
    for one in made:
        with Image.open(one.path) as shown:
            assert shown.size == (one.width, one.height)
            assert shown.mode == "RGB"
            shown.load()


@pytest.mark.parametrize("number", range(2, 9))
def test_all_orientations_look_the_same(number: int, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    upright = small_one(shelf, "orientation-1.jpg")

    assert difference(small_one(shelf, f"orientation-{number}.jpg"), upright) < 3


@pytest.mark.parametrize("name", ["cmyk.jpg", "palette.gif", "photo.webp", "see-through.png"])
def test_all_kinds_of_the_same_scene_look_the_same(name: str, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    scene = small_one(shelf, "progressive.jpg")

    assert difference(small_one(shelf, name), scene) < 8
