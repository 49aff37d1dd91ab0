"""The rules of an article's history: what counts as a sudden shrink, and what is thinned when.

``[history]`` in newsroom.toml.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, cast

from newsdesk.news.revision import Why
from newsdesk.settings.table import Kind, Setting
from newsdesk.text.counting import characters
from newsdesk.text.dateline import TIME_ZONE

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Mapping, Sequence

    from newsdesk.news.article import Article
    from newsdesk.news.revision import Revision


@dataclass(frozen=True, slots=True)
class Length:
    """Characters of everything an editor writes in an article, and of its body alone."""

    characters: int
    in_body: int


def length_of(article: Article) -> Length:
    """Return how long an article is."""
    texts = (article.kicker, article.title, article.lead, article.photo_notes)
    captions = (text for one in article.photos for text in (one.caption, one.alt, one.credit))
    body = characters(article.body)
    return Length(sum(map(len, (*texts, *captions))) + body, body)


@dataclass(frozen=True, slots=True)
class ShrinkRule:
    """A shrink is sudden when ``share`` percent of a text, and ``characters``, go in ``minutes``.

    The minutes make holding down a key as sudden as deleting everything at once.
    """

    share: int = 50
    characters: int = 400
    minutes: int = 3

    def is_broken(self, before: Length, after: Length) -> bool:
        """Tell whether the body, or all text, lost so much from one length to the other."""
        pairs = ((before.in_body, after.in_body), (before.characters, after.characters))
        return any(
            then - now >= self.characters and (then - now) * 100 >= self.share * then
            for then, now in pairs
        )


@dataclass(frozen=True, slots=True)
class ThinningRule:
    """All typed revisions of some hours are kept, then one an hour, one a day, one a week.

    ``every_hours`` 0 keeps all for ever. The days count from now, as the hours do.
    """

    every_hours: int = 24
    hourly_days: int = 7
    daily_days: int = 90

    @property
    def thins(self) -> bool:
        """Tell whether anything is ever thinned."""
        return self.every_hours > 0

    def youngest(self, now: datetime) -> datetime:
        """Return the moment before which revisions begin to be thinned."""
        return now - timedelta(hours=self.every_hours)

    def superfluous(
        self, history: Sequence[Revision], now: datetime, needed: Collection[int] = ()
    ) -> tuple[int, ...]:
        """Return the numbers that may go out of one article's history, given oldest first.

        Of each hour, day or week the last typed revision stays. Never superfluous are the first,
        the newest, those that were not typed or are kept, and the ``needed`` numbers.
        """
        if not self.thins:
            return ()
        limit = self.youngest(now)
        taken: set[Hashable] = set()
        gone: list[int] = []
        for one in reversed(history[1:-1]):
            if one.why is not Why.TYPED or one.at >= limit:
                continue
            span = self._span(one.at, now)
            is_last = span not in taken
            taken.add(span)
            if not is_last and not one.kept and one.number not in needed:
                gone.append(one.number)
        return tuple(reversed(gone))

    def _span(self, at: datetime, now: datetime) -> Hashable:
        here = at.astimezone(TIME_ZONE)
        age = now - at
        if age < timedelta(days=self.hourly_days):
            return here.date(), here.hour
        if age < timedelta(days=self.daily_days):
            return here.date()
        return here.isocalendar()[:2]


@dataclass(frozen=True, slots=True)
class HistoryRules:
    """Everything a newsroom settles about histories."""

    shrink: ShrinkRule = ShrinkRule()
    thinning: ThinningRule = ThinningRule()


USUAL: Final = HistoryRules()

HISTORY_SETTINGS: Final = (
    Setting(
        "history.shrink_share",
        Kind.NUMBER,
        USUAL.shrink.share,
        "A text that loses so many percent at once is told, and the state before is kept.",
        least=5,
        most=100,
    ),
    Setting(
        "history.shrink_characters",
        Kind.NUMBER,
        USUAL.shrink.characters,
        "... if it loses so many characters too,",
        least=1,
    ),
    Setting(
        "history.shrink_minutes",
        Kind.NUMBER,
        USUAL.shrink.minutes,
        "... within so many minutes.",
        most=24 * 60,
    ),
    Setting(
        "history.every_hours",
        Kind.NUMBER,
        USUAL.thinning.every_hours,
        "Every typed revision of so many hours is kept; 0 keeps all for ever.",
    ),
    Setting(
        "history.hourly_days",
        Kind.NUMBER,
        USUAL.thinning.hourly_days,
        "Then one an hour for so many days,",
    ),
    Setting(
        "history.daily_days",
        Kind.NUMBER,
        USUAL.thinning.daily_days,
        "... one a day for so many days, and after that one a week.",
    ),
)
"""The table ``[history]`` of newsroom.toml."""


def history_rules_from(values: Mapping[str, object]) -> HistoryRules:
    """Build the rules from the read settings (dotted names, all present)."""
    number = cast("Mapping[str, int]", values)
    return HistoryRules(
        ShrinkRule(
            share=number["history.shrink_share"],
            characters=number["history.shrink_characters"],
            minutes=number["history.shrink_minutes"],
        ),
        ThinningRule(
            every_hours=number["history.every_hours"],
            hourly_days=number["history.hourly_days"],
            daily_days=number["history.daily_days"],
        ),
    )
