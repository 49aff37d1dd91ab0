"""What is pasted or dropped: formatted text, plain text, a picture, files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

PICTURES: Final = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif"})


_OURS: Final = 'name="qrichtext"'
"""What Qt's own text fields write into the HTML that they put on the clipboard."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A paste or a drop; what it has not is empty or None."""

    html: str = ""
    text: str = ""
    picture: QImage | None = None
    files: tuple[Path, ...] = ()

    @property
    def photos(self) -> tuple[Path, ...]:
        """Return the files that are pictures."""
        return tuple(path for path in self.files if path.suffix.lower() in PICTURES)


def clip_of(source: QMimeData | None) -> Clip:
    """Return what a paste or a drop holds. Words count before a picture of them."""
    if source is None:  # an empty clipboard
        return Clip()
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    html = source.html() if source.hasHtml() else ""
    if _OURS in html:
        html = ""  # copied from a field of ours: its words hold their marks
    text = source.text() if source.hasText() else ""
    picture = source.imageData() if source.hasImage() and not (html or text) else None
    return Clip(
        html=html,
        text=text.replace("\r\n", "\n").replace("\r", "\n"),
        picture=picture if isinstance(picture, QImage) else None,
        files=tuple(path for path in paths if path.exists()),
    )
