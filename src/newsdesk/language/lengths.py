"""How long a text is, in words: "14/20 chữ · 62/90 ký tự · 4 giây đọc", the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from newsdesk.language.words import Words

_MINUTE: Final = 60


class Most(Protocol):
    """The limit of a text (``news.measuring.Limit``); 0 is none."""

    @property
    def syllables(self) -> int:
        """Return the most syllables."""

    @property
    def characters(self) -> int:
        """Return the most characters."""


class Measured(Protocol):
    """What must be known of a text (``news.measuring.Length``)."""

    @property
    def syllables(self) -> int:
        """Return the number of syllables."""

    @property
    def characters(self) -> int:
        """Return the number of characters."""

    @property
    def seconds(self) -> int:
        """Return the seconds of reading."""

    @property
    def limit(self) -> Most:
        """Return its limit."""


def length_words(words: Words, length: Measured) -> str:
    """Say how many syllables and characters a text has, of how many, and how long it is read."""
    if length.limit.syllables:
        most = number(length.limit.syllables)
        said = [words("{count}/{limit} words", count=number(length.syllables), limit=most)]
    else:
        said = [words("{count} words", count=number(length.syllables))]
    if length.limit.characters:
        most = number(length.limit.characters)
        count = number(length.characters)
        said.append(words("{count}/{limit} characters", count=count, limit=most))
    else:
        said.append(words("{count} characters", count=number(length.characters)))
    if length.seconds:
        said.append(reading_words(words, length.seconds))
    return " · ".join(said)


def reading_words(words: Words, seconds: int) -> str:
    """Say how long a text is read: in seconds, from a minute on in minutes, rounded up."""
    if seconds < _MINUTE:
        return words("{count} seconds to read", count=seconds)
    return words("{count} minutes to read", count=number(-(-seconds // _MINUTE)))


def number(count: int) -> str:
    """Write a number as Vietnamese has it: 12.689."""
    return f"{count:,}".replace(",", ".")
