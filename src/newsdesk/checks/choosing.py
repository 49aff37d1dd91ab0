"""The table of checks: which are run on an article, and in what order problems are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdesk.checks import (
    abbreviations,
    addresses,
    amounts,
    bodies,
    capitals,
    captions,
    dates,
    figures,
    legal_numbers,
    names,
    people,
    photos,
    phrases,
    privacy,
    punctuation,
    quotes,
    repeats,
    required,
    sections,
    sentences,
    spacing,
    spelling,
    titles,
    tones,
    typing_leftovers,
    unreadable,
)
from newsdesk.checks.findings import once
from newsdesk.checks.passages import passages, per_passage, prose
from newsdesk.checks.subject import Subject
from newsdesk.news.house_style import HouseStyle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsdesk.checks.findings import Finding
    from newsdesk.checks.passages import Prose
    from newsdesk.news.article import Article
    from newsdesk.news.profile import Profile
    from newsdesk.news.report import Problem

CHECKS: Final[tuple[Callable[[Subject], Iterator[Problem]], ...]] = (
    required.check,
    unreadable.check,
    titles.check,
    sections.check,
    dates.check,
    photos.check,
    captions.check,
    addresses.check,
)
"""Checks of the article as a whole, in any language."""

WORDING: Final[tuple[Callable[[Subject], Iterator[Problem]], ...]] = (
    quotes.check,
    tones.check,
    sentences.check,
    phrases.check_mixed,
    capitals.check,
    repeats.check_runs,
    legal_numbers.check,
    figures.check_mixed,
    amounts.check,
    names.check,
    people.check,
    bodies.check,
    abbreviations.check,
)
"""Checks of a Vietnamese article that compare its parts."""

READINGS: Final[tuple[Callable[[Prose, HouseStyle], Iterator[Finding]], ...]] = (
    spelling.check,
    typing_leftovers.check,
    spacing.check,
    phrases.check,
    repeats.check,
    figures.check,
    punctuation.check,
    privacy.check,
)
"""Checks of one Vietnamese paragraph alone: what they say is remembered with it."""

ONCE_AN_ARTICLE: Final = frozenset(
    {"quotes.mixed", "tones.mixed", "tones.style", "dots.three", "figure.unit"}
)
"""Codes that are told once, with their count: a matter of habit, not of a slip."""

ONCE_A_WORD: Final = frozenset({"phrase.mixed", "post.capitals"})
"""Codes that are told once for each word, with its count."""

UNSKIPPABLE: Final = frozenset({"title.missing", "photo.file_missing", "photo.unknown"})
"""Codes that nobody may skip, whatever the reason: without these there is no page to hand over."""

MENDED_BY_THE_GATE: Final = frozenset({"text.unclean"})
"""Codes of what a save mends by itself."""

_PLACES: Final = (
    "kicker",
    "title",
    "lead",
    "section",
    "tags",
    "byline",
    "source",
    "source_author",
    "source_address",
    "source_published",
    "place",
    "ai_note",
    "published",
    "body",
)


def run(
    article: Article,
    profile: Profile,
    *,
    namesake: str = "",
    missing_photos: frozenset[str] = frozenset(),
    style: HouseStyle | None = None,
    each: bool = False,
) -> tuple[Problem, ...]:
    """Return every problem of an article, in the order of the places that an editor sees.

    Args:
        article: the article as it stands.
        profile: the portal's profile; it says what is demanded.
        namesake: title of another article with the same name in addresses.
        missing_photos: SHA-256 of the placed photos whose original is not on the shelf.
        style: the house style; without one, no list is known.
        each: whether habits are told at each place, not once an article.
    """
    style = style or HouseStyle(profile.limits, profile.manner)
    subject = Subject(article, profile, namesake, missing_photos, style)
    found = [problem for check in CHECKS for problem in check(subject)]
    if article.language == "vi":
        found += [problem for check in WORDING for problem in check(subject)]
        found += [
            finding.placed_in(passage)
            for passage in passages(article)
            for finding in _read(passage.text, style)
        ]
    told = found if each else once(found, ONCE_AN_ARTICLE, ONCE_A_WORD)
    return in_order(article, told)


def in_order(article: Article, found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems in the order of the places that an editor sees."""
    order = {placed.number: place for place, placed in enumerate(article.photos)}
    return tuple(
        sorted(found, key=lambda one: (_place(one.where, order), one.span or (0, 0), one.code))
    )


@per_passage
def _read(text: str, style: HouseStyle) -> tuple[Finding, ...]:
    read = prose(text)
    return tuple(finding for check in READINGS for finding in check(read, style))


def _place(where: str, photos: dict[int, int]) -> tuple[int, int]:
    """Return where a problem's place comes on the screen, from the title down to the profile."""
    head, _, rest = where.partition(":")
    if head in _PLACES:
        return _PLACES.index(head), int(rest) if rest.isdecimal() else 0
    if head == "photo":
        number = rest.partition(".")[0]
        return len(_PLACES), photos.get(int(number), 0) if number.isdecimal() else 0
    return len(_PLACES) + 1, 0
