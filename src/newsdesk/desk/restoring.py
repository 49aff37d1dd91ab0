"""Taking fields of an earlier state back into an article."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsdesk.desk.photo_desk import in_order
from newsdesk.news.article import OWN_FIELDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.news.article import Article
    from newsdesk.news.photo import Placement

_OF_PHOTO: Final = re.compile(r"photo:(\d{1,6})(?:\.(caption|alt|credit|focal))?")
_CALLED: Final = {"byline": "bylines"}


def can_be_restored(field: str) -> bool:
    """Tell whether a field, as comparisons name it, can be taken back alone."""
    name = _CALLED.get(field, field)
    return name in OWN_FIELDS or name == "photos" or _OF_PHOTO.fullmatch(name) is not None


def restored(now: Article, then: Article, wanted: Sequence[str]) -> Article | None:
    """Return the article with fields as they were then, all where none is named.

    Address, slug, state and doubts stay as they are now. None for a field that is not one.
    """
    if not all(map(can_be_restored, wanted)):
        return None
    after = now
    for field in wanted or (*OWN_FIELDS, "photos"):
        name = _CALLED.get(field, field)
        photo = _OF_PHOTO.fullmatch(name)
        if photo:
            after = _with_photo(after, then.placement(int(photo[1])), int(photo[1]), photo[2])
        else:
            after = replace(after, **{name: getattr(then, name)})
    return after


def _with_photo(now: Article, then: Placement | None, number: int, part: str | None) -> Article:
    here = now.placement(number)
    others = [placed for placed in now.photos if placed.number != number]
    if then is None:
        return replace(now, photos=in_order(others)) if part is None else now
    if here is not None:
        back = then if part is None else replace(here, **{part: getattr(then, part)})
        photos = [back if placed is here else placed for placed in now.photos]
        return replace(now, photos=tuple(photos))
    if any(placed.photo.sha256 == then.photo.sha256 for placed in others):
        return now  # it stands in the article under a newer number
    before = sum(placed.position < then.position for placed in others)
    return replace(now, photos=in_order([*others[:before], then, *others[before:]]))
