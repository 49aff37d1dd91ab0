"""Bold and italic over any stretch: put on, taken off, read by the page as it was meant."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.marked import passage, shown

from newsdesk.render.body import parse
from newsdesk.text.passage import Passage
from newsdesk.text.stressing import toggle_emphasis, toggle_strong
from newsdesk.text.word_marks import stresses

BOLD = [
    ("Quận «Lê Chân» trao", "Quận **«Lê Chân»** trao"),
    ("Quận« Lê Chân »trao", "Quận **«Lê Chân»** trao"),
    ("Quận Lê C¦hân trao", "Quận Lê **C¦hân** trao"),
    ("Quận «Lê Chân, trao»", "Quận **«Lê Chân, trao»**"),
    ("một «hai»ba", "một **«haiba»**"),
    ("một *«hai»* ba", "một ***«hai»*** ba"),
    ("một *hai «ba* bốn»", "một *hai* ***«ba* bốn»**"),
    ("«một\n\nhai»", "**«một**\n\n**hai»**"),
    ("## «Tít xen»", "## **«Tít xen»**"),
    ("«- một\n- hai»", "- **«một**\n- **hai»**"),
    ("> «trích»", "> **«trích»**"),
    ("| «a | b» |", "| **«a** | **b»** |"),
    ("«một\n\n![](photo:1)\n\nhai»", "**«một**\n\n![](photo:1)\n\n**hai»**"),
    ("xem «[bài này](https://a.vn/b_c_d)»", "xem **«[bài này](https://a.vn/b_c_d)»**"),
    ("xem [bài «này](https://a.vn) và» kia", "xem **«[bài này](https://a.vn) và»** kia"),
    ("xem [bài «này»](https://a.vn)", "xem [bài **«này»**](https://a.vn)"),
    ("một ¦ hai", "một **¦** hai"),
    (r"một «\* hai»", r"một **«\* hai»**"),
]


@pytest.mark.parametrize(("before", "after"), BOLD)
def test_bold_is_put_on_and_taken_off(before: str, after: str) -> None:
    made = toggle_strong(passage(before))
    assert shown(made) == after
    again = toggle_strong(made)
    assert again.text == passage(before).text.replace("« ", " «")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("một «hai» ba", "một *«hai»* ba"),
        ("**một «hai» ba**", "**một *«hai»* ba**"),
        ("một **«hai»** ba", "một ***«hai»*** ba"),
        ("«một **hai**»", "*«một* ***hai»***"),
        ("_một_ «hai»", "*một «hai»*"),
        ("một (¦hai)", "một (*¦hai*)"),
        ("một*¦*hai", "một¦hai"),
    ],
)
def test_italic(before: str, after: str) -> None:
    assert shown(toggle_emphasis(passage(before))) == after


def test_a_part_is_taken_out_of_the_middle() -> None:
    made = toggle_strong(passage("**một «hai» ba**"))
    assert shown(made) == "**một** «hai» **ba**"


def test_a_figure_and_blank_lines_are_left_alone() -> None:
    for text in ("«![](photo:1)»", "«\n\n»"):
        assert toggle_strong(passage(text)) == passage(text)


def test_what_is_half_bold_becomes_bold_as_a_whole() -> None:
    assert shown(toggle_strong(passage("«**một** hai»"))) == "**«một hai»**"


WORDS = st.lists(
    st.sampled_from(["một", "hai", "Đà", "43-CT/TW,", "(a)", "x.", "“n”", "[l](https://a.vn)"]),
    min_size=1,
    max_size=8,
)


@given(
    WORDS, st.lists(st.tuples(st.booleans(), st.integers(0, 60), st.integers(0, 60)), max_size=4)
)
def test_the_page_shows_the_same_words_stressed_as_meant(
    words: list[str], acts: list[tuple[bool, int, int]]
) -> None:
    text = " ".join(words)
    said = words_of(text)
    for strong, one, other in acts:
        start, end = sorted((min(one, len(text)), min(other, len(text))))
        if not text[start:end].strip():
            continue
        made = (toggle_strong if strong else toggle_emphasis)(Passage(text, start, end))
        assert words_of(made.text) == said
        for piece in re.findall(r"<strong>(.*?)</strong>", page_of(made.text)):
            assert piece.strip()
        assert "*" not in page_of(made.text)
        text = made.text


@given(WORDS, st.integers(0, 60), st.integers(0, 60), st.booleans())
def test_twice_is_nothing(words: list[str], one: int, other: int, strong: bool) -> None:  # noqa: FBT001  # a parameter of the test
    text = " ".join(words)
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    if not text[start:end].strip():
        return
    act = toggle_strong if strong else toggle_emphasis
    assert act(act(Passage(text, start, end))).text == text


@given(st.text("ab *_`[]()\\", max_size=30))
def test_any_line_is_taken_and_the_letters_stay(line: str) -> None:
    made = toggle_strong(Passage(line, 0, len(line)))
    kept = str.maketrans("", "", "*_")
    assert made.text.translate(kept) == line.translate(kept)
    for one in stresses(line):
        assert 0 <= one.outer[0] < one.inner[0] < one.inner[1] < one.outer[1] <= len(line)


@given(
    st.lists(st.sampled_from(["**", "*", "__", "_", "a", "bê", " ", ",", "`", "\\"]), max_size=12)
)
def test_lines_are_read_as_the_page_reads_them(pieces: list[str]) -> None:
    line = "x " + "".join(pieces)
    page = page_of(line)
    mine = sorted(line[slice(*one.inner)].strip("*_") for one in stresses(line) if one.strong)
    if "`" in line or "\\" in line or "***" in line or "_" in line:
        return
    theirs = sorted(
        words_of_html(one).strip("*_") for one in re.findall(r"<strong>(.*?)</strong>", page)
    )
    assert [one.replace("*", "") for one in mine] == [one.replace("*", "") for one in theirs]


def page_of(markdown: str) -> str:
    return "".join(block.html for block in parse(markdown).blocks)


def words_of_html(page: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", page))


def words_of(markdown: str) -> str:
    return words_of_html(page_of(markdown))
