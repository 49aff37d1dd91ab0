from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.checks.context_words import keys, sentences, words
from newsdesk.checks.passages import prose


def _open(text: str) -> list[str]:
    """Return the words of a text that may be doubted."""
    own = prose(text).own
    return [
        own[start + word.start : start + word.end]
        for start, sentence in sentences(own)
        for word in words(sentence)
        if word.open
    ]


def test_sentences_joined_are_the_text() -> None:
    text = "Một, hai. Ba 3.5 tỷ; bốn: năm?! Sáu…\nbảy (tám)"
    cut = list(sentences(text))
    assert [sentence for _, sentence in cut] == [
        "Một, hai.",
        " Ba 3.5 tỷ;",
        " bốn:",
        " năm?!",
        " Sáu…",
        "\n",
        "bảy (tám)",
    ]
    assert all(text[start:].startswith(sentence) for start, sentence in cut)


def test_words_are_compared_in_lower_case_and_one_tone_style() -> None:
    found = words("Sáng 3/12, UBND hoà Giải – Nguyễn")
    assert [word.key for word in found] == ["sáng", "#", ",", "*", "hòa", "giải", ",", "nguyễn"]


def test_names_quotations_numbers_and_parts_of_words_are_not_doubted() -> None:
    text = 'Ông Trần Bê-li-xê nói: "đi chợ" và “về nhà” ở kinh tế-xã hội, taxi, 30km, một_hai, e'
    assert _open(text) == ["nói", "và", "ở", "kinh", "hội"]


def test_addresses_and_signs_of_markdown_are_not_read() -> None:
    text = "**Đọc** [bài này](https://vi.du/duong-dan) ở `mã nguồn` và ![ảnh đẹp](anh-1)"
    assert _open(text) == ["bài", "này", "ở", "và"]


def test_what_is_learned_is_what_is_read() -> None:
    text = "Sáng 3/12, Đoàn làm việc – rất tốt (lần 2), hoà thuận"
    learned = ["#" if one[0].isdigit() else one for one in keys(text)]
    read = [word.key for word in words(text)]
    assert len(learned) == len(read)
    assert [one for one in learned if one.isalpha()] == [one for one in read if one.isalpha()]


@given(st.text(max_size=60))
def test_any_text_is_cut_into_words_inside_it(text: str) -> None:
    assert "".join(sentence for _, sentence in sentences(text)) == text
    for _, sentence in sentences(text):
        ends = [0]
        for word in words(sentence):
            assert ends[-1] <= word.start < word.end <= len(sentence)
            ends.append(word.end)
