"""Saved states of an article: who, when, why; and what leaves the house of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Why(StrEnum):
    """Why a revision was saved."""

    TYPED = "typed"
    SAVED = "saved"
    SENT = "sent"
    IMPORTED = "imported"
    APPROVED = "approved"
    EXPORTED = "exported"
    PUBLISHED = "published"
    RECOVERED = "recovered"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Revision:
    """One saved state, without its text: ``number`` counts from 1 in its article.

    ``kept`` marks a state that thinning never takes, though it was only typed: the last one
    before the text shrank suddenly, and the ``shrunk`` one itself. ``characters`` is the length of
    all its text, None for states older than the count.
    """

    article: str
    number: int
    at: datetime
    who: str
    why: Why
    kept: bool = False
    shrunk: bool = False
    characters: int | None = None


@dataclass(frozen=True, slots=True)
class Shrunk:
    """A text became much shorter at once.

    ``number`` is the revision before, which stays for good; ``before`` and ``after`` count its
    syllables ("chữ") and those left.
    """

    article: str
    number: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class OtherNews:
    """A line of "Tin khác": a piece of this newsroom that stands on the portal."""

    title: str
    address: str
    published: datetime


@dataclass(frozen=True, slots=True)
class Skip:
    """A problem that the approver accepts, and why: ``code`` of the problem, or ``*`` for all."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class SkipNoted:
    """A finding that somebody passed over while writing, and why.

    ``problem`` is the finding's ``key``: its code and the words concerned, not their place.
    """

    problem: str
    code: str
    reason: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Approval:
    """A named person's yes to one revision, with all that must not change until it leaves.

    ``edition`` counts what is handed to the webmaster: 1, 2, 3 … in the article. ``revision`` is
    the saved revision it stands for. ``others`` is frozen here, so that a later export gives the
    same
    bytes; so is ``related``, the chosen lines of "Tin liên quan".
    """

    article: str
    edition: int
    revision: int
    at: datetime
    by: str
    skips: tuple[Skip, ...] = ()
    others: tuple[OtherNews, ...] = ()
    related: tuple[OtherNews, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """A bundle that was made: ``sha256`` of the file, ``tagmanifest`` of the bag inside it."""

    article: str
    edition: int
    at: datetime
    file_name: str
    sha256: str
    tagmanifest: str
