"""The list that opens below a line while one types: paper with an edge, nothing to edit in it."""

from __future__ import annotations

from PySide6.QtWidgets import QCompleter, QListView


def dress_popup(completer: QCompleter) -> QListView:
    """Give a completer the list that all lines of the window open, and return it."""
    popup = QListView()
    popup.setProperty("role", "popup")
    popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    completer.setPopup(popup)
    return popup
