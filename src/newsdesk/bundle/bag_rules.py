"""Rules for the bag: each file listed once with its right SHA-256, and nothing besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.bundle.manifest import DECLARED, covered_by_tags, manifest_text, read_manifest
from newsdesk.bundle.parts import (
    DECLARATION,
    MANIFEST,
    PAYLOAD,
    REQUIRED,
    SIGNATURES,
    TAG_MANIFEST,
    role_of,
)
from newsdesk.news.report import Severity, problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from newsdesk.news.report import Problem


def bag_problems(
    files: Mapping[str, bytes], sums: Mapping[str, str], damaged: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong with the bag of these files (path → bytes).

    Args:
        files: all files of the bundle.
        sums: the SHA-256 in hex of each.
        damaged: paths that are known to be damaged: their sums are not told again.
    """
    for path in REQUIRED:
        if path not in files and path not in damaged:
            yield problem("bundle.part_missing", path)
    for path in files:
        if role_of(path) is None:
            yield problem("bundle.unexpected", path)
    if files.get(DECLARATION, DECLARED) != DECLARED and DECLARATION not in damaged:
        yield problem("bag.declaration", DECLARATION)
    payload = {path for path in files if path.startswith(PAYLOAD)}
    yield from _manifest_problems(MANIFEST, files, _of(sums, payload), damaged)
    yield from _manifest_problems(TAG_MANIFEST, files, _of(sums, covered_by_tags(files)), damaged)
    yield from _signature_notes(files)


def _of(sums: Mapping[str, str], paths: Collection[str]) -> dict[str, str]:
    return {path: sums[path] for path in paths}


def _manifest_problems(
    manifest: str, files: Mapping[str, bytes], sums: Mapping[str, str], damaged: Collection[str]
) -> Iterator[Problem]:
    """Yield what a manifest says otherwise than the files it should list."""
    if manifest not in files or manifest in damaged:
        return
    listed, bad = read_manifest(files[manifest])
    if bad is not None:
        yield problem("bag.line", f"{manifest}:{bad}", line=bad, manifest=manifest)
    whole = bad is None
    for path in sorted(sums.keys() | listed.keys()):
        if path in damaged:
            whole = False
        elif path not in sums:
            whole = False
            if path not in REQUIRED:
                yield problem("bag.missing", path, manifest=manifest)
        elif path not in listed:
            whole = False
            yield problem("bag.unlisted", path, manifest=manifest)
        elif sums[path] != listed[path]:
            whole = False
            yield problem("bag.differs", path, manifest=manifest)
    if whole and manifest_text(sums) != files[manifest]:
        yield problem("bag.form", manifest)


def _signature_notes(files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Say which signatures are there unread: this version neither makes nor reads any."""
    signed = [path for path in SIGNATURES if path in files]
    for path in signed:
        yield problem("bundle.signature_unread", path, Severity.WARNING)
