"""photos.csv: captions to copy by hand, as a table for Excel, made from the record."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

BOM: Final = "\ufeff"
"""Without it Excel takes a CSV file for the code page of the machine."""

_HEADINGS: Final = {
    "vi": (
        "STT",
        "Tệp ảnh",
        "Rộng",
        "Cao",
        "Chú thích",
        "Văn bản thay thế",
        "Nguồn ảnh",
        "Các cỡ",
    ),
    "en": ("No.", "Photo file", "Width", "Height", "Caption", "Alt text", "Credit", "Sizes"),
}
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def table(record: Mapping[str, Any]) -> bytes:
    """Return the table of a record's photos: a line each, with master file and all sizes."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(_HEADINGS.get(record["language"], _HEADINGS["vi"]))
    for photo in record["photos"]:
        writer.writerow([guarded(cell) for cell in _cells(photo)])
    return (BOM + out.getvalue()).encode()


def guarded(cell: str) -> str:
    """Return the cell so that Excel shows it and never counts it as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _cells(photo: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the cells of one photo; the widest JPEG is its master."""
    files = photo["files"]
    masters = [file for file in files if file["path"].endswith(".jpg")] or files
    master = max(masters, key=lambda file: file["width"], default=None)
    return (
        str(photo["order"]),
        master["path"] if master else "",
        str(master["width"]) if master else "",
        str(master["height"]) if master else "",
        photo["caption"],
        photo["alt"],
        photo["credit"],
        " ".join(file["path"] for file in files),
    )
