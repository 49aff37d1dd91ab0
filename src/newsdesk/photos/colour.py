"""Colour: whatever a file is drawn in, to sRGB as screens show it."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from PIL import Image, ImageCms

_GREY: Final = ("1", "L")
_SEE_THROUGH: Final = ("LA", "RGBA")
_DEEP_GREY: Final = ("I", "I;16", "I;16L", "I;16B", "I;16N")
_FITTING: Final = {"RGB": "RGB", "L": "GRAY", "CMYK": "CMYK"}
"""Pillow's mode, and the colour space that a profile for it names."""

_LARGEST_PROFILE: Final = 8_000_000
_STANDARD: Final = ("sRGB", "c2")
"""How profiles that describe sRGB itself begin to call themselves; "c2" is Facebook's."""


def scalable(image: Image.Image) -> Image.Image:
    """Return a loaded picture in a mode that scales well: L, RGB, CMYK or LAB, or LA, RGBA.

    Args:
        image: in any of Pillow's modes but floating point, which no photo has.
    """
    if image.mode in _DEEP_GREY:
        # Pillow would cut 16 bits off at 255 instead of scaling them down.
        return image.convert("I").point(lambda level: level * (1 / 257)).convert("L")
    if image.mode == "La":
        return image.convert("LA")
    if image.has_transparency_data and image.mode not in _SEE_THROUGH:
        return image.convert("LA" if image.mode in _GREY else "RGBA")
    if image.mode in _GREY:
        return image.convert("L")
    return image if image.mode in (*_FITTING, *_SEE_THROUGH, "LAB") else image.convert("RGB")


def on_white(image: Image.Image) -> Image.Image:
    """Return a scalable picture without transparency: see-through parts lie on white paper."""
    if image.mode not in _SEE_THROUGH:
        return image
    mode = image.mode.removesuffix("A")
    ground = Image.new(mode, image.size, "white")
    ground.paste(image.convert(mode), mask=image.getchannel("A"))
    return ground


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the picture in RGB, in the colours of sRGB.

    Relative colorimetric with black point compensation, as photo programs show pictures. A profile
    that is broken, or made for another kind of picture, counts as none.

    Args:
        image: what ``on_white`` returned.
        profile: the ICC profile of the file, if it has one.
    """
    if image.mode == "LAB":
        source = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
        return _transformed(image, source) or image.convert("L").convert("RGB")
    known = _opened(profile)
    if known is None:
        return image.convert("RGB")
    space = known.profile.xcolor_space.strip()
    if image.mode == "L" and space == "RGB":
        image = image.convert("RGB")
    if _FITTING[image.mode] != space or _is_srgb(known):
        return image.convert("RGB")
    return _transformed(image, known) or image.convert("RGB")


def _opened(profile: bytes | None) -> ImageCms.ImageCmsProfile | None:
    if not profile or len(profile) > _LARGEST_PROFILE:
        return None
    try:
        return ImageCms.ImageCmsProfile(BytesIO(profile))
    except (OSError, ImageCms.PyCMSError):
        return None


def _is_srgb(profile: ImageCms.ImageCmsProfile) -> bool:
    name = profile.profile.profile_description or ""
    return profile.profile.xcolor_space.strip() == "RGB" and name.startswith(_STANDARD)


def _transformed(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image | None:
    try:
        transform = ImageCms.buildTransform(
            source,
            ImageCms.createProfile("sRGB"),
            image.mode,
            "RGB",
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
        return ImageCms.applyTransform(image, transform)
    except (OSError, ValueError, ImageCms.PyCMSError):
        return None
