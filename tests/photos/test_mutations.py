"""Spoiled picture files: each one is a photo or is refused, and nothing else ever happens."""

from __future__ import annotations

import tempfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.builders import a_placement
from tests.photos.pictures import encoded, four_corners, refused_at_most
from tests.photos.test_colour import a_profile
from tests.photos.test_stores import FILES

from newsdesk.errors import OutsideTrouble
from newsdesk.news.photo import Described
from newsdesk.news.profile import Recipe
from newsdesk.photos import metadata
from newsdesk.photos.shelf import Shelf

REFUSALS = {
    "photo.empty",
    "photo.kind",
    "photo.too_large",
    "photo.broken",
}


def a_written_jpeg(*, progressive: bool) -> bytes:
    plain = encoded(four_corners(), progressive=progressive, icc_profile=a_profile())
    around = {"headline": "Tít", "city": "Hải Phòng", "organization": "Cổng tin tức"}
    return metadata.embed(plain, "jpg", a_placement(), **around)


SEEDS = {
    **FILES,
    "JPEG written": a_written_jpeg(progressive=False),
    "JPEG progressive": a_written_jpeg(progressive=True),
    "JPEG grey": encoded(four_corners().convert("L"), subsampling=-1),
    "JPEG cmyk": encoded(four_corners().convert("CMYK"), subsampling=-1),
    "TIFF packed": encoded(four_corners(), "TIFF", compression="tiff_lzw"),
    "PNG palette": encoded(four_corners().convert("P"), "PNG", transparency=0),
    "PNG deep": encoded(Image.new("I;16", (30, 20), 30_000), "PNG"),
    "WEBP lossless": encoded(four_corners().convert("RGBA"), "WEBP", lossless=True),
}


@st.composite
def spoiled(draw: st.DrawFn) -> bytes:
    """Take a small picture file and do to it what sticks, cards and attackers do."""
    data = bytearray(SEEDS[draw(st.sampled_from(sorted(SEEDS)))])
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(2, len(data) - 1))
        match draw(st.sampled_from(["byte", "cut", "drop", "repeat", "fill", "number"])):
            case "byte":
                data[place] = draw(st.integers(0, 255))
            case "cut":
                del data[max(place, 16) :]
            case "drop":
                del data[place : place + draw(st.integers(1, 40))]
            case "repeat":
                data[place:place] = data[place : place + draw(st.integers(1, 400))]
            case "fill":
                data[place : place + 8] = draw(st.sampled_from([b"\xff" * 8, bytes(8)]))
            case "number":
                data[place : place + 4] = draw(st.binary(min_size=4, max_size=4))
        if len(data) < 20:
            break
    return bytes(data)


# Pillow warns of odd TIFFs on the error output; in a test that would be an error of its own.
@pytest.mark.filterwarnings("ignore::UserWarning")
@given(spoiled())
@settings(max_examples=150, deadline=None)
def test_a_spoiled_file_is_a_photo_or_is_refused(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "a.jpg"
        path.write_bytes(data)
        shelf = Shelf(Path(name) / "photos")
        with refused_at_most(REFUSALS, "a.jpg"):
            photo = shelf.put(path)
            assert photo.width >= 1
            assert photo.height >= 1
            made = shelf.renditions([photo], Recipe(widths=(32,)))
            assert {one.kind for one in made[photo.sha256]} == {"jpg", "webp"}


@given(spoiled())
@settings(max_examples=150, deadline=None)
def test_reading_the_words_of_a_spoiled_file_never_fails(data: bytes) -> None:
    found = metadata.described_in(BytesIO(data))

    assert isinstance(found, Described)
    assert len(found.caption) <= 20_000


@given(st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_bytes_from_nowhere_are_refused(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "a.jpg"
        path.write_bytes(data)
        with pytest.raises(OutsideTrouble) as refusal:
            Shelf(Path(name) / "photos").put(path)
        assert refusal.value.code in REFUSALS
