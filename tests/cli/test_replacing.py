"""find-text, replace and undo-replace by command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def articles(data: Run, tmp_path: Path) -> list[str]:
    made = []
    for title, body in (("Quận ủy họp", "Hải Phòng, hai phong"), ("Khác", "Quận ủy đi.")):
        article = data("new", "--title", title)["id"]
        file = tmp_path / "body.md"
        file.write_text(body, encoding="utf-8")
        data("edit", article, "--body-file", file)
        made.append(article)
    return made


def test_finding(run: Run, data: Run, articles: list[str]) -> None:
    found = data("find-text", "hai phong", "--no-marks")
    assert [[hit["old"] for hit in one["hits"]] for one in found] == [["Hải Phòng", "hai phong"]]
    assert found[0]["id"] == articles[0]
    (only,) = data("find-text", "quận ủy", "--in", articles[1])
    assert only["id"] == articles[1]
    code, out, _ = run("find-text", "quận ủy")
    assert code == 0
    assert "body: «Quận ủy» đi." in out
    assert run("find-text", "không có đâu")[0] == 1
    assert run("find-text", "quận ủy", "--case")[0] == 1


def test_a_replacement_is_shown_then_done_then_taken_back(
    run: Run, data: Run, articles: list[str], tmp_path: Path
) -> None:
    code, out, _ = run("replace", "quận ủy", "đảng ủy phường")
    assert code == 0
    assert "title: «Quận ủy» → «Đảng ủy phường» họp" in out
    assert data("show", articles[0])["title"] == "Quận ủy họp"
    done = data("replace", "quận ủy", "đảng ủy phường", "--whole-words", "--apply")
    assert {one["id"] for one in done["changed"]} == set(articles)
    assert data("show", articles[0])["title"] == "Đảng ủy phường họp"
    kept = tmp_path / "steps.json"
    kept.write_text(json.dumps(done), encoding="utf-8")
    data("undo-replace", kept)
    assert data("show", articles[0])["title"] == "Quận ủy họp"
    assert data("show", articles[1])["body"] == "Quận ủy đi."
    kept.write_text("{}", encoding="utf-8")
    code, _, err = run("undo-replace", kept)
    assert code == 2
    assert "replace --apply --json" in err
    assert run("replace", " ", "x")[0] == 2
