"""How long the fields of a piece are beside what they may be: the numbers shown everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.text import counting

if TYPE_CHECKING:
    from newsdesk.news.article import Article
    from newsdesk.news.profile import Limits


@dataclass(frozen=True, slots=True)
class Limit:
    """The most syllables ("chữ") and characters that a field should have; 0 is no limit."""

    syllables: int = 0
    characters: int = 0


NO_LIMIT: Final = Limit()


@dataclass(frozen=True, slots=True)
class Length:
    """A text measured: syllables, characters with blanks, seconds of reading, and its limit.

    ``beyond`` is the place of the first character that is too much, None where nothing is.
    """

    syllables: int
    characters: int
    seconds: int
    limit: Limit = NO_LIMIT
    beyond: int | None = None

    @property
    def is_over(self) -> bool:
        """Tell whether the text is longer than it should be."""
        return self.beyond is not None


def limit_of(field: str, limits: Limits) -> Limit:
    """Return the limit of a field: ``title``, ``photo:2.caption`` …; most have none."""
    if field.startswith("photo:"):
        field = field.rpartition(".")[2]
    return {
        "kicker": Limit(characters=limits.kicker_characters),
        "title": Limit(limits.title_syllables, limits.title_characters),
        "lead": Limit(limits.lead_syllables),
        "caption": Limit(limits.caption_syllables),
        "alt": Limit(characters=limits.alt_characters),
    }.get(field, NO_LIMIT)


def length_of(text: str, limit: Limit = NO_LIMIT) -> Length:
    """Measure a text beside its limit."""
    syllables, characters = counting.syllables(text), counting.characters(text)
    ends = [len(text)]
    if limit.syllables and syllables > limit.syllables:
        ends.append(counting.end_of_syllables(text, limit.syllables))
    if limit.characters and characters > limit.characters:
        ends.append(counting.end_of_characters(text, limit.characters))
    beyond = min(ends) if len(ends) > 1 else None
    return Length(syllables, characters, counting.seconds_of(syllables), limit, beyond)


def whole_length(title: str, lead: str, body: str) -> Length:
    """Measure what readers read: title, lead and body together."""
    return length_of("\n".join((title, lead, body)))


def lengths(article: Article, limits: Limits) -> dict[str, Length]:
    """Measure the fields of an article that are counted, in the order of its page.

    ``whole`` is title, lead and body together; photos without a caption are left out.
    """
    found = {
        name: length_of(getattr(article, name), limit_of(name, limits))
        for name in ("kicker", "title", "lead", "body")
    }
    found["whole"] = whole_length(article.title, article.lead, article.body)
    for placed in article.photos:
        for name, text in (("caption", placed.caption), ("alt", placed.alt)):
            if text:
                field = f"photo:{placed.number}.{name}"
                found[field] = length_of(text, limit_of(field, limits))
    return found
