"""Where a newsroom lies, asked of systems that the tests make up."""

from __future__ import annotations

import sys
from pathlib import Path, PureWindowsPath

import pytest

from newsdesk.news.report import Severity
from newsdesk.store.whereabouts import (
    Place,
    Probes,
    journal_for,
    probes_of_this_system,
    warning_about,
    where_it_lies,
)

MOUNTS = r"""
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
30 22 0:25 / /run/user rw - tmpfs tmpfs rw
40 22 0:40 / /mnt/toa\040soan rw - cifs //server/share rw
41 22 0:41 / /mnt/nfs rw,relatime shared:2 master:3 - nfs4 server:/x rw
42 41 0:42 / /mnt/nfs/local rw - ext4 /dev/vdb1 rw
43 22 0:43 / /home/an/cloud rw - fuse.rclone remote: rw
44 22 0:44 / /over rw - cifs //old rw
45 22 0:45 / /over rw - ext4 /dev/vdc1 rw
half a line
"""
ONEDRIVE = {"ONEDRIVE": r"C:\Users\An\OneDrive", "OneDriveCommercial": r"D:\Cong việc"}

on_linux = pytest.mark.skipif(
    sys.platform == "win32", reason="needs the paths and links of Linux, which are absent here"
)


def windows(path: str, **drives: int) -> Place:
    kinds = {"C:\\": 3, "D:\\": 3, "Z:\\": 4, "E:\\": 2} | drives
    probes = Probes(
        windows=True,
        drive_kind=lambda root: kinds.get(root, 1),
        mounts=lambda: "",
        variables=ONEDRIVE,
    )
    return where_it_lies(PureWindowsPath(path), probes)  # type: ignore[arg-type]  # no Windows here


def posix(path: str) -> Place:
    return where_it_lies(
        Path(path), Probes(windows=False, drive_kind=lambda _: 0, mounts=lambda: MOUNTS)
    )


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (r"C:\Users\An\AppData\Local\newsdesk", Place.LOCAL),
        (r"\\?\C:\Users\An\AppData\Local\newsdesk", Place.LOCAL),
        (r"C:/Users/An/OneDrive/newsdesk", Place.SYNCED),
        (r"c:\users\an\ONEDRIVE\newsdesk", Place.SYNCED),
        (r"C:\Users\An\OneDrive khác\newsdesk", Place.LOCAL),
        (r"C:\Users\An\OneDrive - Sở Thông tin\bài", Place.SYNCED),
        (r"D:\Cong việc\newsdesk", Place.SYNCED),
        (r"D:\Cong việc 2\newsdesk", Place.LOCAL),
        (r"C:\Users\An\Dropbox (Tòa soạn)\n", Place.SYNCED),
        (r"C:\Users\An\Google Drive\n", Place.SYNCED),
        (r"Z:\newsdesk", Place.NETWORK),
        (r"\\server\share\newsdesk", Place.NETWORK),
        (r"//server/share/newsdesk", Place.NETWORK),
        (r"\\?\UNC\server\share\newsdesk", Place.NETWORK),
        (r"E:\newsdesk", Place.REMOVABLE),
    ],
)
def test_windows(path: str, place: Place) -> None:
    assert windows(path) is place


@on_linux
@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/home/an/.local/share/newsdesk", Place.LOCAL),
        ("/mnt/toa soan/newsdesk", Place.NETWORK),
        ("/mnt/toa soan", Place.NETWORK),
        ("/mnt/toa soan 2", Place.LOCAL),
        ("/mnt/nfs/newsdesk/newsdesk.sqlite", Place.NETWORK),
        ("/mnt/nfs/local/newsdesk", Place.LOCAL),
        ("/home/an/cloud/newsdesk", Place.SYNCED),
        ("/home/an/Dropbox/newsdesk", Place.SYNCED),
        ("/home/an/Nextcloud/newsdesk", Place.SYNCED),
        ("/over/newsdesk", Place.LOCAL),
        ("/mnt/nfs/local/../newsdesk", Place.NETWORK),
    ],
)
def test_linux(path: str, place: Place) -> None:
    assert posix(path) is place


@on_linux
def test_a_link_into_a_share_lies_in_the_share(tmp_path: Path) -> None:
    link = tmp_path / "newsroom"
    link.symlink_to("/mnt/nfs/newsroom")
    assert posix(str(link)) is Place.NETWORK


def test_no_mounts_are_no_news() -> None:
    probes = Probes(windows=False, drive_kind=lambda _: 0, mounts=lambda: "")
    assert where_it_lies(Path("/home/an/newsdesk"), probes) is Place.LOCAL


def test_this_system_answers(tmp_path: Path) -> None:
    probes = probes_of_this_system()
    assert isinstance(probes.mounts(), str)
    assert probes.drive_kind("C:\\") >= 0
    assert where_it_lies(tmp_path / "not there yet") in Place


@pytest.mark.parametrize("place", Place)
def test_what_is_done_about_it(place: Place, tmp_path: Path) -> None:
    warned = warning_about(tmp_path, place)
    if place is Place.LOCAL:
        assert warned is None
        assert journal_for(place) == "wal"
    else:
        assert warned is not None
        assert (warned.code, warned.severity) == (f"store.on_{place}", Severity.WARNING)
        assert dict(warned.values) == {"path": str(tmp_path)}
        assert journal_for(place) == "delete"
