"""Looking after tags and sections by command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def tagged(data: Run) -> tuple[str, str]:
    first, second = (data("new", "--title", title)["id"] for title in ("Một", "Hai"))
    data("tag", first, "--add", "ATGT")
    data("tag", second, "--add", "an toàn giao thông")
    return first, second


def names(data: Run) -> dict[str, int]:
    return {one["name"]: one["articles"] for one in data("tags")}


def test_tags_are_merged_and_the_merge_undone(
    run: Run, data: Run, tagged: tuple[str, str]
) -> None:
    (act,) = data("tags", "--merge", "atgt", "an toàn giao thông")
    assert (act["act"], act["before"], act["articles"]) == ("merged", ["ATGT"], [tagged[0]])
    assert names(data) == {"an toàn giao thông": 2}
    assert data("tags")[0]["aliases"] == ["ATGT"]
    assert [one["id"] for one in data("list", "--tag", "atgt")] == [tagged[1], tagged[0]]
    assert "= ATGT" in run("tags")[1]
    assert data("tags", "--undo")[0]["undone"] is True
    assert names(data) == {"an toàn giao thông": 1, "ATGT": 1}
    assert [one["undone"] for one in data("tags", "--acts")] == [True]
    assert run("tags", "--undo")[0] == 2


def test_old_names_are_kept_or_dropped(data: Run, tagged: tuple[str, str]) -> None:
    del tagged
    data("tags", "--rename", "ATGT", "luật giao thông")
    assert data("list", "--tag", "ATGT") == []
    data("tags", "--rename", "luật giao thông", "giao thông", "--keep-name")
    assert len(data("list", "--tag", "luật giao thông")) == 1
    data("tags", "--merge", "giao thông", "an toàn giao thông", "--drop-name")
    assert data("list", "--tag", "giao thông") == []


def test_other_spellings(run: Run, data: Run, tagged: tuple[str, str]) -> None:
    data("tags", "--alias", "ATGT", "luật đường bộ")
    assert [one["id"] for one in data("list", "--tag", "luat duong bo")] == [tagged[0]]
    assert data("tag", tagged[1], "--add", "Luật đường bộ")["tags"] == [
        "an toàn giao thông",
        "ATGT",
    ]
    data("tags", "--no-alias", "luật đường bộ")
    assert data("list", "--tag", "luật đường bộ") == []
    assert run("tags", "--alias", "ATGT", "an toàn giao thông")[0] == 2


def test_one_act_at_a_time(run: Run) -> None:
    assert run("tags", "--undo", "--acts")[0] == 2


def test_sections_are_a_tree(run: Run, data: Run) -> None:
    for name in ("Kinh tế", "Kinh tế / Cảng biển", "Kinh tế / Cảng biển"):
        data("section", data("new", "--title", name)["id"], name)
    economy = [one for one in data("sections") if one["name"].startswith("Kinh tế")]
    assert economy == [
        {"name": "Kinh tế", "level": 0, "own": 1, "articles": 3},
        {"name": "Kinh tế / Cảng biển", "level": 1, "own": 2, "articles": 2},
    ]
    assert len(data("list", "--section", "kinh te")) == 3
    assert len(data("search", "mục:Kinh tế / Cảng biển")) == 2
    lines = [line.split("  ") for line in run("sections")[1].splitlines()]
    assert ["3", "Kinh tế"] in [[part.strip() for part in line if part] for line in lines]
    assert any(line[-2:] == ["", "Cảng biển"] for line in lines)
