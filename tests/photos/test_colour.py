"""Colours: whatever a picture is drawn in ends as sRGB on white."""

from __future__ import annotations

import pytest
from PIL import Image, ImageCms
from tests.photos.pictures import RED, alike, four_corners, levels_at

from newsdesk.photos import colour


def a_profile(*, swapped: bool = True, name: str = "Test") -> bytes:
    """Return sRGB's profile under another name, with red and green having changed places."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = data.replace("sRGB".encode("utf-16-be"), name.encode("utf-16-be"))
    if swapped:
        for one, other in ((b"rXYZ", b"----"), (b"gXYZ", b"rXYZ"), (b"----", b"gXYZ")):
            data = data.replace(one, other)
    return data


def shown(image: Image.Image, profile: bytes | None = None) -> Image.Image:
    return colour.to_srgb(colour.on_white(colour.scalable(image)), profile)


def test_a_foreign_profile_is_followed() -> None:
    red = Image.new("RGB", (4, 4), (255, 0, 0))

    assert alike(shown(red, a_profile()).getpixel((0, 0)), (0, 255, 0))


@pytest.mark.parametrize(
    "profile",
    [None, b"", b"no profile", a_profile()[:200], a_profile(name="sRGB"), bytes(9_000_000)],
    ids=["none", "empty", "nonsense", "cut", "sRGB itself", "huge"],
)
def test_without_a_usable_profile_colours_stay(profile: bytes | None) -> None:
    assert shown(four_corners(), profile).tobytes() == four_corners().tobytes()


def test_a_grey_picture_with_a_colour_profile_stays_grey() -> None:
    image = shown(Image.new("L", (2, 2), 128), a_profile(swapped=False))

    assert len(set(levels_at(image))) == 1


def test_a_cmyk_picture_with_a_profile_of_another_space_is_plainly_converted() -> None:
    white = Image.new("CMYK", (2, 2), (0, 0, 0, 0))

    assert shown(white, a_profile()).getpixel((0, 0)) == (255, 255, 255)
    assert shown(Image.new("CMYK", (2, 2), (0, 0, 0, 255))).getpixel((0, 0)) == (0, 0, 0)


def test_black_and_white_of_lab_are_black_and_white() -> None:
    for light, level in ((0, 0), (255, 255)):
        assert alike(
            shown(Image.new("LAB", (2, 2), (light, 128, 128))).getpixel((0, 0)), (level,) * 3, 4
        )


@pytest.mark.parametrize("mode", ["I;16", "I;16B", "I;16L", "I"])
def test_sixteen_bits_are_scaled_down(mode: str) -> None:
    for level in (0, 128, 255):
        image = Image.new("I", (2, 2), level * 257).convert(mode)

        assert shown(image).getpixel((0, 0)) == (level,) * 3


@pytest.mark.parametrize(
    "mode", ["1", "L", "P", "YCbCr", "HSV", "RGBX", "RGB", "RGBA", "LA", "PA"]
)
def test_every_mode_ends_in_rgb(mode: str) -> None:
    image = Image.new("RGB", (4, 4), "white")
    image = image.convert("P").convert(mode) if mode == "PA" else image.convert(mode)

    assert (shown(image).mode, shown(image).getpixel((1, 1))) == ("RGB", (255, 255, 255))


@pytest.mark.parametrize("mode", ["RGBA", "RGBa", "LA", "La", "PA"])
def test_what_is_see_through_lies_on_white(mode: str) -> None:
    whole = {"RGBa": "RGBA", "La": "LA"}.get(mode, mode)
    image = Image.new("P", (4, 4), 0).convert(whole) if mode == "PA" else Image.new(whole, (4, 4))
    image.putalpha(0)

    assert shown(image.convert(mode)).getpixel((0, 0)) == (255, 255, 255)


def test_half_see_through_is_half_white() -> None:
    half = Image.new("RGBA", (2, 2), (200, 0, 0, 128))

    assert alike(shown(half).getpixel((0, 0)), (227, 127, 127), 2)


@pytest.mark.parametrize(
    ("mode", "key"), [("P", 0), ("P", b"\x00"), ("L", 0), ("RGB", (0, 0, 0)), ("1", 0)]
)
def test_a_colour_key_is_see_through(mode: str, key: object) -> None:
    image = Image.new(mode, (4, 4), 0)
    image.info["transparency"] = key

    assert shown(image).getpixel((0, 0)) == (255, 255, 255)


def test_an_opaque_picture_is_not_copied_about() -> None:
    image = four_corners()

    assert colour.scalable(image) is image
    assert colour.on_white(image) is image
    assert alike(shown(image).getpixel((1, 1)), RED)
