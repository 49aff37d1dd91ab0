"""Acts on several articles at once: tags, section, state, trash, export, and taking them back."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from newsdesk.desk.changes import NOTHING, Changes
from newsdesk.desk.drafting import save_changed
from newsdesk.desk.moving import moved, taken_back
from newsdesk.desk.restoring import restored
from newsdesk.desk.tagging import known_section, tags_with
from newsdesk.errors import EditorMistake, NewsdeskError
from newsdesk.news.revision import Why
from newsdesk.news.status import Status, is_approved
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk
    from newsdesk.desk.publishing import Exported
    from newsdesk.news.article import Article
    from newsdesk.store.work import Writing

_TOGETHER: Final = 20
"""Articles that are written in one transaction: a save of typed words never waits longer."""
_BREATH: Final = 0.002
"""Seconds between two transactions in which a waiting save goes first."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An article that was left as it is, and why."""

    id: str
    title: str
    reason: NewsdeskError


@dataclass(frozen=True, slots=True)
class Step:
    """What one article had before an act and after it, so that the act can be taken back.

    Numbers are those of its revisions, where the act changed words.
    """

    id: str
    before: tuple[str, ...] | str | Status | int
    after: tuple[str, ...] | str | Status | int


@dataclass(frozen=True, slots=True)
class Several:
    """What an act on several articles did.

    ``steps`` name those that changed; ``same`` counts those that were so already. ``stopped`` says
    that it was cancelled, ``trouble`` that the outside world ended it: what was done till then
    stays done.
    """

    changes: Changes = NOTHING
    steps: tuple[Step, ...] = ()
    same: int = 0
    refused: tuple[Refused, ...] = ()
    stopped: bool = False
    trouble: NewsdeskError | None = None

    @property
    def done(self) -> tuple[str, ...]:
        """Return the ids of the articles that changed."""
        return tuple(step.id for step in self.steps)


@dataclass(frozen=True, slots=True)
class ExportedSeveral:
    """The bundles that were made, the articles that may not leave, and what ended it early."""

    changes: Changes
    exported: tuple[Exported, ...]
    refused: tuple[Refused, ...] = ()
    stopped: bool = False
    trouble: NewsdeskError | None = None


