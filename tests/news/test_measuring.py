"""Lengths of the fields: limits, and the place where too much begins."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.builders import a_placement, an_article

from newsdesk.news.measuring import Limit, length_of, lengths, limit_of
from newsdesk.news.profile import Limits
from newsdesk.text import counting

TEXTS = st.text(st.sampled_from("aẦđ ,.-1\n") | st.characters(), max_size=60) | st.just(
    "Một ![x](photo:1) hai ![](photo:2)\nba"
)


def test_limits_come_from_the_settings() -> None:
    limits = Limits(title_syllables=5, title_characters=30, caption_syllables=7)
    assert limit_of("title", limits) == Limit(5, 30)
    assert limit_of("photo:12.caption", limits) == Limit(7)
    assert limit_of("body", limits) == Limit()


def test_what_is_too_much_begins_at_the_first_syllable_or_character_beyond() -> None:
    text = "Quận Lê Chân trao quà Tết sớm"
    assert length_of(text, Limit(4, 90)).beyond == len("Quận Lê Chân trao ")
    assert length_of(text, Limit(20, 8)).beyond == 8
    assert length_of(text, Limit(7, 29)).beyond is None
    assert length_of("Một – hai – ba", Limit(2)).beyond == len("Một – hai – ")


@given(TEXTS, st.integers(1, 8), st.integers(1, 40))
def test_what_stands_before_it_is_within_the_limit(text: str, words: int, letters: int) -> None:
    length = length_of(text, Limit(words, letters))
    kept = text if length.beyond is None else text[: length.beyond]
    assert counting.characters(kept) <= letters
    assert counting.syllables(kept) <= words
    if length.beyond is not None:
        assert length.syllables > words or length.characters > letters
    else:
        assert length.syllables <= words
        assert length.characters <= letters


def test_an_article_is_measured_field_by_field() -> None:
    article = an_article(kicker="Chào xuân", photos=(a_placement(3, alt=""),))
    found = lengths(article, Limits())
    assert list(found) == ["kicker", "title", "lead", "body", "whole", "photo:3.caption"]
    assert found["title"].limit == Limit(20, 90)
    assert found["whole"].syllables == sum(
        found[name].syllables for name in ("title", "lead", "body")
    )
    assert not found["title"].is_over
