"""Keys of lists: titles by the alphabet whatever they begin with, pieces without one behind."""

from __future__ import annotations

from newsdesk.store.sorting import LAST, title_key


def test_marks_before_the_first_letter_do_not_count() -> None:
    titles = ["Ăn vạ", "“Á hậu Việt”", "'Bão' số 3", "… Ai cũng biết", "10 sự thật", "Đà Nẵng", ""]
    assert sorted(titles, key=title_key) == [
        *("10 sự thật", "“Á hậu Việt”", "… Ai cũng biết", "Ăn vạ", "'Bão' số 3", "Đà Nẵng", ""),
    ]
    assert title_key("") == LAST
    assert title_key("…") != LAST
