from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import HANOI, NOON
from tests.bundle.samples import a_bundle, rendered_files, start_page, the_story

from newsdesk.bundle import publication
from newsdesk.bundle.parts import is_folder_name
from newsdesk.bundle.publication import Rendered
from newsdesk.bundle.verify import verify
from newsdesk.errors import Bug, EditorMistake
from newsdesk.news.revision import Approval, Export, Skip

if TYPE_CHECKING:
    from pathlib import Path

    from newsdesk.news.story import Story


def approval(edition: int, at: datetime = NOON) -> Approval:
    return Approval("a", edition=edition, revision=7, at=at, by="Trần Thư ký")


def record_of(story: Story, supersedes: Export | None = None) -> dict[str, object]:
    rendered = Rendered(rendered_files(story), start_page)
    made = publication.contents(story, rendered, supersedes=supersedes)
    part = next(part for part in made.parts if part.path == "data/bundle.json")
    record: dict[str, object] = json.loads(part.data)
    assert record == made.record
    return record


def test_name_holds_day_slug_and_edition() -> None:
    story = the_story(slug="trao-qua-tet-som")
    assert publication.bundle_name(story) == "2026-11-20_trao-qua-tet-som_r1"


def test_day_in_the_name_is_the_day_in_vietnam() -> None:
    late = datetime.fromisoformat("2026-11-20T20:00:00+00:00")
    story = the_story(slug="a", approval=approval(2, late))
    assert publication.bundle_name(story) == "2026-11-21_a_r2"


def test_long_names_are_cut_between_words() -> None:
    story = the_story(slug="hoi-thao-xay-dung-de-an-phat-trien-thanh-pho-den-nam-2045")
    name = publication.bundle_name(story)
    assert name == "2026-11-20_hoi-thao-xay-dung-de-an-phat-trien_r1"
    assert len(name) <= 48


def test_taken_names_are_not_given_again() -> None:
    story = the_story(slug="a")
    taken = ["2026-11-20_a_r1.zip", "2026-11-20_a-2_r1"]
    assert publication.bundle_name(story, taken) == "2026-11-20_a-3_r1"


@settings(max_examples=60, deadline=None)
@given(
    st.from_regex(r"[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){0,9}", fullmatch=True),
    st.integers(1, 99_999),
    st.integers(0, 12),
)
def test_every_name_is_lawful_and_new(slug: str, edition: int, others: int) -> None:
    story = the_story(slug=slug, approval=approval(edition))
    taken: list[str] = []
    for _ in range(others + 1):
        name = publication.bundle_name(story, taken)
        assert is_folder_name(name)
        assert name not in taken
        taken.append(name)


def test_record_of_a_first_hand_over() -> None:
    record = record_of(the_story())
    assert record["change"] == "new"
    assert record["supersedes"] is None
    assert record["edition"] == 1
    assert record["published"] == "2026-11-20T17:58:00+07:00"
    photos = record["photos"]
    assert isinstance(photos, list)
    assert photos[0]["files"][0] == {
        "path": "images/quan-le-chan-trao-qua-tet-som-01-800.jpg",
        "width": 24,
        "height": 16,
    }


def test_record_of_a_later_hand_over_names_the_one_it_replaces() -> None:
    earlier = Export("a", 1, NOON, "x.zip", "00" * 32, "11" * 32)
    record = record_of(the_story(approval=approval(2)), earlier)
    assert record["change"] == "update"
    assert record["supersedes"] == {"edition": 1, "tagmanifestSha256": "11" * 32}


def test_record_tells_who_approved_in_spite_of_what() -> None:
    given_up = replace(approval(1), skips=(Skip("photo.alt_missing", "ảnh trang trí"),))
    record = record_of(the_story(approval=given_up))
    assert record["approval"] == {
        "by": "Trần Thư ký",
        "at": "2026-11-20T12:00:00+07:00",
        "skips": [{"code": "photo.alt_missing", "reason": "ảnh trang trí"}],
    }


def test_a_story_without_publication_time_can_be_told() -> None:
    story = the_story()
    story = replace(story, article=replace(story.article, published=None))
    assert record_of(story)["published"] is None


def test_a_preview_cannot_be_handed_over() -> None:
    with pytest.raises(Bug, match=r"bundle\.not_approved"):
        publication.bundle_name(the_story(approval=None))


@pytest.mark.parametrize("path", ["evil.js", "bundle.json", "photos.csv", "../x.html"])
def test_a_file_without_a_place_is_our_bug(path: str) -> None:
    story = the_story()
    rendered = Rendered(rendered_files(story) | {path: b""}, start_page)
    with pytest.raises(Bug, match=r"bundle\.path"):
        publication.contents(story, rendered)


def test_same_story_gives_the_same_bytes_and_another_does_not() -> None:
    assert a_bundle().content == a_bundle().content
    seconds_later = NOON.astimezone(HANOI).replace(second=2)
    assert a_bundle(the_story(approval=approval(1, seconds_later))).sha256 != a_bundle().sha256


def test_sealed_is_written_and_verifies(outbox: Path) -> None:
    sealed = a_bundle()
    path = publication.write(outbox / f"{sealed.name}.zip", sealed)
    assert verify(path) == ()


def test_cancelled_sealing_leaves_nothing(outbox: Path) -> None:
    with pytest.raises(EditorMistake):
        publication.write(outbox / "x.zip", a_bundle(), cancelled=lambda: True)
    assert list(outbox.iterdir()) == []
