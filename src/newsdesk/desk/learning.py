"""Learning from the archive how the newsroom writes, and checking a piece by it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from newsdesk.checks import context
from newsdesk.checks.context_learning import Learner
from newsdesk.errors import EditorMistake
from newsdesk.news.report import Severity, problem
from newsdesk.text import dateline

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.news.report import Problem

LANGUAGE: Final = "vi"
MOST: Final = 40_000
"""Articles that are learned from, the newest ones: more teach little and take minutes."""
_A_PAGE: Final = 50
_STALE: Final = 10
"""Learned anew once one article in so many is new or has changed."""
_PARTS: Final = 200
_IN_HANDS: Final = timedelta(days=1)
"""A draft that was typed into since is being written, and its slips are not to be learned."""


class Stage(StrEnum):
    """How it stands with what was learned."""

    TOO_FEW = "too_few"
    NONE = "none"
    DAMAGED = "damaged"
    STALE = "stale"
    FRESH = "fresh"


@dataclass(frozen=True, slots=True)
class StateOfModel:
    """What the context check knows, and whether it should learn (again).

    ``articles`` are those it was learned from (0: nothing was), ``at`` when; ``there_are`` counts
    the finished articles of the newsroom, ``changed`` those of them that are new or have changed
    since, ``least`` says how many it takes.
    """

    stage: Stage
    articles: int
    at: datetime | None
    there_are: int
    changed: int
    least: int

    @property
    def wants_learning(self) -> bool:
        """Tell whether there is something to learn."""
        return self.stage in (Stage.NONE, Stage.DAMAGED, Stage.STALE)

    @property
    def told(self) -> Problem:
        """Return it as a finding to be told: why the check is silent, or what it goes by."""
        return problem(
            f"context.{self.stage}",
            "context",
            Severity.INFO,
            articles=self.articles,
            at=dateline.write(self.at) if self.at else "",
            there_are=self.there_are,
            changed=self.changed,
            least=self.least,
        )


def state_of_model(desk: Desk) -> StateOfModel:
    """Tell what the context check has learned and whether it is still up to date."""
    reader = desk.learned.reader()
    at = datetime.fromisoformat(reader.model.learned) if reader else None
    since = desk.clock() - _IN_HANDS
    with desk.store.reading() as work:
        there_are = work.archive.number(since=since)
        changed = work.archive.number(since=since, after=at) if at else there_are
    there_are = min(there_are, MOST)
    articles = reader.model.articles if reader else 0
    least = desk.profile.context_least_articles
    if not reader and there_are < least:
        stage = Stage.TOO_FEW
    elif not reader:
        stage = Stage.DAMAGED if desk.learned.was_damaged() else Stage.NONE
    elif there_are >= least and _has_changed(reader.model.there_were, there_are, changed):
        stage = Stage.STALE
    else:
        stage = Stage.FRESH
    return StateOfModel(stage, articles, at, there_are, changed, least)


def _has_changed(there_were: int, there_are: int, changed: int) -> bool:
    """Tell whether one article in ten is new or has changed."""
    return max(changed, there_are - there_were) * _STALE > there_were


def learn(
    desk: Desk,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> StateOfModel:
    """Learn from the finished articles, the newest ``MOST`` of them; return how it stands then.

    Nothing is held open meanwhile: the store is read a page at a time.

    Args:
        desk: the open newsroom.
        progress: told two hundred times how much is done, of how much. It may take its time
            when somebody else needs the machine.
        cancelled: asked much oftener; what was learned before is kept then.

    Raises:
        EditorMistake: ``context.too_few`` with the counts; ``cancelled``.
        OutsideTrouble: ``file.…``, ``store.…``.
    """
    now = desk.clock()
    least = desk.profile.context_least_articles
    with desk.store.reading() as work:
        keys = work.archive.keys(since=now - _IN_HANDS, most=MOST)
    step = _stepping(progress, cancelled)
    total = 2 * len(keys)
    learner = Learner()
    for start in range(0, len(keys), _A_PAGE):
        step(start, total)
        with desk.store.reading() as work:
            page = work.archive.texts(keys[start : start + _A_PAGE], LANGUAGE)
        for texts in page:
            learner.add(*texts)
    if learner.articles < least:
        raise EditorMistake("context.too_few", there_are=learner.articles, least=least)
    model = learner.learned(
        now.isoformat(),
        lambda done, of: step(len(keys) + len(keys) * done // of, total),
        there_were=len(keys),
    )
    step(total, total)
    desk.learned.keep(model)
    return state_of_model(desk)


def _stepping(
    progress: Callable[[int, int], None] | None, cancelled: Callable[[], bool] | None
) -> Callable[[int, int], None]:
    """Return what is called at every step: it stops when asked to, and tells each half percent."""
    told = -1

    def step(done: int, total: int) -> None:
        nonlocal told
        if cancelled and cancelled():
            raise EditorMistake("cancelled")
        part = done * _PARTS // max(1, total)
        if progress and part != told:
            told = part
            progress(done, total)

    return step


def context_problems(desk: Desk, article: Article) -> tuple[Problem, ...]:
    """Return the right words in wrong places; none while nothing has been learned."""
    if article.language != LANGUAGE:
        return ()
    reader = desk.learned.reader()
    if reader is None:
        return ()
    threshold = desk.profile.context_threshold / 10
    return tuple(context.check(article, reader, threshold, tones=desk.profile.manner.tones))
