"""What was learned is kept whole, read again when it is new, and put aside when it is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.archives import small_model

from newsdesk.checks import context_model
from newsdesk.checks.context_model import written
from newsdesk.desk.learned import NAME, Learned


@pytest.fixture
def learned(tmp_path: Path) -> Learned:
    return Learned(tmp_path / "learned")


def _file(tmp_path: Path) -> Path:
    return tmp_path / "learned" / NAME


def test_nothing_is_there_at_first(learned: Learned) -> None:
    assert learned.reader() is None
    assert not learned.was_damaged()


def test_what_is_kept_is_used_at_once_and_after_the_next_start(
    learned: Learned, tmp_path: Path
) -> None:
    learned.keep(small_model())
    first = learned.reader()
    assert first is not None
    assert first.model is small_model()
    assert learned.reader() is first
    again = Learned(tmp_path / "learned").reader()
    assert again is not None
    assert again.model.words == small_model().words


def test_what_another_program_learned_is_used(learned: Learned, tmp_path: Path) -> None:
    assert learned.reader() is None
    Learned(tmp_path / "learned").keep(small_model())
    assert learned.reader() is not None
    _file(tmp_path).unlink()
    assert learned.reader() is None


def test_a_damaged_file_is_put_aside_and_told(learned: Learned, tmp_path: Path) -> None:
    path = _file(tmp_path)
    path.parent.mkdir()
    path.write_bytes(b"".join(written(small_model()))[:-1])
    assert learned.reader() is None
    assert learned.was_damaged()
    assert [one.name for one in path.parent.iterdir()] == [NAME + ".damaged"]
    assert learned.was_damaged()
    learned.keep(small_model())
    assert not learned.was_damaged()
    assert learned.reader() is not None


def test_a_file_of_other_rules_is_no_damage(
    learned: Learned, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Learned(tmp_path / "learned").keep(small_model())
    monkeypatch.setattr(context_model, "RULES", -1)
    assert learned.reader() is None
    assert not learned.was_damaged()
    assert _file(tmp_path).exists()
