"""Words for people: a message or the sentence of a code, in the user's language."""

from __future__ import annotations

import gettext
from typing import TYPE_CHECKING, Final, Protocol

from newsdesk import resources
from newsdesk.language.marking import N_
from newsdesk.language.reasons import REASONS
from newsdesk.language.sentences import SENTENCES
from newsdesk.language.state_names import STATE_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdesk.errors import NewsdeskError


class Finding(Protocol):
    """What a problem must have to be put into words (``news.report.Problem`` has it)."""

    @property
    def code(self) -> str:
        """Return its dotted code."""

    @property
    def values(self) -> tuple[tuple[str, str], ...]:
        """Return what fills its sentence."""


__all__ = ["LANGUAGES", "N_", "Finding", "Words"]

LANGUAGES: Final = ("vi", "en")


class Words:
    """Call it with an English message and values: ``words("{count} articles", count=3)``.

    Unknown messages come back in English; a catalogue that was not compiled acts like an empty
    one.
    """

    def __init__(self, language: str = "vi") -> None:
        self.language = language if language in LANGUAGES else "vi"
        self._catalogue: gettext.NullTranslations = gettext.NullTranslations()
        if self.language != "en":
            self._catalogue = gettext.translation(
                "newsdesk",
                localedir=resources.folder("translations"),
                languages=[self.language],
                fallback=True,
            )

    def __call__(self, message: str, /, **values: object) -> str:
        """Return the message in the user's language with its ``{values}`` filled in."""
        found = self._catalogue.gettext(message) if message else ""
        return found.format_map(_Filled(values)) if values else found

    def sentence(self, code: str, values: Mapping[str, object]) -> str:
        """Return the sentence of a code: what happened, what is safe, what to do."""
        pattern = SENTENCES.get(code)
        if pattern is None:
            details = ", ".join(f"{name}: {value}" for name, value in values.items())
            return f"{code} ({details})" if details else code
        return self._catalogue.gettext(pattern).format_map(_Filled(self._named(values)))

    def _named(self, values: Mapping[str, object]) -> dict[str, object]:
        """Return values of a sentence; states, commands and reasons as people call them."""
        named = dict(values)
        if "state" in named:
            named["state"] = self._state(named["state"])
        if "command" in named:
            named["command"] = self(str(named["command"])).rstrip("…")
        if "reason" in named:
            named["reason"] = self.reason(named["reason"])
        states = named.get("states")
        if isinstance(states, tuple):
            named["states"] = ", ".join(map(self._state, states))
        return named

    def reason(self, why: object) -> str:
        """Return what the system says of a failure, in the user's language where it is known."""
        said = (why.strerror if isinstance(why, OSError) else None) or str(why)
        return self(said) if said in REASONS else said

    def _state(self, status: object) -> str:
        return self(STATE_NAMES.get(str(status), str(status)))

    def problem(self, found: Finding) -> str:
        """Return the sentence of a problem that a check or a verification found."""
        return self.sentence(found.code, dict(found.values))

    def error(self, failure: NewsdeskError) -> str:
        """Return the sentence of a failure."""
        return self.sentence(failure.code, failure.values)


class _Filled(dict[str, object]):
    """Values of a sentence; a missing one leaves its name visible and spoils nothing."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
