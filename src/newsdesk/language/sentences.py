"""The English sentence of every error and problem code; the catalogues translate them."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {}
