from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.reading import said

from newsdesk.checks import spelling

LOANS = frozenset({"ôtô", "axít"})


@pytest.mark.parametrize(
    ("word", "code", "better"),
    [
        ("làgiống", "spelling.fused", "là giống"),
        ("nguồntin", "spelling.fused", "nguồn tin"),
        ("ởthành", "spelling.fused", "ở thành"),
        ("tỉnhHải", "spelling.fused", "tỉnh Hải"),
        ("nguời", "spelling.letters", "người"),
        ("trườnghợp", "spelling.fused", "trường hợp"),
        ("tòan", "spelling.mark", "toàn"),
        ("qúy", "spelling.mark", "quý"),
        ("Họat", "spelling.mark", "Hoạt"),
        ("viêc", "spelling.syllable", None),
        ("việ", "spelling.syllable", None),
        ("khôngg", "spelling.syllable", None),
    ],
)
def test_what_no_syllable_can_be(word: str, code: str, better: str | None) -> None:
    assert said(spelling.check, f"Sáng nay {word} đã xong.") == [(code, word, better)]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng nay, Đoàn làm việc với Quận ủy; hòa bình, hoà bình, khuỷu tay.",
        "Chiếc ôtô chở axít.",
        "Ở Đắk Lắk và Čapek.",
        "giá 50.000 đ, đ/c Hùng, ô-tô, Ê-đê",
        "ông nói: “Tui hổng biêt”",
        "naïve fühlst шоке",
        "nguoi viet khong dau facebook",
    ],
)
def test_right_words_names_and_what_is_said_are_left_alone(text: str) -> None:
    assert said(spelling.check, text, loan_words=LOANS) == []


def test_marked_names_are_left_alone() -> None:
    assert said(spelling.check, "dòng kđăm", names=frozenset({"kđăm"})) == []


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="aăeêoôơuưyngthqđĐBáàảãạếềộợ' .-“”", max_size=60))
def test_a_mend_is_made_of_syllables(text: str) -> None:
    for code, words, better in said(spelling.check, text):
        assert words
        if code == "spelling.fused":
            assert better is not None
            assert better.replace(" ", "") == words


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Phim ra mắt. Việcgóp giọng là mới.", [("Việcgóp", "Việc góp")]),
        ("Việcgóp giọng là mới.", [("Việcgóp", "Việc góp")]),
        ("Ông Việcgóp đến.", []),
        ("Họp xong. Việc tốt.", []),
        ("Họp xong. Ôtô chạy.", []),
    ],
)
def test_two_syllables_run_together_at_the_start_of_a_sentence(
    body: str, told: list[tuple[str, str | None]]
) -> None:
    found = [(words, mend) for _, words, mend in said(spelling.check, body, loan_words=LOANS)]
    assert found == told
