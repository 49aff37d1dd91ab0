"""The mark of messages that are put into words later."""

from __future__ import annotations


def N_(message: str) -> str:  # noqa: N802  # gettext's own name for it
    """Mark a message of a table for the catalogue; ``Words`` translates it where it is shown."""
    return message
