"""Thinning histories: what the rule leaves is read back as it was, whatever came before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from tests.builders import NOON

from newsdesk import opening
from newsdesk.desk import drafting, history, moving, thinning, upkeep
from newsdesk.desk.desk import Desk
from newsdesk.errors import Bug
from newsdesk.news.article import Article, Edits
from newsdesk.news.history import Thinned
from newsdesk.news.history_rules import HistoryRules, ThinningRule
from newsdesk.news.revision import Why
from newsdesk.news.status import Status
from newsdesk.store import chains
from newsdesk.store.thinning import Thinning

WORDS = ("Sáng", "nay", "quận", "trao", "quà", "Tết", "sớm", "cho", "các", "hộ", "khó", "khăn")


@dataclass
class Time:
    """A clock that a test sets forward."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def on(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def late(desk: Desk, time: Time) -> Desk:
    """Return the desk with a clock that the test sets."""
    return replace(desk, clock=time)


def a_piece(desk: Desk, saves: int, *, every: Callable[[], None] = lambda: None) -> str:
    """Return the id of an article that was typed in so many times."""
    article = drafting.new_article(desk, "Tít").article
    body = ""
    for number in range(saves):
        every()
        body += f" {WORDS[number % len(WORDS)]}{number}"
        drafting.edit(desk, article.id, Edits(body=body.strip()))
    return article.id


def states(desk: Desk, piece: str) -> dict[int, Article]:
    return {
        one.number: history.at(desk, piece, one.number) for one in history.revisions(desk, piece)
    }


def test_old_typing_goes_and_all_that_stays_is_as_it_was(late: Desk, time: Time) -> None:
    piece = a_piece(late, 300, every=lambda: time.on(minutes=1))
    drafting.edit(late, piece, Edits(title="Tít mới"), Why.SAVED)
    before = states(late, piece)
    time.on(days=3)
    told: list[tuple[int, int]] = []
    would = thinning.thin(late, dry_run=True)
    assert states(late, piece) == before
    thinned = thinning.thin(late, progress=lambda *step: told.append(step))
    assert thinned == would
    assert (thinned.articles, thinned.revisions) == (1, 294)
    assert thinned.bytes > 0
    assert told == [(0, 1), (1, 1)]
    left = states(late, piece)
    assert len(left) == 302 - 294
    assert left == {number: before[number] for number in left}
    assert not upkeep.doctor(late).problems
    assert drafting.edit(late, piece, Edits(body="x")).article.revision == 303
    assert states(late, piece).keys() == {*left, 303}
    assert thinning.thin(late) == Thinned()


def test_a_cancelled_thinning_leaves_the_rest_for_the_next_time(late: Desk, time: Time) -> None:
    pieces = [a_piece(late, 5) for _ in range(3)]
    time.on(days=2)
    asked = iter([False, True])
    assert thinning.thin(late, cancelled=lambda: next(asked)).articles == 1
    assert thinning.is_due(late)
    assert thinning.thin(late).articles == 2
    assert not thinning.is_due(late)
    assert [len(states(late, piece)) for piece in pieces] == [3, 3, 3]


def test_a_thinning_is_due_once_a_day_and_where_the_rule_thins(late: Desk, time: Time) -> None:
    assert thinning.is_due(late)
    thinning.thin(late)
    time.on(hours=23)
    assert not thinning.is_due(late)
    time.on(hours=2)
    assert thinning.is_due(late)
    time.on(days=-9)  # a clock that was set back does not put it off for days
    assert thinning.is_due(late)
    never = HistoryRules(thinning=ThinningRule(every_hours=0))
    keeping = replace(late, profile=replace(late.profile, history=never))
    a_piece(keeping, 9)
    time.on(days=900)
    assert not thinning.is_due(keeping)
    assert thinning.thin(keeping) == Thinned()


def test_what_was_approved_stays(late: Desk, time: Time) -> None:
    piece = a_piece(late, 4)
    time.on(days=30)
    with late.store.writing() as work:
        work.connection.execute(
            text(
                "INSERT INTO approvals (article, edition, revision, at, approver, skips, others)"
                " SELECT key, 1, 3, 0, 'Trần', '[]', '[]' FROM articles"
            )
        )
        work.commit()
    thinning.thin(late)
    assert sorted(states(late, piece)) == [1, 3, 4, 5]


