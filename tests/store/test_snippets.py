"""Snippets: the original words with their marks, hits framed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.news.asking import Asked
from newsdesk.store.query import Tier, question
from newsdesk.store.snippets import CLOSE, OPEN, Highlighter, beginning


def cut(words: str, text: str, tier: Tier = Tier.FOLDED_WORDS) -> str | None:
    asked = question(Asked(words=words))
    assert asked is not None
    snippet = Highlighter(asked).snippet(tier, text)
    return None if snippet is None else snippet.replace(OPEN, "[").replace(CLOSE, "]")


@pytest.mark.parametrize(
    ("tier", "words", "text", "expected"),
    [
        (Tier.EXACT_PHRASE, "hải phòng", "Về HẢI, PHÒNG hai phong", "Về [HẢI, PHÒNG] hai phong"),
        (Tier.EXACT_PHRASE, "hòa", "Hoà bình", "[Hoà] bình"),
        (Tier.FOLDED_PHRASE, "chu thap do", "Hội Chữ thập đỏ", "Hội [Chữ thập đỏ]"),
        (Tier.EXACT_WORDS, "hải phòng", "phòng và hải, hai", "[phòng] và [hải], hai"),
        (Tier.FOLDED_WORDS, "duong do", "Đường đỏ, đỏng đảnh", "[Đường] [đỏ], đỏng đảnh"),
        (Tier.COMPLETED, "quan th", "Quận và thành phố", "[Quận] và [thành] phố"),
        (Tier.COMPLETED, "kha", "khá khăn khả", "[khá] [khăn] [khả]"),
        (Tier.FOLDED_PHRASE, "43 ct tw", "Chỉ thị 43-CT/TW.", "Chỉ thị [43-CT/TW]."),
    ],
)
def test_hits_are_framed_in_the_original(tier: Tier, words: str, text: str, expected: str) -> None:
    assert cut(words, text, tier) == expected


def test_a_part_of_a_word_is_no_hit() -> None:
    assert cut("an", "lan anh ban") is None
    assert cut("an", "lan an_ anh", Tier.EXACT_PHRASE) == "lan [an]_ anh"


def test_a_long_text_is_cut_at_words_around_the_hit() -> None:
    text = "mở đầu " * 300 + "đây là Hải Phòng thân yêu " + "kết thúc " * 300
    snippet = cut("hai phong", text, Tier.FOLDED_PHRASE)
    assert snippet is not None
    assert snippet.startswith("… ")
    assert snippet.endswith(" …")
    assert "đây là [Hải Phòng] thân yêu" in snippet
    assert len(snippet) < 200
    assert set(snippet.replace("[", "").replace("]", "").split()) <= {*text.split(), "…"}


def test_a_word_is_not_cut_where_the_beginning_ends() -> None:
    for length in range(1_490, 1_505):
        assert cut("an", "x" * length + " anh " + "y " * 300) is None
        assert cut("anh", "x" * length + " anh " + "y " * 300) is not None
        assert cut("an", "x" * length + "anh" + "y" * 300) is None


def test_the_closest_cluster_is_shown() -> None:
    text = "hải " + "x " * 200 + "hải và phòng " + "y " * 200 + "phòng"
    snippet = cut("hải phòng", text, Tier.EXACT_WORDS)
    assert snippet is not None
    assert "[hải] và [phòng]" in snippet


def test_signs_of_markdown_and_line_breaks_are_left_out() -> None:
    assert cut("hai", "## Mục\n\n**Hải** Phòng\n> dẫn", Tier.FOLDED_WORDS) == "Mục [Hải] Phòng dẫn"


def test_the_first_text_with_a_hit_is_cut() -> None:
    asked = question(Asked(words="ba"))
    assert asked is not None
    highlighter = Highlighter(asked)
    assert highlighter.snippet(Tier.FOLDED_PHRASE, "một", "hai ba", "ba bốn") == "hai \x02ba\x03"
    assert highlighter.snippet(Tier.FOLDED_PHRASE, "một", "hai") is None
    assert beginning("một " * 100).endswith(" …")


def test_a_phrase_is_read_and_framed_as_the_archive_writes_it() -> None:
    asked = question(Asked(words="hai phong"))
    assert asked is not None
    highlighter = Highlighter(asked)
    assert highlighter.reading("hai căn phòng", "ở Hải Phòng", "hai phong") == ("hải", "phòng")
    assert highlighter.reading("hai", "phong") is None
    highlighter.read(("hải", "phòng"))
    text = "hai phong, Hải Phòng"
    assert highlighter.snippet(Tier.READ_PHRASE, text) == "hai phong, \x02Hải Phòng\x03"
    assert highlighter.snippet(Tier.READ_PHRASE, "HÁI PHÒNG") == "\x02HÁI PHÒNG\x03"


def test_phrases_are_framed_besides_the_words() -> None:
    asked = question(Asked(words="mưa", phrases=("bão số", "Hải Phòng")))
    assert asked is not None
    snippet = Highlighter(asked).snippet(Tier.EXACT_WORDS, "Mưa, bão số 3 ở Hải Phòng, hai phong")
    assert snippet == "\x02Mưa\x03, \x02bão số\x03 3 ở \x02Hải Phòng\x03, hai phong"


def test_letters_that_grow_in_lower_case_do_not_shift_the_frame() -> None:
    assert cut("sửa", "İİİ İ sửa bài", Tier.EXACT_PHRASE) == "İİİ İ [sửa] bài"


@settings(max_examples=150, deadline=None)
@given(
    words=st.text(alphabet="aAăđ oơ", min_size=1, max_size=6).filter(str.strip),
    text=st.text(alphabet="aAăđĐoơỞ .,\n*#İ", max_size=400),
    tier=st.sampled_from(list(Tier)),
)
def test_a_snippet_is_a_piece_of_the_text(words: str, text: str, tier: Tier) -> None:
    snippet = cut(words, text, tier)
    if snippet is None:
        return
    piece = re.sub(r"[\s\[\]*#…]", "", snippet)
    assert piece in re.sub(r"[\s*#]", "", text)
    assert snippet.count("[") == snippet.count("]") > 0
