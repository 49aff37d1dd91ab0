"""The house rules that a machine can check: storeys, lazy start, docstrings, sizes, names."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "newsdesk"
FILES = sorted(SOURCE.rglob("*.py"))
PACKAGES = sorted(path for path in SOURCE.rglob("__init__.py") if "migrations" not in path.parts)


def test_the_contracts_between_storeys_hold() -> None:
    found = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_the_command_line_starts_without_qt_sql_or_pillow() -> None:
    heavy = (
        *("PySide6", "sqlalchemy", "alembic", "PIL", "markdown", "jinja2", "qrcode", "nh3"),
        *("mammoth", "selectolax"),
    )
    code = (
        "import sys, json, newsdesk.cli.main; "
        f"print(json.dumps([name for name in {heavy!r} if name in sys.modules]))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert json.loads(found.stdout) == []


def test_verifying_a_bundle_needs_no_store() -> None:
    code = (
        "import sys, json, newsdesk.desk.verifying; "
        "heavy = ('sqlalchemy', 'PIL', 'PySide6'); "
        "print(json.dumps([name for name in heavy if name in sys.modules]))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert json.loads(found.stdout) == []


@pytest.mark.parametrize("path", PACKAGES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_package_says_what_it_holds_and_what_it_may(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    if path.parent == SOURCE:
        assert "How a story travels" in said
        return
    for line in ("Holds:", "May import:", "Never:"):
        assert line in said, f"{path} lacks the line {line}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_file_says_in_its_first_line_what_it_holds_and_is_not_crowded(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    assert len(lines) <= 400, "a room got crowded: split it by subject"
    assert lines[0].startswith(('"""', 'r"""')), "the first line tells what the file holds"


def test_no_file_has_a_name_that_says_nothing() -> None:
    forbidden = re.compile(r"(^|_)(utils?|helpers?|managers?|common|misc)(_|$)")
    assert [path for path in FILES if forbidden.search(path.stem)] == []


def test_the_wide_catch_stands_in_three_places_only() -> None:
    allowed = {"cli/main.py", "gui/app.py", "gui/tasks.py"}
    wide = {
        path.relative_to(SOURCE).as_posix()
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in ("Exception", "BaseException"))
        and not isinstance(node.body[-1], ast.Raise)
    }
    assert wide <= allowed


def test_every_rule_that_is_set_aside_has_its_reason_beside_it() -> None:
    aside = re.compile(r"# (?:noqa|type: ignore)\b(?P<rest>.*)")
    reasoned = re.compile(r"(?:: [A-Z]+\d+(?:, [A-Z]+\d+)*|\[[a-z-]+(?:, ?[a-z-]+)*\])  # \w.*")
    files = [ROOT / "make.py"]
    files += [
        path for name in ("src", "tests", "packaging") for path in (ROOT / name).rglob("*.py")
    ]
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (found := aside.search(line)) and not reasoned.fullmatch(found["rest"])
    ]
    assert bare == []
