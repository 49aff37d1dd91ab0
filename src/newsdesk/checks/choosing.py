"""The table of checks: which are run on an article, and in what order problems are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdesk.checks import addresses, captions, dates, photos, required, sections, titles
from newsdesk.checks.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsdesk.news.article import Article
    from newsdesk.news.profile import Profile
    from newsdesk.news.report import Problem

CHECKS: Final[tuple[Callable[[Subject], Iterator[Problem]], ...]] = (
    required.check,
    titles.check,
    sections.check,
    dates.check,
    photos.check,
    captions.check,
    addresses.check,
)

UNSKIPPABLE: Final = frozenset({"title.missing", "photo.file_missing", "photo.unknown"})
"""Codes that nobody may skip, whatever the reason: without these there is no page to hand over."""

_PLACES: Final = ("title", "lead", "section", "tags", "byline", "source", "published", "body")


def run(
    article: Article,
    profile: Profile,
    *,
    slug_taken: bool = False,
    missing_photos: frozenset[str] = frozenset(),
) -> tuple[Problem, ...]:
    """Return every problem of an article, in the order of the places that an editor sees.

    Args:
        article: the article as it stands.
        profile: the portal's profile; it says what is demanded.
        slug_taken: whether another article has the same name in addresses.
        missing_photos: SHA-256 of the placed photos whose original is not on the shelf.
    """
    subject = Subject(article, profile, slug_taken, missing_photos)
    found = (problem for check in CHECKS for problem in check(subject))
    order = {placed.number: place for place, placed in enumerate(article.photos)}
    return tuple(sorted(found, key=lambda problem: _place(problem.where, order)))


def _place(where: str, photos: dict[int, int]) -> tuple[int, int]:
    """Return where a problem's place comes on the screen, from the title down to the profile."""
    head, _, rest = where.partition(":")
    if head in _PLACES:
        return _PLACES.index(head), int(rest) if rest.isdecimal() else 0
    if head == "photo":
        number = rest.partition(".")[0]
        return len(_PLACES), photos.get(int(number), 0) if number.isdecimal() else 0
    return len(_PLACES) + 1, 0
