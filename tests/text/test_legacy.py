"""Old codes: bytes without a marker and wrongly shown letters are read by what they spell."""

from __future__ import annotations

import unicodedata  # noqa: TID251  # forms that clean text never has

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.old_codes import OLD, shown, written

from newsdesk.text import legacy
from newsdesk.text.legacy import decode, decode_unmarked, is_text, recognise
from newsdesk.text.legacy_codes import CODES, UTF8_TWICE
from newsdesk.text.normalize import clean

SENTENCE = (
    "Đồng chí Nguyễn Phước Lộc, Phó Trưởng Ban Dân vận Trung ương phát biểu tại cuộc làm việc."
)
HEAD_IN_TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam"
HEAD_IN_VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"


def in_code(text: str, code: str) -> bytes:
    return written(text, code)[0]


@pytest.mark.parametrize(
    ("data", "text", "code"),
    [
        (SENTENCE.encode(), SENTENCE, "utf-8"),
        (unicodedata.normalize("NFD", SENTENCE).encode(), SENTENCE, "utf-8"),
        (in_code("ủy ban", "cp1258"), "ủy ban", "cp1258"),
        ("“Café” à São Paulo, perciò".encode("cp1252"), "“Café” à São Paulo, perciò", "cp1252"),
        (b"plain ascii", "plain ascii", "utf-8"),
        (b"", "", "utf-8"),
        (SENTENCE.encode("utf-16-le"), SENTENCE, "utf-16-le"),
        # as they stand at the head of countless papers, not as our own tables would write them
        (HEAD_IN_TCVN3.encode("latin-1"), "Cộng hoà xã hội chủ nghĩa Việt Nam", "tcvn3"),
        (HEAD_IN_VNI.encode("latin-1"), "Cộng hòa xã hội chủ nghĩa Việt Nam", "vni"),
    ],
)
def test_unmarked_bytes(data: bytes, text: str, code: str) -> None:
    assert decode_unmarked(data) == (text, code)


@pytest.mark.parametrize("code", OLD)
def test_a_sentence_in_every_old_code_as_bytes_and_as_letters(code: str) -> None:
    data, kept = written(SENTENCE, code)
    assert decode(data) == (kept, code)
    read = recognise(shown(data))
    assert (read.text, read.code) == (kept, code)
    assert read.sure > 0.9
    assert clean(legacy.convert(shown(data), code)) == kept


def test_a_sentence_shown_by_a_windows_that_was_set_to_vietnamese() -> None:
    data, kept = written(SENTENCE, "tcvn3")
    letters = data.decode("cp1258", "replace")
    assert recognise(letters).text == kept


def test_utf8_that_was_taken_for_windows_1252_is_mended_also_with_its_blanks_made_plain() -> None:
    twice = shown(SENTENCE.encode())
    assert recognise(twice).code == UTF8_TWICE
    assert recognise(twice).text == SENTENCE
    assert recognise(twice.replace("\xa0", " ")).text == SENTENCE
    assert legacy.read(twice.encode()).text == SENTENCE


def test_an_old_text_pasted_into_a_file_of_utf8_is_read_where_it_stands() -> None:
    old = shown(in_code("Cộng hòa xã hội chủ nghĩa Việt Nam", "tcvn3"))
    read = legacy.read(f"Tiêu đề đã đúng sẵn\n{old}\nJosé đến Huế".encode())
    assert read.code == "tcvn3"
    assert read.text == "Tiêu đề đã đúng sẵn\nCộng hòa xã hội chủ nghĩa Việt Nam\nJosé đến Huế"


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        unicodedata.normalize("NFD", SENTENCE),
        "là và có",
        "đó là ông Đô-nan Tu-xcơ nêu rõ",
        "à la carte, été, garçon, déjà vu, naïve, Noël, Thaï",
        "Müller für Köln, Straße, Ärger, Übergröße",
        "São Paulo, Brasília, coração, não, você",
        "España mañana niño señor corazón",
        "Malmö Ångström smörgåsbord på är øl",
        "25°C, 10 m², ½ kg, §4, 5µm ±2, «été» ©2020 ®",
        "½",
        "1.200 m²",
        "rộng 5 km², cao 3 m",
        "UBND, HĐND",
        "Хайфон, 海防",
        "",
    ],
)
def test_a_text_that_is_right_stays(text: str) -> None:
    assert recognise(text) == legacy.Reading(text)


