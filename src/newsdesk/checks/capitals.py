"""Capitals that a piece must keep to: Nhân dân, Nhà nước, Đảng, Hội."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import listed, passages, per_passage, prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.house_style import Capital, HouseStyle
    from newsdesk.news.report import Problem

_SENTENCE_START: Final = re.compile(r"(?:^|[.!?…:;“\"\n])[\s*“\"(–-]*$")
_OUR_OWN: Final = "Việt"
_NEXT_WORD: Final = re.compile(r"\s*+(\w*+)")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield the small form of a word where the article writes it with a capital elsewhere."""
    style = subject.style
    looked = [(one, _forms(one.text, style)) for one in passages(subject.article)]
    kept: dict[str, int] = {}
    for _, (right, _other) in looked:
        for word in right:
            kept[word] = kept.get(word, 0) + 1
    for passage, (_, other) in looked:
        for word, start, end in other:
            if word in kept:
                found = Finding(
                    "capitals.mixed", start, end, new=word, values=(("count", str(kept[word])),)
                )
                yield found.placed_in(passage)


@per_passage
def _forms(
    text: str, style: HouseStyle
) -> tuple[tuple[str, ...], tuple[tuple[str, int, int], ...]]:
    """Return the words in their right form, and those in the other one with their places."""
    read = prose(text)
    right: list[str] = []
    other: list[tuple[str, int, int]] = []
    for capital, start, end in listed(read, style.capitals, lambda one: one.other):
        written = read.own[start:end]
        before = read.compared[max(0, start - 40) : start]
        next_word = _NEXT_WORD.match(read.own, end)
        following = next_word[1] if next_word else ""
        if following.lower() in capital.not_before:
            continue
        if written == capital.right and not _SENTENCE_START.search(before):
            right.append(capital.right)
        elif written == capital.other and _is_told(capital, before, following):
            other.append((capital.right, start, end))
    return tuple(right), tuple(other)


def _is_told(capital: Capital, before: str, following: str) -> bool:
    """Tell whether the small form is a slip between these words.

    Before a name it speaks of another people or party: "nhân dân Lào".
    """
    if following[:1].isupper() and following != _OUR_OWN:
        return False
    plain = before.rstrip(" ")
    if capital.only_after:
        return _ends_with(plain, capital.only_after)
    return not _ends_with(plain, capital.not_after)


def _ends_with(text: str, words: tuple[str, ...]) -> bool:
    return any(
        text.endswith(word) and not text[: -len(word)][-1:].isalnum() for word in words if word
    )
