"""What can be done while writing, in the order of menus and bar; ``desk.key_table`` names it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from newsdesk.gui.views.window.menus import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

BODY: Final = "body"
"""The home of keys that work in the body only: Ctrl+I is another thing in the photo strip."""

GAP: Final = ""

FORMATS: Final = (
    *("format.heading2", "format.heading3", GAP),
    *("format.bold", "format.italic", "format.link", GAP),
    *("format.bullets", "format.numbers", GAP),
    *("format.quote", "format.pull_quote", GAP),
    *("format.photo", "format.table", "format.tidy_table", GAP),
    *("format.move_up", "format.move_down"),
)
EDITS: Final = (
    *("edit.undo", "edit.redo", GAP),
    *("edit.paste_plain", "edit.recode", GAP),
    *("edit.find", "edit.find_next", "edit.find_previous", "edit.replace", "edit.everywhere", GAP),
    "edit.go_to",
)
VIEWS: Final = ("view.focus", "view.format_bar", "view.larger", "view.smaller", "view.usual_size")

ICONS: Final = {
    "format.heading2": "text-h-two",
    "format.heading3": "text-h-three",
    "format.bold": "text-bolder",
    "format.italic": "text-italic",
    "format.link": "link",
    "format.bullets": "list-bullets",
    "format.numbers": "list-numbers",
    "format.quote": "quotes",
    "format.pull_quote": "chat-centered-text",
    "format.photo": "image",
    "format.table": "table",
}
"""Those that stand in the bar."""


def entries(
    commands: Sequence[str],
    act: Callable[[str], object],
    ticked: Mapping[str, bool] | None = None,
) -> tuple[Entry, ...]:
    """Return the lines of a menu.

    Args:
        commands: their ids, in order, with gaps.
        act: is called with the id of the one that is wanted.
        ticked: those that are on or off, by their ids.
    """
    chosen = ticked or {}
    return tuple(
        Entry(one, partial(act, one), chosen.get(one), alone=one in chosen) if one else Entry()
        for one in commands
    )
