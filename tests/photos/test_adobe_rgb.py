"""Adobe RGB: the profile is sound, and cameras that only name it are understood."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from tests.photos.pictures import a_file, alike, levels_at

from newsdesk.photos import adobe_rgb, colour, reading


def in_srgb(levels: tuple[int, int, int]) -> tuple[int, ...]:
    """Compute what a colour of Adobe RGB is in sRGB, by the two definitions (both D65)."""
    red, green, blue = ((level / 255) ** (563 / 256) for level in levels)
    linear = (
        1.39835 * red - 0.39835 * green,
        green,
        -0.04292 * green + 1.04292 * blue,
    )
    curved = (
        12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
        for part in (min(max(part, 0.0), 1.0) for part in linear)
    )
    return tuple(round(255 * part) for part in curved)


def test_the_profile_is_one_that_others_read() -> None:
    read = ImageCms.ImageCmsProfile(BytesIO(adobe_rgb.profile())).profile

    assert read.xcolor_space.strip() == "RGB"
    assert read.profile_description == "Adobe RGB (1998) compatible"
    assert len(adobe_rgb.profile()) == int.from_bytes(adobe_rgb.profile()[:4], "big")


@pytest.mark.parametrize(
    "levels", [(0, 0, 0), (255, 255, 255), (128, 128, 128), (180, 120, 90), (90, 120, 160)]
)
def test_colours_go_where_the_definitions_say(levels: tuple[int, int, int]) -> None:
    shown = colour.to_srgb(Image.new("RGB", (4, 4), levels), adobe_rgb.profile())

    assert alike(levels_at(shown), in_srgb(levels), 2)


@pytest.mark.parametrize(
    ("space", "rule", "followed"),
    [(0xFFFF, "R03", True), (1, "R98", False), (0xFFFF, "R98", False), (1, "R03", False)],
)
def test_a_camera_that_names_adobe_rgb_is_followed(
    space: int, rule: str, *, followed: bool, tmp_path: Path
) -> None:
    levels = (180, 120, 90)
    named = Image.Exif()
    named.get_ifd(0x8769)[0xA001] = space
    named.get_ifd(0x8769)[0xA005] = {1: rule}
    path = a_file(tmp_path / "_DSC1.jpg", Image.new("RGB", (64, 64), levels), exif=named)
    shown = reading.picture(path, "_DSC1.jpg", 32)

    assert alike(levels_at(shown), in_srgb(levels) if followed else levels, 3)
