"""The bag's tag files (BagIt 1.0, RFC 8493); ``sha256sum -c`` reads the manifests."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from newsdesk.bundle.parts import (
    BAG_INFO,
    DECLARATION,
    MANIFEST,
    PAYLOAD,
    SIGNATURES,
    TAG_MANIFEST,
    Part,
    Role,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

DECLARED: Final = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
"""The whole of ``bagit.txt``."""

_LINE: Final = re.compile(r"([0-9a-f]{64})  ([!-~]+)")


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file as the record and the start page list it; ``sha256`` is in hex."""

    path: str
    role: Role
    bytes: int
    sha256: str


def lines_of(parts: Iterable[Part]) -> tuple[FileLine, ...]:
    """Return a line for each part, in the order of paths."""
    lines = (
        FileLine(part.path, part.role, len(part.data), sha256(part.data).hexdigest())
        for part in parts
    )
    return tuple(sorted(lines, key=lambda line: line.path))


def tag_files(
    payload_and_start: Sequence[Part], info: Sequence[tuple[str, str]]
) -> tuple[Part, ...]:
    """Return the four tag files of a bag.

    Args:
        payload_and_start: the parts under ``data/`` and the start page.
        info: label and value of each line of ``bag-info.txt``, in order.
    """
    payload = [part for part in payload_and_start if part.path.startswith(PAYLOAD)]
    rest = [part for part in payload_and_start if not part.path.startswith(PAYLOAD)]
    tags = [
        Part(DECLARATION, Role.TAG, DECLARED),
        Part(BAG_INFO, Role.TAG, info_text(info)),
        Part(
            MANIFEST, Role.TAG, manifest_text(sums_of({part.path: part.data for part in payload}))
        ),
    ]
    covered = {part.path: part.data for part in (*tags, *rest)}
    return (*tags, Part(TAG_MANIFEST, Role.TAG, manifest_text(sums_of(covered))))


def sums_of(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the SHA-256 in hex of each file."""
    return {path: sha256(data).hexdigest() for path, data in files.items()}


def manifest_text(sums: Mapping[str, str]) -> bytes:
    """Return the manifest of files with these sums (path → SHA-256 in hex), sorted by path."""
    lines = (f"{digest}  {path}\n" for path, digest in sorted(sums.items()))
    return "".join(lines).encode("ascii")


def info_text(info: Iterable[tuple[str, str]]) -> bytes:
    """Return ``bag-info.txt`` with these labels and values."""
    return "".join(f"{label}: {value}\n" for label, value in info).encode()


def payload_oxum(sizes: Iterable[int]) -> str:
    """Return the bag's "octets.streams": bytes and number of the payload files."""
    every = list(sizes)
    return f"{sum(every)}.{len(every)}"


def read_manifest(data: bytes) -> tuple[dict[str, str], int | None]:
    """Return path → SHA-256 of a manifest's good lines, and the number of its first bad one."""
    listed: dict[str, str] = {}
    bad = None
    lines = data.decode("ascii", "replace").split("\n")
    if lines[-1]:
        bad = len(lines)
    for number, line in enumerate(lines[:-1] if not lines[-1] else lines, start=1):
        found = _LINE.fullmatch(line)
        if found is None or found[2] in listed:
            bad = bad or number
        else:
            listed[found[2]] = found[1]
    return listed, bad


def covered_by_tags(paths: Iterable[str]) -> set[str]:
    """Return those paths that the tag manifest must list."""
    outside = {TAG_MANIFEST, *SIGNATURES}
    return {path for path in paths if not path.startswith(PAYLOAD) and path not in outside}
