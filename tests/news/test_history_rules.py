"""What is a sudden shrink, and what thinning may take."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import NOON, a_placement, an_article

from newsdesk.news.history_rules import (
    HISTORY_SETTINGS,
    USUAL,
    Length,
    ShrinkRule,
    ThinningRule,
    history_rules_from,
    length_of,
)
from newsdesk.news.revision import Revision, Why

RULE = ThinningRule()
MINUTES = st.integers(0, 200 * 24 * 60)


def typed(number: int, minutes_ago: float, **fields: object) -> Revision:
    at = NOON - timedelta(minutes=minutes_ago)
    values = {"article": "a", "who": "An", "why": Why.TYPED} | fields
    return Revision(number=number, at=at, **values)  # type: ignore[arg-type]  # mypy cannot infer its default


def spans_of(history: list[Revision]) -> set[object]:
    return {RULE._span(one.at, NOON) for one in history if one.why is Why.TYPED}


@pytest.mark.parametrize(
    ("before", "after", "sudden"),
    [
        (Length(6000, 5000), Length(1200, 200), True),
        (Length(6000, 5000), Length(3600, 2600), False),  # 48 % of the body
        (Length(6000, 5000), Length(3500, 2500), True),
        (Length(700, 300), Length(350, 10), False),  # under 400 characters
        (Length(2000, 100), Length(900, 100), True),  # captions and lead, not the body
        (Length(9000, 500), Length(8500, 0), True),  # the body alone
        (Length(100, 100), Length(500, 400), False),
    ],
)
def test_a_shrink_is_sudden_by_share_and_by_characters(
    before: Length, after: Length, *, sudden: bool
) -> None:
    assert ShrinkRule().is_broken(before, after) is sudden


def test_the_length_counts_all_that_an_editor_writes() -> None:
    article = an_article(photos=(a_placement(1),))
    bare = an_article()
    added = sum(map(len, ("Chú thích của ảnh 1.", "Văn bản thay thế 1", "Ảnh: Hoàng Tùng")))
    assert length_of(article).characters == length_of(bare).characters + added
    assert length_of(article).in_body == length_of(bare).in_body == len(bare.body) - 2


def test_all_of_a_day_stay_then_the_last_of_each_hour_day_and_week() -> None:
    hour, day = 60, 24 * 60
    history = [
        typed(1, 200 * day),
        typed(2, 120 * day),  # a Thursday and the Friday after it: one week
        typed(3, 119 * day),
        typed(4, 30 * day + 50),  # noon to one o'clock, on one day
        typed(5, 30 * day),
        typed(6, 2 * day - 10),  # 12:10 and 12:50, then 13:10
        typed(7, 2 * day - 50),
        typed(8, 2 * day - 70),
        typed(9, 23 * hour),
        typed(10, 23 * hour - 1),
        typed(11, 0),
    ]
    assert RULE.superfluous(history, NOON) == (2, 4, 6)
    assert ThinningRule(every_hours=0).superfluous(history, NOON) == ()


def test_only_typed_revisions_that_nobody_needs_may_go() -> None:
    at = 30 * 24 * 60
    whys = [why for why in Why if why is not Why.TYPED]
    history = [
        typed(1, at),
        *(typed(2 + number, at - number, why=why) for number, why in enumerate(whys)),
        typed(20, at - 20, kept=True),
        typed(21, at - 21),
        typed(22, at - 22),
        typed(23, at - 23),
        typed(24, at - 24),
        typed(25, at - 25),
    ]
    assert RULE.superfluous(history, NOON, {22}) == (21, 23)


@given(st.lists(st.tuples(MINUTES, st.sampled_from(Why), st.booleans()), max_size=60))
def test_thinning_twice_takes_no_more_and_what_may_not_go_stays(
    made: list[tuple[int, Why, bool]],
) -> None:
    made.sort(key=lambda one: -one[0])
    history = [
        typed(number, minutes, why=why, kept=kept)
        for number, (minutes, why, kept) in enumerate(made, start=1)
    ]
    gone = set(RULE.superfluous(history, NOON))
    left = [one for one in history if one.number not in gone]
    assert RULE.superfluous(left, NOON) == ()
    assert left[:1] == history[:1]
    assert left[-1:] == history[-1:]
    for one in history:
        if one.number in gone:
            assert one.why is Why.TYPED
            assert not one.kept
            assert one.at < NOON - timedelta(hours=24)
    assert spans_of(left) == spans_of(history)


def test_the_settings_are_the_rules() -> None:
    values = {setting.name: setting.default for setting in HISTORY_SETTINGS}
    assert history_rules_from(values) == USUAL
    changed = history_rules_from(values | {"history.every_hours": 0, "history.shrink_share": 70})
    assert not changed.thinning.thins
    assert changed.shrink.share == 70
