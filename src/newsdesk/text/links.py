"""Links in a text being written: the one at a place, a new one, and what is an address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from newsdesk.errors import EditorMistake
from newsdesk.text.passage import Passage, line_end, line_start
from newsdesk.text.word_marks import LINK


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a line: where it stands, its words and its address."""

    start: int
    end: int
    words: str
    address: str


def link_at(passage: Passage) -> Link | None:
    """Return the link that a place is in, or that holds the chosen words."""
    start = line_start(passage.text, passage.start)
    line = passage.text[start : line_end(passage.text, passage.start)]
    for found in LINK.finditer(line):
        if start + found.start() <= passage.start and passage.end <= start + found.end():
            words = re.sub(r"\\([\[\]])", r"\1", found["words"])
            address = found["address"].strip("<>")
            return Link(start + found.start(), start + found.end(), words, address)
    return None


def linked(passage: Passage, words: str, address: str) -> Passage:
    """Put a link in the place of the chosen words, or of the link that is there.

    An empty address leaves the words alone and takes the link away.
    """
    there = link_at(passage)
    start, end = (there.start, there.end) if there else (passage.start, passage.end)
    words = " ".join(words.split())
    made = words
    if address:
        named = re.sub(r"[\[\]]", r"\\\g<0>", words or address)
        made = f"[{named}]({_written(address)})"
    text = passage.text[:start] + made + passage.text[end:]
    return Passage(text, start + len(made), start + len(made))


def address_of(typed: str) -> str:
    """Return what somebody typed or pasted as an address that the page will take.

    Nothing of it is left out. Blanks and the few signs that no address may hold are written with
    ``%``; an address without a scheme is one of the web, or of a mailbox.

    Raises:
        EditorMistake: ``link.scheme`` for what readers cannot open, ``link.no_host`` for a web
            address that names no site.
    """
    address = _CODED.sub(lambda found: _SIGNS.get(found[0], "%20"), _bare(typed))
    if not address or address.startswith("#"):
        return address
    scheme, _, rest = address.partition(":")
    if not _SCHEME.match(address) or _PORT.match(rest):
        if address.startswith("//"):
            address = f"https:{address}"
        elif _MAILBOX.fullmatch(address):
            return f"mailto:{address}"
        else:
            address = f"https://{address}"
    elif scheme.lower() not in SCHEMES:
        raise EditorMistake("link.scheme", scheme=scheme)
    elif scheme.lower() == "tel":
        return address.replace("%20", "")
    elif scheme.lower() == "mailto":
        return address
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        host = ""
    if not host or "%" in host:
        raise EditorMistake("link.no_host", address=typed.strip())
    return address


def has_blanks(typed: str) -> bool:
    """Tell whether an address holds blanks, which will be written as ``%20``."""
    return any(letter.isspace() for letter in _bare(typed))


SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
"""What a link of the page may begin with."""
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_PORT: Final = re.compile(r"\d+(?:[/?#]|$)")
_MAILBOX: Final = re.compile(r"[^\s/@:?#]+@[^\s/@:?#]+\.[^\s/@:?#]+")
_CODED: Final = re.compile(r"\s+|[<>\"\\]")
_SIGNS: Final = {"<": "%3C", ">": "%3E", '"': "%22", "\\": "%5C"}


def _bare(typed: str) -> str:
    """Return an address without blanks and the angle brackets that mails put around it."""
    bare = typed.strip()
    return bare[1:-1].strip() if bare.startswith("<") and bare.endswith(">") else bare


def _written(address: str) -> str:
    address = _CODED.sub(lambda found: _SIGNS.get(found[0], "%20"), address.strip())
    return f"<{address}>" if "(" in address or ")" in address else address
