"""A text that each old code reads: the right one comes first, Unicode words stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.old_codes import OLD, shown, written

from newsdesk.text.code_choice import read_by_hand, share_spelt, ways
from newsdesk.text.legacy_codes import CODES

TEXT = "Sáng nay, quận họp bàn việc lớn của năm; bà con phường Đông Hải góp ý."


@pytest.mark.parametrize("code", OLD)
def test_the_code_that_it_is_in_spells_best(code: str) -> None:
    data, kept = written(TEXT, code)
    first = ways(shown(data))[0]
    assert first.text == kept
    assert first.share == 1


@pytest.mark.parametrize("code", OLD)
def test_a_few_letters_are_read_as_a_person_says(code: str) -> None:
    data, kept = written("bà Tý", code)
    assert read_by_hand(shown(data), code) == kept


def test_words_that_can_only_be_unicode_stay_beside_others() -> None:
    data, _ = written("Hội nghị", "tcvn3")
    assert read_by_hand(f"{shown(data)} của Đảng bộ, việc ở", "tcvn3") == (
        "Hội nghị của Đảng bộ, việc ở"
    )


def test_plain_text_has_no_ways() -> None:
    assert ways("hoi nghi 2021") == ()
    assert ways("") == ()
    assert read_by_hand("![](photo:1)\n\nabc", "vni") == "![](photo:1)\n\nabc"


def test_shares() -> None:
    assert share_spelt("Hội nghị xyz") == 1
    assert share_spelt("Héi nghÞ của") == pytest.approx(1 / 3)
    assert share_spelt("abc") == 0


@given(st.text(st.characters(max_codepoint=0x1EFF), max_size=40))
def test_any_text_has_ways_in_order_and_each_reads_it_otherwise(text: str) -> None:
    found = ways(text)
    assert [way.share for way in found] == sorted((way.share for way in found), reverse=True)
    assert all(way.code in CODES and way.text != text for way in found)
    assert len({way.text for way in found}) == len(found)
    for way in found:
        assert way.text.count("\n") == text.count("\n")
