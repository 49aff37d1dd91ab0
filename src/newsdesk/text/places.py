"""Places of a body that one may want to go to: subheads, photos, paragraphs by their number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from newsdesk.text.line_marks import FIGURE, HEADING, content_start
from newsdesk.text.paragraphs import pieces


class PlaceKind(Enum):
    """What stands at a place."""

    HEADING = "heading"
    PHOTO = "photo"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a body; ``line`` counts from 1.

    ``number`` is the photo's, the paragraph's or the level of the heading; ``words`` are those of
    its first line, without the marks before them.
    """

    kind: PlaceKind
    line: int
    number: int
    words: str


def places(body: str) -> tuple[Place, ...]:
    """Return all places of a body from its top; headings and photos are no numbered paragraphs."""
    found: list[Place] = []
    count, line, at = 0, 1, 0
    for piece in pieces(body):
        line += body.count("\n", at, piece.start)
        at = piece.start
        first = body[piece.start : piece.end].partition("\n")[0]
        words = first[content_start(first) :].strip()
        photo, heading = FIGURE.match(first), HEADING.match(first)
        if photo:
            found.append(Place(PlaceKind.PHOTO, line, int(photo[1]), ""))
        elif heading:
            found.append(Place(PlaceKind.HEADING, line, heading[1].count("#"), words))
        else:
            count += 1
            found.append(Place(PlaceKind.PARAGRAPH, line, count, words))
    return tuple(found)
