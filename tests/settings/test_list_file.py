from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.settings.list_file import merged, read_list, valid_on

COLUMNS = ("word", "better", "from", "to")


def _list(folder: Path, text: str) -> Path:
    path = folder / "danh mục.tsv"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_rows_are_read_by_the_names_of_the_columns(tmp_path: Path) -> None:
    text = "# lời dẫn\n\nbetter\tword\tlạ\r\nchồng chéo\ttrùng chéo\tx\n\tchỉ một\n"
    rows = read_list(_list(tmp_path, text), COLUMNS)
    assert [(row["word"], row["better"], row["to"]) for row in rows] == [
        ("trùng chéo", "chồng chéo", ""),
        ("chỉ một", "", ""),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("better\tto\nx\ty\n", "list.column", 1),
        ("word\n\nx\ty\n", "list.row", 3),
        ("word\tbetter\n\ty\n", "list.row", 2),
        ("word\tfrom\nx\t1/7/2025\n", "list.date", 2),
    ],
)
def test_a_wrong_row_is_refused_with_its_line(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    with pytest.raises(EditorMistake) as refused:
        read_list(_list(tmp_path, text), COLUMNS)
    assert (refused.value.code, refused.value.values["line"]) == (code, line)


def test_a_list_in_another_code_is_outside_trouble(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    path.write_bytes(b"word\nh\xe0\n")
    with pytest.raises(OutsideTrouble):
        read_list(path, COLUMNS)


def test_own_rows_come_over_the_shipped_ones() -> None:
    shipped = [{"word": "a", "better": "1"}, {"word": "b", "better": "2"}]
    own = [{"word": "a", "better": "9"}, {"word": "-b", "better": ""}, {"word": "c", "better": ""}]
    assert [(row["word"], row["better"]) for row in merged(shipped, own)] == [
        ("a", "9"),
        ("c", ""),
    ]
    assert merged(shipped, ()) == tuple(shipped)


def test_rows_hold_from_their_first_to_their_last_day() -> None:
    row = {"from": "2025-07-01", "to": "2025-07-02"}
    days = [date(2025, 6, 30), date(2025, 7, 1), date(2025, 7, 2), date(2025, 7, 3)]
    assert [valid_on(row, day) for day in days] == [False, True, True, False]
    assert valid_on({}, days[0])


@settings(max_examples=60, deadline=None)
@given(text=st.text(alphabet="word\tx#\n-2025 ", max_size=60))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = _list(tmp_path_factory.mktemp("list"), text)
    try:
        rows = read_list(path, COLUMNS)
    except EditorMistake:
        return
    assert all(row["word"] for row in rows)
