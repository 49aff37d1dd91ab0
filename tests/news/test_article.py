"""Edits: joined, taken from one another, put upon an article with its photos."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.builders import a_placement, an_article

from newsdesk.news.article import Edits
from newsdesk.news.photo import PhotoWords

WORDS = st.none() | st.text(max_size=3)
PHOTOS = st.lists(
    st.builds(PhotoWords, st.integers(1, 3), WORDS, WORDS, WORDS),
    max_size=3,
    unique_by=lambda one: one.number,
).map(tuple)
EDITS = st.builds(Edits, title=st.text(max_size=3), photo_words=PHOTOS) | st.builds(
    Edits, lead=st.text(max_size=3)
)
ARTICLE = an_article(photos=(a_placement(1), a_placement(2)))


@given(EDITS, EDITS)
def test_two_edits_in_one_do_what_they_do_one_after_the_other(first: Edits, later: Edits) -> None:
    assert first.then(later).applied_to(ARTICLE) == later.applied_to(first.applied_to(ARTICLE))


@given(EDITS, EDITS)
def test_what_is_left_after_a_save_brings_nothing_but_what_was_typed_since(
    saved: Edits, typed: Edits
) -> None:
    left = saved.then(typed).without(saved)
    assert left.applied_to(saved.applied_to(ARTICLE)) == typed.applied_to(
        saved.applied_to(ARTICLE)
    )
    assert saved.without(saved).applied_to(ARTICLE) == ARTICLE


def test_words_of_a_photo_that_is_gone_go_nowhere() -> None:
    edits = Edits(photo_words=(PhotoWords(9, caption="Ảnh"), PhotoWords(2, alt="Người")))
    after = edits.applied_to(ARTICLE)
    assert [placed.alt for placed in after.photos] == [ARTICLE.photos[0].alt, "Người"]


def test_a_text_is_found_by_its_name_in_problems() -> None:
    edits = Edits(title="Tít", tags=("Tết",), photo_words=(PhotoWords(2, caption="Ảnh"),))
    assert edits.text_of("title") == "Tít"
    assert edits.text_of("photo:2.caption") == "Ảnh"
    for absent in ("lead", "tags", "photo:2.alt", "photo:1.caption", "photo:2"):
        assert edits.text_of(absent) is None
