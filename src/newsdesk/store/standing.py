"""Templates, snippets and titles of office as the store keeps them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, insert, select

from newsdesk.news.standing import StandingKind, StandingText
from newsdesk.store.filtering import number_of
from newsdesk.store.tables import standing_texts
from newsdesk.text.fold import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

_S: Final = standing_texts.c
_ALL: Final = select(_S.kind, _S.code, _S.words, _S.valid_from, _S.valid_to)
_REMOVE: Final = delete(standing_texts).where(
    _S.kind == bindparam("of_kind"),
    _S.code == bindparam("named"),
    _S.words == bindparam("said"),
    _S.valid_from.is_not_distinct_from(bindparam("first")),
    _S.valid_to.is_not_distinct_from(bindparam("last")),
)


class StandingTexts:
    """The standing texts of the newsroom, each once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[StandingText, ...]:
        """Return every standing text by kind and code, the newest time of a code first."""
        texts = [_text(row) for row in self._connection.execute(_ALL)]
        texts.sort(key=lambda one: one.valid_from or date.min, reverse=True)
        return tuple(sorted(texts, key=lambda one: (one.kind, sort_key(one.code))))

    def add(self, texts: Iterable[StandingText]) -> int:
        """Add those that are not there yet; return how many were new."""
        known = set(self.all())
        new = [one for one in dict.fromkeys(texts) if one not in known]
        if new:
            self._connection.execute(insert(standing_texts), [_row(one) for one in new])
        return len(new)

    def remove(self, texts: Iterable[StandingText]) -> int:
        """Take texts out; return how many were there."""
        gone = 0
        for one in texts:
            row = _row(one)
            values = {
                "of_kind": row["kind"],
                "named": row["code"],
                "said": row["words"],
                "first": row["valid_from"],
                "last": row["valid_to"],
            }
            gone += self._connection.execute(_REMOVE, values).rowcount
        return gone


def _row(one: StandingText) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "code": one.code,
        "words": one.words,
        "valid_from": number_of(one.valid_from) if one.valid_from else None,
        "valid_to": number_of(one.valid_to) if one.valid_to else None,
    }


def _text(row: Any) -> StandingText:  # noqa: ANN401  # a row of SQLAlchemy, by its columns
    days = (_day(row.valid_from), _day(row.valid_to))
    return StandingText(StandingKind(row.kind), row.code, row.words, *days)


def _day(number: int | None) -> date | None:
    if number is None:
        return None
    return date(number // 10_000, number // 100 % 100, number % 100)
