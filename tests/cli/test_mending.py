"""Mending by command line: listing, one code, all, and the tones of an article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def article(data: Run, tmp_path: Path) -> str:
    """Return the id of an article with slips."""
    body = tmp_path / "thân.md"
    body.write_text("Tránh trùng chéo , Quận uỷ họp với Thành ủy.\n", encoding="utf-8")
    made = data("new", "--title", "Quận trao quà.")["id"]
    data("edit", made, "--body-file", body)
    return str(made)


def test_check_tells_span_mend_and_key(data: Run, run: Run, article: str) -> None:
    found = {one["code"]: one for one in data("check", article, code=1)}
    assert found["phrase.listed"]["span"] == [6, 16]
    assert found["phrase.listed"]["mend"]["new"] == "chồng chéo"
    assert found["phrase.listed"]["key"] == "phrase.listed|body|trùng chéo"
    assert "'trùng chéo' → 'chồng chéo'" in run("check", article)[1]


def test_mend_lists_first_and_puts_in_when_told(data: Run, run: Run, article: str) -> None:
    code, out, _ = run("mend", article)
    assert code == 0
    assert "phrase.listed  body:1: 'trùng chéo' → 'chồng chéo'" in out
    assert "trùng chéo" in data("show", article)["body"]
    mends = data("mend", article, "--code", "phrase.listed")["mends"]
    assert [one["new"] for one in mends] == ["chồng chéo"]
    assert run("mend", article, "--where", "title", "--all")[1] == "title: '.' → ''\n"
    assert data("mend", article, "--all")["mends"]
    shown = data("show", article)
    assert shown["title"] == "Quận trao quà"
    assert shown["body"] == "Tránh chồng chéo, Quận ủy họp với Thành ủy."
    assert data("mend", article) == []


def test_tones_bring_an_article_to_one_style(data: Run, run: Run, article: str) -> None:
    assert [one["new"] for one in data("tones", article)["mends"]] == ["ủy"]
    assert len(data("tones", article, "--style", "new")["mends"]) == 2
    assert "Quận uỷ họp với Thành uỷ" in data("show", article)["body"]
    assert run("tones", article, "--style", "middle")[0] == 2
