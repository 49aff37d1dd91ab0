"""Where a newsroom's folder lies: on this computer, a network share, a synced folder, a stick.

SQLite's write-ahead log needs memory that all programs share, which a network drive has not; a
program that syncs copies the file and its log at different moments and breaks it. Both are told to
the editor, and the store then keeps the older kind of journal.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Final

from newsdesk.news.report import Problem, Severity, problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Place(StrEnum):
    """What kind of place a folder is."""

    LOCAL = "local"
    NETWORK = "network"
    SYNCED = "synced"
    REMOVABLE = "removable"


_REMOVABLE_DRIVE: Final = 2
_REMOTE_DRIVE: Final = 4
_SYNC_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_SYNC_FOLDER: Final = re.compile(
    r"onedrive( - .+)?|dropbox( \(.+\))?|google ?drive|my drive|iclouddrive|nextcloud|owncloud"
    r"|mega|megasync|syncthing|yandex\.disk|pcloud( ?drive)?|box sync|sharepoint",
    re.IGNORECASE,
)
_NETWORK_FILE_SYSTEMS: Final = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "afpfs",
        "webdav",
        "davfs",
        "fuse.davfs2",
        "fuse.sshfs",
        "sshfs",
        "9p",
        "afs",
        "ceph",
        "fuse.ceph",
        "glusterfs",
        "fuse.glusterfs",
        "ncpfs",
        "fuse.gvfsd-fuse",
        "virtiofs",
        "vboxsf",
        "prl_fs",
    ]
)
_SYNCED_FILE_SYSTEMS: Final = frozenset(
    ["fuse.rclone", "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.gcsfuse", "fuse.s3fs"]
)
_MOUNT_FIELDS: Final = 5
"""The mount point is the fifth field of a line of mountinfo (proc(5))."""

_OCTAL: Final = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True, slots=True)
class Probes:
    """The questions that are put to the system; tests put their own answers in."""

    windows: bool
    drive_kind: Callable[[str], int]
    """Windows: ``GetDriveTypeW`` of a root (``C:\\``)."""
    mounts: Callable[[], str]
    """Linux: the text of ``/proc/self/mountinfo``; empty elsewhere."""
    variables: Mapping[str, str] = field(default_factory=dict)
    """The environment: where OneDrive keeps its folders."""


def probes_of_this_system() -> Probes:
    """Return the probes that ask the system the program runs on."""
    return Probes(
        windows=sys.platform == "win32",
        drive_kind=_drive_kind,
        mounts=_mounts,
        variables=dict(os.environ),
    )


def where_it_lies(path: Path, probes: Probes | None = None) -> Place:
    """Return what kind of place this is; nothing is touched, it need not exist yet."""
    probes = probes or probes_of_this_system()
    return _on_windows(str(path), probes) if probes.windows else _on_posix(path, probes)


def journal_for(place: Place) -> str:
    """Return the journal that a store keeps in such a place (``open_store``)."""
    return "wal" if place is Place.LOCAL else "delete"


def warning_about(path: Path, place: Place) -> Problem | None:
    """Return what the editor is told of such a place, None for a local folder."""
    if place is Place.LOCAL:
        return None
    return problem(f"store.on_{place.value}", "newsroom", Severity.WARNING, path=path)


def _on_windows(path: str, probes: Probes) -> Place:
    plain = re.sub(r"^\\\\[?.]\\(?=[A-Za-z]:)", "", path.replace("/", "\\"))
    plain = re.sub(r"^\\\\[?.]\\UNC\\", r"\\\\", plain, flags=re.IGNORECASE)
    if plain.startswith("\\\\"):
        return Place.NETWORK
    pure = PureWindowsPath(plain)
    kind = probes.drive_kind(pure.anchor) if pure.anchor else 0
    if kind == _REMOTE_DRIVE:
        return Place.NETWORK
    named = {name.casefold(): value for name, value in probes.variables.items()}
    for variable in _SYNC_VARIABLES:
        root = named.get(variable.casefold(), "")
        if root and pure.is_relative_to(PureWindowsPath(root)):
            return Place.SYNCED
    if _in_sync_folder(pure):
        return Place.SYNCED
    return Place.REMOVABLE if kind == _REMOVABLE_DRIVE else Place.LOCAL


def _on_posix(path: Path, probes: Probes) -> Place:
    whole = PurePosixPath(os.path.realpath(path))
    best, kind = -1, ""
    for line in probes.mounts().splitlines():
        left, separator, right = line.partition(" - ")
        fields = left.split(" ")
        if not separator or len(fields) < _MOUNT_FIELDS:
            continue
        point = PurePosixPath(_OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[4]))
        # Of two mounts in one place the later one is seen.
        if whole.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), right.split(" ")[0]
    if kind in _NETWORK_FILE_SYSTEMS:
        return Place.NETWORK
    if kind in _SYNCED_FILE_SYSTEMS or _in_sync_folder(whole):
        return Place.SYNCED
    return Place.LOCAL


def _in_sync_folder(path: PurePath) -> bool:
    return any(_SYNC_FOLDER.fullmatch(part) for part in path.parts)


def _drive_kind(root: str) -> int:
    if sys.platform != "win32":
        return 0
    return int(ctypes.windll.kernel32.GetDriveTypeW(root))


def _mounts() -> str:
    try:
        return Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
