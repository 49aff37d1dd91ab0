"""The parts of a bundle: what each file is for, where it may stand, which names are safe."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """What a file in a bundle is for."""

    START = "start"
    TAG = "tag"
    SIGNATURE = "signature"
    RECORD = "record"
    TABLE = "table"
    PAGE = "page"
    PRINT = "print"
    FRAGMENT = "fragment"
    MARKDOWN = "markdown"
    NINJS = "ninjs"
    JSON_LD = "jsonld"
    IMAGE = "image"
    QR = "qr"
    FEED = "feed"


@dataclass(frozen=True, slots=True)
class Part:
    """One file; ``path`` is relative to the bundle's folder, with ``/`` (``data/a.html``)."""

    path: str
    role: Role
    data: bytes


START_PAGE: Final = "00-MO-TRUOC.html"
DECLARATION: Final = "bagit.txt"
BAG_INFO: Final = "bag-info.txt"
MANIFEST: Final = "manifest-sha256.txt"
TAG_MANIFEST: Final = "tagmanifest-sha256.txt"
SIGNATURES: Final = (f"{TAG_MANIFEST}.minisig", f"{TAG_MANIFEST}.sig")
PAYLOAD: Final = "data/"
RECORD: Final = "data/bundle.json"
TABLE: Final = "data/photos.csv"

FIXED_PLACES: Final = {
    START_PAGE: Role.START,
    DECLARATION: Role.TAG,
    BAG_INFO: Role.TAG,
    MANIFEST: Role.TAG,
    TAG_MANIFEST: Role.TAG,
    SIGNATURES[0]: Role.SIGNATURE,
    SIGNATURES[1]: Role.SIGNATURE,
    RECORD: Role.RECORD,
    TABLE: Role.TABLE,
    "data/article.html": Role.PAGE,
    "data/print.html": Role.PRINT,
    "data/fragment.html": Role.FRAGMENT,
    "data/article.md": Role.MARKDOWN,
    "data/ninjs.json": Role.NINJS,
    "data/jsonld.json": Role.JSON_LD,
}
"""The files that have one name, with their roles."""

_FOLDERS: Final = (
    (re.compile(r"data/images/[a-z0-9][a-z0-9-]*\.(?:jpg|webp)"), Role.IMAGE),
    (re.compile(r"data/qr/[a-z0-9][a-z0-9-]*\.(?:png|svg)"), Role.QR),
    (re.compile(r"data/feeds/[a-z0-9][a-z0-9-]*\.xml"), Role.FEED),
)

REQUIRED: Final = tuple(path for path in FIXED_PLACES if path not in SIGNATURES)
"""What every bundle holds."""

MEDIA_TYPES: Final = {
    "csv": "text/csv",
    "html": "text/html",
    "jpg": "image/jpeg",
    "json": "application/json",
    "md": "text/markdown",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webp": "image/webp",
    "xml": "application/xml",
}

MAX_PATH: Final = 120
"""Longest path in a bundle with its folder: Windows doubles the folder and allows 259 in all."""

MAX_FOLDER: Final = 48

_COMPONENT: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
_FOLDER: Final = re.compile(r"\d{4}-\d{2}-\d{2}_[a-z0-9][a-z0-9-]*_r[1-9]\d{0,5}")


def role_of(path: str) -> Role | None:
    """Return what the file at this place of a bundle is for; None where no file may stand."""
    fixed = FIXED_PLACES.get(path)
    if fixed:
        return fixed
    return next((role for pattern, role in _FOLDERS if pattern.fullmatch(path)), None)


def media_type(path: str) -> str:
    """Return the media type of a part by the end of its name."""
    return MEDIA_TYPES.get(path.rpartition(".")[2], "application/octet-stream")


def is_folder_name(name: str) -> bool:
    """Tell whether a bundle's folder may have this name (``2026-11-20_trao-qua-tet-som_r1``)."""
    return len(name) <= MAX_FOLDER and _FOLDER.fullmatch(name) is not None


def name_fault(name: str) -> str | None:
    """Return the code of what makes a path unsafe on some system, or None for a safe one.

    Safe is a relative path of ASCII names that mean the same file on Windows, macOS and Linux.
    """
    parts = name.split("/")
    fault = None
    if (
        ".." in parts
        or "" in parts[:1]
        or "\\" in name
        or (name[1:2] == ":" and name[0].isalpha())
    ):
        fault = "bundle.name_outside"
    elif name.endswith("/"):
        fault = "bundle.name_folder"
    elif any(part.endswith((".", " ")) or part.startswith(".") for part in parts):
        fault = "bundle.name_dot"
    elif any(part.split(".")[0].rstrip().casefold() in _DEVICES for part in parts):
        fault = "bundle.name_device"
    elif not all(_COMPONENT.fullmatch(part) for part in parts):
        fault = "bundle.name_letters"
    elif len(name) > MAX_PATH:
        fault = "bundle.name_long"
    return fault
