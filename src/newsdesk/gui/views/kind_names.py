"""What the window calls the kinds of articles and the languages they are written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.news.article import ArticleKind

if TYPE_CHECKING:
    from newsdesk.language.words import Words


def kind_names(words: Words) -> tuple[tuple[str, str], ...]:
    """Return each kind of article with its name."""
    return (
        (ArticleKind.NEWS, words("News item")),
        (ArticleKind.REFLECTION, words("Reflection")),
        (ArticleKind.INTERVIEW, words("Interview")),
        (ArticleKind.REPORT, words("Account of an event")),
        (ArticleKind.PHOTO_STORY, words("Photo story")),
        (ArticleKind.OPINION, words("Opinion")),
        (ArticleKind.NOTICE, words("Notice")),
    )


def language_names() -> tuple[tuple[str, str], ...]:
    """Return the languages that a city's portal writes in, each in its own name."""
    return (
        ("vi", "Tiếng Việt"),
        ("en", "English"),
        ("zh", "中文"),
        ("ja", "日本語"),
        ("ko", "한국어"),
        ("fr", "Français"),
        ("ru", "Русский"),
    )