def change_tags(
    desk: Desk,
    article_ids: Sequence[str],
    *,
    add: tuple[str, ...] = (),
    remove: tuple[str, ...] = (),
    approved_too: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Several:
    """Add tags to articles and take others away.

    An approved article would lose its approval: without ``approved_too`` it is left as it is.
    """

    def act(work: Writing, before: Article) -> tuple[Written, Step]:
        leave_alone(before, approved_too=approved_too)
        tags = tags_with(before.tags, add, remove)
        written = save_changed(desk, work, before, replace(before, tags=tags), Why.SAVED)
        return written, Step(before.id, before.tags, tags)

    return each(desk, article_ids, act, progress, cancelled)


def change_section(
    desk: Desk,
    article_ids: Sequence[str],
    name: str,
    *,
    approved_too: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Several:
    """Put articles into a section; approved ones are treated as by ``change_tags``."""
    section = clean_line(known_section(desk, name))

    def act(work: Writing, before: Article) -> tuple[Written, Step]:
        leave_alone(before, approved_too=approved_too)
        after = replace(before, section=section)
        written = save_changed(desk, work, before, after, Why.SAVED)
        return written, Step(before.id, before.section, section)

    return each(desk, article_ids, act, progress, cancelled)


def change_state(
    desk: Desk,
    article_ids: Sequence[str],
    to: Status,
    *,
    reason: str = "",
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Several:
    """Move each article that may be moved there by hand; the trash is a state too."""
    reason = clean_line(reason)

    def act(work: Writing, before: Article) -> tuple[Written, Step]:
        written = moved(desk, work, before, to, reason)
        return written, Step(before.id, before.status, to)

    return each(desk, article_ids, act, progress, cancelled)


def take_back(
    desk: Desk,
    article_ids: Sequence[str],
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Several:
    """Take articles out of the trash, each into the state it had."""

    def act(work: Writing, before: Article) -> tuple[Written, Step]:
        written = taken_back(desk, work, before)
        return written, Step(before.id, before.status, written.article.status)

    return each(desk, article_ids, act, progress, cancelled)


def undo(
    desk: Desk,
    steps: Sequence[Step],
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Several:
    """Give articles back what they had; one that was changed again since is left as it is.

    An approval does not come back: somebody has to look at the article again.
    """
    wanted = {step.id: step for step in steps}

    def act(work: Writing, now: Article) -> tuple[Written, Step]:
        step = wanted[now.id]
        turned = Step(now.id, step.after, step.before)
        if isinstance(step.before, Status) and isinstance(step.after, Status):
            _must_be(now, now.status, step.after)
            if step.after is Status.TRASHED:
                return taken_back(desk, work, now), turned
            return moved(desk, work, now, step.before, ""), turned
        if isinstance(step.before, int):
            _must_be(now, now.revision, step.after)
            then = work.revisions.article_at(now.id, step.before)
            written = save_changed(desk, work, now, restored(now, then, ()) or now, Why.RESTORED)
            return written, turned
        name = "tags" if isinstance(step.before, tuple) else "section"
        _must_be(now, getattr(now, name), step.after)
        after = replace(now, **{name: step.before})  # type: ignore[arg-type]  # as it was
        return save_changed(desk, work, now, after, Why.RESTORED), turned

    return each(desk, list(wanted), act, progress, cancelled)


def export(
    desk: Desk,
    article_ids: Sequence[str],
    out: Path,
    *,
    progress: Callable[[str, int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportedSeveral:
    """Make the bundle of each approved article in ``out``; the others are told with the reason.

    ``progress`` is told the article's title, how many are done and how many there are.
    """
    from newsdesk.desk import publishing  # noqa: PLC0415  # brings the renderers, the zip, the QR

    made: list[Exported] = []
    refused: list[Refused] = []
    changes, stopped, trouble = NOTHING, False, None
    for number, article_id in enumerate(article_ids):
        title = _title(desk, article_id)
        if progress:
            progress(title, number, len(article_ids))
        try:
            exported = publishing.export(desk, article_id, out, cancelled=cancelled)
        except EditorMistake as mistake:
            if mistake.code == "cancelled":
                stopped = True
                break
            refused.append(Refused(article_id, title, mistake))
        except NewsdeskError as failure:
            trouble = failure
            break
        else:
            made.append(exported)
            changes |= exported.changes
    return ExportedSeveral(changes, tuple(made), tuple(refused), stopped, trouble)


@dataclass(slots=True)
class _Tally:
    """What has been done so far; it grows in place, since there may be 100,000 articles."""

    steps: list[Step] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    same: int = 0

    def add(self, other: _Tally) -> None:
        self.steps += other.steps
        self.refused += other.refused
        self.same += other.same

    def result(self, *, stopped: bool = False, trouble: NewsdeskError | None = None) -> Several:
        changed = frozenset(step.id for step in self.steps)
        changes = Changes(changed, lists=bool(changed))
        return Several(
            changes, tuple(self.steps), self.same, tuple(self.refused), stopped, trouble
        )


def each(
    desk: Desk,
    article_ids: Sequence[str],
    act: Callable[[Writing, Article], tuple[Written, Step]],
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Several:
    """Do an act to each article, a few in one transaction; a refusal stops no other.

    ``act`` refuses an article by an EditorMistake, raised before it wrote anything of it.
    """
    tally = _Tally()
    for first in range(0, len(article_ids), _TOGETHER):
        if cancelled and cancelled():
            return tally.result(stopped=True)
        if progress:
            progress(first, len(article_ids))
        try:
            tally.add(_together(desk, article_ids[first : first + _TOGETHER], act))
        except NewsdeskError as trouble:
            return tally.result(trouble=trouble)
        time.sleep(_BREATH)
    return tally.result()


def _together(
    desk: Desk,
    article_ids: Iterable[str],
    act: Callable[[Writing, Article], tuple[Written, Step]],
) -> _Tally:
    """Do an act to a few articles in one transaction."""
    tally = _Tally()
    with desk.store.writing() as work:
        for article_id in article_ids:
            title = ""
            try:
                before = work.articles.get(article_id)
                title = before.title
                written, step = act(work, before)
            except EditorMistake as mistake:  # raised before anything of this article was written
                tally.refused.append(Refused(article_id, title, mistake))
                continue
            if written.changes.articles:
                tally.steps.append(step)
            else:
                tally.same += 1
        work.commit()
    return tally


def leave_alone(article: Article, *, approved_too: bool) -> None:
    """Refuse an article in the trash, and an approved one unless those are meant too.

    Raises:
        EditorMistake: ``article.trashed``, ``bulk.approved``.
    """
    if article.status is Status.TRASHED:
        raise EditorMistake("article.trashed", title=article.title)
    if is_approved(article.status) and not approved_too:
        raise EditorMistake("bulk.approved", title=article.title)


def _must_be(article: Article, now: object, wanted: object) -> None:
    if now != wanted:
        raise EditorMistake("bulk.changed_since", title=article.title)


def _title(desk: Desk, article_id: str) -> str:
    try:
        with desk.store.reading() as work:
            return work.articles.get(article_id).title
    except EditorMistake:
        return ""
