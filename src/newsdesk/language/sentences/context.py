"""English sentences of the context check and of what it learns from the archive."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "context.slip": (
        "“{around}”: is “{instead}” meant? The newsroom's archive hardly ever has “{words}” here."
    ),
}
