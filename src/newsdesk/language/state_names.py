"""The names of an article's states, by the values of ``news.status.Status``."""

from __future__ import annotations

from typing import Final

from newsdesk.language.marking import N_

STATE_NAMES: Final[dict[str, str]] = {
    "draft": N_("draft"),
    "photos": N_("with the photo desk"),
    "review": N_("for review"),
    "approved": N_("approved"),
    "exported": N_("exported"),
    "published": N_("published"),
    "withdrawn": N_("withdrawn"),
    "trashed": N_("in the trash"),
}
"""English, for the catalogue."""
