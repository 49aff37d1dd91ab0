"""The one line that parts two panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def hairline(parent: QWidget) -> QFrame:
    """Make a horizontal line of one pixel."""
    line = QFrame(parent)
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
