"""The preview's engine goes down quietly, whichever way the program ends."""

from __future__ import annotations

import subprocess
import sys

import pytest

_RUN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
import shiboken6
from newsdesk.gui import preview_scheme
preview_scheme.register()
app = QApplication([])
from newsdesk.gui.views.preview.preview_web import WebPreview
home = QWidget()
view = WebPreview(home)
QVBoxLayout(home).addWidget(view)
home.show()
shown = []
def end():
    shown.append(True)
    {way}
    QTimer.singleShot(0, app.quit)
view.shown.connect(lambda: QTimer.singleShot(0, end))
QTimer.singleShot(20_000, app.quit)
view.show_page("a/article.html", "<html><head></head><body>x</body></html>", dict())
app.exec()
print("shown" if shown else "never shown")
"""


@pytest.mark.parametrize(
    "way", ["view.close_down()", "shiboken6.delete(home)", "home.deleteLater()", "pass"]
)
def test_page_and_profile_end_in_the_order_that_qt_wants(way: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _RUN.replace("{way}", way)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "shown" in done.stdout.split()
    assert "Release of profile" not in done.stderr
