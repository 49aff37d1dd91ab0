"""What the command line prints: headlines on one line."""

from __future__ import annotations

from newsdesk.cli.printing import LONGEST_TITLE, title_words
from newsdesk.language.words import Words


def test_a_headline_in_a_list_is_never_blank_and_never_a_page_long() -> None:
    words = Words("en")
    assert title_words(words, "") == "(no title)"
    assert title_words(words, "Cầu Rào") == "Cầu Rào"
    cut = title_words(words, "Dài " * 5000)
    assert len(cut) <= LONGEST_TITLE + 1
    assert cut.endswith("Dài…")
