"""The lengths of the fields by command line: the numbers that the window shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]


def test_show_tells_how_long_each_field_is(run: Run, data: Run) -> None:
    article = data("new", "--title", "Quận trao quà " + "Tết " * 20)["id"]
    data("edit", article, "--lead", "Một hai ba.", "--kicker", "Chào xuân")
    title = data("show", article)["lengths"]["title"]
    assert (title["syllables"], title["most_syllables"], title["over"]) == (23, 20, True)
    assert title["beyond"] == len("Quận trao quà " + "Tết " * 17)
    code, out, _ = run("show", article)
    assert code == 0
    assert "3/60 chữ" in out
    assert "9/60 ký tự" in out
    assert "photo" not in out
