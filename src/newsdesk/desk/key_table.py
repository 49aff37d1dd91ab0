"""Every command that can have a key: its lasting id, its name, its first key, where it works."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from newsdesk.language.words import N_

WINDOW: Final = ""
"""The home of commands that work wherever the focus is."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: ``id`` is ``group.what``, ``name`` English for the catalogue.

    ``keys`` are its first keys as ``desk.keys`` writes them, parted by ``"; "``, empty for none.
    ``home`` is the part of the window in which they work, ``WINDOW`` for everywhere.
    """

    id: str
    name: str
    keys: str = ""
    home: str = WINDOW
    native: str = ""
    """The key that every field understands by itself: shown beside the name, never changed."""

    @property
    def group(self) -> str:
        """Return the group that it is listed in."""
        return self.id.partition(".")[0]


GROUPS: Final[dict[str, str]] = {
    "article": N_("Article"),
    "edit": N_("Edit"),
    "format": N_("Format"),
    "view": N_("View"),
    "list": N_("List of articles"),
    "saved": N_("Saved searches"),
    "photo": N_("Photo strip"),
    "caption": N_("Caption"),
    "checks": N_("Checks"),
    "window": N_("Window"),
    "help": N_("Help"),
}
"""The groups in the order in which they are listed, with their names."""

TABLE: Final[tuple[Command, ...]] = (
    Command("article.new", N_("New article"), "Ctrl+N"),
    Command("article.new_from_template", N_("New from a template…")),
    Command("article.import", N_("Import…"), "Ctrl+O"),
    Command("article.import_folder", N_("Import a folder…")),
    Command("article.import_as", N_("Import in an old code…")),
    Command("article.save", N_("Save a version"), "Ctrl+S"),
    Command("article.add_photos", N_("Add photos…")),
    Command("article.snippet", N_("Insert a snippet…"), "Ctrl+J"),
    Command("article.standing", N_("Standing texts…")),
    Command("article.tags", N_("Tags…")),
    Command("article.check", N_("Check"), "F7"),
    Command("article.next_problem", N_("Next problem"), "F8"),
    Command("article.previous_problem", N_("Previous problem"), "Shift+F8"),
    Command("article.mend_problem", N_("Mend this problem"), "Shift+F7"),
    Command("article.next_step", N_("Next step of the work"), "F6"),
    Command("article.export", N_("Export bundle…"), "Ctrl+E"),
    Command("edit.undo", N_("Undo"), native="Ctrl+Z"),
    Command("edit.redo", N_("Redo"), native="Ctrl+Y"),
    Command("edit.paste_plain", N_("Paste as plain text"), "Ctrl+Shift+V"),
    Command("edit.recode", N_("Change the code of letters…")),
    Command("edit.find", N_("Find in this article"), "Ctrl+F"),
    Command("edit.find_next", N_("Find the next one"), "F3"),
    Command("edit.find_previous", N_("Find the one before"), "Shift+F3"),
    Command("edit.replace", N_("Replace in this article"), "Ctrl+H"),
    Command("edit.everywhere", N_("Find and replace in all articles…"), "Ctrl+Shift+F"),
    Command("edit.go_to", N_("Go to…"), "Ctrl+G"),
    Command("format.heading2", N_("Subhead"), "Ctrl+T", "body"),
    Command("format.heading3", N_("Smaller subhead"), "Ctrl+M", "body"),
    Command("format.bold", N_("Bold"), "Ctrl+B", "body"),
    Command("format.italic", N_("Italic"), "Ctrl+I", "body"),
    Command("format.link", N_("Link…"), "Ctrl+L", "body"),
    Command("format.bullets", N_("Bulleted list"), "Ctrl+.", "body"),
    Command("format.numbers", N_("Numbered list"), "Ctrl+/", "body"),
    Command("format.quote", N_("Quotation"), "Ctrl+'", "body"),
    Command("format.pull_quote", N_("Pull quote"), 'Ctrl+"', "body"),
    Command("format.photo", N_("Photo…"), "Ctrl+D", "body"),
    Command("format.table", N_("Table…"), "Ctrl+R", "body"),
    Command("format.tidy_table", N_("Tidy the table"), "", "body"),
    Command("format.move_up", N_("Move the paragraph up"), "Alt+Up", "body"),
    Command("format.move_down", N_("Move the paragraph down"), "Alt+Down", "body"),
    Command("view.focus", N_("Focus on the text"), "F9"),
    Command("view.format_bar", N_("Format bar")),
    Command("view.larger", N_("Larger text"), "Ctrl++; Ctrl+="),
    Command("view.smaller", N_("Smaller text"), "Ctrl+-"),
    Command("view.usual_size", N_("Text as large as usual"), "Ctrl+0"),
    Command("view.search", N_("Search all articles"), "Ctrl+K"),
    Command("view.next_article", N_("Next article"), "Ctrl+PgDown"),
    Command("view.previous_article", N_("Previous article"), "Ctrl+PgUp"),
    Command("view.write", N_("Write"), "Ctrl+1"),
    Command("view.photos", N_("Photos"), "Ctrl+2"),
    Command("view.preview", N_("Preview"), "Ctrl+P"),
    Command("view.history", N_("History"), "Ctrl+4"),
    Command("view.list", N_("List of articles"), "Ctrl+Alt+1"),
    Command("view.text", N_("Text and photos"), "Ctrl+Alt+2"),
    Command("view.inspector", N_("Preview, checks, details"), "Ctrl+Alt+3"),
    Command("view.next_pane", N_("Into the next pane"), "Ctrl+F6"),
    Command("view.tear_off", N_("Preview in a window of its own")),
    Command("view.full_screen", N_("Full screen"), "F11"),
    Command("view.colours_system", N_("Light or dark as the system")),
    Command("view.colours_light", N_("Light")),
    Command("view.colours_dark", N_("Dark")),
    Command("view.language_vi", N_("Tiếng Việt")),
    Command("view.language_en", N_("English")),
    Command("list.add_tag", N_("Add a tag…"), "", "list"),
    Command("list.remove_tag", N_("Take a tag away…"), "", "list"),
    Command("list.section", N_("Into a section…"), "", "list"),
    Command("list.to_photos", N_("To the photo desk"), "", "list"),
    Command("list.to_review", N_("For review"), "", "list"),
    Command("list.to_draft", N_("Back to draft"), "", "list"),
    Command("list.export", N_("Export the approved ones…"), "", "list"),
    Command("list.trash", N_("Into the trash"), "Del", "list"),
    Command("list.take_back", N_("Take it out of the trash"), "", "list"),
    Command("saved.rename", N_("Rename it"), "F2", "saved"),
    Command("saved.first", N_("Put it first"), "", "saved"),
    Command("saved.remove", N_("Take it out"), "Del", "saved"),
    Command("photo.insert", N_("Put into the text at the cursor"), "Ctrl+I", "photos"),
    Command("photo.caption", N_("Write its caption"), "F2", "photos"),
    Command("photo.left", N_("Move left"), "Ctrl+Left", "photos"),
    Command("photo.right", N_("Move right"), "Ctrl+Right", "photos"),
    Command("photo.remove", N_("Remove from this article"), "Del", "photos"),
    Command("caption.next", N_("Save, next photo"), "Ctrl+Return", "caption"),
    Command("checks.mend", N_("Mend it"), "M", "checks"),
    Command("checks.fold", N_("All findings of this kind, or one"), "A", "checks"),
    Command("checks.skip", N_("Skip it, because…"), "B", "checks"),
    Command("window.quit", N_("Quit"), "Ctrl+Q"),
    Command("help.keys", N_("Keys"), "F1; Ctrl+?"),
)
"""A command of the window that is not here has no key and cannot be given one."""

COMMANDS: Final[dict[str, Command]] = {command.id: command for command in TABLE}

FIXED: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (N_("Search: walk through what was found"), ("Up", "Down", "PgUp", "PgDown")),
    (N_("Search: open, close"), ("Return", "Esc")),
    (N_("Search: to its filters, take one out"), ("Tab", "Del")),
    (N_("List: choose several articles"), ("Shift+Up", "Shift+Down", "Ctrl+A")),
    (N_("Undo, redo"), ("Ctrl+Z", "Ctrl+Y")),
    (N_("Body: next paragraph, list item or table row; a mere line"), ("Return", "Shift+Return")),
    (N_("Body: next cell, item a level deeper; and back"), ("Tab", "Shift+Tab")),
    (N_("Find bar: the next one, the one before, close"), ("Return", "Shift+Return", "Esc")),
    (N_("Next field, the field before"), ("Tab", "Shift+Tab")),
    (N_("Menus of the window, menu of what is chosen"), ("F10", "Menu", "Shift+F10")),
)
"""Keys that every part of the window understands and nobody changes, for the list of keys."""
