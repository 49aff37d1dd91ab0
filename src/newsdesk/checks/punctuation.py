"""Dots: … for three full stops."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.news.report import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.passages import Prose
    from newsdesk.news.house_style import HouseStyle

_DOTS: Final = re.compile(r"(?<!\.)\.{3}(?!\.)")


def check(prose: Prose, style: HouseStyle) -> Iterator[Finding]:
    """Yield three full stops that are one sign."""
    del style
    for found in _DOTS.finditer(prose.text):
        yield Finding("dots.three", found.start(), found.end(), Severity.INFO, "…")
