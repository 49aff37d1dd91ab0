"""The two numbers by which a file is known as a store, and as one that this program can read."""

from __future__ import annotations

from typing import Final

SCHEMA_VERSION: Final = 2
"""The number of the newest migration: ``PRAGMA user_version`` of a store made by this program."""

APPLICATION_ID: Final = 0x4E657773
"""``PRAGMA application_id`` of a store: the letters "News"."""
