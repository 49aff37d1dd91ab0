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
            "Copy &Link Location": words("Copy the address"),
            "Insert Unicode control character": words("Invisible characters"),
            "Back": words("Back"),
            "Go back": words("Back"),
            "Forward": words("Forward"),
            "Go forward": words("Forward"),
            "Parent Directory": words("The folder above"),
            "Go to the parent directory": words("The folder above"),
            "Create New Folder": words("New folder"),
            "Create a New Folder": words("New folder"),
            "&New Folder": words("New folder"),
            "New Folder": words("New folder"),
            "List View": words("List"),
            "Change to list view mode": words("List"),
            "Detail View": words("List with details"),
            "Change to detail view mode": words("List with details"),
            "All files (*)": words("All files (*)"),
            "All Files (*)": words("All files (*)"),
            "&Rename": words("Rename"),
            "&Delete": words("Delete"),
            "Show &hidden files": words("Show hidden files"),
            "Recent Places": words("Recent folders"),
            "Sidebar": words("Places"),
            "Computer": words("This PC"),
            "My Computer": words("This PC"),
            "%1 already exists.\nDo you want to replace it?": words(
                "%1 already exists.\nDo you want to replace it?"
            ),
            "%1\nFile not found.\nPlease verify the correct file name was given.": words(
                "%1\nThere is no such file. Check its name."
            ),
            "%1\nDirectory not found.\nPlease verify the correct directory name was given.": words(
                "%1\nThere is no such folder. Check its name."
            ),
            "Scroll Left": words("Scroll left"),
            "Scroll Right": words("Scroll right"),
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
