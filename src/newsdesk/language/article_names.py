"""The names of an article's fields, of their values that are codes, and of why it was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdesk.language.state_names import STATE_NAMES

if TYPE_CHECKING:
    from newsdesk.language.words import Words

LANGUAGES: Final = {
    "vi": "Tiếng Việt",
    "en": "English",
    "zh": "中文",
    "ja": "日本語",
    "ko": "한국어",
    "fr": "Français",
    "ru": "Русский",
}
"""The languages that a city's portal writes in, each in its own name."""


def why_name(words: Words, why: str) -> str:
    """Return why a revision was saved (the value of ``news.revision.Why``)."""
    return {
        "typed": words("typed"),
        "saved": words("saved"),
        "sent": words("sent"),
        "imported": words("imported"),
        "approved": words("approved"),
        "exported": words("exported"),
        "published": words("published"),
        "recovered": words("recovered after a crash"),
        "restored": words("restored"),
    }.get(why, why)


def state_name(words: Words, status: str) -> str:
    """Return the name of a state (the value of ``news.status.Status``)."""
    return words(STATE_NAMES.get(status, status))


def field_name(words: Words, field: str) -> str:
    """Return the name of a field as problems and comparisons call it: ``lead``, ``photo:2.alt``.

    What is no field is returned as it came.
    """
    place, _, detail = field.partition(":")
    if place == "photo" and detail:
        number, _, part = detail.partition(".")
        photo = words("Photo {number}", number=number)
        parts = {
            "caption": words("caption"),
            "alt": words("alt text"),
            "credit": words("credit"),
            "focal": words("focal point"),
        }
        return f"{photo} · {parts[part]}" if part in parts else photo
    return {
        "status": words("State"),
        "kind": words("Kind of article"),
        "kicker": words("Kicker"),
        "title": words("Headline"),
        "lead": words("Lead"),
        "body": words("Body"),
        "photos": words("Photos"),
        "section": words("Section"),
        "tags": words("Tags"),
        "byline": words("Byline"),
        "bylines": words("Bylines"),
        "source": words("Source"),
        "source_author": words("Author there"),
        "source_address": words("Address there"),
        "source_published": words("First published there"),
        "place": words("Place"),
        "published": words("Publication time"),
        "language": words("Language"),
        "ai_use": words("Use of AI"),
        "ai_note": words("What AI was used for"),
        "photo_notes": words("Notes to the photo desk"),
        "related": words("Related articles"),
        "slug": words("Name in the address"),
        "address": words("Address on the portal"),
    }.get(field, field)


def place_name(words: Words, where: str) -> str:
    """Return the name of a place that a problem names: a field, or ``body:12``."""
    place, _, detail = where.partition(":")
    if place == "body" and detail:
        return words("Body, line {line}", line=detail)
    if place == "line" and detail:
        return words("Line {line}", line=detail)
    if place.startswith("profile"):
        return words("Newsroom settings")
    if place == "store":
        return words("The store")
    if place in ("search", "context", "newsroom"):
        return {
            "search": words("Search"),
            "context": words("Words in context"),
            "newsroom": words("Newsroom"),
        }[place]
    return field_name(words, where)


def kind_names(words: Words) -> dict[str, str]:
    """Return each kind of article (the value of ``news.article.ArticleKind``) with its name."""
    return {
        "news": words("News item"),
        "reflection": words("Reflection"),
        "interview": words("Interview"),
        "report": words("Account of an event"),
        "photo_story": words("Photo story"),
        "opinion": words("Opinion"),
        "notice": words("Notice"),
    }


def ai_use_names(words: Words) -> dict[str, str]:
    """Return each use of AI (the value of ``news.article.AiUse``) with its name."""
    return {
        "none": words("No AI"),
        "edited": words("AI helped to edit"),
        "made": words("AI made the content"),
    }


def value_name(words: Words, field: str, text: str) -> str:
    """Return the text of a field for people: a code is named, other text is left as it is."""
    if field == "status":
        return state_name(words, text)
    if field == "kind":
        return kind_names(words).get(text, text)
    if field == "ai_use":
        return ai_use_names(words).get(text, text)
    return text
