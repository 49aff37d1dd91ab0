from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.bundle.samples import the_story

from newsdesk.bundle.record import canonical, info_of, record_of, shape_faults

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def record() -> dict[str, Any]:
    return record_of(the_story(), ())


def test_a_record_has_its_own_shape(record: dict[str, Any]) -> None:
    assert list(shape_faults(record)) == []
    assert list(shape_faults(json.loads(canonical(record)))) == []


CHANGES: list[tuple[Callable[[dict[str, Any]], object], str]] = [
    (lambda record: record.pop("title"), "title"),
    (lambda record: record.update(extra=1), "extra"),
    (lambda record: record.update(edition="1"), "edition"),
    (lambda record: record.update(edition=True), "edition"),
    (lambda record: record.update(tags="a"), "tags"),
    (lambda record: record["tags"].append(3), "tags.2"),
    (lambda record: record["approval"].pop("by"), "approval.by"),
    (lambda record: record.update(approval=None), "approval"),
    (lambda record: record["photos"][1].update(focal=[1, 0.5]), "photos.1.focal.0"),
    (lambda record: record.update(supersedes={}), "supersedes.edition"),
]


@pytest.mark.parametrize(("change", "place"), CHANGES)
def test_another_shape_is_seen(
    record: dict[str, Any], change: Callable[[dict[str, Any]], object], place: str
) -> None:
    other = copy.deepcopy(record)
    change(other)
    assert place in list(shape_faults(other))


@pytest.mark.parametrize("value", [None, [], 3, "x"])
def test_what_is_no_object_is_no_record(value: object) -> None:
    assert list(shape_faults(value)) == ["."]


def test_canonical_spelling() -> None:
    assert canonical({"b": "Đ", "a": [1]}) == '{\n "a": [\n  1\n ],\n "b": "Đ"\n}\n'.encode()


def test_info_lines_are_single(record: dict[str, Any]) -> None:
    record["title"] = "Hai\ndòng"
    assert ("External-Description", "Hai dòng") in info_of(record, "1.1")
