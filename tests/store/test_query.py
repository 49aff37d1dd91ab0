"""Questions to the index: every word in quotation marks, the strictest first."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.news.status import Status
from newsdesk.store.query import MOST_WORDS, Question, Tier, question


def asked(words: str) -> Question:
    made = question(words)
    assert made is not None
    return made


def test_two_words_ask_four_ways() -> None:
    assert asked("Hải Phòng").tiers() == (
        (Tier.EXACT_PHRASE, '(exact : "hải phòng")'),
        (Tier.FOLDED_PHRASE, '(folded : "hai phong")'),
        (Tier.EXACT_WORDS, '(exact : (("hải") AND ("phòng")))'),
        (Tier.FOLDED_WORDS, '(folded : (("hai") AND ("phong")))'),
    )


def test_one_word_asks_two_ways() -> None:
    assert [tier for tier, _ in asked("Đỏ").tiers()] == [Tier.EXACT_PHRASE, Tier.FOLDED_PHRASE]


def test_a_filter_is_a_word_more() -> None:
    made = question("a", status=Status.DRAFT, sections=(3,), tags=(1, 2))
    assert made is not None
    assert made.tiers()[0][1] == (
        '(exact : "a") AND marks : ("sdraft") AND marks : ("c3") AND marks : ("t1" OR "t2")'
    )


def test_the_last_word_is_completed() -> None:
    made = asked("kinh t")
    assert made.completes == ""
    made = asked("Kinh tế")
    assert made.completes == "te"
    assert made.completed(["tem", "ten"]) == '(folded : (("kinh") AND ("tem" OR "ten")))'


@pytest.mark.parametrize("words", ["", "…", '"*"', "\ue000", "\u0301"])
def test_no_word_no_question(words: str) -> None:
    assert question(words) is None


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_nothing_typed_stands_outside_the_quotation_marks(words: str) -> None:
    made = question(words)
    for _, expression in made.tiers() if made else ():
        outside = "".join(expression.split('"')[::2])
        assert not set(outside) - set("exactfolded: ()AND")
        assert expression.count('"') % 2 == 0


def test_a_pasted_page_is_cut() -> None:
    made = asked("chữ " * 10_000)
    assert len(made.said.exact) == len(made.said.folded) == MOST_WORDS
