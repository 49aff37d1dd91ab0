"""Words as the index keeps them."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.store.wording import FIELD_END, exact_form, folded_form, wording, written
from newsdesk.text.normalize import clean

some_text = st.text(
    alphabet=st.sampled_from("aAăẰđĐưỮờyỷ1 .,-/“”\n(%_*'\"^:\x00İßﬁ漢"), max_size=60
)


def test_both_forms_stand_word_for_word() -> None:
    said = wording("Chỉ thị 43-CT/TW về Hội Chữ thập đỏ: 12.689 hộ")
    assert " ".join(said.exact) == "chỉ thị 43 ct tw về hội chữ thập đỏ 12 689 hộ"
    assert " ".join(said.folded) == "chi thi 43 ct tw ve hoi chu thap do 12 689 ho"


def test_one_tone_style() -> None:
    assert wording("Hoà, thuỷ, uỷ").exact == wording("Hòa, thủy, ủy").exact


def test_fields_are_parted() -> None:
    said = written(("Quận Lê", "Chân"))
    assert said.exact == f"quận lê {FIELD_END} chân {FIELD_END}"
    assert said.words == {"quan", "le", "chan"}


@settings(max_examples=100, deadline=None)
@given(some_text)
def test_cutting_by_sentences_changes_no_word(text: str) -> None:
    whole, said = wording(text), written((text,))
    assert said.exact.split() == [*whole.exact, FIELD_END]
    assert said.folded.split() == [*whole.folded, FIELD_END]


@settings(max_examples=60, deadline=None)
@given(some_text)
def test_fts5_cuts_no_other_words_out_of_it(text: str) -> None:
    # What is put in must be what is asked for: the tokenizer may not split or join our words.
    said = wording(clean(text))
    with closing(sqlite3.connect(":memory:")) as raw:
        raw.execute(
            "CREATE VIRTUAL TABLE f USING fts5 (t, tokenize = 'unicode61 remove_diacritics 0')"
        )
        raw.execute("CREATE VIRTUAL TABLE v USING fts5vocab (f, 'instance')")
        raw.execute("INSERT INTO f VALUES (?)", (" ".join(said.folded),))
        found = [word for (word,) in raw.execute("SELECT term FROM v ORDER BY offset")]
    assert found == list(said.folded)


def test_names_are_compared_without_capitals_blanks_and_tone_style() -> None:
    assert exact_form("  Hoà  Bình ") == exact_form("hòa bình")
    assert exact_form("Tết") != exact_form("Tet")
    assert folded_form("Đời sống") == "doi song"
