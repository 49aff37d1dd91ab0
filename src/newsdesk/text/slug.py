"""Names in plain ASCII: an article's name in its address, and file names every system takes."""

from __future__ import annotations

import re
from typing import Final

from newsdesk.text.fold import fold
from newsdesk.text.normalize import clean_line

FALLBACK: Final = "bai-viet"
"""The slug of a title that holds no letter and no digit."""

_SEVERAL: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ª": "a", "º": "o", "×": "x", "€": "e"}
)
_ENTITY: Final = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);")
_TAG: Final = re.compile(r"<[^\s<>][^<>]*>")
_PARTING: Final = re.compile(r"[\s./_‐‑‒–—―−-]+")
_DROPPED: Final = re.compile(r"[^a-z0-9-]+")
_DASHES: Final = re.compile(r"-+")
_OCTET_COST: Final = 3
"""WordPress counts a letter it can not spell in ASCII as %xx for each byte."""


def slug(text: str, limit: int = 200) -> str:
    """Return the name of a title in an address: ``a-z``, ``0-9`` and single dashes, never empty.

    It is what WordPress makes of the same title, less the letters that it would write as
    ``%e2…``. The cut falls where WordPress cuts: at ``limit`` letters of the unmarked text,
    before punctuation is dropped. Titles with & keep all their words, as WordPress does for
    authors (not for administrators).

    Args:
        text: the title, in any form.
        limit: the longest slug, in letters.
    """
    plain = fold(clean_line(_TAG.sub("", text))).translate(_SEVERAL)
    plain = _cut(_ENTITY.sub("", plain), limit)
    name = _DROPPED.sub("", _PARTING.sub("-", plain))
    return _DASHES.sub("-", name).strip("-") or FALLBACK[:limit].strip("-")


def _cut(plain: str, limit: int) -> str:
    """Cut as WordPress does, which counts what is not ASCII at three letters a byte."""
    if len(plain) <= limit and plain.isascii():
        return plain
    spent = 0
    for place, letter in enumerate(plain):
        spent += 1 if letter.isascii() else _OCTET_COST * len(letter.encode("utf-8", "replace"))
        if spent > limit:
            return plain[:place]
    return plain


_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)$")
_EXTENSION: Final = re.compile(r"\.[a-z0-9]{1,8}$")
_FILE: Final = "tep"


def safe_file_name(text: str, limit: int = 80) -> str:
    """Return a file name in ASCII that Windows, zip and the web all take; the extension stays.

    Names that Windows keeps for devices (con, nul, com1 …) get ``tep-`` in front.

    Args:
        text: a file name, without folders.
        limit: the longest name, extension included; at least 20.
    """
    plain = fold(clean_line(text)).translate(_SEVERAL).strip(" .")
    found = _EXTENSION.search(plain)
    extension = found[0] if found and found.start() else ""
    stem = plain[: len(plain) - len(extension)]
    name = _DASHES.sub("-", _DROPPED.sub("", _PARTING.sub("-", stem))).strip("-")
    if not name or _RESERVED.match(name):
        name = f"{_FILE}-{name}".strip("-")
    return name[: limit - len(extension)].rstrip("-") + extension
