"""What is written into a photo that leaves the house: an allow-list and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsdesk.news.photo import Placement

VIETNAM: Final = "Việt Nam"
"""The country of the portal's city."""

_VIETNAM_NAMES: Final = frozenset({"việt nam", "viet nam", "vietnam", "vn", "vnm"})

_LABEL: Final = re.compile(
    r"\s*(?:ảnh|nguồn ảnh|nguồn|tác giả|người chụp|thực hiện|photo|photo by|credit|pv|ctv)"
    r"\s*[:：.]\s*",
    re.IGNORECASE,
)
_REPORTER: Final = re.compile(r"(?:PV|CTV|phóng viên|cộng tác viên)\s+", re.IGNORECASE)
_BETWEEN_NAMES: Final = re.compile(r"\s*(?:[/|,;(–—]|\s-\s)\s*")
_HOUSES: Final = frozenset(
    {
        "ban",
        "báo",
        "bộ",
        "cổng",
        "cục",
        "ctv",
        "cty",
        "đài",
        "facebook",
        "fanpage",
        "hội",
        "huyện",
        "internet",
        "kênh",
        "nguồn",
        "nhà",
        "nhóm",
        "phòng",
        "phường",
        "pv",
        "quận",
        "sở",
        "tạp",
        "trang",
        "ubnd",
        "viện",
        "xã",
        "zalo",
    }
)
"""First words of offices and media, as in "Báo Hải Phòng": what begins so is nobody's name.

Most offices give themselves away by a word in small letters (Công an thành phố) or in capitals
(TTXVN); here stand only words that no person is called.
"""

_MOST_WORDS: Final = 6
_NOT_IN_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Said:
    """The words that a rendition carries: plain text in NFC, empty where nothing is known."""

    caption: str = ""
    headline: str = ""
    creator: str = ""
    credit: str = ""
    source: str = ""
    copyright: str = ""
    alt: str = ""
    city: str = ""
    country: str = ""
    country_code: str = ""
    digital_source: str = ""
    taken: datetime | None = None

    def cut(self, field: str, limit: int) -> str:
        """Return a field cut to so many bytes of UTF-8; see ``cut``."""
        return cut(str(getattr(self, field)), limit)


def said_of(placed: Placement, *, headline: str, city: str, organization: str) -> Said:
    """Return what a placed photo is to say of itself.

    The editor's words come first (caption, alt text, credit). Author, rights, place and time are
    kept where the original names them, for they are the author's due. Position, camera, serial
    numbers and small pictures have no place here, so they cannot leave.

    Args:
        placed: the photo in its article.
        headline: the article's title.
        city: where the newsroom is; taken for the photo's place where the photo names none.
        organization: who publishes; the source where the photo names none.
    """
    file = placed.photo.described
    elsewhere = bool(file.city or file.country)
    country = file.country if elsewhere else VIETNAM if city else ""
    values = {
        "caption": placed.caption,
        "headline": headline,
        "creator": photographer(placed.credit, city=city) or file.creator,
        "credit": placed.credit,
        "source": file.source or organization,
        "copyright": file.copyright,
        "alt": placed.alt,
        "city": file.city if elsewhere else city,
        "country": country,
        "country_code": "VNM" if country.casefold() in _VIETNAM_NAMES else "",
        "digital_source": file.digital_source,
    }
    plain = {name: _NOT_IN_XML.sub("", value).strip() for name, value in values.items()}
    return Said(**plain, taken=file.taken)


def photographer(credit: str, *, city: str = "") -> str:
    """Return the person whom a credit line names, or ``""``.

    "Ảnh: Hoàng Tùng/TTXVN" gives "Hoàng Tùng". Agencies, offices and the internet are no persons:
    "Ảnh: Báo Hải Phòng" gives nothing.
    """
    name = _LABEL.sub("", credit, count=1) if _LABEL.match(credit) else credit
    labelled = name != credit
    name = _REPORTER.sub("", _BETWEEN_NAMES.split(name.strip(), maxsplit=1)[0]).strip(" .")
    words = name.split()
    if (
        not (1 if labelled else 2) <= len(words) <= _MOST_WORDS
        or name.casefold() == city.casefold()
    ):
        return ""
    if words[0].casefold() in _HOUSES or not all(_like_a_name(word) for word in words):
        return ""
    return name


def _like_a_name(word: str) -> bool:
    letters = word.replace(".", "").replace("-", "").replace("'", "")
    # An abbreviation in capitals (TTXVN) is an office; one letter (H. Tùng) is a name cut short.
    return (
        letters.isalpha() and letters[0].isupper() and (len(letters) == 1 or letters[1:].islower())
    )


def cut(text: str, limit: int) -> str:
    """Return the text cut to so many bytes of UTF-8, between words where it can be."""
    data = text.encode()
    if len(data) <= limit:
        return text
    part = data[:limit].decode(errors="ignore")
    if not text[len(part)].isspace():
        part = part.rpartition(" ")[0] or part
    return part.rstrip()
