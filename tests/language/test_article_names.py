"""Every code that an article carries has a name, in both languages, and one name only."""

from __future__ import annotations

import pytest

from newsdesk.language.article_names import (
    ai_use_names,
    field_name,
    kind_names,
    state_name,
    value_name,
    why_name,
)
from newsdesk.language.words import Words
from newsdesk.news.article import OWN_FIELDS, AiUse, ArticleKind
from newsdesk.news.revision import Why
from newsdesk.news.status import Status

LANGUAGES = ["en", "vi"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_use_reason_and_state_is_named(language: str) -> None:
    words = Words(language)
    assert list(kind_names(words)) == [kind.value for kind in ArticleKind]
    assert list(ai_use_names(words)) == [use.value for use in AiUse]
    for values, name in ((Why, why_name), (Status, state_name)):
        named = {name(words, value) for value in values}
        assert len(named) == len(values)
    vietnamese = {why_name(Words("vi"), why) for why in Why}
    assert vietnamese.isdisjoint(set(Why))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_that_can_be_edited_is_named(language: str) -> None:
    words = Words(language)
    named = [field_name(words, field) for field in OWN_FIELDS]
    assert len(set(named)) == len(named)
    assert set(OWN_FIELDS).isdisjoint(named)


def test_photos_are_named_by_number_and_what_is_no_field_stays() -> None:
    words = Words("en")
    assert field_name(words, "photo:2.alt") == "Photo 2 · alt text"
    assert field_name(words, "photo:2") == "Photo 2"
    assert field_name(words, "images/a.jpg") == "images/a.jpg"


def test_a_code_is_named_in_its_own_field_only() -> None:
    words = Words("en")
    assert value_name(words, "kind", "notice") == "Notice"
    assert value_name(words, "ai_use", "none") == "No AI"
    assert value_name(words, "status", "draft") == "draft"
    assert value_name(words, "title", "draft") == "draft"
    assert value_name(words, "title", "notice") == "notice"
