"""What filters and their values may be called when they are typed: Vietnamese or English.

Both work whatever the language of the screen. Marks, hyphens and blanks do not count:
``trạng-thái``, ``trang thai`` and ``trangthai`` are one name.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from newsdesk.news.status import Status
from newsdesk.text.fold import fold

_PARTING: Final = re.compile(r"[\s_‐‑–—−-]+")


class FilterName(StrEnum):
    """What a typed filter looks at."""

    TAG = "tag"
    SECTION = "section"
    STATE = "state"
    BYLINE = "byline"
    DAY = "day"
    MISSING = "missing"
    """Something that the piece lacks: so far a caption."""
    NO_CAPTION = "no_caption"
    """The same, said the other way round: ``chưa-chú-thích:có``."""
    UNKNOWN = "unknown"
    """Nothing: what stands before the colon looks like a filter's name and is none."""


NAMES: Final[dict[FilterName, tuple[str, ...]]] = {
    FilterName.TAG: ("the", "tag", "tu khoa"),
    FilterName.SECTION: ("muc", "chuyen muc", "section"),
    FilterName.STATE: ("trang thai", "state", "status", "is"),
    FilterName.BYLINE: ("tac gia", "byline", "author"),
    FilterName.DAY: ("ngay", "day", "date"),
    FilterName.MISSING: ("thieu", "missing"),
    FilterName.NO_CAPTION: ("chua chu thich", "no caption"),
}

STATES: Final[dict[Status, tuple[str, ...]]] = {
    Status.DRAFT: ("ban nhap", "nhap", "bai cho", "draft"),
    Status.PHOTOS: ("o to anh", "to anh", "photos", "photo desk", "with the photo desk"),
    Status.REVIEW: ("cho duyet", "review", "for review"),
    Status.APPROVED: ("da duyet", "duyet", "approved"),
    Status.EXPORTED: ("da xuat goi", "da xuat", "xuat goi", "exported"),
    Status.PUBLISHED: ("da dang", "dang", "da xuat ban", "published"),
    Status.WITHDRAWN: ("da go", "go", "go bai", "withdrawn"),
    Status.TRASHED: ("thung rac", "trong thung rac", "rac", "trash", "trashed", "in the trash"),
}

CAPTIONS: Final = frozenset({"chuthich", "chuthichanh", "caption", "captions"})
"""What a piece may lack."""
YES: Final = frozenset({"co", "yes", "dung", "1", "x"})


def bare(name: str) -> str:
    """Return a typed name as names are compared: no marks, no hyphens, no blanks."""
    return _PARTING.sub("", fold(name))


def _bare_names() -> dict[str, FilterName]:
    return {bare(name): which for which, names in NAMES.items() for name in names}


_BY_NAME: Final = _bare_names()
_STATE_OF: Final = {bare(name): status for status, names in STATES.items() for name in names}


def _shape(name: str) -> str:
    return r"[\s_‐‑–—−-]?".join(map(re.escape, name.split()))


BEGINNING: Final = re.compile(
    "("
    + "|".join(
        _shape(name)
        for name in sorted((one for names in NAMES.values() for one in names), key=len)[::-1]
    )
    + "):"
)
"""A filter's name and its colon, in folded text (``text.fold``)."""

LIKE_A_FILTER: Final = re.compile(
    r"([^\W\d_]{2,}(?:[-‑_][^\W\d_]+){0,3}):(?=[<>=]{0,2}[\"“„]?([^\W_][^\s@]*)(?:\s|$|[\"”“]))"
)
"""A word, a colon and a value close behind it: meant as a filter, even where none is called so.

Times (17:30), addresses (http://…, a@b) and prose with a blank behind its colon are none of it.
"""


def is_like_a_filter(found: re.Match[str]) -> bool:
    """Tell it from prose whose blank was forgotten: "Ảnh:Hoàng" has two capitals."""
    name, value = found[1], found[2]
    return not (name[0].isupper() and value[0].isupper())


def filter_named(name: str) -> FilterName | None:
    """Return the filter that a typed name means."""
    return _BY_NAME.get(bare(name))


def state_named(name: str) -> Status | None:
    """Return the state that a typed name means."""
    return _STATE_OF.get(bare(name))
