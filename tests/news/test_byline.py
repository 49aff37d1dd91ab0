"""Bylines: names in order, the person behind a pen name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.news.byline import Byline, bylines_of, printed, typed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        ("Hoàng Tùng", (Byline("Hoàng Tùng"),)),
        ("Hoàng Tùng - Mai Lan", (Byline("Hoàng Tùng"), Byline("Mai Lan"))),
        ("Hoàng Tùng – Mai Lan; PV", (Byline("Hoàng Tùng"), Byline("Mai Lan"), Byline("PV"))),
        ("Ngọc Hà (Trần Thị Hà), An", (Byline("Ngọc Hà", "Trần Thị Hà"), Byline("An"))),
        ("An, An", (Byline("An"),)),
        ("Hoàng Tùng và Lê Ưng", (Byline("Hoàng Tùng và Lê Ưng"),)),
        ("Nguyễn-Trãi", (Byline("Nguyễn-Trãi"),)),
        (", ;", ()),
    ],
)
def test_names_are_read_in_their_order(text: str, names: tuple[Byline, ...]) -> None:
    assert bylines_of(text) == names


def test_the_person_behind_a_pen_name_is_never_printed() -> None:
    names = (Byline("Ngọc Hà", "Trần Thị Hà"), Byline("An"))
    assert printed(names) == "Ngọc Hà, An"
    assert typed(names) == "Ngọc Hà (Trần Thị Hà), An"
    assert bylines_of(typed(names)) == names


@given(st.text(max_size=60))
def test_what_was_read_is_read_again(text: str) -> None:
    once = bylines_of(" ".join(text.split()))
    assert all(one.name for one in once)
    assert bylines_of(printed(once)) == tuple(Byline(one.name) for one in once) or "(" in text
