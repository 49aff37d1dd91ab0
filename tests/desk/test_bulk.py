"""Acts on several articles: each that may is changed, the others are told, all can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newsdesk.desk import bulk, drafting, moving, publishing
from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.news.article import Edits
from newsdesk.news.revision import Skip
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from pathlib import Path

    from newsdesk.desk.desk import Desk

UNKNOWN = "00000000-0000-4000-8000-0000000000ff"


@pytest.fixture
def ids(desk: Desk) -> list[str]:
    made = [drafting.new_article(desk, f"Tít {number}").article.id for number in range(5)]
    drafting.edit(desk, made[0], Edits(tags=("Tết",)))
    return made


def approve(desk: Desk, article: str) -> None:
    drafting.edit(desk, article, Edits(lead="Sa-pô.", body="Thân bài."))
    publishing.approve(desk, article, "Trần Thư ký", [Skip("*", "thử")])


def tags(desk: Desk, article: str) -> tuple[str, ...]:
    return drafting.open_article(desk, article).tags


def test_tags_are_added_and_taken_away_and_come_back(desk: Desk, ids: list[str]) -> None:
    done = bulk.change_tags(desk, ids, add=(" An  sinh ", "Tết"), remove=("Lễ",))
    assert done.done == tuple(ids)
    assert done.changes.articles == set(ids)
    assert tags(desk, ids[0]) == ("Tết", "An sinh")
    assert tags(desk, ids[1]) == ("An sinh", "Tết")
    again = bulk.change_tags(desk, ids, add=("Tết",))
    assert (again.done, again.same) == ((), 5)
    assert bulk.change_tags(desk, ids[:1], remove=("Tết",)).done == (ids[0],)
    back = bulk.undo(desk, done.steps)
    assert back.done == tuple(ids[1:])
    assert [one.reason.code for one in back.refused] == ["bulk.changed_since"]
    assert [tags(desk, one) for one in ids] == [("An sinh",), (), (), (), ()]


def test_an_approved_article_keeps_its_approval_unless_it_is_named(
    desk: Desk, ids: list[str]
) -> None:
    approve(desk, ids[0])
    moving.trash(desk, ids[1])
    done = bulk.change_tags(desk, ids[:3], add=("Lễ",))
    assert done.done == (ids[2],)
    assert [(one.id, one.title, one.reason.code) for one in done.refused] == [
        (ids[0], "Tít 0", "bulk.approved"),
        (ids[1], "Tít 1", "article.trashed"),
    ]
    assert drafting.open_article(desk, ids[0]).status is Status.APPROVED
    bulk.change_tags(desk, ids[:1], add=("Lễ",), approved_too=True)
    assert drafting.open_article(desk, ids[0]).status is Status.DRAFT


def test_a_section_is_set_by_the_profiles_spelling_and_comes_back(
    desk: Desk, ids: list[str]
) -> None:
    known = desk.profile.sections[0]
    done = bulk.change_section(desk, ids, known.upper())
    assert {drafting.open_article(desk, one).section for one in ids} == {known}
    bulk.undo(desk, done.steps)
    assert {drafting.open_article(desk, one).section for one in ids} == {""}


def test_several_move_and_one_that_may_not_stops_no_other(desk: Desk, ids: list[str]) -> None:
    moving.trash(desk, ids[1])
    done = bulk.change_state(desk, [*ids[:3], UNKNOWN], Status.REVIEW, reason=" xem  giúp ")
    assert done.done == (ids[0], ids[2])
    assert [(one.id, one.reason.code) for one in done.refused] == [
        (ids[1], "move.in_trash"),
        (UNKNOWN, "article.unknown"),
    ]
    assert moving.moves(desk, ids[0])[-1].reason == "xem giúp"
    bulk.undo(desk, done.steps)
    assert drafting.open_article(desk, ids[0]).status is Status.DRAFT


def test_the_trash_gives_everything_back_as_it_was(desk: Desk, ids: list[str]) -> None:
    moving.move(desk, ids[0], Status.REVIEW)
    done = bulk.change_state(desk, ids, Status.TRASHED)
    assert done.done == tuple(ids)
    bulk.undo(desk, done.steps)
    states = [drafting.open_article(desk, one).status for one in ids]
    assert states == [Status.REVIEW] + [Status.DRAFT] * 4
    bulk.change_state(desk, ids, Status.TRASHED)
    back = bulk.take_back(desk, ids)
    assert back.done == tuple(ids)
    assert bulk.take_back(desk, ids).same == 5


def test_a_cancelled_act_says_how_far_it_came(desk: Desk) -> None:
    ids = [drafting.new_article(desk, f"Tít {number}").article.id for number in range(50)]
    seen: list[int] = []
    done = bulk.change_tags(
        desk,
        ids,
        add=("Tết",),
        progress=lambda number, _: seen.append(number),
        cancelled=lambda: len(seen) >= 2,
    )
    assert done.stopped
    assert 0 < len(done.done) < 50
    assert sum(tags(desk, one) == ("Tết",) for one in ids) == len(done.done)


def test_trouble_outside_ends_it_and_keeps_what_was_done(
    desk: Desk, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = drafting.save_changed, []

    def fail(*given: object) -> object:
        calls.append(given)
        if len(calls) > 2:
            raise OutsideTrouble("store.full", path="x")
        return real(*given)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr("newsdesk.desk.bulk.save_changed", fail)
    monkeypatch.setattr(bulk, "_TOGETHER", 2)
    done = bulk.change_tags(desk, ids, add=("Lễ",))
    assert done.trouble is not None
    assert done.trouble.code == "store.full"
    assert done.done == tuple(ids[:2])
    assert [bool("Lễ" in tags(desk, one)) for one in ids] == [True, True, False, False, False]


def test_approved_ones_are_exported_each_as_its_own_bundle(
    desk: Desk, ids: list[str], outbox: Path
) -> None:
    approve(desk, ids[0])
    approve(desk, ids[1])
    told: list[tuple[str, int, int]] = []
    made = bulk.export(desk, [*ids[:3], UNKNOWN], outbox, progress=lambda *step: told.append(step))
    assert len({one.path for one in made.exported}) == 2
    assert all(one.path.is_file() for one in made.exported)
    assert made.changes.articles == set(ids[:2])
    assert [(one.title, one.reason.code) for one in made.refused] == [
        ("Tít 2", "export.not_approved"),
        ("", "article.unknown"),
    ]
    assert told[:2] == [("Tít 0", 0, 4), ("Tít 1", 1, 4)]


def test_an_export_of_several_stops_when_asked_and_at_trouble(
    desk: Desk, ids: list[str], outbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve(desk, ids[0])
    stopped = bulk.export(desk, ids[:2], outbox, cancelled=lambda: True)
    assert stopped.stopped
    assert list(outbox.iterdir()) == []

    def full(*_: object, **__: object) -> object:
        raise OutsideTrouble("file.disk_full", path="x", reason="")

    monkeypatch.setattr(publishing, "export", full)
    ended = bulk.export(desk, ids[:2], outbox)
    assert ended.trouble is not None
    assert ended.exported == ()


def test_an_approval_does_not_come_back_by_undo(desk: Desk, ids: list[str]) -> None:
    approve(desk, ids[0])
    done = bulk.change_state(desk, ids[:1], Status.DRAFT)
    back = bulk.undo(desk, done.steps)
    assert [one.reason.code for one in back.refused] == ["move.by_act"]
    with pytest.raises(EditorMistake):
        moving.move(replace(desk), ids[0], Status.APPROVED)
