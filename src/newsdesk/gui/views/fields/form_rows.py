"""How a form puts its fields one under the other: a name over each, headings between parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout, QWidget

GAP: Final = 8
"""Pixels between two fields."""


def named(name: str, field: QWidget, parent: QWidget, *, beside: QWidget | None = None) -> QLayout:
    """Return a field under its name, with something beside it; readers of the screen hear it.

    ``beside`` keeps its own name.
    """
    label = QLabel(name, parent)
    label.setBuddy(field)
    target = field.focusProxy() or field
    target.setAccessibleName(name)
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label)
    if beside is None:
        column.addWidget(field)
    else:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(field, 1)
        row.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
    return column


def side_by_side(fields: Sequence[QLayout]) -> QLayout:
    """Return fields in one row, each as wide as the other."""
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for field in fields:
        row.addLayout(field, 1)
    return row


def heading(name: str, parent: QWidget) -> QLabel:
    """Return the heading over a part of a form."""
    label = QLabel(name, parent)
    label.setProperty("role", "heading")
    label.setContentsMargins(0, GAP, 0, 0)
    return label
