"""Captions that nobody wrote."""

from __future__ import annotations

import pytest

from newsdesk.photos.camera_words import is_left_by_a_machine


@pytest.mark.parametrize(
    "caption",
    [
        "OLYMPUS DIGITAL CAMERA",
        "SONY DSC",
        "DCIM\\100MEDIA\\DJI_0042.JPG",
        "Created with GIMP",
        "Exif_JPEG_PICTURE",
        "IMG_2041.JPG",
        "default",
        "sdr_HDRB",
    ],
)
def test_words_of_machines(caption: str) -> None:
    assert is_left_by_a_machine(caption)


@pytest.mark.parametrize(
    "caption",
    ["", "Ảnh chụp bằng digital camera", "IMG tại hội nghị", "Samsung khánh thành nhà máy"],
)
def test_words_of_people(caption: str) -> None:
    assert not is_left_by_a_machine(caption)
