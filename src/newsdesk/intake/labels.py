"""Lines that name what follows ("Chuyên mục: Xây dựng Đảng"), in plain text and front matter."""

from __future__ import annotations

import re
from typing import Final

from newsdesk.text.fold import fold

_NAMES: Final = {
    "title": "title|headline|tieu de|tit|tit bai|ten bai|dau de",
    "lead": "lead|summary|description|excerpt|sapo|sa po|sa-po|tom tat|loi dan",
    "section": "section|category|categories|chuyen muc|muc|the loai",
    "tags": "tags|tag|keywords|tu khoa|the",
    "byline": "byline|author|authors|tac gia|but danh|nguoi viet",
    "source": "source|nguon|nguon tin",
    "published": "published|date|pubdate|ngay dang|ngay xuat ban|ngay|thoi gian|gio dang",
}
FIELDS: Final[dict[str, str]] = {
    label: field for field, labels in _NAMES.items() for label in labels.split("|")
}
"""Folded label → field of a draft."""

_LABELLED: Final = re.compile(r"\s*([^\W\d_][\w -]{1,20}?)\s*:(?!//)\s*(.*)")
_TAG_ENDS: Final = " \t#.\"'“”"


def labelled(line: str) -> tuple[str, str] | None:
    """Return field and value of a line like ``Chuyên mục: Xây dựng Đảng``, or None."""
    found = _LABELLED.fullmatch(line)
    if not found:
        return None
    field = FIELDS.get(" ".join(fold(found[1]).split()))
    return (field, found[2].strip()) if field else None


def tags_in(value: str) -> tuple[str, ...]:
    """Return the tags of a list written with commas or semicolons, each once."""
    words = (word.strip(_TAG_ENDS) for word in re.split(r"[,;]", value))
    return tuple({fold(word): word for word in words if word}.values())