def test_capitals_that_tcvn3_lacks_come_back_where_they_are_certain() -> None:
    data, kept = written("ĐẢNG BỘ HÀ NỘI. Ủy ban họp ở xã. “Ở đâu?” Là xã Ý Yên.", "tcvn3")
    assert kept.startswith("ĐảNG Bộ Hà NộI. ủy ban")
    assert decode(data)[0] == "ĐẢNG BỘ HÀ NỘI. Ủy ban họp ở xã. “Ở đâu?” Là xã ý Yên."


@pytest.mark.parametrize(
    ("font", "letters", "text", "code"),
    [
        (".VnTime", "Céng hßa", "Cộng hòa", "tcvn3"),
        (".VnTimeH", "Céng hßa", "CỘNG HÒA", "tcvn3"),
        (".VnArialH", "cong", "CONG", "tcvn3"),
        (".VnTime", "Cộng hòa", "Cộng hòa", ""),
        (".VnTime", "cong", "cong", ""),
        ("VNI-Times", "vaø", "và", "vni"),
        ("VPS Times", "vøi", "vụi", "vps"),
        ("Times New Roman", "Céng hßa x· héi chñ nghÜa", "Cộng hòa xã hội chủ nghĩa", "tcvn3"),
        ("Times New Roman", "và", "và", ""),
    ],
)
def test_a_run_in_a_font_made_for_a_code(font: str, letters: str, text: str, code: str) -> None:
    read = legacy.recognise_run(letters, font)
    assert (read.text, read.code) == (text, code)


def test_the_letters_of_words_symbol_fonts_are_bytes_too() -> None:
    data, kept = written("Cộng hòa xã hội", "tcvn3")
    letters = "".join(chr(0xF000 + byte) if byte > 0x7F else chr(byte) for byte in data)
    assert recognise(letters).text == kept


def test_utf8_cut_in_the_middle_of_a_letter_is_still_utf8() -> None:
    text, code = decode_unmarked("Khoảng 16h chiều 8/6, ngườ".encode()[:-1])
    assert code == "utf-8"
    assert text == "Khoảng 16h chiều 8/6, ngư\ufffd"


@pytest.mark.parametrize("code", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_marker_is_believed_and_taken_off(code: str) -> None:
    text, found = decode(SENTENCE.encode(code))
    assert text == SENTENCE
    assert code.removesuffix("-sig") in found


def test_what_can_be_text() -> None:
    for code in OLD:
        assert is_text(in_code(SENTENCE, code))
    assert is_text(SENTENCE.encode())
    assert is_text(SENTENCE.encode("utf-16-le"))
    assert is_text(b"")
    assert not is_text(b"PK\x03\x04\x14\0\0\0\x08\0" + bytes(range(256)) * 8)
    assert not is_text(b"\xff\xd8\xff\xe1" + bytes(range(256)) * 8)
    assert not is_text(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0" * 20)


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_bytes_become_some_text(data: bytes) -> None:
    read = legacy.read(data)
    assert isinstance(read.text, str)
    assert read.code
    assert 0 <= read.sure <= 1
    is_text(data)


@given(st.text(max_size=120), st.sampled_from([*CODES]))
@settings(max_examples=150, deadline=None)
def test_any_letters_can_be_asked_about_and_converted(text: str, code: str) -> None:
    read = recognise(text)
    assert read.text.count("\n") == text.count("\n")
    legacy.convert(text, code)
    legacy.recognise_run(text, ".VnTimeH")


@given(
    st.lists(st.sampled_from(SENTENCE.replace(",", "").split()), min_size=8, unique=True),
    st.sampled_from(OLD),
)
@settings(max_examples=150, deadline=None)
def test_words_of_a_newsroom_survive_every_old_code(words: list[str], code: str) -> None:
    data, kept = written(" ".join([*words, "thành phố"]), code)
    assert decode_unmarked(data) == (kept, code)
    assert recognise(shown(data)).text == kept


def test_bytes_that_are_unicode_by_chance_are_read_by_what_they_spell() -> None:
    text = "Đồng chí Trưởng Trung ương Ban Nguyễn Phước thành phố"
    data, kept = written(text, "viscii")
    assert decode_unmarked(data) == (kept, "viscii")
    cut = "Tiếng Việt ở Hải Phòng".encode()[:-3]
    assert decode_unmarked(cut) == ("Tiếng Việt ở Hải Ph\ufffd", "utf-8")


@given(st.lists(st.sampled_from(SENTENCE.split()), min_size=5, max_size=30))
@settings(max_examples=60, deadline=None)
def test_words_in_unicode_are_left_alone(words: list[str]) -> None:
    text = " ".join(words)
    assert recognise(text) == legacy.Reading(text)
