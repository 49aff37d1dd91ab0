"""The words that Qt itself puts on the screen: there is no Vietnamese among its own catalogues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from newsdesk.language.words import Words


class QtWords(QTranslator):
    """Gives Qt's menus of text fields and its file dialog the editor's language."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = {
            "&Undo": words("&Undo"),
            "&Redo": words("&Redo"),
            "Cu&t": words("Cu&t"),
            "&Copy": words("&Copy"),
            "&Paste": words("&Paste"),
            "Delete": words("Delete"),
            "Select All": words("Select All"),
            "OK": words("OK"),
            "Cancel": words("Cancel"),
            "&Cancel": words("Cancel"),
            "Close": words("Close"),
            "&Close": words("Close"),
            "&Open": words("&Open"),
            "Open": words("&Open"),
            "&Choose": words("&Choose"),
            "&Save": words("&Save"),
            "Save": words("&Save"),
            "Look in:": words("Look in:"),
            "File &name:": words("File &name:"),
            "Directory:": words("Folder:"),
            "Files of type:": words("Files of type:"),
            "Name": words("Name"),
            "Size": words("Size"),
            "Type": words("Type"),
            "Date Modified": words("Changed"),
            "&Yes": words("&Yes"),
            "&No": words("&No"),
            "Press shortcut": words("Press the keys"),
        }

    def isEmpty(self) -> bool:
        """Tell Qt that there are words here."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803  # Qt's own signature
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Return the words for one of Qt's texts, or the text itself."""
        del context, disambiguation, n
        return self._known.get(sourceText, sourceText)
