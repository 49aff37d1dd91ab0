"""The words in a photo file: read in order of trust, written into what leaves the house."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from newsdesk.errors import Bug, OutsideTrouble
from newsdesk.news.photo import Described
from newsdesk.photos import exif, iim, jpeg_file, webp_file, xmp
from newsdesk.photos.camera_words import is_left_by_a_machine
from newsdesk.photos.said import said_of
from newsdesk.photos.stores import stores_in

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from newsdesk.news.photo import Placement

_OF_THE_CAPTION: Final = ("caption", "caption_from", "guessed_code")


def read(path: Path) -> Described:
    """Return what a picture file says of itself: clean text, empty where it says nothing.

    Each field is taken from XMP, else from IPTC, else from EXIF. Where Photoshop's checksum shows
    that the IPTC was changed after the XMP, IPTC goes first. What cannot be understood counts as
    not said; a file that is no picture says nothing.

    Raises:
        OutsideTrouble: ``photo.unreadable`` when the file cannot be opened or read.
    """
    try:
        with path.open("rb") as file:
            return described_in(file)
    except OSError as trouble:
        raise OutsideTrouble(
            "photo.unreadable", file=path.name, reason=trouble.strerror or str(trouble)
        ) from trouble


def described_in(file: BinaryIO) -> Described:
    """Return what an open, seekable picture file says of itself; see ``read``."""
    stores = stores_in(file)
    in_xmp = xmp.described(stores.xmp)
    in_iptc = iim.described(stores.iptc)
    first = [in_iptc, in_xmp] if iim.is_stale(stores.iptc, stores.digest) else [in_xmp, in_iptc]
    return _merged([*first, exif.described(stores.exif_tags())])


def _merged(said: list[Described]) -> Described:
    """Return for each field the first word; the caption brings along where it came from."""
    whole: dict[str, Any] = {}
    for field in fields(Described):
        if field.name not in _OF_THE_CAPTION:
            values = (getattr(one, field.name) for one in said)
            whole[field.name] = next(filter(None, values), field.default)
    written = (one for one in said if one.caption and not is_left_by_a_machine(one.caption))
    captioned = next(written, None)
    for name in _OF_THE_CAPTION:
        if captioned:
            whole[name] = getattr(captioned, name)
    if not captioned:
        whole["guessed_code"] = next((one.guessed_code for one in said if one.guessed_code), "")
    return Described(**whole)


def embed(
    data: bytes, kind: str, placed: Placement, *, headline: str, city: str, organization: str
) -> bytes:
    """Return a rendition's bytes with the words of a placed photo in them; no pixel changes.

    JPEG gets EXIF, XMP and IPTC, WebP gets EXIF and XMP: all built anew from ``said.Said``, while
    whatever metadata the bytes had is dropped. Equal input gives equal bytes.

    Args:
        data: a whole JPEG or WebP, as ``Shelf.renditions`` made it.
        kind: ``jpg`` or ``webp``.
        placed: the photo with the editor's caption, alt text and credit.
        headline: the article's title.
        city: where the newsroom is.
        organization: who publishes.

    Raises:
        Bug: ``rendition.kind``, ``rendition.not_jpeg``, ``rendition.not_webp``.
    """
    said = said_of(placed, headline=headline, city=city, organization=organization)
    packet = xmp.packet(said)
    match kind:
        case "jpg":
            block = exif.block(said, jpeg_file.size_of(data))
            return jpeg_file.spliced(data, exif=block, xmp=packet, photoshop=iim.box(said))
        case "webp":
            block = exif.block(said, webp_file.size_of(data))
            return webp_file.spliced(data, exif=block, xmp=packet)
    raise Bug("rendition.kind", kind=kind)
