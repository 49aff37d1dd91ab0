"""Sections as a tree: "Kinh tế / Cảng biển" lies below "Kinh tế", whose count holds it too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.text.fold import fold, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdesk.news.listing import Count

LEVEL: Final = " / "
"""What stands between a section and one below it."""


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A section in its tree: ``level`` counts from 0; ``own`` articles, and those below it too."""

    name: str
    level: int
    own: int
    articles: int

    @property
    def title(self) -> str:
        """Return its name without those above it."""
        return self.name.rpartition(LEVEL)[2]


@dataclass(slots=True)
class _Node:
    """A section while the tree is made."""

    name: str
    own: int = 0
    listed: bool = False
    below: dict[str, _Node] | None = None


def tree(listed: Iterable[str], counts: Iterable[Count]) -> tuple[SectionLine, ...]:
    """Return all sections, each followed by those below it.

    Args:
        listed: the portal's sections; they stand in this order and before others.
        counts: the sections that articles carry; others stand by the alphabet.
    """
    top = _Node("", below={})
    for name in listed:
        _node(top, name).listed = True
    for count in counts:
        _node(top, count.name).own += count.articles
    lines: list[SectionLine] = []
    for node in _in_order(top):
        _write(node, 0, lines)
    return tuple(lines)


def _node(top: _Node, name: str) -> _Node:
    """Return the node of a section, made with all above it where it is not there yet."""
    node, whole = top, ""
    for part in name.split(LEVEL):
        whole = f"{whole}{LEVEL}{part}" if whole else part
        node.below = {} if node.below is None else node.below
        node = node.below.setdefault(fold(part), _Node(whole))
    return node


def _in_order(node: _Node) -> list[_Node]:
    below = list((node.below or {}).values())
    others = [one for one in below if not _is_listed(one)]
    return [one for one in below if _is_listed(one)] + sorted(
        others, key=lambda one: sort_key(one.name)
    )


def _is_listed(node: _Node) -> bool:
    return node.listed or any(map(_is_listed, (node.below or {}).values()))


def _write(node: _Node, level: int, lines: list[SectionLine]) -> int:
    """Add a section and all below it; return how many articles they have together."""
    place = len(lines)
    lines.append(SectionLine(node.name, level, node.own, node.own))
    total = node.own + sum(_write(one, level + 1, lines) for one in _in_order(node))
    lines[place] = SectionLine(node.name, level, node.own, total)
    return total
