"""Merging and renaming tags, and their other spellings: each act in one go, and undone so.

Articles keep their revisions, approvals, times and places in lists: an act on tags is no edit of
theirs. What it changes is the tag, everywhere at once, and what the search index holds of it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, insert, select, text, update

from newsdesk.errors import EditorMistake
from newsdesk.news.tag import Act, Alias, TagAct
from newsdesk.store import moments
from newsdesk.store.names import tag_names
from newsdesk.store.retagging import Retagging
from newsdesk.store.rows import inserted
from newsdesk.store.tables import tag_acts
from newsdesk.store.tag_rows import Tag, TagRows
from newsdesk.store.wording import exact_form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from newsdesk.store.revisions import Revisions

_A: Final = tag_acts.c
_ACTS: Final = select(tag_acts).order_by(_A.key.desc()).limit(bindparam("most"))
_LAST: Final = select(tag_acts).where(_A.undone == 0).order_by(_A.key.desc()).limit(1)
_UNDONE: Final = update(tag_acts).where(_A.key == bindparam("which")).values(undone=1)
_IDS: Final = text(
    "SELECT a.id FROM json_each(:wanted) AS w JOIN articles AS a ON a.key = w.value ORDER BY w.key"
)


class TagActs:
    """Acts on tags; each is written down with what undoing it takes."""

    def __init__(self, connection: Connection, revisions: Revisions) -> None:
        self._connection = connection
        self._names = tag_names(connection)
        self._rows = TagRows(connection)
        self._retagging = Retagging(connection, revisions)

    def aliases(self) -> tuple[Alias, ...]:
        """Return every other spelling with the tag it leads to."""
        return self._rows.aliases()

    def list(self, most: int = 20) -> tuple[TagAct, ...]:
        """Return the last acts, the newest first."""
        return tuple(map(self._told, self._connection.execute(_ACTS, {"most": most})))

    def merge(
        self,
        names: Sequence[str],
        into: str,
        *,
        at: datetime,
        who: str,
        alias: bool = True,
        progress: Callable[[int, int], None] | None = None,
    ) -> TagAct:
        """Let all articles with some tags carry another one instead.

        Args:
            names: the tags that vanish.
            into: the tag that stays.
            at: when.
            who: by whom.
            alias: whether the names that vanish lead to the tag from now on.
            progress: told (done, all) articles; what it raises undoes everything.

        Raises:
            EditorMistake: ``tag.unknown``, ``tag.ambiguous``, ``tag.same``.
        """
        target = self._rows.find(into)
        gone = [self._rows.find(name) for name in names]
        gone = list({one.key: one for one in gone if one.key != target.key}.values())
        if not gone:
            raise EditorMistake("tag.same", name=target.name)
        keys = [one.key for one in gone]
        articles = self._retagging.carrying(keys)
        changed = []
        for done, key in enumerate(articles):
            if progress:
                progress(done, len(articles))
            loaded = self._retagging.loaded(key)
            had = [place for place, one in enumerate(keys) if one in loaded.tags]
            was = [-1 - keys.index(one) if one in keys else one for one in loaded.tags]
            changed.append([key, had, target.key in loaded.tags, was])
            kept = [target.key if one in keys else one for one in loaded.tags]
            self._retagging.retag(loaded, tuple(dict.fromkeys(kept)))
        self._retagging.count()
        leads = [self._rows.aliases_of(one) for one in gone]
        for one in gone:
            self._rows.lead_elsewhere(one, target)
            if alias:
                self._rows.put_alias(one.name, target)
        details = {
            "before": [one.name for one in gone],
            "after": target.name,
            "articles": changed,
            "leads": leads,
            "alias": alias,
        }
        return self._note(Act.MERGED, details, at=at, who=who)

    def rename(
        self,
        name: str,
        new: str,
        *,
        at: datetime,
        who: str,
        alias: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> TagAct:
        """Spell a tag anew, in all articles; ``alias`` lets the old name lead to it.

        Raises:
            EditorMistake: ``tag.unknown``, ``tag.ambiguous``, ``tag.same``; ``tag.taken`` when
                another tag or its other spelling is called so; ``tag.empty``.
        """
        tag = self._rows.find(name)
        if new == tag.name:
            raise EditorMistake("tag.same", name=tag.name)
        led = self._rows.led_by(new) is not None
        keys = self._renamed(tag, new, progress)
        kept = alias and exact_form(new) != exact_form(tag.name)
        if kept:
            self._rows.put_alias(tag.name, tag)
        details = {
            "before": [tag.name],
            "after": new,
            "articles": keys,
            "alias": kept,
            "led": led,
        }
        return self._note(Act.RENAMED, details, at=at, who=who)

    def add_alias(self, tag: str, name: str, *, at: datetime, who: str) -> TagAct:
        """Let another spelling lead to a tag.

        Raises:
            EditorMistake: ``tag.unknown``, ``tag.ambiguous``, ``tag.taken``, ``tag.empty``.
        """
        target = self._rows.find(tag)
        self._rows.must_be_free(name)
        self._rows.put_alias(name, target)
        details = {"before": [name], "after": target.name}
        return self._note(Act.ALIASED, details, at=at, who=who)

    def remove_alias(self, name: str, *, at: datetime, who: str) -> TagAct:
        """Let a spelling no longer lead to its tag.

        Raises:
            EditorMistake: ``tag.no_alias``.
        """
        tag, spelling = self._rows.led_by(name), self._rows.spelling_of(name)
        if tag is None or spelling is None:
            raise EditorMistake("tag.no_alias", name=name)
        self._rows.drop_alias(name)
        details = {"before": [spelling], "after": tag.name}
        return self._note(Act.UNALIASED, details, at=at, who=who)

    def undo(
        self, key: int | None = None, *, progress: Callable[[int, int], None] | None = None
    ) -> TagAct:
        """Undo the last act that stands; articles edited since keep what was edited.

        Args:
            key: the act that is meant; another one since is not passed over.
            progress: as for ``merge``.

        Raises:
            EditorMistake: ``tag.nothing_to_undo``, ``tag.undo_order``, ``tag.taken``.
        """
        row = self._connection.execute(_LAST).one_or_none()
        if row is None:
            raise EditorMistake("tag.nothing_to_undo")
        act = self._told(row)
        if key is not None and key != act.key:
            raise EditorMistake("tag.undo_order", before=", ".join(act.before), after=act.after)
        details = json.loads(row.details)
        if act.act is Act.MERGED:
            self._unmerge(details, progress)
        elif act.act is Act.RENAMED:
            if details["alias"]:
                self._rows.drop_alias(act.before[0])
            tag = self._rows.find(act.after, used=False)
            self._renamed(tag, act.before[0], progress)
            if details["led"]:
                self._rows.put_alias(act.after, tag)
        elif act.act is Act.ALIASED:
            self._rows.drop_alias(act.before[0])
        else:
            self._rows.must_be_free(act.before[0])
            self._rows.put_alias(act.before[0], self._rows.find(act.after, used=False))
        self._connection.execute(_UNDONE, {"which": act.key})
        return replace(act, undone=True)

    def _unmerge(
        self, details: dict[str, Any], progress: Callable[[int, int], None] | None
    ) -> None:
        target = self._rows.find(details["after"], used=False)
        if details["alias"]:
            for name in details["before"]:
                self._rows.drop_alias(name)
        gone = self._names.keys_of(self._names.resolved(details["before"]))
        for key, name, leads in zip(gone, details["before"], details["leads"], strict=True):
            for alias in leads:
                self._rows.put_alias(alias, Tag(key, name))
        for done, (article, had, had_target, *order) in enumerate(details["articles"]):
            if progress:
                progress(done, len(details["articles"]))
            loaded = self._retagging.loaded(article)
            if target.key not in loaded.tags:
                continue
            was = [gone[-1 - one] if one < 0 else one for one in (order[0] if order else ())]
            merged = [target.key if one in gone else one for one in was]
            if tuple(dict.fromkeys(merged)) == loaded.tags:  # not edited since: as it was
                self._retagging.retag(loaded, tuple(was))
                continue
            back = [target.key] if had_target else []
            back += [gone[place] for place in had]
            tags = [one for key in loaded.tags for one in (back if key == target.key else [key])]
            self._retagging.retag(loaded, tuple(dict.fromkeys(tags)))
        self._retagging.count()

    def _renamed(
        self, tag: Tag, new: str, progress: Callable[[int, int], None] | None
    ) -> Sequence[int]:
        """Spell a tag anew and let the index follow; return the keys of its articles."""
        self._rows.must_be_free(new, besides=tag)
        articles = self._retagging.carrying([tag.key])
        for done, key in enumerate(articles):
            if progress:
                progress(done, len(articles))
            self._retagging.respell(self._retagging.loaded(key), tag.key, new)
        self._rows.spell(tag, new)
        return articles

    def _note(self, act: Act, details: dict[str, Any], *, at: datetime, who: str) -> TagAct:
        values = {
            "at": moments.stored(at),
            "who": who,
            "act": act.value,
            "details": json.dumps(details, ensure_ascii=False, separators=(",", ":")),
            "undone": 0,
        }
        key = inserted(self._connection, insert(tag_acts), values)
        row = self._connection.execute(select(tag_acts).where(_A.key == key)).one()
        return self._told(row)

    def _told(self, row: Row[Any]) -> TagAct:
        details = json.loads(row.details)
        touched = details.get("articles", [])
        keys = [one[0] if isinstance(one, list) else one for one in touched]
        ids = self._connection.scalars(_IDS, {"wanted": json.dumps(keys)}).all()
        return TagAct(
            row.key,
            Act(row.act),
            moments.told(row.at),
            row.who,
            tuple(details["before"]),
            details["after"],
            tuple(ids),
            undone=bool(row.undone),
        )
