"""Standing texts as the rows of a table: code, words, days."""

from __future__ import annotations

from newsdesk.gui.models.narrowed_rows import NarrowedRows
from newsdesk.news.standing import StandingText

_CODE, _WORDS, _FROM = range(3)


class StandingListModel(NarrowedRows[StandingText]):
    """Holds the texts of one kind."""

    def row_of(self, text: StandingText) -> int:
        """Return the row of a text, -1 when it is not shown."""
        return self.shown.index(text) if text in self.shown else -1

    def words_of(self, row: StandingText) -> str:
        """Return code and words: either is typed to find a text."""
        return f"{row.code} {row.words}"

    def tooltip(self, row: StandingText) -> str:
        """Return the whole text."""
        return row.words

    def cell(self, row: StandingText, column: int) -> str:
        """Return the code, the words in one line, or a day."""
        if column == _CODE:
            return row.code
        if column == _WORDS:
            return " ".join(row.text.split())
        day = row.valid_from if column == _FROM else row.valid_to
        return f"{day:%d/%m/%Y}" if day else ""
