"""Pasted Markdown put into a text: words go on in their line, other pieces stand apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.text.line_marks import FIGURE, ROW, content_start
from newsdesk.text.passage import Passage, line_end, line_start

if TYPE_CHECKING:
    from typing import Final

_APART: Final = "\n\n"


def put_in(passage: Passage, markdown: str) -> Passage:
    """Put Markdown in the place of the chosen words; one goes on behind it.

    A heading, list, quotation, table or photo never melts with the words before or behind it.
    """
    text, start, end = passage.text, passage.start, passage.end
    lines = markdown.split("\n")
    before, after = "", ""
    if text[line_start(text, start) : start].strip() and _is_piece(lines[0]):
        before = _APART
    rest = text[end : line_end(text, end)].strip()
    if rest and _is_piece(_last_piece(lines)):
        after = _APART
    elif not rest and _APART in markdown and text[end : end + 1] == "\n":
        # Whole paragraphs above one that touches the place from below.
        after = "" if text[end : end + 2] == _APART or end + 1 == len(text) else "\n"
    made = text[:start] + before + markdown + after + text[end:]
    place = start + len(before) + len(markdown)
    return Passage(made, place, place)


def _is_piece(line: str) -> bool:
    """Tell whether a line is marked: of a heading, list, quotation, table or photo."""
    return bool(content_start(line) or FIGURE.match(line) or ROW.match(line))


def _last_piece(lines: list[str]) -> str:
    """Return the line that begins the last piece: a list's own last item may be a line deep in."""
    last = len(lines) - 1
    while last > 0 and lines[last].startswith(" ") and lines[last].strip():
        last -= 1
    return lines[last]
