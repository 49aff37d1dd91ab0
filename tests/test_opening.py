"""Opening a newsroom: made once, never over one that has lost its store."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdesk import opening
from newsdesk.errors import EditorMistake, OutsideTrouble


def test_a_newsroom_is_made_once_and_left_as_it_is(tmp_path: Path) -> None:
    opening.create_newsroom(tmp_path)
    settings = tmp_path / opening.SETTINGS
    settings.write_text('[portal]\nname = "Cổng khác"\n', encoding="utf-8")
    opening.create_newsroom(tmp_path)
    desk = opening.open_newsroom(tmp_path)
    assert desk.profile.portal_name == "Cổng khác"
    desk.store.close()


def test_where_there_is_none_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(EditorMistake, match=r"newsroom\.none"):
        opening.open_newsroom(tmp_path)


def test_no_empty_store_is_made_where_one_has_been(tmp_path: Path) -> None:
    opening.create_newsroom(tmp_path)
    (tmp_path / "backups" / "newsdesk-1.sqlite").write_bytes(b"x")
    (tmp_path / opening.STORE).unlink()
    with pytest.raises(OutsideTrouble, match=r"store\.missing"):
        opening.open_or_create(tmp_path)
    assert not (tmp_path / opening.STORE).exists()


def test_the_first_lines_of_no_newsroom_are_none(tmp_path: Path) -> None:
    assert opening.first_lines(tmp_path) == ()
