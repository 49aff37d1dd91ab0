"""What Enter makes of a paragraph, a subhead or a quotation: the next paragraph, a line apart."""

from __future__ import annotations

from newsdesk.text.line_marks import QUOTE, ROW
from newsdesk.text.passage import Passage, line_end, line_start


def begun(passage: Passage) -> Passage:
    """Begin a paragraph in the place of what is chosen: a blank line parts it from the one above.

    Lines that only follow each other would be one paragraph on the page. A quotation goes on in
    its next paragraph, and ends where that has no words. On an empty line, and in what may become
    a table, Enter is just a new line.
    """
    text, start = passage.text, passage.start
    first = line_start(text, start)
    line = text[first : line_end(text, start)]
    quote = QUOTE.match(line)
    if quote and start >= first + len(quote[0]):
        if not line[quote.end() :].strip():
            return _out_of_quote(text, first, first + len(line))
        mark = quote[0].rstrip()
        return _parted(passage, f"\n{mark}\n{mark} ")
    if not line.strip() or ROW.match(line):
        return _parted(passage, "\n", tidy=False)
    return _parted(passage, "\n\n")


def _parted(passage: Passage, between: str, *, tidy: bool = True) -> Passage:
    """Put something between what stands before and behind the chosen words, without blanks."""
    before, after = passage.text[: passage.start], passage.text[passage.end :]
    if tidy:
        before, after = before.rstrip(" "), after.lstrip(" ")
    place = len(before) + len(between)
    return Passage(f"{before}{between}{after}", place, place)


def _out_of_quote(text: str, start: int, end: int) -> Passage:
    """Take the empty last line of a quotation away, and go on a blank line below it."""
    before = text[:start]
    while before:
        last = line_start(before, len(before) - 1)
        line = before[last:]
        quote = QUOTE.match(line)
        if not quote or line[quote.end() :].strip():
            break
        before = before[:last]  # a line of the quotation that held nothing but its mark
    apart = "\n" if before.strip() and not before.endswith("\n\n") else ""
    after = "\n" if text[end + 1 : line_end(text, end + 1)].strip() else ""
    place = len(before) + len(apart)
    return Passage(f"{before}{apart}{after}{text[end:]}", place, place)
