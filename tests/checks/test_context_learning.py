from __future__ import annotations

import pytest
from tests.checks.archives import small_model, texts

from newsdesk.checks import context_learning
from newsdesk.checks.context_learning import Learner
from newsdesk.checks.context_model import LIKELY, ContextModel, written


def _followers(model: ContextModel, word: str) -> dict[str, float]:
    number = model.words.index(word)
    return {
        model.words[model.next_word[pair]]: LIKELY[model.next_likely[pair]]
        for pair in range(model.pairs[number], model.pairs[number + 1])
    }


def test_pairs_are_as_likely_as_they_were_frequent() -> None:
    model = small_model()
    assert model.articles == len(texts())
    after = _followers(model, "đề")
    assert set(after) == {"nghị"}
    assert 0.95 < after["nghị"] <= 1
    after = _followers(model, "thường")
    assert set(after) == {"vụ"}
    assert set(_followers(model, "ban")) == {"thường"}


def test_what_follows_a_word_adds_up_to_one_with_what_is_left() -> None:
    model = small_model()
    for number, word in enumerate(model.words):
        share = sum(_followers(model, word).values()) + model.left[number]
        assert share == pytest.approx(1, abs=0.1) or not _followers(model, word)


def test_a_word_seen_once_is_not_learned() -> None:
    learner = Learner()
    learner.add("một hai ba", "một hai")
    learner.add("")
    model = learner.learned("2026")
    assert model.words == ("*", ".", ",", "#", "hai", "một")
    assert model.articles == 2


def test_an_empty_archive_makes_a_model_that_knows_nothing() -> None:
    model = Learner().learned("2026")
    assert model.words == ("*", ".", ",", "#")
    assert list(model.last_word) == []


def test_the_order_of_articles_and_the_size_of_rounds_change_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    learner = Learner()
    for text in reversed(texts()):
        learner.add(text)
    monkeypatch.setattr(context_learning, "_A_ROUND", 500)
    monkeypatch.setattr(context_learning, "_AT_ONCE", 7)
    again = learner.learned(small_model().learned)
    assert b"".join(written(again)) == b"".join(written(small_model()))


def _filled() -> Learner:
    learner = Learner()
    for text in texts():
        learner.add(text)
    return learner


def test_it_tells_how_far_it_is_and_can_be_stopped() -> None:
    steps: list[tuple[int, int]] = []
    _filled().learned("2026", lambda done, total: steps.append((done, total)))
    assert steps == sorted(steps)
    assert steps[-1][0] <= steps[-1][1]
    assert len(steps) > 20

    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        _filled().learned("2026", stop)
