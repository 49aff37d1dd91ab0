"""Tone marks: both styles and misplaced ones compare equal, other words are left alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.text.letters import TONED, split_tone, with_tone
from newsdesk.text.syllables import is_syllable, parts_of
from newsdesk.text.tones import _placed, one_style


@pytest.mark.parametrize(
    ("written", "old_style"),
    [
        ("hoà khoẻ thuỷ uỷ", "hòa khỏe thủy ủy"),
        ("HOÀ BÌNH, Thuỷ Nguyên, Quận uỷ", "HÒA BÌNH, Thủy Nguyên, Quận ủy"),
        ("qúy tòan họat đựơc gìơ gía cuả miá", "quý toàn hoạt được giờ giá của mía"),
        (
            "quý quốc giếng gìn gì giá quả khuỷu ngoái thuở",
            "quý quốc giếng gìn gì giá quả khuỷu ngoái thuở",
        ),
        ("hoàng hoành hoạch thuyết nguyễn", "hoàng hoành hoạch thuyết nguyễn"),
        ("chào tái cúi mẹo bưởi người", "chào tái cúi mẹo bưởi người"),
        ("Moët xoàxx Nguyễn-Huệ", "Moët xoàxx Nguyễn-Huệ"),
        ("(hoà)hoà2hoà", "(hòa)hòa2hòa"),
    ],
)
def test_tone_marks_come_to_the_old_style(written: str, old_style: str) -> None:
    assert one_style(written) == old_style


@given(st.text(st.sampled_from([*TONED, *"bcdđghklmnpqrstvx ,-2"]), max_size=30))
@settings(max_examples=200, deadline=None)
def test_length_letters_and_tones_stay(text: str) -> None:
    styled = one_style(text)
    assert len(styled) == len(text)
    assert split_tone(styled)[0] == split_tone(text)[0]
    assert sorted(split_tone(styled)[1]) == sorted(split_tone(text)[1])
    assert one_style(styled) == styled


@given(st.text(st.sampled_from([*TONED, *"bcghnqtiuoươ "]), max_size=30))
@settings(max_examples=300, deadline=None)
def test_the_quick_scan_misses_no_word(text: str) -> None:
    slowly = re.sub(r"[^\W\d_]+", lambda found: _placed(found[0]), text)
    assert one_style(text) == slowly


@given(st.sampled_from([*TONED]), st.sampled_from(["", "h", "th", "qu", "gi", "ng"]), st.data())
@settings(max_examples=100, deadline=None)
def test_what_comes_out_is_a_syllable_if_the_letters_spell_one(
    vowel: str, onset: str, data: st.DataObject
) -> None:
    bare, tone = TONED[vowel]
    word = onset + data.draw(st.sampled_from(["o", "u", "i", ""])) + bare.lower()
    word += data.draw(st.sampled_from(["", "n", "ng", "i", "y"]))
    parts = parts_of(word)
    if parts is None or not tone:
        return
    places = [
        n for n, letter in enumerate(word) if letter in "aăâeêioôơuưy" and n >= len(parts[0])
    ]
    place = data.draw(st.sampled_from(places))
    misplaced = word[:place] + with_tone(word[place], tone) + word[place + 1 :]
    assert is_syllable(one_style(misplaced))
