"""Questions to the index: every word in quotation marks, the strictest first."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.news.asking import Asked
from newsdesk.news.listing import Filter
from newsdesk.news.status import Status
from newsdesk.store.filtering import FilterKeys
from newsdesk.store.query import MOST_WORDS, Question, Tier, days_between, question

NOT_THE_TRASH = ') NOT (marks : "strashed")'


def asked(words: str) -> Question:
    made = question(Asked(words=words))
    assert made is not None
    return made


def test_the_tiers_from_strict_to_loose() -> None:
    made = asked("hai phong")
    assert made.exact_phrase() == f'((exact : "hai phong"){NOT_THE_TRASH}'
    assert made.read_phrase(("hải", "phòng")) == f'((exact : "hải phòng"){NOT_THE_TRASH}'
    assert made.looser() == (
        (Tier.FOLDED_PHRASE, f'((folded : "hai phong"){NOT_THE_TRASH}'),
        (Tier.EXACT_WORDS, f'((exact : ("hai" AND "phong")){NOT_THE_TRASH}'),
        (Tier.FOLDED_WORDS, f'((folded : ("hai" AND "phong")){NOT_THE_TRASH}'),
    )


def test_words_with_their_marks_stand_above_what_has_none() -> None:
    assert [tier for tier, _ in asked("Hải Phòng").looser()] == [
        Tier.EXACT_WORDS,
        Tier.FOLDED_PHRASE,
        Tier.FOLDED_WORDS,
    ]


def test_one_word_asks_two_ways() -> None:
    made = asked("Đỏ")
    assert made.exact_phrase() == f'((exact : "đỏ"){NOT_THE_TRASH}'
    assert [tier for tier, _ in made.looser()] == [Tier.FOLDED_PHRASE]


@pytest.mark.parametrize(
    ("words", "may_be_read"),
    [("hai phong", True), ("hải phong", True), ("hải phòng", False), ("hai", False)],
)
def test_a_phrase_with_a_bare_word_may_be_read(words: str, *, may_be_read: bool) -> None:
    assert asked(words).may_be_read is may_be_read


def test_a_reading_keeps_the_marks_that_were_typed() -> None:
    made = asked("hải phong")
    assert made.could_be(("hải", "phòng"))
    assert not made.could_be(("hai", "phòng"))
    assert not made.could_be(("hái", "phong"))


def test_phrases_and_unwanted_words() -> None:
    made = question(
        Asked(words="bão", phrases=("Hải Phòng", "thoi tiet"), without=("cũ", "gio mua"))
    )
    assert made is not None
    assert made.exact_phrase() == (
        '((exact : "bão") AND exact : "hải phòng" AND folded : "thoi tiet")'
        ' NOT (exact : "cũ" OR folded : "gio mua" OR marks : "strashed")'
    )


def test_only_a_phrase_asks_for_nothing_looser() -> None:
    made = question(Asked(phrases=("Hải Phòng",)))
    assert made is not None
    assert made.looser() == ()
    assert made.completes == ""
    made = question(Asked(phrases=("hai phong",)))
    assert made is not None
    assert [tier for tier, _ in made.looser()] == [Tier.FOLDED_PHRASE]


def test_a_filter_is_a_word_more() -> None:
    wanted = Filter(
        Status.DRAFT, since=date(2021, 12, 31), until=date(2022, 1, 31), uncaptioned=True
    )
    keys = FilterKeys(sections=(3,), tags=((1, 2), (5,)), people=(7,))
    made = question(Asked(words="a", filter=wanted), keys)
    assert made is not None
    assert made.exact_phrase() == (
        '((exact : "a") AND marks : ("sdraft") AND marks : ("c3") AND marks : ("t1" OR "t2")'
        ' AND marks : ("t5") AND marks : ("p7") AND marks : ("d20211231" OR "m202201")'
        ' AND marks : ("nocaption")) NOT (marks : "strashed")'
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
    made = question(Asked(words="a", filter=Filter(Status.TRASHED)))
    assert made is not None
    assert made.exact_phrase() == '(exact : "a") AND marks : ("strashed")'


def test_the_last_word_is_completed() -> None:
    assert asked("kinh t").completes == ""
    made = asked("kinh te")
    assert made.completes == "te"
    assert made.completed(["tem", "ten"]) == (
        (Tier.COMPLETED_PHRASE, f'((folded : ("kinh tem" OR "kinh ten")){NOT_THE_TRASH}'),
        (Tier.COMPLETED, f'((folded : ("kinh") AND folded : ("tem" OR "ten")){NOT_THE_TRASH}'),
    )
    marked = asked("thủ tư").completed(["tuong"])
    assert [expression for _, expression in marked] == [
        f'((folded : ("thu tuong")){NOT_THE_TRASH}',
        f'((exact : ("thủ") AND folded : ("tuong")){NOT_THE_TRASH}',
        f'((folded : ("thu") AND folded : ("tuong")){NOT_THE_TRASH}',
    ]
    assert asked("tru").completed(["trung"]) == (
        (Tier.COMPLETED, f'((folded : ("trung")){NOT_THE_TRASH}'),
    )


@pytest.mark.parametrize("words", ["", "…", '"*"', "\ue000", "\u0301"])
def test_no_word_no_question(words: str) -> None:
    assert question(Asked(words=words, phrases=(words,), without=(words,))) is None


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.text(max_size=20), st.text(max_size=20))
def test_nothing_typed_stands_outside_the_quotation_marks(
    words: str, phrase: str, unwanted: str
) -> None:
    made = question(Asked(words=words, phrases=(phrase,), without=(unwanted,)))
    if made is None:
        return
    tiers = (*made.looser(), *made.completed(["x"])) if made.said.exact else made.looser()
    for expression in (made.all_of_it(), *(expression for _, expression in tiers)):
        outside = "".join(expression.split('"')[::2])
        assert not set(outside) - set("exactfolded: ()ANDORTmarks")
        assert expression.count('"') % 2 == 0


def test_a_pasted_page_is_cut() -> None:
    made = asked("chữ " * 10_000)
    assert len(made.said.exact) == len(made.said.folded) == MOST_WORDS
