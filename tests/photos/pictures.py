"""Small picture files for the photo tests, made by Pillow, with words in them where asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from newsdesk.errors import Bug, NewsdeskError, OutsideTrouble

RED, GREEN, BLUE, YELLOW = (200, 30, 30), (30, 180, 30), (30, 30, 200), (220, 210, 40)
"""The corners of ``four_corners``: top left, top right, bottom left, bottom right."""


FROM_CP1258 = "Đồng chí Nguyễn Phước Lộc phát biểu tại cuộc làm việc"
IN_CP1258 = (
    "Đô\u0300ng chi\u0301 Nguyê\u0303n Phươ\u0301c Lô\u0323c pha\u0301t biê\u0309u ta\u0323i "
    "cuô\u0323c la\u0300m viê\u0323c"
).encode("cp1258")
"""The same as Windows wrote it in Vietnamese: each tone beside its letter."""


def four_corners(width: int = 60, height: int = 40) -> Image.Image:
    """Draw a picture of which one sees how it is turned."""
    image = Image.new("RGB", (width, height))
    half, middle = width // 2, height // 2
    image.paste(RED, (0, 0, half, middle))
    image.paste(GREEN, (half, 0, width, middle))
    image.paste(BLUE, (0, middle, half, height))
    image.paste(YELLOW, (half, middle, width, height))
    return image


def corners_of(image: Image.Image) -> tuple[Any, ...]:
    """Return the colours near the four corners, in the order of ``four_corners``."""
    x, y = image.width // 4, image.height // 4
    right, bottom = image.width - 1 - x, image.height - 1 - y
    return tuple(
        image.getpixel(place) for place in ((x, y), (right, y), (x, bottom), (right, bottom))
    )


def levels_at(image: Image.Image, place: tuple[int, int] = (1, 1)) -> tuple[int, ...]:
    """Return the levels of all channels at one place."""
    level = image.getpixel(place)
    assert isinstance(level, tuple)
    return level


def alike(one: Any, other: Any, tolerance: int = 14) -> bool:
    """Return whether two colours, or two tuples of colours, are the same to the eye of a JPEG."""
    if isinstance(one, tuple):
        return len(one) == len(other) and all(
            alike(*pair, tolerance) for pair in zip(one, other, strict=True)
        )
    return bool(abs(one - other) <= tolerance)


def encoded(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    """Return the picture as the bytes of a file."""
    file = BytesIO()
    if kind == "JPEG":
        options = {"quality": 92, "subsampling": 0} | options
    image.save(file, kind, **options)
    return file.getvalue()


def a_file(
    path: Path, image: Image.Image | None = None, kind: str = "JPEG", **options: Any
) -> Path:
    """Write a picture file."""
    path.write_bytes(encoded(image or four_corners(), kind, **options))
    return path


def jpeg_segment(marker: int, payload: bytes) -> bytes:
    """Return a JPEG segment."""
    return bytes((0xFF, marker)) + (len(payload) + 2).to_bytes(2, "big") + payload


def with_segments(jpeg: bytes, *segments: bytes) -> bytes:
    """Return a JPEG with segments put in right behind its start."""
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def dataset(record: int, number: int, value: bytes) -> bytes:
    """Return an IIM dataset."""
    return bytes((0x1C, record, number)) + len(value).to_bytes(2, "big") + value


def photoshop_box(*resources: tuple[int, bytes]) -> bytes:
    """Return the payload of an APP13 segment."""
    box = b"Photoshop 3.0\x00"
    for number, data in resources:
        box += b"8BIM" + number.to_bytes(2, "big") + b"\x00\x00" + len(data).to_bytes(4, "big")
        box += data + b"\x00" * (len(data) & 1)
    return box


def xmp_packet(properties: str) -> bytes:
    """Return an XMP packet as a photo program writes it, around these properties."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
        'xmlns:exif="http://ns.adobe.com/exif/1.0/" '
        'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
        f"{properties}</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()


def xmp_caption(text: str, language: str = "x-default") -> str:
    """Return the property that holds a caption."""
    item = f'<rdf:li xml:lang="{language}">{text}</rdf:li>'
    return f"<dc:description><rdf:Alt>{item}</rdf:Alt></dc:description>"


@contextmanager
def suppress_bug(code: str) -> Iterator[None]:
    """Let a Bug of this code pass, and nothing else."""
    try:
        yield
    except Bug as found:
        _expect(found, {code})


@contextmanager
def refused_at_most(codes: set[str], name: str) -> Iterator[None]:
    """Let an OutsideTrouble of one of these codes pass if it names the file, and nothing else."""
    try:
        yield
    except OutsideTrouble as found:
        _expect(found, codes)
        if found.values["file"] != name:
            raise


def _expect(found: NewsdeskError, codes: set[str]) -> None:
    if found.code not in codes:
        raise found
