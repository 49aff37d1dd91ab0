"""What the portal's template prints around an article: whole lines only, never part of one."""

from __future__ import annotations

import re
from typing import Final

from newsdesk.text import dateline
from newsdesk.text.fold import fold

_BUTTONS: Final = frozenset(
    {
        "print",
        "in",
        "ban in",
        "in bai",
        "in bai viet",
        "goc",
        "a-",
        "a+",
        "a",
        "-",
        "+",
        "|",
        "·",
        "•",
    }
)
_BUTTON_WORDS: Final = re.compile(r"ban in|in bai(?: viet)?|nghe bai viet|chia se|[^\s|·•]+|[|·•]")

_ENDINGS: Final = frozenset(
    {
        "tien ich thong tin",
        "nguon tin",
        "qr code",
        "chung toi tren mang xa hoi",
        "qr code fanpage",
        "tin khac",
        "cac tin khac",
        "tin lien quan",
        "tin cung chuyen muc",
        "video cung chuyen muc",
    }
)
_SMALL: Final = frozenset(
    {
        "chia se",
        "chia se bai viet",
        "nghe bai viet",
        "danh gia",
        "danh gia bai viet",
        "gui lien ket",
        "tro ve dau trang",
        "ve dau trang",
        "facebook",
        "zalo",
        "twitter",
        "binh luan",
    }
)
_COUNTED: Final = re.compile(r"(?:luot xem|so luot xem|luot truy cap|danh gia)\s*:?\s*[\d.,/ ]*")
_FANPAGE: Final = re.compile(r"ma qr code truy cap (?:vao )?fanpage\b.{0,120}")
_OTHER_NEWS: Final = frozenset(
    {"tin khac", "cac tin khac", "tin lien quan", "tin cung chuyen muc", "video cung chuyen muc"}
)
_LONGEST_DATE_LINE: Final = 120
_QR_TITLE: Final = re.compile(r"qr code\s*:\s*(?=\S)")


def _key(line: str) -> str:
    return " ".join(fold(line).split()).strip(" :")


def is_buttons(line: str) -> bool:
    """Tell whether a line is nothing but the buttons over an article: Print, A- Gốc A+."""
    words = _BUTTON_WORDS.findall(_key(line))
    return bool(words) and all(word in _BUTTONS or word in _SMALL for word in words)


def is_furniture(line: str) -> bool:
    """Tell whether a whole line is one of the template's, whatever it stands for."""
    key = _key(line)
    return (
        key in _ENDINGS
        or key in _SMALL
        or _COUNTED.fullmatch(key) is not None
        or _FANPAGE.fullmatch(key) is not None
    )


def begins_other_news(line: str) -> bool:
    """Tell whether a line is the heading of the list of other articles."""
    return _key(line) in _OTHER_NEWS


def is_source_heading(line: str) -> bool:
    """Tell whether a line is the tab "Nguồn tin", alone."""
    return _key(line) == "nguon tin"


def qr_title(line: str) -> str:
    """Return the title in the line ``QR CODE: <title>``, empty for any other line."""
    found = _QR_TITLE.match(fold(line).lstrip())
    return line.lstrip()[found.end() :].strip() if found else ""


def date_line(line: str) -> dateline.DateLine | None:
    """Return the date line that a line holds beside buttons and nothing else."""
    found = dateline.read(line) if len(line) <= _LONGEST_DATE_LINE else None
    if found is None:
        return None
    before, after = line[: found.start], line[found.end :]
    for rest in (before, after):
        said = rest.strip(" ,|·•()-–")
        if said and not is_buttons(said) and not _PREFIX.fullmatch(_key(said)):
            return None
    return found


_PREFIX: Final = re.compile(r"(?:cap nhat|gui|dang|xuat ban|ngay dang|thoi gian)(?: luc| ngay)?")
