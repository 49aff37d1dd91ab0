"""Looking after tags: merging, renaming, other spellings; each can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.desk.changes import Changes
from newsdesk.errors import EditorMistake
from newsdesk.news.tag import Act
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdesk.desk.desk import Desk
    from newsdesk.language.words import Words
    from newsdesk.news.tag import TagAct

    Progress = Callable[[int, int], None]
    Cancelled = Callable[[], bool]

_PARTS: Final = 200
"""Times that progress is told at most."""


@dataclass(frozen=True, slots=True)
class TagWritten:
    """What was done to tags, and what it touched."""

    changes: Changes
    act: TagAct


def acts(desk: Desk, most: int = 20) -> tuple[TagAct, ...]:
    """Return the last acts on tags, the newest first."""
    with desk.store.reading() as work:
        return work.tag_acts.list(most)


def merge(
    desk: Desk,
    names: Sequence[str],
    into: str,
    *,
    alias: bool = True,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> TagWritten:
    """Let all articles with some tags carry another one; approvals and revisions stay.

    All of it happens or nothing: whatever stops it leaves the tags as they were.

    Args:
        desk: the newsroom.
        names: the tags that vanish.
        into: the tag that stays.
        alias: whether the names that vanish lead to the tag from now on.
        progress: told (done, all) articles, some two hundred times.
        cancelled: asked before each article.

    Raises:
        EditorMistake: ``tag.unknown``, ``tag.ambiguous``, ``tag.same``, ``cancelled``.
    """
    with desk.store.writing() as work:
        act = work.tag_acts.merge(
            [clean_line(name) for name in names],
            clean_line(into),
            at=desk.clock(),
            who=desk.who,
            alias=alias,
            progress=_step(progress, cancelled),
        )
        work.commit()
    return _written(act)


def rename(
    desk: Desk,
    name: str,
    new: str,
    *,
    alias: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> TagWritten:
    """Spell a tag anew in all articles; ``alias`` lets the old name lead to it.

    Raises:
        EditorMistake: ``tag.unknown``, ``tag.ambiguous``, ``tag.same``, ``tag.taken``,
            ``tag.empty``, ``cancelled``.
    """
    with desk.store.writing() as work:
        act = work.tag_acts.rename(
            clean_line(name),
            clean_line(new),
            at=desk.clock(),
            who=desk.who,
            alias=alias,
            progress=_step(progress, cancelled),
        )
        work.commit()
    return _written(act)


def add_alias(desk: Desk, tag: str, name: str) -> TagWritten:
    """Let another spelling lead to a tag.

    Raises:
        EditorMistake: ``tag.unknown``, ``tag.ambiguous``, ``tag.taken``, ``tag.empty``.
    """
    with desk.store.writing() as work:
        act = work.tag_acts.add_alias(
            clean_line(tag), clean_line(name), at=desk.clock(), who=desk.who
        )
        work.commit()
    return _written(act)


def remove_alias(desk: Desk, name: str) -> TagWritten:
    """Let a spelling no longer lead to its tag.

    Raises:
        EditorMistake: ``tag.no_alias``.
    """
    with desk.store.writing() as work:
        act = work.tag_acts.remove_alias(clean_line(name), at=desk.clock(), who=desk.who)
        work.commit()
    return _written(act)


def undo(
    desk: Desk,
    key: int | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> TagWritten:
    """Undo the last act on tags; what was edited in the articles since stays.

    Args:
        desk: the newsroom.
        key: the act that is meant; when another one came after it nothing is undone.
        progress: told (done, all) articles, some two hundred times.
        cancelled: asked before each article.

    Raises:
        EditorMistake: ``tag.nothing_to_undo``, ``tag.undo_order``, ``tag.taken``, ``cancelled``.
    """
    with desk.store.writing() as work:
        act = work.tag_acts.undo(key, progress=_step(progress, cancelled))
        work.commit()
    return _written(act)


def act_words(words: Words, act: TagAct) -> str:
    """Return what was done to tags, for people."""
    said = {
        Act.MERGED: words("“{before}” merged into “{after}”"),
        Act.RENAMED: words("“{before}” renamed “{after}”"),
        Act.ALIASED: words("“{before}” leads to “{after}”"),
        Act.UNALIASED: words("“{before}” no longer leads to “{after}”"),
    }[act.act]
    return said.format(before=", ".join(act.before), after=act.after)


def _written(act: TagAct) -> TagWritten:
    return TagWritten(Changes(frozenset(act.articles), lists=True), act)


def _step(progress: Progress | None, cancelled: Cancelled | None) -> Progress:
    """Return what is called before each article: it stops when asked to, and tells seldom."""
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
