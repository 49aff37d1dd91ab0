"""Numbers that belong to a person: telephones and identity cards in what readers will see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.news.report import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.passages import Prose
    from newsdesk.news.house_style import HouseStyle

_TELEPHONE: Final = re.compile(
    r"(?<![\w.+/-])(?:\+84|0)[ .]?[35789]\d(?:[ .]?\d){7}(?![\w/-]|[.,]\d)"
)
_CARD: Final = re.compile(
    r"(?:CCCD|CMND|căn cước(?: công dân)?|chứng minh nhân dân)\D{0,20}(\d{9}(?:\d{3})?)(?!\d)"
)


def check(prose: Prose, style: HouseStyle) -> Iterator[Finding]:
    """Yield numbers of mobile telephones and of identity cards."""
    del style
    text = prose.text
    for found in _TELEPHONE.finditer(text):
        yield Finding("privacy.telephone", found.start(), found.end(), Severity.INFO)
    for found in _CARD.finditer(text):
        yield Finding("privacy.card", found.start(1), found.end(1))
