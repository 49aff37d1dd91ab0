"""Sections as a tree: order, levels, counts rolled up."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.news.listing import Count
from newsdesk.news.section import LEVEL, SectionLine, tree


def test_listed_ones_stand_first_and_counts_roll_up() -> None:
    lines = tree(
        ("Kinh tế", "Chính trị", "Kinh tế / Cảng biển"),
        (
            Count("Kinh tế", 3),
            Count("Kinh tế / Ẩm thực", 1),
            Count("kinh te / cang bien / Lạch Huyện", 2),
            Count("Ăn uống", 5),
            Count("Đời sống / Nhà ở", 4),
        ),
    )
    assert lines == (
        SectionLine("Kinh tế", 0, 3, 6),
        SectionLine("Kinh tế / Cảng biển", 1, 0, 2),
        SectionLine("kinh te / cang bien / Lạch Huyện", 2, 2, 2),
        SectionLine("Kinh tế / Ẩm thực", 1, 1, 1),
        SectionLine("Chính trị", 0, 0, 0),
        SectionLine("Ăn uống", 0, 5, 5),
        SectionLine("Đời sống", 0, 0, 4),
        SectionLine("Đời sống / Nhà ở", 1, 4, 4),
    )
    assert [line.title for line in lines[:3]] == ["Kinh tế", "Cảng biển", "Lạch Huyện"]


names = st.lists(st.sampled_from("abcd"), min_size=1, max_size=3).map(LEVEL.join)


@given(st.lists(names), st.dictionaries(names, st.integers(1, 9)))
def test_no_article_is_lost_or_counted_twice(listed: list[str], counted: dict[str, int]) -> None:
    lines = tree(listed, [Count(*one) for one in counted.items()])
    assert sum(line.own for line in lines) == sum(counted.values())
    assert sum(line.articles for line in lines if not line.level) == sum(counted.values())
    assert len({line.name for line in lines}) == len(lines)
    for line, after in pairwise(lines):
        assert after.level <= line.level + 1
