"""Tags and the other spellings that lead to them, row by row: found, led, spelled anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, insert, select, update

from newsdesk.errors import EditorMistake
from newsdesk.news.tag import Alias
from newsdesk.store.tables import tag_aliases, tags
from newsdesk.store.wording import exact_form, folded_form

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

_T: Final = tags.c
_L: Final = tag_aliases.c
_ALIASES: Final = (
    select(_L.name, _T.name.label("tag"))
    .join_from(tag_aliases, tags, _L.tag == _T.key)
    .order_by(_L.exact)
)
_ROW: Final = select(_T.key, _T.name, _T.articles).where(_T.exact == bindparam("which"))
_FOLDED: Final = (
    select(_T.name)
    .where(_T.folded == bindparam("which"), _T.articles > 0)
    .order_by(_T.articles.desc(), _T.key)
)
_ALIAS: Final = (
    select(_L.name, _L.tag, _T.name.label("tag_name"))
    .join_from(tag_aliases, tags, _L.tag == _T.key)
    .where(_L.exact == bindparam("which"))
)
_ALIASES_OF: Final = select(_L.name).where(_L.tag == bindparam("which")).order_by(_L.exact)
_LEAD: Final = update(tag_aliases).where(_L.tag == bindparam("which")).values(tag=bindparam("to"))
_DROP_ALIAS: Final = delete(tag_aliases).where(_L.exact == bindparam("which"))
_DROP_TAG: Final = delete(tags).where(_T.key == bindparam("which"))
_SPELL: Final = (
    update(tags)
    .where(_T.key == bindparam("which"))
    .values(
        name=bindparam("spelling"), exact=bindparam("new_exact"), folded=bindparam("new_folded")
    )
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag's row key and spelling."""

    key: int
    name: str


class TagRows:
    """The rows of tags and of their other spellings."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def aliases(self) -> tuple[Alias, ...]:
        """Return every other spelling with the tag it leads to."""
        return tuple(Alias(row.name, row.tag) for row in self._connection.execute(_ALIASES))

    def aliases_of(self, tag: Tag) -> tuple[str, ...]:
        """Return the other spellings that lead to a tag."""
        return tuple(self._connection.scalars(_ALIASES_OF, {"which": tag.key}))

    def find(self, name: str, *, used: bool = True) -> Tag:
        """Return the tag that a name means: written alike, an alias, or alike without marks.

        Args:
            name: the name.
            used: whether only a tag that articles carry is meant.

        Raises:
            EditorMistake: ``tag.unknown``, ``tag.ambiguous``.
        """
        row = self._row(name)
        if row is not None and (row.articles or not used):
            return Tag(row.key, row.name)
        led = self.led_by(name)
        if led is not None:
            return led
        alike = self._connection.scalars(_FOLDED, {"which": folded_form(name)}).all()
        if not alike:
            raise EditorMistake("tag.unknown", name=name)
        if len(alike) > 1:
            raise EditorMistake("tag.ambiguous", name=name, candidates=", ".join(alike))
        return self.find(alike[0])

    def led_by(self, alias: str) -> Tag | None:
        """Return the tag to which another spelling leads."""
        row = self._alias(alias)
        return None if row is None else Tag(row.tag, row.tag_name)

    def spelling_of(self, alias: str) -> str | None:
        """Return an alias as it is spelled, None when there is none."""
        row = self._alias(alias)
        return None if row is None else str(row.name)

    def must_be_free(self, name: str, besides: Tag | None = None) -> None:
        """Refuse a name that another tag or its alias has.

        Raises:
            EditorMistake: ``tag.taken`` with the tag, ``tag.empty``.
        """
        if not exact_form(name):
            raise EditorMistake("tag.empty")
        own = 0 if besides is None else besides.key
        row, led = self._row(name), self.led_by(name)
        if row is not None and row.articles and row.key != own:
            raise EditorMistake("tag.taken", name=name, tag=row.name)
        if led is not None and led.key != own:
            raise EditorMistake("tag.taken", name=name, tag=led.name)

    def put_alias(self, name: str, tag: Tag) -> None:
        """Let a spelling lead to a tag, and to no other."""
        self.drop_alias(name)
        values = {"name": name, "exact": exact_form(name), "folded": folded_form(name)}
        self._connection.execute(insert(tag_aliases), values | {"tag": tag.key})

    def drop_alias(self, name: str) -> None:
        """Let a spelling lead nowhere."""
        self._connection.execute(_DROP_ALIAS, {"which": exact_form(name)})

    def lead_elsewhere(self, tag: Tag, to: Tag) -> None:
        """Let all spellings that lead to a tag lead to another one."""
        self._connection.execute(_LEAD, {"which": tag.key, "to": to.key})

    def spell(self, tag: Tag, new: str) -> None:
        """Spell a tag anew; a tag of that name which no article carries gives way."""
        exact = exact_form(new)
        self.drop_alias(new)
        row = self._row(new)
        if row is not None and row.key != tag.key:
            self.lead_elsewhere(Tag(row.key, row.name), tag)
            self._connection.execute(_DROP_TAG, {"which": row.key})
        values = {"spelling": new, "new_exact": exact, "new_folded": folded_form(new)}
        self._connection.execute(_SPELL, values | {"which": tag.key})

    def _row(self, name: str) -> Row[*tuple[Any, ...]] | None:
        return self._connection.execute(_ROW, {"which": exact_form(name)}).one_or_none()

    def _alias(self, name: str) -> Row[*tuple[Any, ...]] | None:
        return self._connection.execute(_ALIAS, {"which": exact_form(name)}).one_or_none()
