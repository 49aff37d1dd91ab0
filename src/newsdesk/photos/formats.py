"""The kinds of picture file that are taken: known by their first bytes, never by their names."""

from __future__ import annotations

from typing import Final

HEAD: Final = 16
"""How many bytes of a file ``kind_of`` wants to see."""

SUFFIXES: Final = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "TIFF": "tif", "GIF": "gif"}
"""Every kind under Pillow's name, with the suffix that its originals are kept under."""

_MARKS: Final = (
    ("JPEG", 0, b"\xff\xd8\xff"),
    ("PNG", 0, b"\x89PNG\r\n\x1a\n"),
    ("GIF", 0, b"GIF87a"),
    ("GIF", 0, b"GIF89a"),
    ("WEBP", 8, b"WEBP"),
    ("TIFF", 0, b"II*\x00"),
    ("TIFF", 0, b"MM\x00*"),
)


def kind_of(head: bytes) -> str:
    """Return Pillow's name for the kind of file that begins with these bytes, or ``""``."""
    for kind, start, mark in _MARKS:
        if head[start : start + len(mark)] == mark:
            # A WEBP mark counts only inside the RIFF container.
            return kind if kind != "WEBP" or head[:4] == b"RIFF" else ""
    return ""
