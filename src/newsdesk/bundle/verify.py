"""Verification: a bundle's file in, every problem out at once; nothing in it is believed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsdesk.bundle import layout, record_rules
from newsdesk.bundle.bag_rules import bag_problems
from newsdesk.bundle.image_rules import image_problems
from newsdesk.bundle.manifest import sums_of
from newsdesk.bundle.page_rules import WHOLE, drawing_problems, page_problems
from newsdesk.bundle.parts import RECORD, Role, is_folder_name, role_of
from newsdesk.bundle.reading import open_archive
from newsdesk.bundle.text_rules import read_json, read_text
from newsdesk.news.report import Problem, Severity, problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from newsdesk.bundle.reading import Opened

MOST: Final = 300
"""Problems that are told; a file with more is named as such."""

_PAGES: Final = WHOLE | {Role.FRAGMENT}
_OBJECTS: Final = frozenset({Role.NINJS, Role.JSON_LD, Role.RECORD})


def verify(path: Path) -> tuple[Problem, ...]:
    """Return every problem of a bundle file; none means that it is as newsdesk made it.

    Nothing raises: a file that is absent or cannot be read is a problem too. Warnings
    (``bundle.signature_unread``, ``bundle.renamed``) do not make a bundle bad.
    """
    try:
        if not path.is_file():
            code = "bundle.no_file" if path.exists() else "bundle.missing"
            return (problem(code, path.name or str(path), path=path),)
        size = path.stat().st_size
        if size > layout.MAX_ARCHIVE:
            return (_too_large(path.name, size),)
        with path.open("rb") as file:
            data = file.read(layout.MAX_ARCHIVE + 1)
    except OSError as trouble:
        reason = trouble.strerror or str(trouble)
        return (problem("bundle.unreadable", path.name, path=path, reason=reason),)
    return verify_bytes(data, path.name)


def verify_bytes(data: bytes, file_name: str) -> tuple[Problem, ...]:
    """Return every problem of a bundle in memory; ``file_name`` is what its zip is called."""
    if len(data) > layout.MAX_ARCHIVE:
        return (_too_large(file_name, len(data)),)
    opened = open_archive(data, file_name)
    found = list(opened.problems)
    if opened.files:
        found += _name_problems(opened, file_name)
        # A damaged file is named once, not by every rule that it can no longer keep.
        damaged = {one.where for one in opened.problems if one.code == "bundle.crc"}
        sums = sums_of(opened.files)
        bag = tuple(bag_problems(opened.files, sums, damaged))
        found += bag
        differing = damaged | {one.where for one in bag if one.code == "bag.differs"}
        found += _content_problems(opened, sums, damaged, differing)
    return _most(tuple(dict.fromkeys(found)), file_name)


def _too_large(name: str, size: int) -> Problem:
    return problem("bundle.too_large", name, bytes=size, limit=layout.MAX_ARCHIVE)


def _most(found: tuple[Problem, ...], name: str) -> tuple[Problem, ...]:
    """Return the problems, errors first, no more than a person would read."""
    ordered = sorted(found, key=lambda one: one.severity is Severity.WARNING)
    if len(ordered) <= MOST:
        return tuple(ordered)
    return (*ordered[:MOST], problem("bundle.more", name, count=len(ordered) - MOST))


def _name_problems(opened: Opened, file_name: str) -> list[Problem]:
    found = []
    if opened.folder and not is_folder_name(opened.folder):
        found.append(problem("bundle.folder_name", opened.folder))
    if opened.folder and file_name != f"{opened.folder}.zip":
        found.append(problem("bundle.renamed", file_name, Severity.WARNING, folder=opened.folder))
    return found


def _content_problems(
    opened: Opened, sums: Mapping[str, str], damaged: set[str], differing: set[str]
) -> list[Problem]:
    """Return what is wrong inside the files, and between them and the record."""
    found: list[Problem] = []
    sizes: dict[str, tuple[int, int]] = {}
    objects: dict[Role, dict[str, Any]] = {}
    present = opened.files.keys() | damaged
    for path, data in opened.files.items():
        role = role_of(path)
        if role in (None, Role.SIGNATURE) or path in damaged:
            continue
        if role is Role.IMAGE or path.endswith(".png"):
            size, problems = image_problems(path, data)
            found += problems
            if size:
                sizes[path] = size
        elif (text := read_text(path, data, found.append)) is not None:
            if role in _PAGES:
                found += page_problems(path, role, text, present)
            elif role is Role.QR:
                found += drawing_problems(path, text)
            elif role in _OBJECTS:
                read = read_json(path, text, found.append)
                objects |= {} if read is None else {role: read}
    return found + _record_problems(opened, sums, objects, sizes, differing)


def _record_problems(
    opened: Opened,
    sums: Mapping[str, str],
    objects: Mapping[Role, dict[str, Any]],
    sizes: Mapping[str, tuple[int, int]],
    differing: set[str],
) -> list[Problem]:
    """Return what the record says and the rest does not bear out."""
    record = objects.get(Role.RECORD)
    if record is None:
        return []
    shape = record_rules.shape_problems(record, opened.files[RECORD])
    if shape:
        return list(shape)
    found = list(record_rules.record_problems(record, opened.files, sums, differing))
    found += record_rules.name_problems(record, opened.folder, opened.stamp)
    found += record_rules.size_problems(record, sizes)
    if Role.NINJS in objects:
        found += record_rules.news_problems(record, objects[Role.NINJS], "data/ninjs.json")
    return found
