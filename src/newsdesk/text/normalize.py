"""The gate that all text passes on its way in: one form of letters, breaks and blanks."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from newsdesk.text.letters import SHAPE_MARKS, TONE_MARKS, TONED
from newsdesk.text.syllables import is_syllable

_BREAK: Final = "\r\v\f\x85\u2028\u2029"
_BREAKS: Final = re.compile(f"\r\n|[{_BREAK}]")

# A tab is a space too: Word indents paragraphs with it, and Markdown would take those for code.
_SPACE: Final = "\t\xa0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000"
_SPACES: Final = re.compile(f"[{_SPACE}]")

_EMOJI: Final = "\u00a9\u00ae\u203c-\u3299\ufe0f\U0001f000-\U0001faff"

_UNSEEN: Final = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls that are no break and no tab
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffc"
    "\ufdd0-\ufdef\ufffe\uffff"
)
_TAG: Final = "\U000e0000-\U000e007f"
_INVISIBLE: Final = re.compile(
    f"[{_UNSEEN}]"
    f"|(?<![{_EMOJI}])\u200d|\u200d(?![{_EMOJI}])"  # a joiner that joins no emoji
    f"|(?<![\U0001f3f4{_TAG}])[{_TAG}]+"  # tags that follow no black flag
)

_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")

_VOWEL: Final = "".join(TONED)
_MARK: Final = "".join(TONE_MARKS) + SHAPE_MARKS
_LOOSE_MARK: Final = re.compile(f"([{_VOWEL}]) ([{_MARK}])")
_FOLLOWED: Final = re.compile(f"([{_VOWEL}])([{_MARK}]+)")
_PILE: Final = re.compile("([\u0300-\u036f]{10})[\u0300-\u036f]+")
_STRUCK_D: Final = re.compile("([dD])[\u0335\u0336]")
_STROKES: Final = {"d": "đ", "D": "Đ"}

_ETH: Final = re.compile("[\u00d0\u00f0\u0189\u0256]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LONGEST_ABBREVIATION: Final = 5
_ETH_TO_D: Final = str.maketrans("\u00d0\u00f0\u0189\u0256", "ĐđĐđ")

# One class, so that text which needs nothing (nearly all) is passed at the speed of a scan.
_ODD: Final = re.compile(
    f"[{_BREAK}{_SPACE}{_UNSEEN}{_TAG}\u0300-\u036f\ud800-\udfff\u200d\u00d0\u00f0\u0189\u0256]"
)

_BLANKS: Final = re.compile(r"\s+")


def clean(text: str) -> str:
    r"""Return the text as newsdesk keeps it; text that is clean already comes back as it is.

    Letters are in NFC; every kind of line break is ``\n``; every kind of blank is a space; marks
    that came loose ("a ̉") sit on their letter again; a foreign Ð inside a Vietnamese word is Đ;
    byte-order marks, soft hyphens, direction marks, control characters and other things nobody
    sees are gone. Lines stay lines.
    """
    while _needs_cleaning(text):
        before, text = text, _cleaned_once(text)
        if text == before:
            break
    return text


def clean_line(text: str) -> str:
    """Return the text cleaned for a field of one line: single spaces, none at the ends."""
    return _BLANKS.sub(" ", clean(text)).strip()


def _needs_cleaning(text: str) -> bool:
    return _ODD.search(text) is not None or not unicodedata.is_normalized("NFC", text)


def _cleaned_once(text: str) -> str:
    text = _LONE_SURROGATE.sub("\ufffd", text)
    text = _INVISIBLE.sub("", text)
    text = _BREAKS.sub("\n", text)
    text = _SPACES.sub(" ", text)
    text = _PILE.sub(r"\1", text)
    text = _STRUCK_D.sub(lambda found: _STROKES[found[1]], text)
    text = unicodedata.normalize("NFC", text)
    text = _LOOSE_MARK.sub(_joined, text)
    text = _FOLLOWED.sub(_with_its_marks, text)
    return _WORD.sub(_with_stroke, text) if _ETH.search(text) else text


def _joined(found: re.Match[str]) -> str:
    """Put a mark back on the vowel before the space, where the two make one letter."""
    return _one_letter(found[1], found[2]) or found[0]


def _with_its_marks(found: re.Match[str]) -> str:
    """Put on a vowel the marks that follow it, in whatever order, and drop those it carries."""
    letter, left = found[1], ""
    for mark in found[2]:
        if mark in unicodedata.normalize("NFD", letter) + left:
            continue
        joined = _one_letter(letter, mark)
        letter, left = (joined, left) if joined else (letter, left + mark)
    return letter + left


def _one_letter(letter: str, mark: str) -> str:
    """Return the vowel with one mark more, empty where no such letter is.

    A tone may have been typed before the shape: á and a circumflex make ấ.
    """
    vowel, tone = TONED[letter]
    for spelled in (letter + mark, vowel + mark + TONE_MARKS[tone]):
        joined = unicodedata.normalize("NFC", spelled)
        if joined in TONED:
            return joined
    return ""


def _with_stroke(found: re.Match[str]) -> str:
    """Write Đ for a foreign Ð in a Vietnamese syllable or an abbreviation in capitals (NÐ-CP)."""
    word = found[0].translate(_ETH_TO_D)
    # Icelandic and Faroese keep their letter: their words are no Vietnamese syllables.
    vietnamese = is_syllable(word) or (word.isupper() and len(word) <= _LONGEST_ABBREVIATION)
    return word if vietnamese else found[0]
