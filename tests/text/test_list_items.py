"""Enter and Tab in lists: the next item, the end of the list, a level deeper."""

from __future__ import annotations

import pytest
from tests.text.marked import passage, shown

from newsdesk.text.list_items import continued, in_item, indented


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- một¦", "- một\n- ¦"),
        ("- mộ¦t", "- mộ\n- ¦t"),
        ("9. chín¦", "9. chín\n10. ¦"),
        ("2) hai¦", "2) hai\n3) ¦"),
        ("- một\n- ¦", "- một\n¦"),
        ("    * sâu¦\n- x", "    * sâu\n    * ¦\n- x"),
        ("- một «hai»", "- một\n- ¦"),
    ],
)
def test_enter_in_an_item(before: str, after: str) -> None:
    made = continued(passage(before))
    assert made is not None
    assert shown(made) == after


@pytest.mark.parametrize("text", ["một¦", "¦- một", "-¦", "-một¦", "43-CT/TW¦", "1990¦"])
def test_enter_elsewhere_is_a_new_line(text: str) -> None:
    assert continued(passage(text)) is None


def test_a_level_deeper_and_back() -> None:
    made = indented(passage("1. một\n2. hai¦\n3. ba"), 1)
    assert shown(made) == "1. một\n    1. hai¦\n3. ba"
    assert shown(indented(made, -1)) == "1. một\n2. hai¦\n3. ba"
    assert shown(indented(passage("«- a\n- b»"), 1)) == "«    - a\n    - b»"
    assert shown(indented(passage("- a¦"), -1)) == "- a¦"


def test_only_items_are_items() -> None:
    assert in_item(passage("«- a\n- b»"))
    assert not in_item(passage("«- a\nb»"))
