"""A text of the open article in which words are found and replaced, wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.text.finding import Sought, Span
    from newsdesk.text.passage import Passage


class Searched(Protocol):
    """What the find bar asks of a text; places are counted in characters from 0."""

    @property
    def text(self) -> str:
        """Return the words as they stand."""

    @property
    def composing(self) -> bool:
        """Tell whether an input method is at a syllable: nothing may be rewritten meanwhile."""

    def passage(self) -> Passage:
        """Return the text with what is chosen in it."""

    def hasFocus(self) -> bool:
        """Tell whether one writes in it."""

    def setFocus(self) -> None:
        """Go on writing in it."""

    def isReadOnly(self) -> bool:
        """Tell whether nothing can be written in it."""

    def show_hits(self, sought: Sought | None) -> None:
        """Mark all hits of something sought, or nothing any more."""

    def choose(self, span: Span) -> None:
        """Bring characters to sight and choose them."""

    def replace(self, changes: Sequence[tuple[Span, str]]) -> None:
        """Put other words in several places, in order and apart, as one step of undo."""

    def undo(self) -> None:
        """Take the last step back."""

    def redo(self) -> None:
        """Do the step again that was taken back last."""
