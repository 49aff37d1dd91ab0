"""A Word document as a package of parts: opened safely, refused with a clear word if it is not."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from newsdesk.errors import EditorMistake, OutsideTrouble

_OLD_CONTAINER: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_RICH_TEXT: Final = b"{\\rtf"
_MOST_PARTS: Final = 5_000
_LARGEST_XML: Final = 60_000_000
_LARGEST_PART: Final = 150_000_000
_LARGEST: Final = 600_000_000
"""Bytes of all parts unpacked: far above six photos, far below what fills a PC's memory."""
_XML: Final = (".xml", ".rels")
_ROOT_RELATIONS: Final = "_rels/.rels"
_TYPES: Final = "[Content_Types].xml"
_RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_USUAL_MAIN: Final = "word/document.xml"
_NEEDED: Final = ("styles", "numbering", "footnotes", "endnotes", "comments")


@dataclass(slots=True)
class Package:
    """The parts of a document that its text is made of.

    ``content`` holds bytes by the part's name, ``trees`` what was parsed of them; ``main`` is the
    name of the text, ``named`` the names of ``styles``, ``numbering``, ``footnotes`` and the like.
    """

    content: dict[str, bytes]
    trees: dict[str, Element]
    main: str
    named: dict[str, str]

    def tree(self, kind: str) -> Element | None:
        """Return the tree of a part by its kind, None where the document has none."""
        return self.trees.get(self.named.get(kind, ""))


def opened(data: bytes, name: str) -> Package:
    """Return what the text of a .docx file is made of; every part in XML has been looked through.

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
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            _check_sizes(file, name)
            return _read(file, name)
    except _BROKEN as trouble:
        raise OutsideTrouble("intake.word_broken", file=name) from trouble


_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    LookupError,
    ValueError,
    OSError,
    RuntimeError,  # a locked entry, or a way of packing that is not known
)


def _read(file: zipfile.ZipFile, name: str) -> Package:
    present = set(file.namelist())
    trees: dict[str, Element] = {}

    def tree_of(part: str) -> Element | None:
        if part in present and part not in trees:
            trees[part] = element_of(file.read(part), name)
        return trees.get(part)

    tree_of(_TYPES)
    main = _targets(tree_of(_ROOT_RELATIONS), "").get("officeDocument", _USUAL_MAIN)
    if tree_of(main) is None:
        raise OutsideTrouble("intake.word_broken", file=name)
    folder, _, own = main.rpartition("/")
    targets = _targets(tree_of(f"{folder}/_rels/{own}.rels"), folder)
    named: dict[str, str] = {}
    for kind in _NEEDED:
        part = targets.get(kind, f"{folder}/{kind}.xml")
        if tree_of(part) is not None:
            named[kind] = part
            tree_of(f"{folder}/_rels/{part.rpartition('/')[2]}.rels")
    pictures = [part for part in present if "media/" in part.lower() and not part.endswith("/")]
    content = {part: file.read(part) for part in (*trees, *pictures)}
    return Package(content, trees, main, named)


def _targets(relations: Element | None, folder: str) -> dict[str, str]:
    """Return the names of the parts that relations point to, by the last word of their type."""
    found: dict[str, str] = {}
    for each in () if relations is None else relations.iter(_RELATION):
        target = each.get("Target", "")
        part = target.lstrip("/") if target.startswith("/") or not folder else f"{folder}/{target}"
        found.setdefault(each.get("Type", "").rpartition("/")[2], part)
    return found


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
