"""Tags as the rows of a table: name, number of articles, other spellings."""

from __future__ import annotations

from newsdesk.gui.models.narrowed_rows import NarrowedRows
from newsdesk.news.tag import TagLine

_NAME, _ARTICLES = range(2)


class TagListModel(NarrowedRows[TagLine]):
    """Holds all tags in their order."""

    def row_of(self, name: str) -> int:
        """Return the row of a tag, -1 when it is not shown."""
        return next((row for row, tag in enumerate(self.shown) if tag.name == name), -1)

    def words_of(self, row: TagLine) -> str:
        """Return name and spellings: any of them is typed to find a tag."""
        return " ".join((row.name, *row.aliases))

    def cell(self, row: TagLine, column: int) -> str:
        """Return the name, the number of articles or the other spellings."""
        if column == _NAME:
            return row.name
        return str(row.articles) if column == _ARTICLES else ", ".join(row.aliases)
