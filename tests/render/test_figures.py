"""Figures: sizes to choose from, alt text, credit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.builders import a_photo, a_placement
from tests.render.stories import renditions_of

from newsdesk.news.story import Picture
from newsdesk.render.figures import figure, pasted_figure


def a_picture(**fields: object) -> Picture:
    """Return a picture with three sizes."""
    placed = a_placement(1, **fields)
    return Picture(1, placed, "tin-01", renditions_of(placed))


def test_the_page_offers_every_size_in_both_kinds() -> None:
    shown = figure(a_picture())
    assert (shown.path, shown.width, shown.height) == ("images/tin-01-1600.jpg", 1600, 1067)
    assert shown.jpg == (
        "images/tin-01-320.jpg 320w, images/tin-01-800.jpg 800w, images/tin-01-1600.jpg 1600w"
    )
    assert shown.webp == shown.jpg.replace(".jpg", ".webp")


def test_a_small_original_offers_each_width_once() -> None:
    shown = figure(a_picture(photo=a_photo(width=500, height=250)))
    assert shown.jpg == "images/tin-01-320.jpg 320w, images/tin-01-800.jpg 500w"
    assert (shown.width, shown.height) == (500, 250)


def test_the_fragment_takes_one_width_that_fits_a_column() -> None:
    shown = pasted_figure(a_picture(), lambda path: f"https://a.vn/{path}")
    assert (shown.path, shown.width) == ("https://a.vn/images/tin-01-800.jpg", 800)


def test_the_fragment_takes_the_smallest_when_none_fits() -> None:
    placed = a_placement(1)
    picture = Picture(1, placed, "tin-01", renditions_of(placed, widths=(2000, 1600)))
    assert pasted_figure(picture).path == "images/tin-01-1600.jpg"


def test_without_renditions_there_is_a_caption_and_no_path() -> None:
    shown = figure(replace(a_picture(), renditions=()))
    assert (shown.path, shown.jpg, shown.caption) == ("", "", "Chú thích của ảnh 1.")


def test_the_caption_stands_in_for_a_missing_alt_text() -> None:
    assert figure(a_picture(alt="")).alt == "Chú thích của ảnh 1."


@pytest.mark.parametrize(
    ("credit", "labelled"),
    [
        ("Ảnh: Hoàng Tùng", True),
        ("Nguồn ảnh : TTXVN", True),
        ("Hoàng Tùng", False),
        ("", False),
        ("Hoàng Tùng (chụp lúc 7:30)", False),
    ],
)
def test_a_credit_that_has_its_label_gets_no_second(credit: str, *, labelled: bool) -> None:
    assert figure(a_picture(credit=credit)).labelled is labelled
