"""What may stand in a written page: allowed tags and addresses, the one gate on the way out."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

import nh3

_TAGS: Final = frozenset(
    {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr"}
    | {"strong", "em", "a", "code", "br", "sup", "abbr"}
    | {"table", "thead", "tbody", "tr", "th", "td"}
)
_ATTRIBUTES: Final = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "ol": {"start"},
    "li": {"id"},
    "sup": {"id"},
    "th": {"scope"},
}
ALIGNMENTS: Final = {"left": "left", "center": "center", "right": "right"}
"""How a table cell may stand; the classes of the page's style sheet have the same names."""

_ADDRESS: Final = re.compile(r"(?:https?://[^\s<>\"\\]+|mailto:[^\s<>\"\\]+|tel:[+\d().-]+)", re.I)
_PLACE_HERE: Final = re.compile(r"#[\w:.-]+")
_NOTE: Final = re.compile(r"fn(?:ref\d*)?:[\w.-]+")
_LONGEST_ADDRESS: Final = 2000


def safe_address(address: str) -> str:
    """Return the address if a page may link to it, else an empty string.

    Lawful are ``https:``, ``http:``, ``mailto:``, ``tel:`` and places in the same page (``#…``).
    An address that names a user before its host (``https://portal@elsewhere``) serves to deceive.
    """
    address = address.strip()
    if _PLACE_HERE.fullmatch(address):
        return address
    if len(address) > _LONGEST_ADDRESS or not _ADDRESS.fullmatch(address):
        return ""
    if not address.lower().startswith("http"):
        return address
    try:
        parts = urlsplit(address)
        deceives = "@" in parts.netloc or not parts.hostname
    except ValueError:
        return ""
    return "" if deceives else address


def _lawful(tag: str, name: str, value: str) -> str | None:
    if name == "href":
        return safe_address(value) or None
    if name == "id":
        return value if _NOTE.fullmatch(value) else None
    if name == "scope":
        return value if value == "col" else None
    if tag == "ol":
        return value if re.fullmatch(r"\d{1,9}", value) else None
    return value


_CLEANER: Final = nh3.Cleaner(
    tags=set(_TAGS),
    clean_content_tags=set(),
    attributes=_ATTRIBUTES,
    attribute_filter=_lawful,
    allowed_classes={
        "td": set(ALIGNMENTS.values()),
        "th": set(ALIGNMENTS.values()),
        "blockquote": {"pull"},
    },
    url_schemes={"http", "https", "mailto", "tel"},
    url_relative=lambda address: address if address.startswith("#") else None,
    link_rel=None,
)


def cleaned(html: str) -> str:
    """Return the HTML with nothing left but allowed tags, attributes and addresses."""
    return _CLEANER.clean(html)
