"""Links in a text being written: the one at a place, a new one, another address."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
    address = "".join(address.split()) if address else ""
    made = words
    if address:
        named = re.sub(r"[\[\]]", r"\\\g<0>", words or address)
        made = f"[{named}]({_written(address)})"
    text = passage.text[:start] + made + passage.text[end:]
    return Passage(text, start + len(made), start + len(made))


def _written(address: str) -> str:
    address = address.replace("<", "%3C").replace(">", "%3E")
    return f"<{address}>" if "(" in address or ")" in address else address
