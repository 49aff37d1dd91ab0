"""Renditions: the right sizes, in sRGB, with nothing attached, the same bytes each time."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image, ImageChops, JpegImagePlugin
from tests.photos.pictures import a_file, alike, corners_of, four_corners
from tests.photos.test_colour import a_profile

from newsdesk.news.photo import Rendition
from newsdesk.news.profile import Recipe
from newsdesk.photos.shelf import Shelf
from newsdesk.photos.stores import Stores, stores_in

HALVED = 2
"""Pillow's number for 4:2:0."""


def made_of(path: Path, shelf: Path, recipe: Recipe | None = None) -> tuple[Rendition, ...]:
    kept = Shelf(shelf)
    photo = kept.put(path)
    return kept.renditions([photo], recipe or Recipe())[photo.sha256]


@pytest.mark.parametrize(
    ("size", "sizes"),
    [
        ((3000, 2000), [(1600, 1067), (800, 534), (320, 214)]),
        ((2000, 3000), [(1067, 1600), (534, 800), (214, 320)]),
        ((700, 500), [(700, 500), (700, 500), (320, 229)]),
        ((40, 26), [(40, 26)] * 3),
    ],
)
def test_sizes_are_bounded_by_the_longer_side(
    size: tuple[int, int], sizes: list[tuple[int, int]], tmp_path: Path
) -> None:
    made = made_of(a_file(tmp_path / "a.jpg", four_corners(*size)), tmp_path / "photos")

    assert [(one.nominal, one.kind) for one in made] == [
        (nominal, kind) for nominal in (1600, 800, 320) for kind in ("jpg", "webp")
    ]
    assert [(one.width, one.height) for one in made[::2]] == sizes
    for one in made:
        data = Path(one.path).read_bytes()
        with Image.open(one.path) as shown:
            assert shown.size == (one.width, one.height)
            assert shown.format == {"jpg": "JPEG", "webp": "WEBP"}[one.kind]
            assert alike(corners_of(shown.convert("RGB")), corners_of(four_corners()), 20)
        assert one.sha256 == sha256(data).hexdigest()


def test_nothing_is_attached(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "bí mật"
    exif.get_ifd(0x8825)[1] = "N"
    path = a_file(
        tmp_path / "a.jpg", exif=exif, icc_profile=a_profile(), comment=b"secret", xmp=b"<x/>"
    )
    for one in made_of(path, tmp_path / "photos"):
        with Path(one.path).open("rb") as file:
            assert stores_in(file) == Stores()
        with Image.open(one.path) as shown:
            assert not {"icc_profile", "comment", "exif", "xmp"} & shown.info.keys()
            assert shown.size == (40, 60)


def test_jpegs_are_progressive_and_subsampled(tmp_path: Path) -> None:
    made = made_of(a_file(tmp_path / "a.jpg", four_corners(900, 600)), tmp_path / "photos")
    with Image.open(made[0].path) as shown:
        assert shown.info.get("progressive")
        assert JpegImagePlugin.get_sampling(shown) == HALVED


def test_equal_input_gives_equal_bytes(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.jpg", Image.effect_noise((900, 600), 50).convert("RGB"))
    one, other = (made_of(path, tmp_path / name) for name in ("one", "other"))

    assert [made.sha256 for made in one] == [made.sha256 for made in other]


def test_a_recipe_in_any_order_is_made_largest_first(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.jpg", four_corners(200, 100))
    made = made_of(path, tmp_path / "photos", Recipe(widths=(20, 80, 20, 40)))

    assert [one.nominal for one in made] == [80, 80, 40, 40, 20, 20]


def test_a_small_decoding_looks_like_a_whole_one(tmp_path: Path) -> None:
    scene = Image.effect_noise((150, 100), 90).resize((3000, 2000), Image.Resampling.BICUBIC)
    path = a_file(tmp_path / "a.jpg", scene.convert("RGB"), quality=95)
    made = made_of(path, tmp_path / "photos", Recipe(widths=(800,), jpeg_quality=95))
    with Image.open(path) as whole, Image.open(made[0].path) as shown:
        expected = whole.resize(shown.size, Image.Resampling.LANCZOS)
        difference = ImageChops.difference(expected, shown.convert("RGB")).convert("L")

    assert max(level for level, count in enumerate(difference.histogram()) if count > 800) < 8
