"""A run of its own at another scale: prints every text that is cut; keeps pictures if told where.

Arguments: language, "light" or "dark", and a folder for the pictures or nothing.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from tests.gui import audit, every_view

from newsdesk.gui import preview_scheme, theme
from newsdesk.gui.colours import DARK, LIGHT
from newsdesk.gui.main_window import MainWindow
from newsdesk.gui.tasks import Lanes
from newsdesk.gui.window_memory import WindowMemory
from newsdesk.language.words import Words


def look(view: QWidget, name: str, pictures: Path | None) -> list[str]:
    """Show a view, take its picture, and return what is cut in it."""
    view.show()
    for _ in range(3):
        QApplication.processEvents()
    if pictures:
        view.grab().save(str(pictures / f"{name}.png"))
    found = [f"{name}: {one}" for one in audit.cut(view)]
    view.hide()
    return found


def main(language: str, shade: str, pictures: Path | None) -> int:
    """Look at every view at 1280 × 720; return 1 if anything is cut."""
    preview_scheme.register()
    app = QApplication(sys.argv[:1])
    colours = DARK if shade == "dark" else LIGHT
    theme.dress(app, colours)
    theme.finish(app, colours)
    words, lanes = Words(language), Lanes()
    found: list[str] = []
    home, hidden = QWidget(), QWidget()
    home.resize(1280, 720)
    home.show()
    for name, make in every_view.TABLE.items():
        view = make(words, colours, home if name in every_view.CARDS else hidden, lanes)
        if not isinstance(view, QDialog):
            view.resize(view.sizeHint().expandedTo(view.size()))
        found += look(view, name, pictures)
    with tempfile.TemporaryDirectory() as folder:
        memory = WindowMemory(Path(folder) / "window.ini")
        window = MainWindow(words, colours, lanes, memory, lambda: date(2026, 11, 20))
        window.complete()
        window._middle.setCurrentIndex(1)
        window.inspector.setEnabled(True)
        window.writing.show_format_bar(on=True)
        window.writing.finder.open(replacing=True)
        window.resize(1280, 720)
        inspector = window.inspector
        for part in (inspector.checks, inspector.photo, inspector.facts, inspector.history):
            inspector.open(part)
            found += look(window, f"window, {type(part).__name__}", pictures)
        window.close()
    lanes.close()
    print("\n".join(found))  # noqa: T201  # for the test that started it
    return 1 if found else 0


if __name__ == "__main__":
    kept = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    sys.exit(main(sys.argv[1], sys.argv[2], kept))
