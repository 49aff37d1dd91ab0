from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from tests.bundle.hostile import STAMP
from tests.bundle.samples import a_bundle

from newsdesk.bundle import record_rules
from newsdesk.bundle.manifest import sums_of
from newsdesk.bundle.reading import open_archive
from newsdesk.bundle.record import canonical
from newsdesk.bundle.text_rules import read_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsdesk.news.report import Problem

RECORD = "data/bundle.json"


@pytest.fixture
def files() -> dict[str, bytes]:
    return dict(open_archive(a_bundle().content, "x.zip").files)


@pytest.fixture
def record(files: dict[str, bytes]) -> dict[str, Any]:
    read = read_json(RECORD, files[RECORD].decode(), pytest.fail)
    assert read is not None
    return read


def told(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    return [(one.code, dict(one.values).get("field", one.where)) for one in problems]


def test_our_own_record_is_taken(files: dict[str, bytes], record: dict[str, Any]) -> None:
    assert told(record_rules.shape_problems(record, files[RECORD])) == []
    assert told(record_rules.record_problems(record, files, sums_of(files), ())) == []
    assert told(record_rules.name_problems(record, a_bundle().name, STAMP)) == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"format": "other"}, ("record.shape", "format")),
        ({"version": 2}, ("record.newer", RECORD)),
        ({"version": 0}, ("record.shape", "version")),
        ({"version": "1"}, ("record.shape", "version")),
        ({"version": 10**30}, ("record.newer", RECORD)),
        ({"title": None}, ("record.shape", "title")),
        ({"more": 1}, ("record.shape", "more")),
    ],
)
def test_other_shapes(
    record: dict[str, Any], change: dict[str, Any], found: tuple[str, str]
) -> None:
    other = record | change
    assert told(record_rules.shape_problems(other, canonical(other))) == [found]


def test_other_spelling_is_named(files: dict[str, bytes], record: dict[str, Any]) -> None:
    data = files[RECORD].replace(b'"edition": 1', b'"edition":  1')
    assert told(record_rules.shape_problems(record, data)) == [("record.spelling", RECORD)]


FIELDS: list[tuple[Callable[[dict[str, Any]], object], str]] = [
    (lambda record: record.update(identity="tag:x,2026:article/other"), "identity"),
    (lambda record: record.update(edition=0), "edition"),
    (lambda record: record.update(revision=0), "revision"),
    (lambda record: record.update(change="update"), "change"),
    (
        lambda record: record.update(supersedes={"edition": 1, "tagmanifestSha256": ""}),
        "supersedes",
    ),
    (lambda record: record["approval"].update(by=" "), "approval.by"),
    (lambda record: record["approval"].update(at="2026-11-20"), "approval.at"),
    (lambda record: record["approval"].update(at="2026-13-20T00:00:00+07:00"), "approval.at"),
    (lambda record: record.update(published="hôm nay"), "published"),
    (lambda record: record["photos"].reverse(), "photos"),
    (lambda record: record["photos"][0].update(focal=[0.5, 1.5]), "photos.focal"),
    (lambda record: record["files"].reverse(), "files"),
]


@pytest.mark.parametrize(("change", "field"), FIELDS)
def test_impossible_fields_are_named(
    files: dict[str, bytes],
    record: dict[str, Any],
    change: Callable[[dict[str, Any]], object],
    field: str,
) -> None:
    other = copy.deepcopy(record)
    change(other)
    assert ("record.field", field) in told(
        record_rules.record_problems(other, files, sums_of(files), ())
    )


def test_files_are_compared(files: dict[str, bytes], record: dict[str, Any]) -> None:
    files["data/article.md"] += b" "
    files["data/images/new.jpg"] = b""
    del files["data/print.html"]
    found = told(record_rules.record_problems(record, files, sums_of(files), ()))
    assert ("record.file_differs", "data/article.md") in found
    assert ("record.file_unlisted", "data/images/new.jpg") in found
    assert ("record.file_missing", "data/print.html") in found
    assert ("record.bag_info", "bag-info.txt") in found


def test_table_must_follow_from_the_record(
    files: dict[str, bytes], record: dict[str, Any]
) -> None:
    record["photos"][0]["caption"] = "Khác."
    assert told(record_rules.record_problems(record, files, sums_of(files), ())) == [
        ("record.table", "data/photos.csv")
    ]


def test_photos_cannot_name_files_that_are_not_listed(
    files: dict[str, bytes], record: dict[str, Any]
) -> None:
    record["photos"][0]["files"][0]["path"] = "images/other.jpg"
    found = told(record_rules.record_problems(record, files, sums_of(files), ()))
    assert ("record.file_unlisted", "data/images/other.jpg") in found


def test_name_and_time_must_be_the_recorded_ones(record: dict[str, Any]) -> None:
    other = (STAMP[0] + 1, STAMP[1])
    found = told(record_rules.name_problems(record, "2026-11-20_trao-qua_r2", other))
    assert found == [("record.folder", "2026-11-20_trao-qua_r2"), ("record.time", RECORD)]


def test_sizes_must_be_the_recorded_ones(record: dict[str, Any]) -> None:
    path = "data/images/quan-le-chan-trao-qua-tet-som-01-800.jpg"
    assert told(record_rules.size_problems(record, {path: (24, 16)})) == []
    assert told(record_rules.size_problems(record, {path: (24, 17)})) == [("record.size", path)]


def test_ninjs_must_be_about_the_same_piece(record: dict[str, Any]) -> None:
    item = {"uri": record["identity"], "version": "1"}
    assert told(record_rules.news_problems(record, item, "n")) == []
    assert told(record_rules.news_problems(record, item | {"version": 1}, "n")) == [
        ("record.ninjs", "version")
    ]
