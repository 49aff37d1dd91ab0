from __future__ import annotations

import pytest

from newsdesk.bundle.parts import (
    FIXED_PLACES,
    REQUIRED,
    Role,
    is_folder_name,
    media_type,
    name_fault,
    role_of,
)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("a/data/images/x-01-1600.jpg", None),
        ("a/tagmanifest-sha256.txt.minisig", None),
        ("../x", "bundle.name_outside"),
        ("/x", "bundle.name_outside"),
        ("a\\x", "bundle.name_outside"),
        ("c:x", "bundle.name_outside"),
        ("", "bundle.name_outside"),
        ("a/", "bundle.name_folder"),
        ("a/.x", "bundle.name_dot"),
        ("a/x.", "bundle.name_dot"),
        ("a/x ", "bundle.name_dot"),
        ("a/./x", "bundle.name_dot"),
        ("a/nul", "bundle.name_device"),
        ("a/Nul.tar.gz", "bundle.name_device"),
        ("a/lpt9.txt", "bundle.name_device"),
        ("a/con .txt", "bundle.name_device"),
        ("a//x", "bundle.name_letters"),
        ("a/x y", "bundle.name_letters"),
        ("a/-x", "bundle.name_letters"),
        ("a/đ", "bundle.name_letters"),
        ("a/x\n", "bundle.name_letters"),
        ("a" * 121, "bundle.name_long"),
    ],
)
def test_name_fault(name: str, fault: str | None) -> None:
    assert name_fault(name) == fault


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("data/article.html", Role.PAGE),
        ("data/images/a-01-800.webp", Role.IMAGE),
        ("data/qr/a.svg", Role.QR),
        ("data/feeds/rss.xml", Role.FEED),
        ("tagmanifest-sha256.txt.sig", Role.SIGNATURE),
        ("data/images/a.svg", None),
        ("data/images/sub/a.jpg", None),
        ("data/images/A.jpg", None),
        ("data/other.html", None),
        ("article.html", None),
        ("verify.exe", None),
    ],
)
def test_role_of(path: str, role: Role | None) -> None:
    assert role_of(path) is role


def test_required_is_all_but_signatures() -> None:
    assert len(REQUIRED) == len(FIXED_PLACES) - 2
    assert all(name_fault(path) is None for path in FIXED_PLACES)


@pytest.mark.parametrize(
    ("name", "lawful"),
    [
        ("2026-11-20_trao-qua-tet-som_r1", True),
        ("2026-11-20_trao-qua-tet-som-2_r12", True),
        ("2026-11-20_trao-qua-tet-som_r0", False),
        ("2026-11-20__r1", False),
        ("20-11-2026_trao_r1", False),
        ("2026-11-20_" + "a" * 35 + "_r1", False),
    ],
)
def test_folder_names(name: str, lawful: bool) -> None:  # noqa: FBT001  # a parameter of the test
    assert is_folder_name(name) is lawful


def test_media_type() -> None:
    assert media_type("data/images/a.jpg") == "image/jpeg"
    assert media_type("x.unknown") == "application/octet-stream"
