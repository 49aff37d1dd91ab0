"""Saved searches by command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]


def test_searches_are_kept_counted_sorted_and_removed(run: Run, data: Run) -> None:
    for title in ("Bão số ba", "Bão số bốn", "Lũ"):
        data("new", "--title", title)
    data("saved", "bão", "--name", "Về bão")
    listed = data("saved", "is:draft", "--name", "Nháp")
    assert listed == [
        {"name": "Về bão", "question": "bão", "articles": 2},
        {"name": "Nháp", "question": "is:draft", "articles": 3},
    ]
    assert "Về bão" in run("saved")[1]
    assert run("saved", "--rename", "Về bão", "Nháp")[0] == 2
    data("saved", "--rename", "Về bão", "Bão lũ")
    assert [one["name"] for one in data("saved", "--order", "Nháp")] == ["Nháp", "Bão lũ"]
    assert run("saved", "lũ", "--name", "Nháp")[0] == 2
    assert run("saved", "lũ")[0] == 2
    assert run("saved", "--rename", "Lạ", "Mới")[0] == 2
    assert [one["name"] for one in data("saved", "--remove", "Nháp")] == ["Bão lũ"]
    assert run("saved", "--remove", "Nháp")[0] == 2
