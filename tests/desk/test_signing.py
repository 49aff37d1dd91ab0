"""People who sign."""

from __future__ import annotations

from newsdesk.desk import drafting, signing
from newsdesk.desk.desk import Desk
from newsdesk.news.article import Edits
from newsdesk.news.byline import Byline


def _signed(desk: Desk, *bylines: Byline) -> None:
    article = drafting.new_article(desk, "Tít").article
    drafting.edit(desk, article.id, Edits(bylines=bylines))


def test_people_are_sorted_by_given_name(desk: Desk) -> None:
    for name in ("Trần Văn Ưng", "Lê Thị Ánh", "Đỗ An", "Nguyễn Anh"):
        _signed(desk, Byline(name), Byline("Đỗ An"))
    assert [(one.name, one.articles) for one in signing.people(desk)] == [
        ("Đỗ An", 4), ("Nguyễn Anh", 1), ("Lê Thị Ánh", 1), ("Trần Văn Ưng", 1),
    ]  # fmt: skip


def test_who_stood_behind_a_pen_name_is_remembered(desk: Desk) -> None:
    _signed(desk, Byline("Ngọc Hà", "Trần Thị Hà"))
    _signed(desk, Byline("Ngọc Hà"))
    assert signing.person_behind(desk, "Ngọc Hà") == "Trần Thị Hà"
    assert signing.person_behind(desk, "Hoàng Tùng") == ""
