"""Who wrote it and where it comes from: bylines and sources, labelled or alone on a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from newsdesk.text.fold import fold
from newsdesk.text.syllables import is_syllable

_SURNAMES: Final = frozenset(
    re.findall(
        r"\w+",
        fold(
            "Nguyễn Trần Lê Phạm Hoàng Huỳnh Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Đoàn"
            " Lâm Mai Trịnh Tô Phan Trương Cao Hà Thái Tạ Lương Vương Phùng Quách Doãn Lưu Tống"
            " Chu Châu Triệu La Đàm Kiều Nghiêm Thạch Tăng Tôn Giang Khúc Mạc Cù Bạch Khổng Viên"
            " Văn Âu Ninh Nông Lò"
        ),
    )
)
# Two capitals, a surname in front, and yet no person.
_PLACES: Final = frozenset(
    fold(
        "Hải Phòng,Hải Dương,Hà Nội,Hà Nam,Hà Giang,Thái Bình,Thái Lan,Cao Bằng,Lê Chân,Ngô Quyền"
        ",Hồng Bàng,Dương Kinh,Lâm Đồng,Mai Châu,Cao Đài,Hồ Tây,Vũ Hán,Tạ Hiện"
    ).split(",")
)
_BYLINE_LABEL: Final = re.compile(
    r"(?:(?:tac gia|but danh|phong vien|nguoi viet|thuc hien"
    r"|(?:tin|bai|anh)(?:\s*(?:,|va|&|-|/)\s*(?:tin|bai|anh|video))*)\s*:)\s*(?=\S)"
)
_SOURCE_LABEL: Final = re.compile(r"\(?\s*(?:nguon(?:\s+tin)?\s*:|theo\s+(?=\S))\s*(?=\S)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_PARTING: Final = re.compile(r"\s*(?:[-–—,;/&]| và )\s*")
_LONGEST_NAME: Final = 5
_LONGEST_LINE: Final = 80
_MOST_NAMES: Final = 4


@dataclass(frozen=True, slots=True)
class Credit:
    """What a last line says: a byline or a source; ``sure`` by a label or a known surname."""

    byline: str = ""
    source: str = ""
    sure: bool = True


def credit_in(line: str) -> Credit | None:
    """Return the byline or the source that a short line of its own gives, or None."""
    line = line.strip().strip("*_").strip()
    if not line or len(line) > _LONGEST_LINE or line.endswith(("?", "!", ":", "…")):
        return None
    folded = fold(line)
    source = _SOURCE_LABEL.match(folded)
    if source:
        return _source(line, source.end())
    label = _BYLINE_LABEL.match(folded)
    if label:
        # "Tin, ảnh: Hoàng Tùng" stays whole: it says what else the writer made.
        labelled_writer = folded.startswith(("tac gia", "but danh", "phong vien", "nguoi viet"))
        return Credit(byline=line[label.end() :] if labelled_writer else line)
    return _names(line)


def _source(line: str, start: int) -> Credit | None:
    words = line[start:].strip()
    bracketed = line.startswith("(") and words.endswith(")")
    words = words.removesuffix(")").strip() if bracketed else words
    # "Theo kế hoạch, phường sẽ làm." is a sentence; "Nguồn: Báo Nhân Dân." is not.
    told = fold(line).startswith("theo") and words.endswith(".")
    named = words[:1].isupper() and not told
    short = len(words.split()) <= _LONGEST_NAME + 4
    return Credit(source=words.rstrip(".")) if named and short else None


def _names(line: str) -> Credit | None:
    """Return a byline made of names alone: Hoàng Tùng, or Hoàng Tùng - Minh Anh."""
    if line.endswith(".") and not line.endswith("TS."):
        return None
    names = [name.strip(" ()") for name in _PARTING.split(line)]
    if not 1 <= len(names) <= _MOST_NAMES or not all(_is_name(name) for name in names):
        return None
    if any(fold(name) in _PLACES for name in names):
        return None
    sure = all(fold(name.split()[0]) in _SURNAMES or name in {"PV", "CTV"} for name in names)
    return Credit(byline=line, sure=sure)


def _is_name(name: str) -> bool:
    if name in {"PV", "CTV", "BBT", "TTXVN"}:
        return True
    words = name.replace(".", " ").split()
    spelled = all(
        _WORD.fullmatch(word) and word[0].isupper() and (is_syllable(word) or len(word) == 1)
        for word in words
    )
    capitals = all(word.isupper() for word in words)
    return spelled and 2 <= len(words) <= _LONGEST_NAME and not capitals  # noqa: PLR2004  # a family name and a given one
