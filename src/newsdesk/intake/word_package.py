"""A Word document as a package of parts: opened safely, refused with a clear word if it is not."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from newsdesk.errors import EditorMistake, OutsideTrouble

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_OLD_CONTAINER: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_RICH_TEXT: Final = b"{\\rtf"
_MOST_PARTS: Final = 5_000
_LARGEST_XML: Final = 60_000_000
_LARGEST_PART: Final = 150_000_000
_LARGEST: Final = 600_000_000
"""Bytes of all parts unpacked: far above six photos, far below what fills a PC's memory."""
_XML: Final = (".xml", ".rels")

MAIN: Final = "word/document.xml"
STYLES: Final = "word/styles.xml"
NUMBERING: Final = "word/numbering.xml"
WITH_TEXT: Final = (MAIN, "word/footnotes.xml", "word/endnotes.xml")


def opened(data: bytes, name: str) -> dict[str, bytes]:
    """Return the parts of a .docx file that its text is made of, by their names in the package.

    Args:
        data: the file.
        name: of the file, for what is said of it.

    Raises:
        EditorMistake: ``intake.word_old`` for a document of before 2007, ``intake.word_locked``
            for one with a password, ``intake.word_too_large`` for one that would unpack to far
            more than any article.
        OutsideTrouble: ``intake.word_broken``; ``intake.word_unsafe`` for XML with entities.
    """
    if data.startswith((_OLD_CONTAINER, _RICH_TEXT)):
        locked = _LOCKED in data
        raise EditorMistake("intake.word_locked" if locked else "intake.word_old", file=name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check_sizes(package, name)
            parts = {each.filename: package.read(each) for each in _wanted(package)}
    except (
        zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, OSError,
        NotImplementedError, RuntimeError,
    ) as trouble:  # fmt: skip
        raise OutsideTrouble("intake.word_broken", file=name) from trouble
    if MAIN not in parts:
        raise OutsideTrouble("intake.word_broken", file=name)
    for part, content in parts.items():
        if part.lower().endswith(_XML):
            element_of(content, name)
    return parts


def element_of(content: bytes, name: str) -> Element:
    """Return the tree of a part in XML.

    Raises:
        OutsideTrouble: ``intake.word_broken`` or ``intake.word_unsafe``.
    """
    try:
        return fromstring(content, forbid_dtd=True)
    except DefusedXmlException as trouble:
        raise OutsideTrouble("intake.word_unsafe", file=name) from trouble
    except (ParseError, ValueError, LookupError) as trouble:
        raise OutsideTrouble("intake.word_broken", file=name) from trouble


def packed(parts: dict[str, bytes]) -> io.BytesIO:
    """Return parts as a package again, for the reader of Word documents."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    file.seek(0)
    return file


def _check_sizes(package: zipfile.ZipFile, name: str) -> None:
    entries = package.infolist()
    too_many = len(entries) > _MOST_PARTS
    too_large = sum(each.file_size for each in entries) > _LARGEST or any(
        each.file_size > (_LARGEST_XML if each.filename.lower().endswith(_XML) else _LARGEST_PART)
        for each in entries
    )
    if too_many or too_large:
        raise EditorMistake("intake.word_too_large", file=name)


def _wanted(package: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the parts worth reading: all XML, and the pictures."""
    return [
        each
        for each in package.infolist()
        if not each.is_dir()
        and (each.filename.lower().endswith(_XML) or "media/" in each.filename.lower())
    ]
