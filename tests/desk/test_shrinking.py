"""A text that shrinks suddenly is told, and the state before stays for good."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from newsdesk.desk import drafting, history
from newsdesk.desk.desk import Desk
from newsdesk.news.article import Edits
from newsdesk.news.history_rules import HistoryRules, ShrinkRule
from newsdesk.news.revision import Revision, Shrunk, Why

LONG = ("Sáng nay quận trao quà cho các hộ khó khăn. " * 40).strip()
"""Some 1,760 characters, 400 syllables."""


@pytest.fixture
def piece(desk: Desk) -> str:
    article = drafting.new_article(desk, "Tít").article
    drafting.edit(desk, article.id, Edits(body=LONG))
    return article.id


def kept(desk: Desk, piece: str) -> list[Revision]:
    return [one for one in history.revisions(desk, piece) if one.kept]


def test_all_text_replaced_by_a_few_letters_is_told(desk: Desk, piece: str) -> None:
    shrunk = drafting.edit(desk, piece, Edits(body="Sá")).shrunk
    assert shrunk == Shrunk(piece, 2, 401, 2)
    assert [(one.number, one.shrunk) for one in kept(desk, piece)] == [(2, False), (3, True)]
    assert history.restore(desk, piece, shrunk.number).article.body == LONG


def test_a_text_deleted_key_by_key_is_told_once_for_each_half(desk: Desk, piece: str) -> None:
    told: list[Shrunk] = []
    for length in range(len(LONG) - 60, 0, -60):
        written = drafting.edit(desk, piece, Edits(body=LONG[:length]))
        told += [written.shrunk] if written.shrunk else []
    assert [one.number for one in told] == [2, 17]
    assert told[0].before == 401
    assert told[1].before == told[0].after
    marks = [(one.number, one.shrunk) for one in kept(desk, piece)]
    assert marks == [(2, False), (17, True), (25, True)]


def test_a_cut_that_takes_its_time_is_work_and_not_told(desk: Desk, piece: str) -> None:
    at = desk.clock()
    for length in range(len(LONG) - 60, 0, -60):
        at += timedelta(minutes=1)
        slow = replace(desk, clock=lambda at=at: at)  # type: ignore[misc]  # mypy cannot infer its default
        assert drafting.edit(slow, piece, Edits(body=LONG[:length])).shrunk is None
    assert kept(desk, piece) == []


def test_yesterdays_text_wiped_today_is_told(desk: Desk, piece: str) -> None:
    tomorrow = desk.clock() + timedelta(days=1)
    later = replace(desk, clock=lambda: tomorrow)
    assert drafting.edit(later, piece, Edits(body="")).shrunk == Shrunk(piece, 2, 401, 1)


def test_a_shrink_by_any_act_is_told_but_not_by_restoring(desk: Desk, piece: str) -> None:
    assert drafting.edit(desk, piece, Edits(body="x"), Why.SAVED).shrunk
    assert history.restore(desk, piece, 1).shrunk is None
    assert [one.number for one in kept(desk, piece)] == [2, 3]


def test_growing_moving_words_and_small_cuts_are_not_told(desk: Desk, piece: str) -> None:
    for body in (LONG + LONG[:800], LONG[::-1], LONG[900:] + LONG[:800], LONG[450:1750]):
        assert drafting.edit(desk, piece, Edits(body=body)).shrunk is None, body
    other = drafting.new_article(desk, "Ngắn").article
    drafting.edit(desk, other.id, Edits(body=LONG[:390]))
    assert drafting.edit(desk, other.id, Edits(body="")).shrunk is None


def test_the_rule_is_the_newsrooms_own(desk: Desk, piece: str) -> None:
    rules = HistoryRules(shrink=ShrinkRule(share=90, characters=1))
    mild = replace(desk, profile=replace(desk.profile, history=rules))
    assert drafting.edit(mild, piece, Edits(body=LONG[:200])).shrunk is None
    assert drafting.edit(mild, piece, Edits(body="x" * 10)).shrunk
