"""Syllables by rule: what Vietnamese spells, and what it never does."""

from __future__ import annotations

import re

import pytest

from newsdesk.text.letters import TONE_MARKS, with_tone
from newsdesk.text.syllables import is_syllable, parts_of

RIGHT = """
đồng chí nguyễn phước lộc quận ủy uỷ lê chân hòa hoà khỏe khoẻ quý quốc gì gìn giếng giữ già
nghiêng khuỷu khuya quyển quạu quỳnh ngoằn ngoèo xoong boong loạng choạng tuyệt huỳnh huých thuở
yêu yếu y ý kỹ lý tỷ sĩ hươu bưởi cười rượu nghệch ghềnh kiêng chuếnh choáng thập đỏ trẻ xuân
duyên oan uyên ương
"""
ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
WRONG = """
nguời đươc nguồntin làgiống ôtô đôla axít cá́ tốtt hòá qúy tòan họat ca̰ ngà̀ gê cê ka nghă đềt
tòp catsh zin fjord w xyz hội2 nghi. ghang khat mat tach
"""


@pytest.mark.parametrize("word", RIGHT.split())
def test_these_are_syllables(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(word.capitalize())
    assert is_syllable(word.upper())


@pytest.mark.parametrize("word", [*WRONG.split(), "", " ", "hai ba"])
def test_these_are_none(word: str) -> None:
    assert not is_syllable(word)


def test_parts() -> None:
    assert parts_of("quyên") == ("qu", "yê", "n")
    assert parts_of("gia") == ("gi", "a", "")
    assert parts_of("gin") == ("g", "i", "n")
    assert parts_of("nghiêng") == ("ngh", "iê", "ng")
    assert parts_of("blah") is None


def test_the_rule_makes_about_seventeen_thousand() -> None:
    """A rule that is too wide or too narrow shows in its size; another count gave 17,390."""
    letters = list("aăâeêioôơuưy")
    onsets = ["", *re.findall(r"\S+", ONSETS)]
    codas = ["", *re.findall(r"\S+", "m n ng nh p t c ch i y o u a")]
    nuclei = [one + two for one in letters for two in ["", *letters]]
    spelled = {onset + nucleus + coda for onset in onsets for nucleus in nuclei for coda in codas}
    bare = {word for word in spelled if parts_of(word)}
    toned = 0
    for word in bare:
        places = [m.start() for m in re.finditer("[aăâeêioôơuưy]", word)]
        for tone in range(len(TONE_MARKS)):
            forms = {word[:n] + with_tone(word[n], tone) + word[n + 1 :] for n in places}
            toned += any(is_syllable(form) for form in forms)
    assert 16_500 < toned < 18_500