def test_a_history_that_cannot_be_read_back_is_left_alone_and_told(late: Desk, time: Time) -> None:
    piece, sound = a_piece(late, 9), a_piece(late, 9)
    with late.store.writing() as work:
        work.connection.execute(
            text("UPDATE revisions SET mark = 1 WHERE article = 1 AND number = 5")
        )
        work.commit()
    time.on(days=9)
    assert thinning.thin(late).articles == 1
    assert len(history.revisions(late, piece)) == 10
    assert len(history.revisions(late, sound)) == 3
    (problem,) = upkeep.doctor(late).problems
    assert problem.code == "store.history_damaged"
    assert dict(problem.values) == {"name": piece, "number": "5"}


def test_a_save_that_comes_between_wins(
    late: Desk, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    piece = a_piece(late, 9)
    time.on(days=9)
    carry_out = Thinning.carry_out
    calls: list[int] = []

    def late_save(self: Thinning, plan: object) -> bool:
        calls.append(1)
        if len(calls) == 1:
            self._connection.execute(text("UPDATE articles SET revision = revision + 1"))
        return carry_out(self, plan)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(Thinning, "carry_out", late_save)
    assert thinning.thin(late).articles == 1
    assert len(calls) == 2
    assert len(states(late, piece)) == 3


def test_a_revision_that_is_not_to_go_stops_everything(late: Desk) -> None:
    piece = a_piece(late, 5)
    drafting.edit(late, piece, Edits(title="Tít mới"), Why.SAVED)
    drafting.edit(late, piece, Edits(title="Tít"))
    with late.store.writing() as work, pytest.raises(Bug, match=r"revision\.not_thin"):
        work.thinning.carry_out(work.thinning.planned(piece, {3, 7}))
    assert sorted(states(late, piece)) == list(range(1, 9))


STEPS = st.sampled_from(
    ("type", "type", "cut", "wipe", "save", "restore", "move", "thin", "hour", "day", "week")
)


@dataclass
class Story:
    """An article under random acts, with every state that it ever had."""

    desk: Desk
    time: Time
    piece: str
    known: dict[int, Article] = field(default_factory=dict)

    def act(self, step: str, draw: st.DataObject) -> None:
        now = drafting.open_article(self.desk, self.piece)
        self.known[now.revision] = now
        waits = {"hour": {"hours": 1}, "day": {"days": 1}, "week": {"days": 7}}
        if step in waits:
            self.time.on(**waits[step])
        elif step == "thin":
            self.thin()
        elif step == "restore":
            known = history.revisions(self.desk, self.piece)
            history.restore(self.desk, self.piece, draw.draw(st.sampled_from(known)).number)
        elif step == "move":
            to = Status.DRAFT if now.status is Status.REVIEW else Status.REVIEW
            moving.move(self.desk, self.piece, to)
        else:
            body = {
                "type": now.body + draw.draw(st.sampled_from(["\n\nĐoạn", " chữ" * 150, "x"])),
                "cut": now.body[: len(now.body) // 3],
                "wipe": "",
                "save": f"Mới {now.body}",
            }[step]
            why = Why.SAVED if step == "save" else Why.TYPED
            drafting.edit(self.desk, self.piece, Edits(body=body), why)

    def thin(self) -> None:
        before = history.revisions(self.desk, self.piece)
        thinning.thin(self.desk)
        after = history.revisions(self.desk, self.piece)
        gone = {*before} - {*after}
        assert {*after} <= {*before}
        assert all(one.why is Why.TYPED and not one.kept for one in gone)
        assert after[0].number == 1
        assert after[-1] == before[-1]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(STEPS, max_size=40), st.data())
def test_whatever_is_done_every_state_left_is_readable_and_the_store_sound(
    monkeypatch: pytest.MonkeyPatch, steps: list[str], data: st.DataObject
) -> None:
    monkeypatch.setattr(chains, "LONGEST_CHAIN", 7)
    with TemporaryDirectory() as folder:
        opening.create_newsroom(Path(folder))
        time = Time()
        desk = replace(opening.open_newsroom(Path(folder), who="An"), clock=time)
        try:
            story = Story(desk, time, drafting.new_article(desk, "Tít").article.id)
            for step in [*steps, "thin"]:
                story.act(step, data)
            for one in history.revisions(desk, story.piece):
                found = history.at(desk, story.piece, one.number)
                assert found == story.known.get(one.number, found)
            assert not upkeep.doctor(desk).problems
        finally:
            desk.store.close()
