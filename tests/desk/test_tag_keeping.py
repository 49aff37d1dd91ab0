"""Acts on tags as the desk offers them: progress and stopping."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.store.keeping import added, numbered

from newsdesk.desk import tag_keeping, tagging
from newsdesk.errors import EditorMistake

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk

COUNT = 450


@pytest.fixture
def many(desk: Desk) -> None:
    """Put one tag into more articles than progress is told of."""
    added(desk.store, *(numbered(number, tags=("chung",)) for number in range(COUNT)))


@pytest.mark.usefixtures("many")
def test_progress_is_told_sparingly_and_a_cancel_undoes_everything(desk: Desk) -> None:
    told: list[tuple[int, int]] = []

    def cancelled() -> bool:
        return bool(told) and told[-1][0] > COUNT // 2

    with pytest.raises(EditorMistake, match="cancelled"):
        tag_keeping.rename(
            desk,
            "chung",
            "riêng",
            progress=lambda *step: told.append(step),
            cancelled=cancelled,
        )
    assert [one.name for one in tagging.tags(desk)] == ["chung"]
    told.clear()
    tag_keeping.rename(desk, "chung", "riêng", progress=lambda *step: told.append(step))
    assert told[0] == (0, COUNT)
    assert len(told) <= 200
    assert [(one.name, one.articles) for one in tagging.tags(desk)] == [("riêng", COUNT)]
