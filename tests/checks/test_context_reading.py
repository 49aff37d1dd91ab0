from __future__ import annotations

from tests.checks.archives import small_model, small_reader

from newsdesk.checks.context_reading import ContextReader


def test_a_word_that_fits_is_no_suspect() -> None:
    assert small_reader().read("Ông Nam đề nghị các phường").suspects == ()


def test_the_suspect_is_told_with_the_words_that_fit() -> None:
    (suspect,) = small_reader().read("Ông Nam đề bị các phường").suspects
    assert (suspect.place, suspect.start, suspect.end) == (3, 11, 13)
    assert suspect.options[0].key == "nghị"
    assert suspect.options[0].odds > 1


def test_a_sentence_read_again_is_remembered_until_it_is_forgotten() -> None:
    reader = ContextReader(small_model())
    first = reader.read("Ông Nam đề bị các phường")
    assert reader.read("Ông Nam đề bị các phường") is first
    reader.forget()
    assert reader.read("Ông Nam đề bị các phường") is not first


def test_a_very_long_sentence_is_read_and_not_kept() -> None:
    reader = ContextReader(small_model())
    long = "Ông Nam đề bị các phường " * 100
    first = reader.read(long)
    assert reader.read(long) == first
    assert reader.read(long) is not first


def test_words_are_likelier_the_more_there_are() -> None:
    reader = small_reader()
    assert reader.likely("công") > reader.likely("mưa") > reader.likely("vịt") > 0
