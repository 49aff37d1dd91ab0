"""Learning from the archive: from what is finished, once it is enough, again when it is stale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from tests.builders import NOON, an_article
from tests.checks.archives import texts

from newsdesk.desk import checking, drafting, learning
from newsdesk.desk.desk import Desk
from newsdesk.desk.learning import Stage
from newsdesk.errors import EditorMistake
from newsdesk.news.article import Edits
from newsdesk.news.report import Problem
from newsdesk.news.revision import Why

LEAST = 50
SLIP = "Chủ tịch thành phố đề bị Ban Thường vụ Quận ủy chuẩn bị cho mùa mưa bão."


@pytest.fixture
def desk(desk: Desk) -> Desk:
    return replace(
        desk, profile=replace(desk.profile, context_least_articles=LEAST, context_threshold=30)
    )


def _import(desk: Desk, bodies: list[str], **fields: object) -> None:
    with desk.store.writing() as work:
        for body in bodies:
            now = desk.clock()
            one = an_article(
                id=desk.new_id(), created=now, changed=now, title="", lead="", body=body
            )
            work.articles.add(replace(one, **fields), why=Why.IMPORTED)  # type: ignore[arg-type]  # fields by their names
        work.commit()


def _slips(desk: Desk, article_id: str) -> list[Problem]:
    return [one for one in checking.check(desk, article_id) if one.code == "context.slip"]


def test_with_too_few_articles_it_is_silent_and_says_why(desk: Desk) -> None:
    _import(desk, texts()[: LEAST - 1])
    state = learning.state_of_model(desk)
    assert (state.stage, state.there_are, state.least) == (Stage.TOO_FEW, LEAST - 1, LEAST)
    assert not state.wants_learning
    assert state.told.code == "context.too_few"
    with pytest.raises(EditorMistake, match=r"context\.too_few"):
        learning.learn(desk)
    article = drafting.new_article(desk, SLIP).article
    assert _slips(desk, article.id) == []


def test_what_is_learned_finds_the_slip_in_a_new_article(desk: Desk) -> None:
    _import(desk, texts())
    article = drafting.new_article(desk, "Tít").article
    drafting.edit(desk, article.id, Edits(lead="", body=f"Một đoạn.\n\n{SLIP}"))
    before = learning.state_of_model(desk)
    assert (before.stage, before.wants_learning) == (Stage.NONE, True)
    assert _slips(desk, article.id) == []
    steps: list[tuple[int, int]] = []
    state = learning.learn(desk, progress=lambda done, total: steps.append((done, total)))
    assert (state.stage, state.articles) == (Stage.FRESH, len(texts()))
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]
    (found,) = _slips(desk, article.id)
    assert (found.where, found.mend and found.mend.new) == ("body:3", "nghị")


def test_a_piece_being_written_is_not_learned_from(desk: Desk) -> None:
    _import(desk, texts())
    for _ in range(3):
        article = drafting.new_article(desk, "Tít").article
        drafting.edit(desk, article.id, Edits(body=SLIP), Why.SAVED)
    state = learning.learn(desk)
    assert state.articles == len(texts())
    assert len(_slips(desk, article.id)) == 1


def test_it_is_stale_once_one_article_in_ten_is_new(desk: Desk) -> None:
    _import(desk, texts()[:200])
    learning.learn(desk)
    _import(desk, texts()[200:220])
    assert learning.state_of_model(desk).stage is Stage.FRESH
    _import(desk, texts()[220:221])
    state = learning.state_of_model(desk)
    assert (state.stage, state.changed, state.wants_learning) == (Stage.STALE, 21, True)
    assert learning.learn(desk).stage is Stage.FRESH


def test_it_is_stale_once_what_was_typed_has_been_let_rest(desk: Desk) -> None:
    _import(desk, texts()[:60])
    learning.learn(desk)
    for number in range(7):
        drafting.new_article(desk, f"Tít {number}")
    assert learning.state_of_model(desk).stage is Stage.FRESH
    assert learning.state_of_model(_later(desk, timedelta(days=2))).stage is Stage.STALE


def test_articles_in_another_language_are_neither_learned_nor_checked(desk: Desk) -> None:
    _import(desk, texts()[:100])
    _import(desk, [SLIP] * 100, language="en")
    state = learning.learn(desk)
    assert (state.articles, state.there_are, state.stage) == (100, 200, Stage.FRESH)
    assert learning.context_problems(desk, an_article(body=SLIP, language="en")) == ()
    assert len(learning.context_problems(desk, an_article(body=SLIP))) == 1


def test_too_few_in_the_language_are_refused_and_nothing_is_kept(desk: Desk) -> None:
    _import(desk, texts()[:10])
    _import(desk, [SLIP] * 100, language="en")
    with pytest.raises(EditorMistake, match=r"context\.too_few"):
        learning.learn(desk)
    assert learning.state_of_model(desk).stage is Stage.NONE


def test_cancelling_keeps_what_was_learned_before(desk: Desk) -> None:
    _import(desk, texts()[:100])
    learning.learn(desk)
    _import(desk, texts()[100:200])
    asked = iter([False] * 50)
    with pytest.raises(EditorMistake, match="cancelled"):
        learning.learn(desk, cancelled=lambda: next(asked, True))
    state = learning.state_of_model(desk)
    assert (state.stage, state.articles) == (Stage.STALE, 100)
    left = [path.name for path in (desk.folder / "learned").iterdir()]
    assert left == ["context.model"]


def test_a_damaged_file_is_told_and_learned_anew(desk: Desk) -> None:
    _import(desk, texts()[:100])
    learning.learn(desk)
    path = desk.folder / "learned" / "context.model"
    path.write_bytes(path.read_bytes()[:-40])
    state = learning.state_of_model(desk)
    assert (state.stage, state.wants_learning) == (Stage.DAMAGED, True)
    assert learning.context_problems(desk, an_article(body=SLIP)) == ()
    assert learning.learn(desk).stage is Stage.FRESH


@pytest.mark.parametrize("least", [50, 60])
def test_a_state_tells_its_figures(desk: Desk, least: int) -> None:
    desk = replace(desk, profile=replace(desk.profile, context_least_articles=least))
    _import(desk, texts()[:60])
    values = dict(learning.state_of_model(desk).told.values)
    assert (values["there_are"], values["least"], values["at"]) == ("60", str(least), "")
    values = dict(learning.learn(desk).told.values)
    assert values["articles"] == "60"
    assert values["at"].endswith(f"{NOON:%d/%m/%Y} 12:01")


def _later(desk: Desk, by: timedelta) -> Desk:
    clock: Callable[[], datetime] = desk.clock
    return replace(desk, clock=lambda: clock() + by)
