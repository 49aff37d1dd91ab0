"""The English sentence of every error and problem code; the catalogues translate them.

Holds: one table for each part of the house, and all of them together.
May import: the standard library.
Never: speaks another language than English.
"""

from __future__ import annotations

from typing import Final

from newsdesk.language.sentences import (
    bundle,
    checks,
    context,
    finding,
    intake,
    newsroom,
    page,
    photos,
    store,
    window,
    wording,
)

SENTENCES: Final[dict[str, str]] = {
    **bundle.SENTENCES,
    **checks.SENTENCES,
    **context.SENTENCES,
    **finding.SENTENCES,
    **intake.SENTENCES,
    **newsroom.SENTENCES,
    **page.SENTENCES,
    **photos.SENTENCES,
    **store.SENTENCES,
    **window.SENTENCES,
    **wording.SENTENCES,
}
