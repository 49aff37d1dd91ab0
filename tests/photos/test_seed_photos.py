"""The four photos of ../shared/data: the captions in them, and what leaves the house with them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.shared_data import shared

from newsdesk.news.photo import Placement
from newsdesk.news.profile import Recipe
from newsdesk.photos import metadata
from newsdesk.photos.shelf import Shelf

FOUND = {
    "anh-1.jpg": ("xmp", "", "Đồng chí Trần Thu Hương", (3264, 2448)),
    "anh-2.jpg": ("iptc", "", "Đoàn kiểm tra phát biểu", (3264, 2448)),
    "anh-3.jpg": ("iptc", "cp1258", "Đồng chí Nguyễn Phước Lộc", (1536, 2048)),
    "anh-4.jpg": ("exif", "", "Tặng quà cho 2 hộ", (4608, 1976)),
}
"""Photo: where its caption lies, the code that was guessed, how it begins, its upright size."""

AROUND = {
    "headline": "Đoàn kiểm tra làm việc với Quận ủy Lê Chân",
    "city": "Hải Phòng",
    "organization": "Cổng tin tức Thành phố Hải Phòng",
}


@pytest.mark.parametrize("name", FOUND)
def test_the_caption_is_that_of_the_published_page(name: str, tmp_path: Path) -> None:
    photo = Shelf(tmp_path).put(shared("photos") / name)
    source, code, beginning, size = FOUND[name]
    page = shared("seed-article.txt").read_text(encoding="utf-8").splitlines()

    assert photo.described.caption in page
    assert photo.described.caption.startswith(beginning)
    assert (photo.described.caption_from, photo.described.guessed_code) == (source, code)
    assert (photo.width, photo.height) == size


def test_author_credit_and_time_are_found() -> None:
    found = metadata.read(shared("photos") / "anh-1.jpg")

    assert (found.creator, found.credit) == ("Hoàng Tùng", "Cổng TTĐT Hải Phòng")
    assert found.taken is not None
    assert found.taken.strftime("%d/%m/%Y %H:%M:%S") == "10/04/2015 20:12:23"


def test_an_independent_reader_finds_every_store_right_and_nothing_of_the_camera(
    tmp_path: Path,
) -> None:
    exiftool = shutil.which("exiftool")
    if exiftool is None:
        pytest.skip("needs exiftool (libimage-exiftool-perl), which is absent here")
    shelf = Shelf(tmp_path / "photos")
    photos = {shelf.put(shared("photos") / name): name for name in FOUND}
    made = shelf.renditions(list(photos), Recipe())
    written: dict[str, Placement] = {}
    for number, photo in enumerate(photos, start=1):
        placed = Placement(
            number, photo, caption=photo.described.caption, alt="Mô tả", credit="Ảnh: Hoàng Tùng"
        )
        for one in made[photo.sha256]:
            path = tmp_path / f"{number}-{one.nominal}.{one.kind}"
            data = Path(one.path).read_bytes()
            path.write_bytes(metadata.embed(data, one.kind, placed, **AROUND))
            written[str(path)] = placed
    asked = [exiftool, "-j", "-G1", "-a", "-struct", "-validate", "-All", *written]
    answers: list[dict[str, Any]] = json.loads(
        subprocess.run(asked, check=True, capture_output=True).stdout
    )

    assert len(answers) == 24
    for said in answers:
        path = said["SourceFile"]
        stores = ["XMP-dc:Description", "IFD0:ImageDescription"]
        stores += ["IPTC:Caption-Abstract"] if path.endswith("jpg") else []
        assert said["ExifTool:Validate"] == "OK"
        assert {said[name] for name in stores} == {written[path].caption}
        assert said["XMP-photoshop:Credit"] == "Ảnh: Hoàng Tùng"
        assert said["IFD0:Artist"] == "Hoàng Tùng"
        assert said["XMP-dc:Creator"] in ("Hoàng Tùng", ["Hoàng Tùng"])
        for word in ("GPS", "Serial", "Thumbnail", "Make", "Model", "Owner", "Canon", "Apple"):
            assert not [name for name in said if word in name]
