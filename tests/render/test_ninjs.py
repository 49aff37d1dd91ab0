"""ninjs 3.1, judged by IPTC's own schema."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from tests.builders import HANOI, a_photo, a_placement, a_story, an_article
from tests.render.stories import a_story_with_photos
from tests.shared_data import shared

from newsdesk.news.story import Story
from newsdesk.render.ninjs import ninjs


def read(story: Story, **options: Any) -> dict[str, Any]:
    """Return the document as Python values."""
    values: dict[str, Any] = json.loads(ninjs(story, **options))
    return values


def full_story() -> Story:
    """Return a story with everything that ninjs can tell."""
    photo = a_photo()
    described = replace(
        photo.described, headline="Tít ảnh", creator="Lan Anh", copyright="© A", source="Báo A"
    )
    return a_story_with_photos(
        photos=(
            a_placement(1, photo=replace(photo, described=described), focal=(0.25, 0.5)),
            a_placement(2),
        ),
        article={"source": "TTXVN", "body": "Một **hai**.[^1]\n\n![](photo:2)\n\n[^1]: chú"},
    )


@pytest.mark.parametrize(
    "story",
    [
        full_story(),
        a_story(),
        a_story(approval=None, first_approved=None),
        a_story(
            article=an_article(
                title="", lead="", body="", section="", tags=(), byline="", published=None
            )
        ),
    ],
    ids=["full", "plain", "preview", "bare"],
)
def test_the_document_is_valid(story: Story) -> None:
    schema = json.loads(shared("ninjs-schema_3.1.json").read_text(encoding="utf-8"))
    # The schema names GeoJSON's by address; we write no places, and nothing is fetched here.
    text = json.dumps(schema).replace('{"$ref": "https://geojson.org/schema/GeoJSON.json#"}', "{}")
    checker = Draft202012Validator(json.loads(text), format_checker=FormatChecker())
    assert [error.message for error in checker.iter_errors(read(story))] == []
    assert list(checker.iter_errors(read(story) | {"ours": 1})), (
        "the schema refuses what it does not know"
    )


def test_times_and_version_are_those_of_the_approval() -> None:
    story = full_story()
    assert story.approval
    first = datetime(2026, 11, 20, 12, 0, tzinfo=HANOI)
    second = replace(story.approval, edition=2, at=datetime(2026, 11, 21, 9, 0, tzinfo=HANOI))
    values = read(replace(story, approval=second, first_approved=first))
    assert values["version"] == "2"
    assert values["firstCreated"] == "2026-11-20T12:00:00+07:00"
    assert values["versionCreated"] == "2026-11-21T09:00:00+07:00"
    assert values["contentCreated"] == "2026-11-20T17:58:00+07:00"
    assert values["pubStatus"] == "usable"


def test_an_unapproved_piece_is_withheld() -> None:
    assert read(a_story(approval=None))["pubStatus"] == "withheld"


def test_bodies_are_html_with_public_addresses_and_plain_text() -> None:
    html, text = read(full_story())["bodies"]
    assert html["contentType"] == "text/html"
    assert 'src="https://thanhphohaiphong.gov.vn/wp-content/uploads/' in html["value"]
    assert 'src="images/' not in html["value"]
    assert text["value"] == "Một hai.[1]\n\n1. chú"
    assert text["wordCount"] == 3
    assert text["charCount"] == len("Một hai.[1]1. chú")


def test_photos_are_associations_in_reading_order() -> None:
    first, second = read(full_story())["associations"]
    assert (first["name"], second["name"]) == ("photo-01", "photo-02")
    assert first["uri"].endswith("/photo/2")
    assert second["by"] == "Lan Anh"
    assert second["descriptions"][1]["value"] == "Văn bản thay thế 1"
    assert [made["name"] for made in second["renditions"]] == [
        f"{nominal}-{kind}" for nominal in (1600, 800, 320) for kind in ("jpg", "webp")
    ]
    assert second["renditions"][2]["poi"] == {"x": 200, "y": 266}
    assert "poi" not in first["renditions"][0]


def test_sizes_are_told_when_they_are_known() -> None:
    path = "images/quan-le-chan-trao-qua-tet-som-01-800.jpg"
    (first, _) = read(full_story(), sizes={path: 12_345})["associations"]
    sizes = {made["name"]: made.get("sizeInBytes") for made in first["renditions"]}
    assert sizes["800-jpg"] == 12_345
    assert sizes["1600-jpg"] is None


def test_section_and_tags_are_subjects() -> None:
    assert read(a_story())["subjects"] == [
        {"name": "Tin tức - Sự kiện", "rel": "section"},
        {"name": "Tết", "rel": "keyword"},
        {"name": "an sinh xã hội", "rel": "keyword"},
    ]
