"""Rules for bundle.json: its shape, and that every other file bears out what it says."""

from __future__ import annotations

import re
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from newsdesk.bundle import photo_table
from newsdesk.bundle.layout import stamp_of
from newsdesk.bundle.manifest import info_text, payload_oxum
from newsdesk.bundle.parts import BAG_INFO, PAYLOAD, RECORD, TABLE, media_type, role_of
from newsdesk.bundle.record import (
    FORMAT,
    NEW,
    UPDATE,
    VERSION,
    canonical,
    info_of,
    shape_faults,
)
from newsdesk.news.report import problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from newsdesk.news.report import Problem

_MOMENT: Final = re.compile(r"(?:19|2[01])\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00")
_MOST_FAULTS: Final = 10


def shape_problems(record: Mapping[str, Any], data: bytes) -> tuple[Problem, ...]:
    """Return what keeps a record from being read on: format, a later version, shape."""
    version = record.get("version")
    if record.get("format") != FORMAT:
        return (problem("record.shape", RECORD, field="format"),)
    if type(version) is int and version > VERSION:
        return (problem("record.newer", RECORD, version=version, known=VERSION),)
    if version != VERSION:
        return (problem("record.shape", RECORD, field="version"),)
    faults = tuple(islice(shape_faults(record), _MOST_FAULTS))
    if faults:
        return tuple(problem("record.shape", RECORD, field=place[:100]) for place in faults)
    if canonical(record) != data:
        return (problem("record.spelling", RECORD),)
    return ()


def record_problems(
    record: dict[str, Any],
    files: Mapping[str, bytes],
    sums: Mapping[str, str],
    damaged: Collection[str],
) -> Iterator[Problem]:
    """Yield what a well-shaped record says and the files of its bundle do not bear out.

    Args:
        record: the record.
        files: all files of the bundle, path → bytes.
        sums: the SHA-256 in hex of each.
        damaged: paths that another rule has named already.
    """
    yield from _field_problems(record)
    yield from _listed_problems(record, files, sums, damaged)
    if TABLE in files and TABLE not in damaged and files[TABLE] != photo_table.table(record):
        yield problem("record.table", TABLE)
    if BAG_INFO in files and BAG_INFO not in damaged:
        sizes = [len(data) for path, data in files.items() if path.startswith(PAYLOAD)]
        if files[BAG_INFO] != info_text(info_of(record, payload_oxum(sizes))):
            yield problem("record.bag_info", BAG_INFO)


def name_problems(
    record: Mapping[str, Any], folder: str, stamp: tuple[int, int] | None
) -> Iterator[Problem]:
    """Yield a problem when the bundle's name or its entries' time is not what the record says."""
    at = _moment(record["approval"]["at"])
    if at is None:
        return
    day = record["approval"]["at"][:10]
    if not folder.startswith(f"{day}_") or not folder.endswith(f"_r{record['edition']}"):
        yield problem("record.folder", folder)
    if stamp != stamp_of(at):
        yield problem("record.time", RECORD, time=record["approval"]["at"])


def size_problems(
    record: Mapping[str, Any], sizes: Mapping[str, tuple[int, int]]
) -> Iterator[Problem]:
    """Yield the pictures whose size, as read from the file, is not the recorded one."""
    recorded = {
        file["path"]: (file["width"], file["height"])
        for photo in record["photos"]
        for file in photo["files"]
    }
    for path, size in sorted(sizes.items()):
        near = path.removeprefix(PAYLOAD)
        if near in recorded and recorded[near] != size:
            yield problem("record.size", path, width=size[0], height=size[1])


def news_problems(
    record: Mapping[str, Any], item: Mapping[str, Any], path: str
) -> Iterator[Problem]:
    """Yield a problem when ninjs.json is about another piece or edition than the record."""
    told = {"uri": record["identity"], "version": str(record["edition"])}
    for field, value in told.items():
        if item.get(field) != value:
            yield problem("record.ninjs", path, field=field)


def _field_problems(record: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield the fields whose values contradict each other or cannot be."""
    approval, edition = record["approval"], record["edition"]
    focal = [photo["focal"] for photo in record["photos"] if photo["focal"] is not None]
    sound = {
        "identity": record["identity"].endswith(f":article/{record['article']}")
        and record["identity"].startswith("tag:"),
        "edition": edition >= 1,
        "revision": record["revision"] >= 1,
        "change": record["change"] == (NEW if edition == 1 else UPDATE),
        "supersedes": record["supersedes"] is None
        or 1 <= record["supersedes"]["edition"] < edition,
        "approval.at": _moment(approval["at"]) is not None,
        "approval.by": bool(approval["by"].strip()),
        "published": record["published"] is None or _moment(record["published"]) is not None,
        "photos": [photo["order"] for photo in record["photos"]]
        == list(range(1, len(record["photos"]) + 1)),
        "photos.focal": all(
            len(point) == 2 and all(0 <= share <= 1 for share in point)  # noqa: PLR2004  # x and y
            for point in focal
        ),
    }
    for field, holds in sound.items():
        if not holds:
            yield problem("record.field", RECORD, field=field)


def _listed_problems(
    record: Mapping[str, Any],
    files: Mapping[str, bytes],
    sums: Mapping[str, str],
    damaged: Collection[str],
) -> Iterator[Problem]:
    """Yield the payload files that the record does not list as they are."""
    payload = {path for path in files if path.startswith(PAYLOAD) and path != RECORD}
    listed = {PAYLOAD + entry["path"]: entry for entry in record["files"]}
    if [PAYLOAD + entry["path"] for entry in record["files"]] != sorted(listed):
        yield problem("record.field", RECORD, field="files")
    for path in sorted(payload | listed.keys()):
        if path in damaged:
            continue
        if path not in files:
            yield problem("record.file_missing", path)
        elif path not in listed:
            yield problem("record.file_unlisted", path)
        elif not _bears_out(listed[path], path, len(files[path]), sums[path]):
            yield problem("record.file_differs", path)
    for photo in record["photos"]:
        for file in photo["files"]:
            if PAYLOAD + file["path"] not in listed:
                yield problem("record.file_unlisted", PAYLOAD + file["path"][:100])


def _bears_out(entry: Mapping[str, Any], path: str, size: int, digest: str) -> bool:
    return dict(entry) == {
        "path": path.removeprefix(PAYLOAD),
        "bytes": size,
        "sha256": digest,
        "role": role_of(path),
        "mediaType": media_type(path),
    }


def _moment(told: str) -> datetime | None:
    """Return the moment that a record tells, or None when it is none."""
    if not _MOMENT.fullmatch(told):
        return None
    try:
        return datetime.fromisoformat(told)
    except ValueError:
        return None
