"""Tags of one article: added and taken away in one go, whoever else writes meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.desk.waiting import refused_meanwhile

from newsdesk.desk import drafting, tagging
from newsdesk.errors import EditorMistake
from newsdesk.news.article import Edits

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk


def test_tags_are_added_at_the_end_and_taken_away(desk: Desk) -> None:
    article = drafting.new_article(desk, "Bài", Edits(tags=("Quận Lê Chân", "Bầu cử"))).article
    written = tagging.set_tags(desk, article.id, add=(" Giao  thông ", ""), remove=("Bầu cử",))
    assert written.article.tags == ("Quận Lê Chân", "Giao thông")
    assert drafting.open_article(desk, article.id) == written.article
    again = tagging.set_tags(desk, article.id, add=("Giao thông",))
    assert not again.changes.articles
    with pytest.raises(EditorMistake, match=r"article\.unknown"):
        tagging.set_tags(desk, "nobody", add=("Giao thông",))


def test_no_tag_of_another_writer_is_lost(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    article = drafting.new_article(desk, "Bài").article
    refused = refused_meanwhile(desk, tagging, "tags_with", monkeypatch)
    tagging.set_tags(desk, article.id, add=("Giao thông",))
    assert refused == ["store.locked"]
