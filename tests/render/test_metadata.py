"""Tags of the head and JSON-LD."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

from tests.builders import NOON, a_photo, a_placement, a_story
from tests.render.stories import a_story_with_photos

from newsdesk.news.profile import Profile
from newsdesk.news.revision import Approval
from newsdesk.render import metadata

PUBLISHED = "2026-11-20T17:58:00+07:00"


def test_the_head_has_dublin_core_and_open_graph() -> None:
    tags = {(tag.kind, tag.key): tag.content for tag in metadata.head(a_story_with_photos())}
    assert tags["name", "description"].startswith("Sáng 20/11")
    assert {key for kind, key in tags if key.startswith("DC.")} == {
        "DC.title",
        "DC.creator",
        "DC.date",
        "DC.description",
        "DC.publisher",
        "DC.identifier",
    }
    assert tags["name", "DC.date"] == PUBLISHED
    assert tags["property", "og:type"] == "article"
    assert tags["property", "og:locale"] == "vi_VN"
    assert tags["property", "og:image"] == (
        "https://thanhphohaiphong.gov.vn/wp-content/uploads/"
        "quan-le-chan-trao-qua-tet-som-01-1600.jpg"
    )
    assert tags["property", "og:image:width"] == "1600"
    assert tags["property", "og:image:alt"] == "Văn bản thay thế 1"


def test_no_tag_is_empty() -> None:
    story = a_story_with_photos(
        0, article={"lead": "", "section": "", "published": None, "tags": ()}
    )
    assert all(tag.content for tag in metadata.head(story))


def test_json_ld_is_a_news_article() -> None:
    values = metadata.json_ld(a_story_with_photos(2))
    assert values["@type"] == "NewsArticle"
    assert values["headline"] == "Quận Lê Chân trao quà Tết sớm"
    assert values["author"] == {"@type": "Person", "name": "Hoàng Tùng"}
    assert values["datePublished"] == values["dateModified"] == PUBLISHED
    assert values["identifier"].startswith("tag:thanhphohaiphong.gov.vn,2026:article/")
    assert [image["caption"] for image in values["image"]] == [
        "Chú thích của ảnh 1.",
        "Chú thích của ảnh 2.",
    ]
    assert "version" not in values


def test_a_piece_without_byline_is_the_organizations() -> None:
    values = metadata.json_ld(a_story_with_photos(article={"byline": ""}))
    assert values["author"]["@type"] == "NewsMediaOrganization"
    assert values["author"]["name"] == Profile().organization


def test_a_later_edition_says_when_it_was_changed() -> None:
    story = a_story_with_photos()
    assert story.approval
    later = replace(story.approval, edition=2, at=NOON + timedelta(days=2))
    values = metadata.json_ld(replace(story, approval=later))
    assert values["dateModified"] == "2026-11-22T12:00:00+07:00"
    assert values["datePublished"] == PUBLISHED
    assert values["version"] == "2"


def test_a_later_edition_is_never_older_than_its_publication() -> None:
    story = a_story(approval=Approval("x", 2, 5, NOON - timedelta(days=9), "A"))
    assert metadata.json_ld(story)["dateModified"] == PUBLISHED


def test_what_the_photo_says_of_its_maker_goes_along() -> None:
    photo = a_photo()
    photo = replace(photo, described=replace(photo.described, creator="Lan Anh", copyright="© A"))
    story = a_story_with_photos(photos=(a_placement(1, photo=photo),))
    (image,) = metadata.json_ld(story)["image"]
    assert image["creator"] == {"@type": "Person", "name": "Lan Anh"}
    assert image["copyrightNotice"] == "© A"


def test_the_script_can_not_be_ended_from_inside() -> None:
    script = metadata.json_ld_script(a_story_with_photos(article={"title": "a</script>&\u2028b"}))
    assert not set("<>&\u2028\u2029") & set(script)
    assert json.loads(script)["headline"] == "a</script>&\u2028b"


def test_the_file_is_readable_json_with_a_line_end() -> None:
    data = metadata.json_ld_file(a_story_with_photos())
    assert data.endswith(b"}\n")
    assert "Quận Lê Chân".encode() in data
    assert json.loads(data) == metadata.json_ld(a_story_with_photos())


def test_only_an_address_that_may_be_a_link_is_told_as_the_source() -> None:
    for given, told in (("https://bao.vn/a", "https://bao.vn/a"), ("javascript:alert(1)", None)):
        story = a_story_with_photos(article={"source_address": given})
        assert metadata.json_ld(story).get("isBasedOn") == told
