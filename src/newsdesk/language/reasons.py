"""Why the system or SQLite could not do something, in the editor's language where it is known."""

from __future__ import annotations

from typing import Final

from newsdesk.language.marking import N_

REASONS: Final = frozenset(
    {
        N_("No such file or directory"),
        N_("Permission denied"),
        N_("Operation not permitted"),
        N_("Is a directory"),
        N_("Not a directory"),
        N_("File exists"),
        N_("File name too long"),
        N_("No space left on device"),
        N_("Disk quota exceeded"),
        N_("Read-only file system"),
        N_("Input/output error"),
        N_("Device or resource busy"),
        N_("Too many open files"),
        N_("database is locked"),
        N_("database or disk is full"),
        N_("database disk image is malformed"),
        N_("disk I/O error"),
        N_("attempt to write a readonly database"),
        N_("unable to open database file"),
        N_("file is not a database"),
        N_("another task writes"),
        N_("not an SQLite file"),
        N_("no right to write"),
    }
)
"""What they say themselves, in English; other reasons are shown as they came."""
