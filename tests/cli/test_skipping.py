"""Passing over a finding by command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]


def test_a_finding_is_passed_over_and_taken_up_again(run: Run, data: Run) -> None:
    article = data("new", "--title", "Quận trao quà")["id"]
    code, out, _ = run("check", article, "--keys")
    assert code == 1
    assert "section.missing|section" in out
    code, out, _ = run("check", article, "--skip", "section.missing|section", "--reason", "cổng")
    assert "cổng" in out
    listed = data("check", article, code=1)
    (passed,) = [one for one in listed if "skipped" in one]
    assert (passed["key"], passed["skipped"]) == ("section.missing|section", "cổng")
    run("check", article, "--unskip", "section.missing|section")
    assert not [one for one in data("check", article, code=1) if "skipped" in one]
    code, _, err = run("check", article, "--skip", "no.such", "--reason", "x")
    assert code == 2
    assert "no.such" in err
