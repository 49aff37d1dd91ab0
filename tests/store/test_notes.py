"""Facts that the store keeps of itself."""

from __future__ import annotations

from newsdesk.store.database import Store


def test_a_fact_is_kept_and_replaced(store: Store) -> None:
    with store.writing() as work:
        assert work.notes.get("thinned") == ""
        work.notes.put("thinned", "hôm qua")
        work.notes.put("thinned", "hôm nay")
        work.notes.put("khác", "x")
        work.commit()
    with store.reading() as work:
        assert work.notes.get("thinned") == "hôm nay"
