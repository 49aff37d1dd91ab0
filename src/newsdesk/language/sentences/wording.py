"""English sentences of the codes of the checks of language: spelling, marks, style, names."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "list.column": (
        "The list {path} has no column “{name}” in line {line}. Nothing of it is used; the lists "
        "that come with newsdesk are. Write the names of the columns into its first line."
    ),
    "list.date": (
        "“{value}” in line {line} of the list {path} is no day. Nothing of the list is used. "
        "Write days as 2025-07-01."
    ),
    "list.row": (
        "Line {line} of the list {path} has an empty first cell or too many cells. Nothing of the "
        "list is used. Its columns, with tabs between: {allowed}."
    ),
    "quotes.bracket": "This bracket has no partner: “{words}”. Add the other one, or take it out.",
    "quotes.closed": "This ” closes nothing. Put the “ where the words begin.",
    "quotes.mixed": (
        "Straight and curly quotation marks are mixed ({count} times straight, first {words}). "
        "Write “ ” everywhere."
    ),
    "quotes.odd": 'This " has no partner. Close what it opens.',
    "quotes.open": "This “ is never closed. Put the ” where the words end.",
    "spacing.after": "A blank is missing after “{words}”.",
    "spacing.before": "There is a blank before “{better}”. Take it out.",
    "spacing.double": "There are several blanks in a row. One is enough.",
    "spacing.inside": "There is a blank on the inner side of a bracket or quotation mark.",
    "spelling.fused": "“{words}” looks like two words without a blank: “{better}”.",
    "spelling.keys": "“{words}” looks like typed while the input method was off: “{better}”.",
    "spelling.letters": "“{words}” lacks a mark: “{better}”.",
    "spelling.mark": "The tone mark of “{words}” is misplaced: “{better}”.",
    "spelling.syllable": (
        "“{words}” is no Vietnamese syllable. Correct it; if it is right, skip this, or add the "
        "word to style/loan_words.tsv in the newsroom's folder."
    ),
}
