"""A text being written, with what is chosen in it: what every act on Markdown takes and gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and the characters chosen in it, counted from 0; both ends equal: a place only."""

    text: str
    start: int
    end: int

    @property
    def chosen(self) -> str:
        """Return the chosen characters."""
        return self.text[self.start : self.end]

    def lines(self) -> tuple[int, int]:
        """Return where the first chosen line begins and the last one ends, its break left out.

        A choice that ends where a line begins does not take that line.
        """
        end = self.end
        if end > self.start and self.text[end - 1] == "\n":
            end -= 1
        return line_start(self.text, self.start), line_end(self.text, end)

    def with_lines(self, lines: str) -> Passage:
        """Return the passage with its chosen lines rewritten.

        A place stays in its line, as far from its end; a choice becomes all of the new lines.
        """
        start, end = self.lines()
        text = self.text[:start] + lines + self.text[end:]
        if self.start != self.end:
            return Passage(text, start, start + len(lines))
        place = max(start, start + len(lines) - (end - self.end))
        return Passage(text, place, place)


def line_start(text: str, place: int) -> int:
    """Return where the line of a place begins."""
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """Return where the line of a place ends, before its break."""
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def difference(before: str, after: str) -> tuple[int, int, str]:
    """Return what turns one text into the other: start and end before, and the new characters."""
    start = _alike(before, after)
    most = min(len(before), len(after)) - start
    tail = _alike(before[::-1][:most], after[::-1][:most]) if most else 0
    return start, len(before) - tail, after[start : len(after) - tail]


def _alike(first: str, second: str) -> int:
    """Return how many characters at the start are the same, by halves: slices compare fast."""
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        if first[low:middle] == second[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
