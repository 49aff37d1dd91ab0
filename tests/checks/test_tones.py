from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import an_article
from tests.checks.listed import shipped
from tests.checks.reading import told

from newsdesk.checks import tones
from newsdesk.checks.passages import prose


def codes(body: str, style: str = "old") -> list[tuple[str, str, str]]:
    found = told(tones.check, body=body, style=shipped(style))
    return [(one.code, one.about, one.mend.new if one.mend else "") for one in found]


def test_two_styles_in_one_piece() -> None:
    assert codes("Thành ủy và Quận uỷ họp.") == [("tones.mixed", "uỷ", "ủy")]
    assert codes("Thành ủy và Quận uỷ họp.", "new") == [("tones.mixed", "ủy", "uỷ")]


def test_the_other_style_all_through() -> None:
    assert codes("Quận uỷ hoà giải.") == [
        ("tones.style", "uỷ", "ủy"),
        ("tones.style", "hoà", "hòa"),
    ]
    assert codes("Quận ủy hòa giải.") == []
    assert codes("Uỷ ban họp. Uỷ viên dự.")[0] == ("tones.style", "Uỷ", "Ủy")


def test_names_and_what_is_said_are_never_touched() -> None:
    body = "Quận ủy mời bà Nguyễn Thị Thuý, ông Hoà; tỉnh Hoà Bình; bà nói: “Hoà cả làng.”"
    assert codes(body) == []
    mended = list(tones.mends(an_article(body=body + " Quận uỷ."), shipped()))
    assert [(one.old, one.new) for one in mended] == [("uỷ", "ủy")]


def test_the_title_of_a_work_is_a_name() -> None:
    body = "Quận ủy nghe bài hát Khúc thuỵ du một cách say mê. Ca khúc *Hoà tấu*, vở “Hoà”."
    assert codes(body) == []
    assert list(tones.mends(an_article(body=body), shipped())) == []


def test_a_title_ends_where_the_clause_does() -> None:
    assert codes("Quận ủy nghe bài hát Khúc hát, hoà giải.")[0][1] == "hoà"
    assert codes("Quận ủy nghe bài hát rồi hoà giải.")[0][1] == "hoà"
    long = "Quận ủy xem phim Một hai ba bốn năm sáu hoà giải."
    assert codes(long)[0][1] == "hoà"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="hHoOaAàáòóủỷyquQbìnhpm “”.", max_size=50))
def test_a_mend_changes_no_length(body: str) -> None:
    for style in ("old", "new"):
        for start, word, better in tones.strays(prose(body), shipped(style)):
            assert body[start : start + len(word)] == word
            assert len(better) == len(word)
