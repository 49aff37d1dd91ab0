"""What the menus of a tag offer: look for its articles, name it anew, merge it, spell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdesk.news.asking import quoted

if TYPE_CHECKING:
    from newsdesk.language.words import Words

ARTICLES: Final = "articles"
RENAME: Final = "rename"
MERGE: Final = "merge"
SPELL: Final = "spell"


def tag_acts(words: Words) -> dict[str, str]:
    """Return the acts on a tag, each with its words."""
    return {
        ARTICLES: words("Articles with this tag"),
        RENAME: words("Rename…"),
        MERGE: words("Merge with another…"),
        SPELL: words("Other spellings…"),
    }


def question(words: Words, tag: str) -> str:
    """Return what is typed into the search box to find the articles with a tag."""
    return f"{words('tag')}:{quoted(tag)} "
