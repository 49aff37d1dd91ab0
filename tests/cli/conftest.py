"""Callers of the command line: by exit code and words, or by data."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsdesk.cli.main import main

Run = Callable[..., Any]


@pytest.fixture
def run(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a caller of the command line: exit code, standard output, standard error."""

    def call(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["--newsroom", str(newsroom), *map(str, words)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def data(run: Run) -> Run:
    """Return a caller that adds ``--json``, wants success and gives the data."""

    def call(*words: object, code: int = 0) -> Any:
        got, out, err = run(*words, "--json")
        assert got == code, err
        return json.loads(out)

    return call
