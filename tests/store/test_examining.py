"""The doctor's questions to a store, and what mends what they find."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from tests.builders import a_placement
from tests.store.keeping import added, numbered, saved

from newsdesk.news.asking import Asked
from newsdesk.news.listing import Filter
from newsdesk.news.report import Problem, Severity
from newsdesk.news.status import Status
from newsdesk.store.database import Store

MENDED = {
    "UPDATE tags SET articles = 9 WHERE name = 'Tết'": "store.count_wrong",
    "UPDATE sections SET articles = 9": "store.count_wrong",
    "UPDATE statuses SET articles = 9": "store.count_wrong",
    "UPDATE people SET articles = 9": "store.count_wrong",
    "UPDATE article_people SET changed = changed + 1": "store.person_line_wrong",
    "UPDATE article_people SET status = 'published'": "store.person_line_wrong",
    "UPDATE article_people SET section = NULL": "store.person_line_wrong",
    "UPDATE article_tags SET changed = changed + 1": "store.tag_line_wrong",
    "UPDATE article_tags SET status = 'published'": "store.tag_line_wrong",
    "UPDATE article_tags SET section = NULL": "store.tag_line_wrong",
    "UPDATE articles SET place = place + 100": "index.missing",
    "INSERT INTO search (search) VALUES ('delete-all')": "index.missing",
    "INSERT INTO search (rowid, folded) VALUES (999, '\ue000 x')": "index.stray",
}
NOT_MENDED = {
    "DELETE FROM bodies": "store.body_missing",
    "DELETE FROM revisions WHERE number = 1": "store.revision_missing",
    "DELETE FROM photos": "store.reference_broken",
}


def filled(store: Store) -> None:
    article, *_rest = added(
        store,
        numbered(1, photos=(a_placement(1),)),
        numbered(2, section="Kinh tế", tags=()),
        numbered(3, status=Status.APPROVED, body="chung"),
    )
    saved(store, article, title="Tít mới")


def harmed(store: Store, statement: str) -> None:
    """Run a statement with the references unguarded, as a damaged disk would."""
    store.close()
    harm = Store(store.path)
    with harm.writing() as work:
        work.connection.rollback()
        work.connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]  # an open one has it
        work.connection.execute(text(statement))
        work.commit()
    harm.close()


def examined(store: Store) -> tuple[Problem, ...]:
    again = Store(store.path)
    with again.reading() as work:
        found = work.examine()
    again.close()
    return found


def test_a_sound_store_has_nothing_to_tell(store: Store) -> None:
    filled(store)
    assert examined(store) == ()


@pytest.mark.parametrize("statement", MENDED | NOT_MENDED)
def test_what_is_wrong_is_found(store: Store, statement: str) -> None:
    filled(store)
    harmed(store, statement)
    found = examined(store)
    assert (MENDED | NOT_MENDED)[statement] in {one.code for one in found}


@pytest.mark.parametrize("statement", MENDED)
def test_what_follows_from_the_articles_is_made_anew(store: Store, statement: str) -> None:
    filled(store)
    harmed(store, statement)
    again = Store(store.path)
    told: list[tuple[int, int]] = []
    with again.writing() as work:
        work.mend(lambda done, of: told.append((done, of)))
        work.commit()
    assert told == [(1, 3), (2, 3), (3, 3)]
    with again.reading() as work:
        assert work.examine() == ()
        assert [one.line.id for one in work.search.search(Asked(words="chung"))] == [
            numbered(3).id
        ]
        assert len(work.listing.listing(Filter(tags=("tet",))).keys) == 2
    again.close()


def test_findings_name_the_place(store: Store) -> None:
    filled(store)
    harmed(store, "UPDATE tags SET articles = 9 WHERE name = 'Tết'")
    (found,) = examined(store)
    assert found.severity is Severity.WARNING
    assert (found.where, dict(found.values)) == ("store:tags", {"name": "Tết"})


def test_after_mending_the_order_is_the_lists(store: Store) -> None:
    articles = added(store, *(numbered(number, body="chung") for number in range(6)))
    saved(store, articles[2], body="chung, sửa")
    with store.writing() as work:
        work.mend()
        work.commit()
    with store.reading() as work:
        assert [one.line.id for one in work.search.search(Asked(words="chung"))] == [
            line.id for line in work.listing.page()
        ]
