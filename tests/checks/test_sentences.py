from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.listed import shipped
from tests.checks.reading import told

from newsdesk.checks import sentences


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in sentences.sentences(text, shipped())]


def test_sentences_end_where_readers_end_them() -> None:
    text = "TP. Hải Phòng họp. Ông J. Kerry và PGS.TS. Lê An dự! “Tốt.” Rồi… Xong"
    assert parts(text) == [
        "TP. Hải Phòng họp.",
        "Ông J. Kerry và PGS.TS. Lê An dự!",
        "“Tốt.",
        "Rồi…",
        "Xong",
    ]
    assert parts("Tăng 3.5 lần, lúc 17.30.\nSau đó về.") == [
        "Tăng 3.5 lần, lúc 17.30.",
        "Sau đó về.",
    ]


def test_long_sentences_are_told_and_very_long_ones_warned() -> None:
    body = "Một " + " ".join(["chữ"] * 60) + ". Hai " + " ".join(["chữ"] * 90) + ". Ngắn thôi."
    found = told(sentences.check, body=body, style=shipped())
    assert [one.severity.value for one in found] == ["info", "warning"]
    assert dict(found[0].values)["syllables"] == "61"


def test_a_long_lead_and_its_sentence() -> None:
    lead = "Một " + " ".join(["chữ"] * 60) + "."
    codes = [one.code for one in told(sentences.check, lead=lead, style=shipped())]
    assert codes == ["lead.long", "lead.sentence"]
    lead = " ".join(["Một " + " ".join(["chữ"] * 19) + "."] * 3)
    assert told(sentences.check, lead=lead, style=shipped()) == []


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="aAĐ .!?…“”()1TP\n-", max_size=80))
def test_sentences_hold_all_letters_in_their_order(text: str) -> None:
    spans = sentences.sentences(text, shipped())
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    kept = "".join(text[start:end] for start, end, _ in spans)
    assert [one for one in kept if one.isalpha()] == [one for one in text if one.isalpha()]
