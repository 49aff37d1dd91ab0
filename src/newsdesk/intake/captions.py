"""Which paragraph is the caption of which photo: compared with the captions inside the files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from newsdesk.intake.paragraphs import ends_a_sentence, sentences
from newsdesk.text.counting import syllables
from newsdesk.text.fold import fold
from newsdesk.text.normalize import clean_line
from newsdesk.text.tones import one_style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.news.draft import CaptionedFile

NEAR: Final = 0.92
"""How alike two captions are that differ by a few typing slips only (1 is equal)."""

_SHORTEST_NEAR: Final = 20
_LONGEST_CAPTION: Final = 30
_LONG_NEIGHBOUR: Final = 30
_CREDIT_AT_END: Final = re.compile(r"\s*[(\[]?\s*\banh(?: chup)?\s*:\s*[^.:]{2,40}?[)\].]*$")
_LABEL_AT_START: Final = re.compile(r"^(?:chu thich )?(?:anh|hinh)(?: \d+)?\s*[:.–-]\s*")
_WORD: Final = re.compile(r"[^\W_]+")
_SPEECH: Final = tuple('-–—“"•*#>')
# How running text goes on; a caption shows and does not tell when.
_TELLING: Final = re.compile(
    r"(?:sang|chieu|trua|toi|ngay|tai|nhan dip|theo|cung du|cung ngay|hien|tuy|qua|dong thoi|tu do"
    r"|truoc do|sau do|den nay|du hoi|ngoai ra|ben canh|trong do|trong khi|voi|do do|vi vay|vi the"
    r"|ket luan|khong chi|tiep tuc|the nhung|nhung|va|con|rieng|dac biet|cu the|ve)\b"
)
_SHOWING: Final = re.compile(
    r"\b(?:phat bieu|bao cao|trao|tang|quang canh|toan canh|chup anh|luu niem|tham quan|kiem tra"
    r"|trinh bay|dai bieu|anh|chuc mung|cat bang|dang huong|ky ket|bieu dien)\b"
)


@dataclass(frozen=True, slots=True)
class Match:
    """A paragraph, by place, that captions a photo; not ``exact`` where their words differ."""

    paragraph: int
    photo: CaptionedFile
    exact: bool


def matches(paragraphs: Sequence[str], photos: Sequence[CaptionedFile]) -> tuple[Match, ...]:
    """Return which paragraphs are captions of which photos, in the order of the text.

    Marks, capitals, tone style and punctuation do not count, a credit at the end neither; a few
    typing slips are let pass. A photo is used once and a paragraph too, the most alike first.
    """
    wanted = [(photo, key) for photo in photos if (key := _key(photo.caption))]
    scored: list[tuple[float, int, int]] = []
    for place, paragraph in enumerate(paragraphs):
        key = _key(paragraph)
        for rank, (_photo, caption) in enumerate(wanted):
            alike = _likeness(key, caption)
            if alike >= NEAR:
                scored.append((-alike, place, rank))
    found: dict[int, Match] = {}
    used: set[int] = set()
    for alike, place, rank in sorted(scored):
        if place not in found and rank not in used:
            found[place] = Match(place, wanted[rank][0], exact=alike == -1)
            used.add(rank)
    return tuple(found[place] for place in sorted(found))


def likely(paragraphs: Sequence[str], place: int) -> bool:
    """Tell whether a paragraph looks like a caption: short, showing, among long ones."""
    if not 0 < place < len(paragraphs) - 1:
        return False
    paragraph = paragraphs[place]
    folded = fold(paragraph)
    if syllables(paragraph) > _LONGEST_CAPTION or sentences(paragraph) > 1:
        return False
    if paragraph.startswith(_SPEECH) or paragraph.endswith(("?", "!", ":")):
        return False
    if _TELLING.match(folded):
        return False
    if not _SHOWING.search(folded) and not ends_a_sentence(paragraph):
        return False
    before, after = paragraphs[place - 1], paragraphs[place + 1]
    return min(syllables(before), syllables(after)) >= _LONG_NEIGHBOUR


def _key(text: str) -> str:
    folded = fold(one_style(clean_line(text)))
    folded = _LABEL_AT_START.sub("", _CREDIT_AT_END.sub("", folded))
    return " ".join(_WORD.findall(folded))


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    shorter, longer = sorted((len(one), len(other)))
    if shorter < _SHORTEST_NEAR or 2 * shorter < NEAR * (shorter + longer):
        return 0.0
    compared = SequenceMatcher(None, one, other, autojunk=False)
    if compared.quick_ratio() < NEAR:
        return 0.0
    return min(compared.ratio(), 0.999)
