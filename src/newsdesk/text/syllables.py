"""Every syllable that Vietnamese allows, by rule: onset, rime and tone."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from newsdesk.text.letters import VOWELS, split_tone


def _spelled(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_BEFORE_ANY: Final = _spelled("b ch d đ h l m n nh p ph r s t th tr v x")
_BEFORE_BACK: Final = _spelled("c g kh ng")
_BEFORE_FRONT: Final = _spelled("k gh kh ngh")

_PLAIN: Final = _spelled(
    "a ai ao au ay am an ang anh ap at ac ach "
    "ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc "
    "o oi om on ong op ot oc oong ooc ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt "
    "u ua ui um un ung up ut uc uôi uôm uôn uông uôt uôc "
    "ư ưa ưi ưu ưm ưn ưng ưt ưc ươi ươu ươm ươn ương ươp ươt ươc"
)
_FRONT: Final = _spelled(
    "e eo em en eng ep et ec ê êu êm ên ênh êp êt êch "
    "i ia iu im in inh ip it ich iêu iêm iên iêng iêp iêt iêc"
)
_ROUNDED: Final = _spelled(
    "oa oai oao oay oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oe oeo oen oet "
    "uây uân uâng uât uê uên uênh uêt uêch uơ uy uya uyu uyn uynh uyp uyt uych uyên uyêt"
)
_AFTER_QU: Final = _spelled(
    "a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây ân âng ât âc "
    "e eo en eng et ê ên ênh êt êch i it in inh ich y yên yêt ynh yt ych yu "
    "ô ôc ôi ôn ông ơ ơi ơn ơt"
)
_AFTER_GI: Final = (*_PLAIN, *_spelled("e eo em en ep et ê êm ên êng êt êu êc"))
_ALONE: Final = _spelled("y yêu yêm yên yêng yêt")
_WITH_Y: Final = _spelled("h k l m n s t th v")

_STOPPED: Final = ("p", "t", "c", "ch")
_STOP_TONES: Final = frozenset({4, 5})


def _bare_syllables() -> dict[str, tuple[str, str, str]]:
    """Make every toneless spelling with its onset, vowels and coda."""
    spelled: dict[str, tuple[str, str, str]] = {}
    table: list[tuple[tuple[str, ...], tuple[str, ...]]] = [
        (("", *_BEFORE_ANY), _PLAIN + _FRONT + _ROUNDED),
        (_BEFORE_BACK, _PLAIN + _ROUNDED),
        (_BEFORE_FRONT, _FRONT),
        (_WITH_Y, ("y",)),
        (("",), _ALONE),
        (("gi",), _AFTER_GI),
        (("qu",), _AFTER_QU),
        (("g",), ("i", "in", "ich", "im")),
    ]
    for onsets, rimes in table:
        for onset in onsets:
            for rime in rimes:
                coda = rime.lstrip(VOWELS)
                spelled[onset + rime] = (onset, rime[: len(rime) - len(coda)], coda)
    return spelled


_BARE: Final = _bare_syllables()


def parts_of(bare: str) -> tuple[str, str, str] | None:
    """Return onset, vowels and coda of a toneless syllable in lower case, None if there is none.

    The u of ``qu`` and the i of ``gi`` before a vowel belong to the onset.
    """
    return _BARE.get(bare)


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Tell whether the word (NFC, any case, either tone style) is a syllable Vietnamese allows."""
    bare, tones = split_tone(word.lower())
    parts = _BARE.get(bare)
    if parts is None:
        return False
    onset, vowels, coda = parts
    marked = [place for place, tone in enumerate(tones) if tone]
    if not marked:
        return coda not in _STOPPED
    if len(marked) > 1 or (coda in _STOPPED and tones[marked[0]] not in _STOP_TONES):
        return False
    return marked[0] - len(onset) in _bearers(vowels, closed=bool(coda))


def _bearers(vowels: str, *, closed: bool) -> tuple[int, ...]:
    """Return the places that may bear the tone: two where the old and the new style differ."""
    for strong in ("êơ", "ăâôư"):
        places = [place for place, vowel in enumerate(vowels) if vowel in strong]
        if places:
            return (places[-1],)
    if len(vowels) == 1:
        return (0,)
    if closed or len(vowels) > 2:  # noqa: PLR2004  # of three vowels the middle one bears it
        return (1,)
    return (0, 1) if vowels in {"oa", "oe", "uy"} else (0,)
