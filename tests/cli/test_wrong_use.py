"""A call that is wrong is told in the editor's language, and so is the help."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsdesk.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lits"], "không có lệnh lits; ý anh chị là list?"),
        (["list", "--lon"], "không có tùy chọn --lon"),
        (["new"], "thiếu --title"),
        (["show"], "thiếu ID"),
        (["list", "x", "y"], "thừa: x y"),
        (["new", "--title"], "sau --title phải có giá trị"),
        (["convert", "--from", "abc", "-"], "“abc” không thuộc"),
    ],
)
def test_what_was_wrong_is_said_in_vietnamese(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--newsroom", str(tmp_path), *arguments]) == 2
    told = capsys.readouterr().err
    assert told.startswith("Gọi sai: ")
    assert said in told


@pytest.mark.parametrize("arguments", [["--help"], ["list", "--help"]])
def test_the_help_has_no_english_headings(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 0
    told = capsys.readouterr().out
    assert told.startswith("Cách gọi: newsdesk")
    for heading in ("Usage:", "Options:", "Commands:", "Show this message"):
        assert heading not in told


def test_it_is_said_in_english_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lits"], "en") == 2
    assert "no command is called lits; did you mean list?" in capsys.readouterr().err
