"""The sample article: its pictures say what its text says, and it reads like a portal's page."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from PIL import Image

from newsdesk.intake import reading
from newsdesk.news.draft import CaptionedFile
from newsdesk.photos import metadata
from newsdesk.resources import folder

SAMPLE = folder("samples") / "bai-mau"
WORDS: dict[str, Any] = tomllib.loads((SAMPLE / "bai-mau.toml").read_text(encoding="utf-8"))
PICTURES = sorted(WORDS["photos"])


def test_every_picture_is_described_and_every_description_has_its_picture() -> None:
    assert sorted(path.name for path in (SAMPLE / "anh").iterdir()) == PICTURES
    assert len(PICTURES) == 4


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_carries_its_words_inside(name: str) -> None:
    said = metadata.read(SAMPLE / "anh" / name)
    words = WORDS["photos"][name]
    assert (said.caption, said.alt, said.credit) == (
        words["caption"],
        words["alt"],
        words["credit"],
    )


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_large_enough_and_light_enough(name: str) -> None:
    path = SAMPLE / "anh" / name
    with Image.open(path) as image:
        assert 1600 <= image.width <= 2400
        assert 0x8825 not in image.getexif(), "no GPS"
    assert path.stat().st_size < 300_000


def test_the_text_joins_all_pictures_and_leaves_out_the_furniture() -> None:
    captions = [
        CaptionedFile(str(SAMPLE / "anh" / name), WORDS["photos"][name]["caption"])
        for name in PICTURES
    ]
    (draft,), refused = reading.read([SAMPLE / WORDS["text"]], captions)
    assert refused == ()
    assert draft.title == WORDS["title"]
    assert draft.byline == "Minh Khuê"
    assert draft.published is not None
    assert draft.published.isoformat() == "2026-05-10T16:30:00+07:00"
    assert [draft.body.count(f"![](photo:{number})") for number in (1, 2, 3, 4)] == [1] * 4
    assert len(draft.photos) == 4
    assert "Tin khác" not in draft.body
    assert {doubt.code for doubt in draft.doubts} <= {"intake.byline_guess"}
