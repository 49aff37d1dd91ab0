"""The names of what a history shows: why a state was saved, fields, and values that are codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdesk.language.words import Words


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
    return {
        "draft": words("draft"),
        "photos": words("with the photo desk"),
        "review": words("for review"),
        "approved": words("approved"),
        "exported": words("exported"),
        "published": words("published"),
        "withdrawn": words("withdrawn"),
        "trashed": words("in the trash"),
    }.get(status, status)


def field_name(words: Words, field: str) -> str:
    """Return the name of a field of a comparison: ``lead``, ``photo:2.caption``."""
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
        "kind": words("Kind of piece"),
        "kicker": words("Kicker"),
        "title": words("Headline"),
        "lead": words("Lead"),
        "body": words("Body"),
        "photos": words("Photos"),
        "section": words("Section"),
        "tags": words("Tags"),
        "byline": words("Byline"),
        "source": words("Source"),
        "source_author": words("Author at the source"),
        "source_address": words("Address at the source"),
        "source_published": words("First published"),
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


def value_name(words: Words, field: str, text: str) -> str:
    """Return the text of a field for people: a code is named, other text is left as it is."""
    if field == "status":
        return state_name(words, text)
    if field == "kind":
        return {
            "news": words("news piece"),
            "reflection": words("reflection"),
            "interview": words("interview"),
            "report": words("report"),
            "photo_story": words("photo story"),
            "opinion": words("opinion"),
            "notice": words("notice"),
        }.get(text, text)
    if field == "ai_use":
        return {
            "none": words("no AI"),
            "edited": words("AI helped"),
            "made": words("made by AI"),
        }.get(text, text)
    return text
