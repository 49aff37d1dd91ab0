"""What the window calls the moves between states, and what it asks before some of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.news.status import Status

if TYPE_CHECKING:
    from newsdesk.language.words import Words

_OUT: Final = (Status.APPROVED, Status.EXPORTED, Status.PUBLISHED)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked in one line before a move; ``must`` when an empty answer is none."""

    asked: str
    button: str
    hint: str = ""
    answer: str = ""
    must: bool = False


def move_name(words: Words, before: Status, after: Status) -> str:
    """Return a move as an editor calls it."""
    if after is Status.DRAFT:
        return {
            Status.REVIEW: words("Return it"),
            Status.PHOTOS: words("Back from the photo desk"),
            Status.APPROVED: words("Take the approval back"),
        }.get(before, words("Back to draft"))
    if after is Status.APPROVED and before in _OUT:
        return words("Approve a new edition")
    return {
        Status.PHOTOS: words("To the photo desk"),
        Status.REVIEW: words("Send for review"),
        Status.APPROVED: words("Approve"),
        Status.EXPORTED: words("Export bundle"),
        Status.PUBLISHED: words("It is on the portal"),
        Status.WITHDRAWN: words("Withdraw it"),
        Status.TRASHED: words("Into the trash"),
    }[after]


def question(words: Words, before: Status, after: Status, answer: str = "") -> Question | None:
    """Return what must be asked before a move, None for one that needs nothing.

    ``answer`` is what is offered: the approver of last time, the address that was predicted.
    """
    button = move_name(words, before, after)
    if after is Status.APPROVED:
        hint = words("name of the person who answers for it")
        return Question(words("Approved by"), button, hint, answer, must=True)
    if after is Status.PUBLISHED:
        return Question(words("It stands at"), words("Note it"), "https://", answer)
    because = words("why; whoever works on it next reads this")
    if after is Status.WITHDRAWN:
        return Question(words("Withdraw it, because"), button, because, must=True)
    if (before, after) == (Status.REVIEW, Status.DRAFT):
        return Question(words("Return it, because"), button, because, must=True)
    if after is Status.DRAFT and before in _OUT:
        return Question(words("Back to draft, because"), button, because)
    return None
