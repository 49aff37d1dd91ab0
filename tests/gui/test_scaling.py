"""No text is cut at 1280 × 720, at 100 and at 150 %, in either language."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from tests.gui import audit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("scale", "language", "shade"),
    [("1", "vi", "light"), ("1.5", "vi", "dark"), ("1", "en", "dark"), ("1.5", "en", "light")],
)
def test_nothing_is_cut(scale: str, language: str, shade: str) -> None:
    given = dict(os.environ, QT_SCALE_FACTOR=scale, QT_QPA_PLATFORM="offscreen")
    given["PYTHONPATH"] = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.scaled_run", language, shade],
        cwd=ROOT,
        env=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.stdout.strip() == "", done.stdout
    assert done.returncode == 0, done.stderr


def test_a_text_without_room_is_found(qtbot: QtBot) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    label, button, field = QLabel("Chủ tịch", home), QPushButton("Xuất gói", home), QLineEdit(home)
    field.setPlaceholderText("họ tên người chịu trách nhiệm duyệt")
    row = QHBoxLayout(home)
    for one in (label, button, field):
        row.addWidget(one)
    home.resize(800, 60)
    home.show()
    assert audit.cut(home) == []
    label.setFixedWidth(10)
    button.setFixedWidth(20)
    field.setFixedWidth(40)
    assert len(audit.cut(home)) == 3


def test_what_reaches_out_of_its_pane_is_found(qtbot: QtBot) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    home.resize(100, 60)
    button = QPushButton("Xuất gói", home)
    button.setGeometry(60, 0, 90, 30)
    home.show()
    assert audit.cut(home) == [f"{audit.who(button)}: reaches 50 beyond what it lies in"]
