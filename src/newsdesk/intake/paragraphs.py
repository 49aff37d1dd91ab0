"""Paragraphs of a plain text, whether blank lines part them or every line is one."""

from __future__ import annotations

import re
from typing import Final

SENTENCE_ENDS: Final = tuple('.!?…:;”"»)')
_CLOSING: Final = "”\"'’»)]"
_WRAPPED_LEAST: Final = 45
_WRAPPED_MOST: Final = 110
_WRAPPED_SPREAD: Final = 25
_SENTENCE_END: Final = re.compile(
    r"(?<!\bTP)(?<!\bTS)(?<!\bGS)(?<!\bBS)(?<!\bKS)(?<!ThS)[.!?…]+[”\"'’»)\]]*(?=\s+[^\W\da-z_]|\s*$)"
)


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a clean text, each on one line.

    Lines between two blank lines are one paragraph where they look broken by a program (of about
    the same length, and going on in the middle of a sentence); else every line is a paragraph.
    """
    found: list[str] = []
    block: list[str] = []
    for line in (*text.split("\n"), ""):
        if line.strip():
            block.append(" ".join(line.split()))
        elif block:
            found += [" ".join(block)] if _is_wrapped(block) else block
            block = []
    return tuple(found)


def _is_wrapped(lines: list[str]) -> bool:
    """Tell whether a program broke these lines: even lengths, sentences going on at the breaks."""
    full = [len(line) for line in lines[:-1]]
    if not full or len(lines[-1]) > max(full):
        return False
    even = min(full) >= _WRAPPED_LEAST and max(full) <= _WRAPPED_MOST
    going_on = sum(1 for line in lines[:-1] if not line.endswith(SENTENCE_ENDS))
    return even and max(full) - min(full) <= _WRAPPED_SPREAD and going_on * 2 >= len(full)


def sentences(paragraph: str) -> int:
    """Return the number of sentences in a paragraph, at least 1."""
    return len(_SENTENCE_END.findall(paragraph)) + (not ends_a_sentence(paragraph))


def ends_a_sentence(paragraph: str) -> bool:
    """Tell whether the paragraph ends as a sentence does."""
    return paragraph.rstrip(_CLOSING).endswith((".", "!", "?", "…"))
