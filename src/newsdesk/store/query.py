"""Words that somebody typed, as questions to the search index, strictest first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from newsdesk.store.indexing import section_mark, status_mark, tag_mark
from newsdesk.store.wording import Wording, wording
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.news.status import Status

MOST_WORDS: Final = 24
"""Words of a question that count; more (a pasted paragraph) add nothing but work."""

SHORTEST_COMPLETED: Final = 2
"""Letters of a half-typed word from which it is completed."""

_LONGEST_TEXT: Final = 2_000


class Tier(IntEnum):
    """How strictly a hit fits the words, strictest first."""

    EXACT_PHRASE = 0
    FOLDED_PHRASE = 1
    EXACT_WORDS = 2
    FOLDED_WORDS = 3
    COMPLETED = 4


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for: the words, and groups of marks of which a hit bears one each."""

    said: Wording
    marks: tuple[tuple[str, ...], ...] = ()

    @property
    def completes(self) -> str:
        """Return the folded start of the last word if it is long enough to be completed."""
        last = self.said.folded[-1]
        return last if len(last) >= SHORTEST_COMPLETED else ""

    def tiers(self) -> tuple[tuple[Tier, str], ...]:
        """Return the FTS5 expression of every tier but the last, strictest first."""
        exact, folded = self.said.exact, self.said.folded
        tiers = [
            (Tier.EXACT_PHRASE, _phrase("exact", exact)),
            (Tier.FOLDED_PHRASE, _phrase("folded", folded)),
        ]
        if len(exact) > 1:
            tiers += [
                (Tier.EXACT_WORDS, _all_of("exact", exact)),
                (Tier.FOLDED_WORDS, _all_of("folded", folded)),
            ]
        return tuple((tier, self._marked(expression)) for tier, expression in tiers)

    def completed(self, endings: Sequence[str]) -> str:
        """Return the last tier: all words but the last, and any of those it may become."""
        groups = [*((word,) for word in self.said.folded[:-1]), endings]
        return self._marked("folded : (" + " AND ".join(_any_of(group) for group in groups) + ")")

    def _marked(self, expression: str) -> str:
        groups = [f"marks : {_any_of(group)}" for group in self.marks]
        return " AND ".join([f"({expression})", *groups])


def question(
    words: str,
    *,
    status: Status | None = None,
    sections: Sequence[int] = (),
    tags: Sequence[int] = (),
) -> Question | None:
    """Return what somebody looks for; None when the words hold no letter and no digit.

    Every word reaches the index in quotation marks: nothing that is typed can act as syntax.
    """
    said = wording(clean_line(words[:_LONGEST_TEXT]))
    if not said.exact:
        return None
    groups = (
        () if status is None else (status_mark(status),),
        tuple(map(section_mark, sections)),
        tuple(map(tag_mark, tags)),
    )
    return Question(
        Wording(said.exact[:MOST_WORDS], said.folded[:MOST_WORDS]),
        tuple(group for group in groups if group),
    )


def _phrase(column: str, words: Sequence[str]) -> str:
    return f'{column} : "{" ".join(words)}"'


def _all_of(column: str, words: Sequence[str]) -> str:
    return f"{column} : (" + " AND ".join(_any_of((word,)) for word in words) + ")"


def _any_of(words: Sequence[str]) -> str:
    return "(" + " OR ".join(f'"{word}"' for word in words) + ")"
