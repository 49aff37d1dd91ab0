"""Asking for files: texts with their photos, a folder of them, photos for the open article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from newsdesk.language.words import Words

_PHOTOS: Final = "*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif"
_TEXTS: Final = "*.docx *.html *.htm *.txt *.md *.markdown"


def texts(window: QWidget, words: Words) -> tuple[Path, ...]:
    """Ask for texts, and for the photos that belong to them."""
    kinds = f"{words('Texts and photos')} ({_TEXTS} {_PHOTOS})"
    title = words("Import texts, with their photos")
    names, _ = QFileDialog.getOpenFileNames(window, title, "", kinds)
    return tuple(Path(name) for name in names)


def folder(window: QWidget, words: Words) -> tuple[Path, ...]:
    """Ask for a folder."""
    name = QFileDialog.getExistingDirectory(window, words("Folder of texts and photos"))
    return (Path(name),) if name else ()


def photos(window: QWidget, words: Words) -> tuple[Path, ...]:
    """Ask for photos."""
    kinds = f"{words('Photos')} ({_PHOTOS})"
    names, _ = QFileDialog.getOpenFileNames(window, words("Add photos"), "", kinds)
    return tuple(Path(name) for name in names)
