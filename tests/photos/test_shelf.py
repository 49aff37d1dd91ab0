"""The shelf: put once, found again, made into sizes, checked."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from PIL import Image
from tests.builders import HANOI, a_photo
from tests.photos.pictures import a_file, four_corners

from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.news.photo import Photo
from newsdesk.news.profile import Recipe
from newsdesk.photos import renditions
from newsdesk.photos.shelf import Shelf

SMALL = Recipe(widths=(40, 20))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "photos")


def some_photos(shelf: Shelf, folder: Path, count: int = 3) -> list[Photo]:
    return [
        shelf.put(
            a_file(folder / f"ảnh {number}.jpg", Image.new("RGB", (60, 40), (9 * number,) * 3))
        )
        for number in range(count)
    ]


def test_a_photo_is_put_with_its_words(shelf: Shelf, tmp_path: Path) -> None:
    words = Image.Exif()
    words[0x0112] = 6
    words[0x010E] = "Chú thích trong ảnh".encode()
    words.get_ifd(0x8769)[0x9003] = "2021:12:03 17:58:00"
    path = a_file(tmp_path / "A\u0309nh 1.JPG", exif=words)
    photo = shelf.put(path)

    assert (photo.file_name, photo.format) == ("Ảnh 1.JPG", "JPEG")
    assert (photo.width, photo.height, photo.bytes) == (40, 60, path.stat().st_size)
    assert photo.described.caption == "Chú thích trong ảnh"
    assert photo.described.taken == datetime(2021, 12, 3, 17, 58, tzinfo=HANOI)
    assert shelf.original(photo).read_bytes() == path.read_bytes()
    shelf.check(photo)


def test_the_same_bytes_are_kept_once(shelf: Shelf, tmp_path: Path) -> None:
    one, other = shelf.put(a_file(tmp_path / "a.jpg")), shelf.put(a_file(tmp_path / "b.jpg"))

    assert one.sha256 == other.sha256
    assert [path.name for path in shelf.folder.rglob("*.*")] == [f"{one.sha256}.jpg"]


@pytest.mark.parametrize("data", [b"", b"no photo", b"\xff\xd8\xff\xe0\x00"])
def test_a_refused_file_leaves_nothing(data: bytes, shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "xấu.jpg").write_bytes(data)
    with pytest.raises(OutsideTrouble) as failure:
        shelf.put(tmp_path / "xấu.jpg")

    assert failure.value.values["file"] == "xấu.jpg"
    assert [path for path in shelf.folder.rglob("*") if path.is_file()] == []


def test_many_threads_may_put_the_same_photo(shelf: Shelf, tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.jpg")
    with ThreadPoolExecutor(4) as pool:
        photos = list(pool.map(shelf.put, [path] * 12))

    assert len(set(photos)) == 1
    assert len([file for file in shelf.folder.rglob("*") if file.is_file()]) == 1


def test_a_missing_original_is_named(shelf: Shelf) -> None:
    for act in (shelf.original, shelf.check, shelf.thumbnail):
        with pytest.raises(OutsideTrouble, match=r"photo\.missing"):
            act(a_photo())


def test_renditions_are_made_once(shelf: Shelf, tmp_path: Path) -> None:
    photos = some_photos(shelf, tmp_path)
    told: list[tuple[int, int]] = []
    first = shelf.renditions([*photos, photos[0]], SMALL, progress=lambda *step: told.append(step))
    stamps = {path: path.stat().st_mtime_ns for path in shelf.folder.rglob("*.*")}
    again = shelf.renditions(photos, SMALL)

    assert list(first) == [photo.sha256 for photo in photos]
    assert first == again
    assert stamps == {path: path.stat().st_mtime_ns for path in shelf.folder.rglob("*.*")}
    assert told[0] == (0, 3)
    assert told[-1] == (3, 3)
    assert told == sorted(told)


def test_another_recipe_is_made_beside_the_first(shelf: Shelf, tmp_path: Path) -> None:
    (photo,) = some_photos(shelf, tmp_path, 1)
    first = shelf.renditions([photo], SMALL)[photo.sha256]
    other = shelf.renditions([photo], Recipe(widths=(40, 20), jpeg_quality=50))[photo.sha256]

    assert {made.path for made in first}.isdisjoint(made.path for made in other)
    assert shelf.renditions([photo], SMALL)[photo.sha256] == first


def test_a_rendition_that_was_cut_or_lost_is_made_again(shelf: Shelf, tmp_path: Path) -> None:
    (photo,) = some_photos(shelf, tmp_path, 1)
    made = shelf.renditions([photo], SMALL)[photo.sha256]
    before = {one.path: Path(one.path).read_bytes() for one in made}
    Path(made[0].path).write_bytes(b"")
    Path(made[1].path).unlink()

    assert shelf.renditions([photo], SMALL)[photo.sha256] == made
    assert before == {one.path: Path(one.path).read_bytes() for one in made}


def test_a_spoiled_record_is_written_again(shelf: Shelf, tmp_path: Path) -> None:
    (photo,) = some_photos(shelf, tmp_path, 1)
    made = shelf.renditions([photo], SMALL)
    for words in ("", "[]", "{}", "[1]", '[{"kind": "jpg"}]', "null"):
        next(shelf.folder.rglob("*.json")).write_text(words, encoding="utf-8")

        assert shelf.renditions([photo], SMALL) == made


def test_one_bad_photo_does_not_stop_the_others(shelf: Shelf, tmp_path: Path) -> None:
    photos = some_photos(shelf, tmp_path, 4)
    shelf.original(photos[1]).write_bytes(b"spoiled")
    shelf.original(photos[2]).unlink()
    with pytest.raises(OutsideTrouble) as failure:
        shelf.renditions(photos, SMALL)

    assert (failure.value.code, failure.value.values["file"]) == ("photo.damaged", "ảnh 1.jpg")
    assert len(list(shelf.folder.rglob("*.json"))) == 2


def test_cancelling_leaves_whole_files_alone(shelf: Shelf, tmp_path: Path) -> None:
    photos = some_photos(shelf, tmp_path, 6)
    done: list[int] = []
    with pytest.raises(EditorMistake, match="cancelled"):
        shelf.renditions(
            photos, SMALL, progress=lambda now, _: done.append(now), cancelled=lambda: True
        )

    assert not list(shelf.folder.rglob("*.part"))
    assert set(shelf.renditions(photos, SMALL)) == {photo.sha256 for photo in photos}


def test_a_second_call_waits_for_the_first_and_may_give_up(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = some_photos(shelf, tmp_path, 1)
    started, go_on = Event(), Event()
    real = renditions.make

    def slow(*args: object) -> None:
        started.set()
        assert go_on.wait(10)
        real(*args)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(renditions, "make", slow)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(shelf.renditions, photos, SMALL)
        assert started.wait(10)
        with pytest.raises(EditorMistake, match="cancelled"):
            shelf.renditions(photos, SMALL, cancelled=lambda: True)
        second = pool.submit(shelf.renditions, photos, SMALL)
        go_on.set()

        assert first.result(10) == second.result(10)


def test_a_failing_callback_stops_the_work(shelf: Shelf, tmp_path: Path) -> None:
    photos = some_photos(shelf, tmp_path, 3)

    def fail(done: int, _: int) -> None:
        if done:
            raise KeyError(done)

    with pytest.raises(KeyError):
        shelf.renditions(photos, SMALL, progress=fail)
    assert len(shelf.renditions(photos, SMALL)) == 3


def test_a_thumbnail_is_made_once(shelf: Shelf, tmp_path: Path) -> None:
    photo = shelf.put(a_file(tmp_path / "a.png", four_corners(900, 600), "PNG"))
    with ThreadPoolExecutor(4) as pool:
        paths = set(pool.map(shelf.thumbnail, [photo] * 8))
    (path,) = paths
    stamp = path.stat().st_mtime_ns

    with Image.open(path) as small:
        assert (small.format, small.size) == ("JPEG", (320, 213))
    assert shelf.thumbnail(photo) == path
    assert path.stat().st_mtime_ns == stamp
    assert shelf.thumbnail(photo, 64) != path


def test_a_shelf_opens_without_pillow() -> None:
    words = "import sys, newsdesk.photos.shelf; sys.exit('PIL' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", words], check=False).returncode == 0
