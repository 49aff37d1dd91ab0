from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text.near_syllables import Parts, grouped, groups_of, one_slip_from, taken_apart
from newsdesk.text.syllables import is_syllable

WORDS = (
    "bị",
    "nghị",
    "bí",
    "bịch",
    "ba",
    "bà",
    "bã",
    "ca",
    "kì",
    "nghì",
    "thuế",
    "thuê",
    "ăn",
    "an",
)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("nghị", Parts("ng", "i", "", 5)),
        ("kể", Parts("c", "ê", "", 2)),
        ("thương", Parts("th", "ươ", "ng", 0)),
        ("hòa", Parts("h", "oa", "", 1)),
        ("hoà", Parts("h", "oa", "", 1)),
        ("quý", Parts("qu", "y", "", 4)),
        ("ở", Parts("", "ơ", "", 2)),
    ],
)
def test_a_syllable_is_taken_apart(word: str, parts: Parts) -> None:
    assert taken_apart(word) == parts


@pytest.mark.parametrize("word", ["", "xyz", "taxi", "tòan", "ngi"])
def test_what_is_no_syllable_has_no_parts_and_no_neighbours(word: str) -> None:
    assert taken_apart(word) is None
    assert groups_of(word) == ()
    assert one_slip_from(word, grouped(WORDS)) == ()


def test_neighbours_differ_in_one_thing_alone() -> None:
    near = dict(one_slip_from("bị", grouped(WORDS)))
    assert set(near) == {
        "nghị",
        "bí",
        "bịch",
    }  # the onset, the tone, the coda; two in "nghì", "bã"
    assert set(dict(one_slip_from("thuế", grouped(WORDS)))) == {"thuê"}
    assert set(dict(one_slip_from("ăn", grouped(WORDS)))) == {"an"}


def test_a_word_that_the_archive_never_had_finds_those_it_has() -> None:
    assert dict(one_slip_from("bả", grouped(WORDS))).keys() == {"ba", "bà", "bã"}


def test_the_share_of_a_kind_is_spread_over_its_members() -> None:
    near = dict(one_slip_from("ba", grouped(WORDS)))
    assert near == {"bà": 1 / 2, "bã": 1 / 2, "ca": 1.0}


@given(st.text(alphabet="aăâeêioôơuưybcdđghklmnpqrstvxáàảãạếểờữựí", max_size=8))
def test_any_letters_are_taken_apart_or_refused(word: str) -> None:
    parts = taken_apart(word)
    assert (parts is not None) is is_syllable(word)
    assert len(groups_of(word)) in (0, 4)
