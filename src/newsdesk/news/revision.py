"""Saved states of an article: who, when, why; and what leaves the house of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Why(StrEnum):
    """Why a revision was saved."""

    TYPED = "typed"
    SAVED = "saved"
    IMPORTED = "imported"
    APPROVED = "approved"
    EXPORTED = "exported"
    PUBLISHED = "published"
    RECOVERED = "recovered"


@dataclass(frozen=True, slots=True)
class Revision:
    """One saved state, without its text: ``number`` counts from 1 in its article."""

    article: str
    number: int
    at: datetime
    who: str
    why: Why


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
class Approval:
    """A named person's yes to one revision, with all that must not change until it leaves.

    ``edition`` counts what is handed to the webmaster: 1, 2, 3 … in the article. ``revision`` is
    the saved revision it stands for. ``others`` is frozen here, so that a later export gives the
    same
    bytes.
    """

    article: str
    edition: int
    revision: int
    at: datetime
    by: str
    skips: tuple[Skip, ...] = ()
    others: tuple[OtherNews, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """A bundle that was made: ``sha256`` of the file, ``tagmanifest`` of the bag inside it."""

    article: str
    edition: int
    at: datetime
    file_name: str
    sha256: str
    tagmanifest: str
