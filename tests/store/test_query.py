"""Questions to the index: every word in quotation marks, the strictest first."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.news.listing import Filter
from newsdesk.news.status import Status
from newsdesk.store.filtering import FilterKeys
from newsdesk.store.query import MOST_WORDS, Question, Tier, days_between, question

NOT_THE_TRASH = ' NOT marks : "strashed"'


def asked(words: str) -> Question:
    made = question(words)
    assert made is not None
    return made


def test_two_words_ask_four_ways() -> None:
    assert asked("Hải Phòng").tiers() == (
        (Tier.EXACT_PHRASE, f'((exact : "hải phòng")){NOT_THE_TRASH}'),
        (Tier.FOLDED_PHRASE, f'((folded : "hai phong")){NOT_THE_TRASH}'),
        (Tier.EXACT_WORDS, f'((exact : (("hải") AND ("phòng")))){NOT_THE_TRASH}'),
        (Tier.FOLDED_WORDS, f'((folded : (("hai") AND ("phong")))){NOT_THE_TRASH}'),
    )


def test_one_word_asks_two_ways() -> None:
    assert [tier for tier, _ in asked("Đỏ").tiers()] == [Tier.EXACT_PHRASE, Tier.FOLDED_PHRASE]


def test_a_filter_is_a_word_more() -> None:
    wanted = Filter(
        Status.DRAFT, since=date(2021, 12, 31), until=date(2022, 1, 31), uncaptioned=True
    )
    made = question("a", wanted, FilterKeys(sections=(3,), tags=(1, 2), people=(7,)))
    assert made is not None
    assert made.tiers()[0][1] == (
        '((exact : "a") AND marks : ("sdraft") AND marks : ("c3") AND marks : ("t1" OR "t2")'
        ' AND marks : ("p7") AND marks : ("d20211231" OR "m202201") AND marks : ("nocaption"))'
        ' NOT marks : "strashed"'
    )


def test_a_span_of_days_is_years_months_and_days() -> None:
    assert days_between(None, None) == ()
    assert days_between(date(2020, 1, 1), date(2021, 12, 31)) == ("y2020", "y2021")
    assert days_between(date(2020, 2, 28), date(2020, 3, 1)) == (
        "d20200228",
        "d20200229",
        "d20200301",
    )
    assert days_between(date(2021, 1, 2), date(2021, 1, 1)) == ("none",)
    assert len(days_between(date(2000, 1, 1), None)) == 200


def test_the_trash_is_looked_through_only_when_it_is_asked_for() -> None:
    made = question("a", Filter(Status.TRASHED))
    assert made is not None
    assert made.tiers()[0][1] == '(exact : "a") AND marks : ("strashed")'


def test_the_last_word_is_completed() -> None:
    made = asked("kinh t")
    assert made.completes == ""
    made = asked("Kinh tế")
    assert made.completes == "te"
    expected = f'((folded : (("kinh") AND ("tem" OR "ten")))){NOT_THE_TRASH}'
    assert made.completed(["tem", "ten"]) == expected


@pytest.mark.parametrize("words", ["", "…", '"*"', "\ue000", "\u0301"])
def test_no_word_no_question(words: str) -> None:
    assert question(words) is None


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_nothing_typed_stands_outside_the_quotation_marks(words: str) -> None:
    made = question(words)
    for _, expression in made.tiers() if made else ():
        outside = "".join(expression.split('"')[::2])
        assert not set(outside) - set("exactfolded: ()ANDOTmarks")
        assert expression.count('"') % 2 == 0


def test_a_pasted_page_is_cut() -> None:
    made = asked("chữ " * 10_000)
    assert len(made.said.exact) == len(made.said.folded) == MOST_WORDS
