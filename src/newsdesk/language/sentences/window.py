"""English sentences of the codes of the window: keys, links, acts on several articles."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "bulk.approved": (
        "“{title}” is approved: changing it drops the approval. It was left as it is."
    ),
    "bulk.changed_since": "“{title}” was changed again meanwhile and was left as it is.",
    "keys.alt_alone": "Alt alone opens menus on Windows, and some typing programs listen for it.",
    "keys.alt_gr": "Ctrl+Alt with a letter types a sign on some keyboards.",
    "keys.form": "“{text}” is no key. Write it like Ctrl+K, F7 or Ctrl+PgDown.",
    "keys.of_windows": "Windows keeps this key for itself: newsdesk may never see it.",
    "keys.switches_keyboard": (
        "UniKey and Windows switch the keyboard with Ctrl+Shift and Alt+Shift: typing in "
        "Vietnamese may be switched off each time."
    ),
    "keys.taken": "{key} already does something else: {command} ({id}). Nothing was changed.",
    "keys.unknown_command": "There is no command “{id}”. newsdesk keys lists all of them.",
    "keys.writing": "Text is written and corrected with {key}. Choose another key.",
    "link.no_host": (
        "“{address}” names no site. Paste the address as the browser shows it, with https://."
    ),
    "link.scheme": (
        "Readers cannot open an address that begins with “{scheme}:”. "
        "Use https://, http://, mailto: or tel:."
    ),
}
