from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.reading import said

from newsdesk.checks import typing_leftovers
from newsdesk.checks.typing_leftovers import typed
from newsdesk.text.syllables import is_syllable


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        ("ddiemer", "điểm"),
        ("ddieemr", "điểm"),
        ("giowis", "giới"),
        ("dduwowcj", "được"),
        ("Vieejt", "Việt"),
        ("gio71i", "giới"),
        ("d9a4", "đã"),
        ("Vie65t", "Việt"),
    ],
)
def test_keys_of_a_syllable(keys: str, meant: str) -> None:
    assert said(typing_leftovers.check, f"Tại {keys} này") == [("spelling.keys", keys, meant)]


@pytest.mark.parametrize(
    "word",
    ["taxi", "bar", "visa", "test", "photos", "honor", "covid19", "U23", "E63", "tooi", "WOOF"],
)
def test_weak_patterns_are_words(word: str) -> None:
    assert typed(word) == ""


def test_english_words_of_the_list_are_left_alone() -> None:
    assert said(typing_leftovers.check, "Rooms and rooms", english=frozenset({"rooms"})) == []


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="adeowusfrxjghinc1234567890D", max_size=12))
def test_what_keys_were_meant_for_is_a_syllable(keys: str) -> None:
    meant = typed(keys)
    assert not meant or (is_syllable(meant) and not meant.isascii())
