"""The safe HTML of a block as a small tree, for the writers that make something else of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

_NEVER_CLOSED: Final = frozenset({"br", "hr", "img", "source"})


@dataclass(slots=True)
class Node:
    """An element: its tag, its attributes, and what stands in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Node | str] = field(default_factory=list)

    def elements(self, *tags: str) -> list[Node]:
        """Return the elements directly inside, of these tags or all."""
        return [
            node
            for node in self.inside
            if isinstance(node, Node) and (not tags or node.tag in tags)
        ]

    def descendants(self, tag: str) -> list[Node]:
        """Return all elements of a tag below this one, in order."""
        found: list[Node] = []
        for node in self.elements():
            if node.tag == tag:
                found.append(node)
            found += node.descendants(tag)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inside.append(node)
        if tag not in _NEVER_CLOSED:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if len(self._open) > 1 and self._open[-1].tag == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)


def tree_of(html: str) -> Node:
    """Return the tree of HTML as ``render.allowed`` leaves it, under a node without a tag."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root
