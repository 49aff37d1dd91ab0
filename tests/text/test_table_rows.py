"""Tables: cells found, walked through, rows added, pipes set under each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.marked import passage, shown

from newsdesk.render.body import parse
from newsdesk.text.passage import Passage
from newsdesk.text.table_rows import (
    cells,
    is_rule,
    new_table,
    next_cell,
    row_below,
    table_at,
    tidied,
    tidy,
)

ROWS = "| Quận | Suất quà |\n| --- | ---: |\n| Lê Chân | 120 |\n| Ngô Quyền | 80 |"


def test_cells_without_their_blanks() -> None:
    line = r"| một | hai \| ba |  | bốn|"
    assert [line[a:b] for a, b in cells(line)] == ["một", r"hai \| ba", "", "bốn"]
    assert [len(cells(text)) for text in ("|", "||", "| |", "a | b", "|a", "| a | b")] == [
        1, 1, 1, 2, 1, 2,
    ]  # fmt: skip


def test_tab_walks_through_the_cells_and_adds_a_row_at_the_end() -> None:
    text = f"Trên\n\n{ROWS}\n\nDưới"
    here = Passage(text, text.index("Quận"), text.index("Quận"))
    seen = []
    for _ in range(5):
        made = next_cell(here, 1)
        assert made
        seen.append(made.chosen)
        here = made
    assert seen == ["Suất quà", "Lê Chân", "120", "Ngô Quyền", "80"]
    assert here.text == text
    made = next_cell(here, 1)
    assert made
    assert made.text == text.replace("| 80 |", "| 80 |\n|           |     |")
    assert made.start == made.end == made.text.index("|           |") + 2
    back = next_cell(made, -1)
    assert back
    assert back.chosen == "80"


def test_back_over_the_rule_and_at_the_first_cell() -> None:
    made = next_cell(passage(ROWS.replace("Lê", "L¦ê")), -1)
    assert made
    assert made.chosen == "Suất quà"
    first = next_cell(passage(ROWS.replace("Quận", "Qu¦ận")), -1)
    assert first
    assert first.chosen == "Quận"
    assert next_cell(passage("không có b¦ảng"), 1) is None
    assert next_cell(passage("| không có kẻ¦ |"), 1) is None


EMPTY = "|      |          |"


@pytest.mark.parametrize(
    ("where", "line"),
    [("Quận", 2), ("Suất quà |", 2), ("---", 2), ("Lê", 3), ("120", 3), ("Ngô", 4), (" 80", 4)],
)
def test_enter_leaves_a_row_whole_and_goes_on_in_a_new_one_below(where: str, line: int) -> None:
    text = f"Trên\n\n{ROWS}\n\nDưới"
    at = text.index(where) + 1
    made = row_below(Passage(text, at, at))
    assert made
    lines = ROWS.split("\n")
    lines.insert(line, EMPTY)
    assert made.text == "Trên\n\n" + "\n".join(lines) + "\n\nDưới"
    assert made.start == made.end == made.text.index(EMPTY) + 2


def test_chosen_words_of_a_cell_stay_where_enter_makes_a_row() -> None:
    made = row_below(passage(ROWS.replace("120", "«120»")))
    assert made
    assert "| Lê Chân | 120 |\n|      |" in made.text


def test_enter_in_an_empty_last_row_leaves_the_table() -> None:
    made = row_below(passage(f"{ROWS}\n| ¦ | |\nDưới"))
    assert made
    assert shown(made) == f"{ROWS}\n\n¦\n\nDưới"
    end = row_below(passage(f"{ROWS}\n| ¦ | |"))
    assert end
    assert shown(end) == f"{ROWS}\n\n¦"


def test_enter_elsewhere_is_a_new_line() -> None:
    assert row_below(passage("một¦")) is None
    assert row_below(passage("| một¦ | hai |")) is None
    assert row_below(passage(f"¦{ROWS}")) is None
    assert row_below(passage(f"{ROWS[:-3]}«{ROWS[-3:]}\n\nDư»ới")) is None


def test_tidy_sets_the_pipes_under_each_other_and_keeps_the_place() -> None:
    made = tidy(passage("|Quận|Suất quà|\n|-|-:|\n|Lê Châ¦n|120|\n|x|"))
    assert shown(made) == (
        "| Quận    | Suất quà |\n"
        "| ------- | -------: |\n"
        "| Lê Châ¦n | 120      |\n"
        "| x       |          |"
    )
    assert tidy(made) == made


def test_a_new_table_is_a_table_on_the_page() -> None:
    (block,) = parse(new_table(2, 3)).blocks
    assert block.kind == "table"
    assert block.html.count("<th scope") == 3
    assert block.html.count("<td") == 6


def test_rules() -> None:
    assert all(map(is_rule, ("|---|", "| :-: | --- |", "---|---")))
    assert not any(map(is_rule, ("---", "| a |", "| - a |")))


@given(st.text("| \\a-:", max_size=20).map(lambda text: "|" + text))
def test_any_row_has_cells_in_order(line: str) -> None:
    end = 0
    for a, b in cells(line):
        assert end <= a <= b <= len(line)
        end = b


@given(st.lists(st.text("| ấb", max_size=12).map(lambda text: "|" + text), min_size=1, max_size=4))
def test_tidying_twice_is_tidying_once_and_no_word_is_lost(rows: list[str]) -> None:
    lines = [rows[0], "|-|", *rows[1:]]
    made = tidied(lines)
    assert tidied(made) == made
    for before, after in zip(rows, [made[0], *made[2:]], strict=True):
        assert before.replace("|", "").replace(" ", "") == after.replace("|", "").replace(" ", "")
    table = table_at("\n".join(made), 0)
    assert table
    assert list(table.lines) == made


@given(st.lists(st.text("|ấb", max_size=9), min_size=1, max_size=4), st.data())
def test_enter_in_a_table_loses_no_word_and_no_column(
    rows: list[str], data: st.DataObject
) -> None:
    lines = [f"| {row} |" for row in rows]
    lines.insert(1, "| --- |")
    text = "\n".join(lines)
    place = data.draw(st.integers(1, len(text)))
    made = row_below(Passage(text, place, place))
    assert made
    assert made.text.replace("|", "").split() == text.replace("|", "").split()
    table = table_at(made.text, 0)
    assert table
    if made.start <= table.end:
        assert len(table.lines) == len(lines) + 1
        new = made.text[: made.start].count("\n")
        assert len(cells(table.lines[new])) == len(cells(lines[0]))
        assert [*table.lines[:new], *table.lines[new + 1 :]] == lines
