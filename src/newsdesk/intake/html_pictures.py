"""Pictures that HTML names: taken out where their bytes are inside, else only listed."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from newsdesk.intake.rich_text import Picture

if TYPE_CHECKING:
    from collections.abc import Mapping

_DATA: Final = re.compile(r"data:\s*(image/[\w.+-]+)\s*((?:;[^,;]*)*),", re.IGNORECASE)
_LARGEST: Final = 64_000_000
"""Letters of a picture written into the text."""
_PIXEL: Final = re.compile(r"[0-2](?:px)?")
_ICON: Final = re.compile(r"[1-4]?\d(?:px)?")
_EMOJI: Final = re.compile(r"[^\w\s<>&]{1,8}")
_LONGEST_ALT: Final = 500
_WINDOWS_DRIVE: Final = re.compile(r"/[A-Za-z]:[/\\]")


def picture_of(attributes: Mapping[str, str | None]) -> Picture | None:
    """Return the picture of an ``img`` element; None for what only counts readers.

    Args:
        attributes: of the element; a picture that is loaded later stands in ``data-src``.
    """
    source = (attributes.get("src") or "").strip()
    later = (attributes.get("data-src") or attributes.get("data-original") or "").strip()
    if later and (not source or source.startswith("data:")):
        source = later
    sides = (attributes.get("width"), attributes.get("height"))
    if not source or any(side and _PIXEL.fullmatch(side.strip()) for side in sides):
        return None
    if all(side and _ICON.fullmatch(side.strip()) for side in sides):
        return None
    alt = " ".join((attributes.get("alt") or "").split())[:_LONGEST_ALT]
    if source[:5].lower() == "data:":
        return _inside(source, alt)
    if source[:5].lower() == "file:":
        return Picture(alt, path=_local(source))
    return Picture(alt, address=source[:2000])


def emoji_of(attributes: Mapping[str, str | None]) -> str:
    """Return the sign that a chat program draws as a picture, empty for any other picture."""
    alt = (attributes.get("alt") or "").strip()
    return alt if _EMOJI.fullmatch(alt) and not alt.isascii() else ""


def _inside(source: str, alt: str) -> Picture | None:
    found = _DATA.match(source)
    if not found or len(source) > _LARGEST:
        return None
    written = source[found.end() :]
    try:
        data = (
            base64.b64decode(unquote(written))
            if "base64" in found[2].lower()
            else unquote_to_bytes(written)
        )
    except (binascii.Error, ValueError):
        return None
    return Picture(alt, data=data, kind=found[1].lower()) if data else None


def _local(address: str) -> str:
    """Return the path of a ``file:`` address; on Windows without the slash before the drive."""
    try:
        parts = urlsplit(address.replace("\\", "/"))
    except ValueError:
        return ""
    path = unquote(parts.path)
    if parts.netloc and parts.netloc.lower() != "localhost":
        return f"//{parts.netloc}{path}"
    return path[1:] if _WINDOWS_DRIVE.match(path) else path
