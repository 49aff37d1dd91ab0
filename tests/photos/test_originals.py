"""Originals: copied in whole, checked, never altered."""

from __future__ import annotations

import errno
import os
from hashlib import sha256
from pathlib import Path

import pytest
from tests.builders import a_photo

from newsdesk.errors import Bug, OutsideTrouble
from newsdesk.photos import originals

DATA = "ảnh".encode() * 1000
DIGEST = sha256(DATA).hexdigest()


def a_source(folder: Path, data: bytes = DATA) -> Path:
    path = folder / "a.jpg"
    path.write_bytes(data)
    return path


def test_a_copy_has_the_same_bytes_and_goes_away(tmp_path: Path) -> None:
    shelf = tmp_path / "photos"
    with originals.copied(a_source(tmp_path), shelf, "a.jpg") as (aside, digest, size):
        assert aside.read_bytes() == DATA
        assert (digest, size) == (DIGEST, len(DATA))

    assert list(shelf.iterdir()) == []


def test_a_kept_copy_stays(tmp_path: Path) -> None:
    shelf = tmp_path / "photos"
    place = originals.place_of(shelf, a_photo(sha256=DIGEST))
    for _ in range(2):
        with originals.copied(a_source(tmp_path), shelf, "a.jpg") as (aside, _, _):
            originals.keep(aside, place)
    assert place.read_bytes() == DATA
    assert place == shelf / DIGEST[:2] / f"{DIGEST}.jpg"

    place.write_bytes(b"spoiled")
    with originals.copied(a_source(tmp_path), shelf, "a.jpg") as (aside, _, _):
        originals.keep(aside, place)
    assert place.read_bytes() == DATA, "a sound copy takes the place of a damaged one"


@pytest.mark.parametrize("name", ["không có.jpg", "."])
def test_what_is_no_file_is_unreadable(name: str, tmp_path: Path) -> None:
    with (
        pytest.raises(OutsideTrouble, match=r"photo\.unreadable"),
        originals.copied(tmp_path / name, tmp_path / "photos", name),
    ):
        pass


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes, which Windows has not")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jpg")
    with (
        pytest.raises(OutsideTrouble, match=r"photo\.unreadable"),
        originals.copied(tmp_path / "a.jpg", tmp_path / "photos", "a.jpg"),
    ):
        pass


def test_a_file_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(originals, "MOST_BYTES", 999)
    with (
        pytest.raises(OutsideTrouble, match=r"photo\.too_heavy"),
        originals.copied(a_source(tmp_path), tmp_path / "photos", "a.jpg"),
    ):
        pass
    assert list((tmp_path / "photos").iterdir()) == []


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "file.disk_full"), (errno.EIO, "file.unwritable")]
)
def test_a_failing_disk_leaves_nothing(
    number: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with (
        pytest.raises(OutsideTrouble) as failure,
        originals.copied(a_source(tmp_path), tmp_path / "photos", "a.jpg"),
    ):
        pass
    assert failure.value.code == code
    assert list((tmp_path / "photos").iterdir()) == []


def test_an_original_is_checked_against_its_name(tmp_path: Path) -> None:
    photo = a_photo(sha256=DIGEST, file_name="hội nghị.jpg")
    place = originals.place_of(tmp_path, photo)
    with pytest.raises(OutsideTrouble) as missing:
        originals.check(place, photo)
    place.parent.mkdir()
    place.write_bytes(DATA)
    originals.check(place, photo)
    place.write_bytes(DATA[:-1] + b"x")
    with pytest.raises(OutsideTrouble) as damaged:
        originals.check(place, photo)

    assert [failure.value.code for failure in (missing, damaged)] == [
        "photo.missing",
        "photo.damaged",
    ]
    assert missing.value.values["file"] == "hội nghị.jpg"


@pytest.mark.parametrize("digest", ["", "../../etc/passwd", "AB" * 32, "ab" * 31, "g" * 64])
def test_no_name_leads_out_of_the_folder(digest: str, tmp_path: Path) -> None:
    with pytest.raises(Bug, match=r"photo\.identity"):
        originals.place_of(tmp_path, a_photo(sha256=digest))
