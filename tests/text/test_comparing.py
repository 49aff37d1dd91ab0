"""Two texts side by side: nothing of either is lost, and what stayed stands beside itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text.comparing import Fate, Piece, Row, compared

WORDS = [
    "Sáng",
    "quận",
    "trao",
    "quà",
    "Tết",
    "sớm",
    ",",
    ".",
    " ",
    "\n",
    "\n\n",
    "120",
    "và",
    "…",
]
texts = st.lists(st.sampled_from(WORDS), max_size=60).map("".join) | st.text(max_size=80)


def said(row: Row) -> str:
    """Return a row as the command line writes it without colours."""
    marks = {Fate.KEPT: "{}", Fate.REMOVED: "[-{}-]", Fate.ADDED: "{{+{}+}}"}
    return "".join(marks[piece.fate].format(piece.text) for piece in row.pieces)


@given(texts, texts)
def test_both_texts_come_back_and_what_is_kept_is_the_same_on_both_sides(
    left: str, right: str
) -> None:
    rows = compared(left, right)
    assert "".join(piece.text for row in rows for piece in row.left) == left
    assert "".join(piece.text for row in rows for piece in row.right) == right
    for row in rows:
        assert row.pieces
        assert all(piece.text for piece in row.pieces)
        assert Fate.ADDED not in {piece.fate for piece in row.left}
        assert Fate.REMOVED not in {piece.fate for piece in row.right}
    assert any(row.differs for row in rows) == (left != right)


@given(st.lists(texts, max_size=8), st.data())
def test_one_paragraph_taken_out_is_all_that_went(parts: list[str], data: st.DataObject) -> None:
    whole = [f"Đoạn {number} {part.replace(chr(10), ' ')}" for number, part in enumerate(parts)]
    if not whole:
        return
    gone = data.draw(st.integers(0, len(whole) - 1))
    left = "".join(f"{text}\n\n" for text in whole)
    right = "".join(f"{text}\n\n" for text in whole[:gone] + whole[gone + 1 :])
    changed = [row for row in compared(left, right) if row.differs]
    assert [row.right for row in changed] == [()]
    assert len(changed[0].left) == 1


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("Quận trao quà sớm", "Quận trao 120 suất quà sớm", "Quận trao{+ 120 suất+} quà sớm"),
        ("Quận trao quà", "Quận trao quà.", "Quận trao quà{+.+}"),
        ("hoà bình", "hòa bình", "[-hoà-]{+hòa+} bình"),
        ("một  hai", "một hai", "một[-  -]{+ +}hai"),
        ("x a, b", "x c, d", "x [-a, b-]{+c, d+}"),
        ("", "mới", "{+mới+}"),
        ("cũ", "", "[-cũ-]"),
    ],
)
def test_words_are_compared_and_crumbs_are_not_told(left: str, right: str, wanted: str) -> None:
    assert "".join(map(said, compared(left, right))) == wanted


def test_a_changed_paragraph_stands_beside_itself_though_others_came_before_it() -> None:
    rest = "quận trao một trăm hai mươi suất quà cho các hộ khó khăn trên địa bàn"
    rows = compared(f"Sáng nay, {rest}.\n\nHết.", f"Đoạn mới viết.\n\nChiều nay, {rest}.\n\nHết.")
    assert [said(row) for row in rows] == [
        "{+Đoạn mới viết.\n\n+}",
        f"[-Sáng-]{{+Chiều+}} nay, {rest}.\n\n",
        "Hết.",
    ]


def test_wholly_new_paragraphs_stand_beside_the_old_ones() -> None:
    rows = compared("Một hai ba.\n\nBốn năm sáu.", "Bảy tám chín.")
    assert [said(row) for row in rows] == [
        "[-Một hai ba-]{+Bảy tám chín+}.[-\n\n-]",
        "[-Bốn năm sáu.-]",
    ]


def test_a_long_paragraph_is_compared_sentence_by_sentence() -> None:
    sentences = [f"Câu số {number} kể việc thứ {number * 7}." for number in range(400)]
    changed = [*sentences]
    changed[200] = changed[200].replace("kể", "thuật")
    del changed[100]
    (row,) = compared(" ".join(sentences), " ".join(changed))
    assert [piece.text.strip() for piece in row.pieces if piece.fate is not Fate.KEPT] == [
        sentences[100],
        "kể",
        "thuật",
    ]


def test_texts_of_one_word_only_and_texts_that_share_nothing_are_not_weighed_for_ever() -> None:
    rows = compared("và " * 20_000, "và " * 15_000 + "rồi " * 3_000)
    assert "".join(piece.text for row in rows for piece in row.left) == "và " * 20_000
    left, right = (
        "\n\n".join(
            " ".join(f"{mark}{(place * 40 + word) * 7919 % 500}" for word in range(40))
            for place in range(400)
        )
        for mark in "ab"
    )
    rows = compared(left, right)
    assert len(rows) == 400
    kept = [piece for row in rows for piece in row.pieces if piece.fate is Fate.KEPT]
    assert not [piece for piece in kept if piece.text.strip()]


def test_equal_texts_are_rows_of_one_kept_piece() -> None:
    assert compared("a\n\nb", "a\n\nb") == (
        Row((Piece(Fate.KEPT, "a\n\n"),)),
        Row((Piece(Fate.KEPT, "b"),)),
    )
    assert compared("", "") == ()
