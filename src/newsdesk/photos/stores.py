"""Where the words lie in a picture file: the raw XMP, IPTC and EXIF of each kind of file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.photos import exif, iim, jpeg_file, png_file, webp_file
from newsdesk.photos.exif import Tags
from newsdesk.photos.formats import HEAD, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class Stores:
    """The blocks as they lie in the file, empty where there are none.

    ``digest`` is Photoshop's checksum of the IPTC that its XMP was made from.
    """

    xmp: bytes = b""
    iptc: bytes = b""
    exif: bytes = b""
    digest: bytes = b""
    tags: Tags | None = None
    """The EXIF tags, where they do not lie in a block of their own (TIFF)."""

    def exif_tags(self) -> Tags:
        """Return the EXIF tags that we know."""
        return self.tags if self.tags is not None else exif.block_tags(self.exif)


def stores_in(file: BinaryIO) -> Stores:
    """Return the blocks of a picture file; a file that is none has none.

    Args:
        file: seekable; it is left at any place.
    """
    file.seek(0)
    reader = _READERS.get(kind_of(file.read(HEAD)))
    return reader(file) if reader else Stores()


def _in_jpeg(file: BinaryIO) -> Stores:
    xmp = exif_block = photoshop = b""
    for marker, payload in jpeg_file.segments(file):
        if marker == jpeg_file.APP1 and payload.startswith(jpeg_file.EXIF_MARK):
            exif_block = exif_block or payload
        elif marker == jpeg_file.APP1 and payload.startswith(jpeg_file.XMP_MARK):
            xmp = xmp or payload.removeprefix(jpeg_file.XMP_MARK)
        elif marker == jpeg_file.APP13 and payload.startswith(jpeg_file.PHOTOSHOP_MARK):
            # A long box is cut over several segments.
            photoshop += payload.removeprefix(jpeg_file.PHOTOSHOP_MARK)
    boxed = iim.resources(photoshop)
    return Stores(
        xmp=xmp,
        iptc=boxed.get(iim.IPTC_RESOURCE, b""),
        exif=exif_block,
        digest=boxed.get(iim.DIGEST_RESOURCE, b""),
    )


def _in_png(file: BinaryIO) -> Stores:
    xmp = exif_block = iptc = b""
    for name, data in png_file.chunks(file):
        if name == b"eXIf":
            exif_block = data
            continue
        keyword, text = png_file.keyed_text(name, data)
        if keyword == b"XML:com.adobe.xmp":
            xmp = xmp or text
        elif keyword in (b"Raw profile type exif", b"Raw profile type APP1"):
            block = png_file.raw_profile(text)
            exif_block = exif_block or (block if block.startswith(b"Exif") else b"")
        elif keyword == b"Raw profile type iptc":
            block = png_file.raw_profile(text)
            iptc = iptc or iim.resources(block).get(iim.IPTC_RESOURCE, b"") or block
    return Stores(xmp=xmp, iptc=iptc, exif=exif_block)


def _in_webp(file: BinaryIO) -> Stores:
    found = dict(webp_file.chunks(file, frozenset({b"EXIF", b"XMP "})))
    return Stores(xmp=found.get(b"XMP ", b""), exif=found.get(b"EXIF", b""))


def _in_tiff(file: BinaryIO) -> Stores:
    tags = exif.tags(file)

    def block(tag: int) -> bytes:
        value = tags.get(tag, b"")
        return value if isinstance(value, bytes) else b""

    boxed = iim.resources(block(exif.PHOTOSHOP))
    return Stores(
        xmp=block(exif.XMP),
        iptc=block(exif.IPTC) or boxed.get(iim.IPTC_RESOURCE, b""),
        digest=boxed.get(iim.DIGEST_RESOURCE, b""),
        tags=tags,
    )


_GIF_MARK: Final = b"\x0bXMP DataXMP"
_GIF_LOOKED_AT: Final = 16_000_000


def _in_gif(file: BinaryIO) -> Stores:
    file.seek(0)
    _, found, rest = file.read(_GIF_LOOKED_AT).partition(_GIF_MARK)
    packet, end, _ = rest.partition(b"<?xpacket end=")
    return Stores(xmp=packet if found and end else b"")


_READERS: Final[dict[str, Callable[[BinaryIO], Stores]]] = {
    "JPEG": _in_jpeg,
    "PNG": _in_png,
    "WEBP": _in_webp,
    "TIFF": _in_tiff,
    "GIF": _in_gif,
}
