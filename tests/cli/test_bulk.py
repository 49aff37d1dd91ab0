"""Commands on several articles: done where it may be, told where it may not."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from newsdesk import opening
from newsdesk.desk import drafting

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.fixture
def ids(data: Run) -> list[str]:
    return [data("new", "--title", f"Bài {number}")["id"] for number in range(3)]


def tags(newsroom: Path, article: str) -> tuple[str, ...]:
    desk = opening.open_newsroom(newsroom)
    found = drafting.open_article(desk, article).tags
    desk.store.close()
    return found


def test_several_articles_get_tags_and_a_section(
    run: Run, data: Run, ids: list[str], newsroom: Path
) -> None:
    done = data("tag", *ids, "--add", "Tết")
    assert done == {"changed": ids, "same": 0, "refused": []}
    assert {tags(newsroom, one) for one in ids} == {("Tết",)}
    code, out, _ = run("section", *ids, "Kinh tế")
    assert code == 0
    assert "3" in out
    assert {data("section", one)["section"] for one in ids} == {"Kinh tế"}
    assert data("tag", ids[0], "--remove", "Tết") == {"id": ids[0], "tags": []}


def test_an_approved_one_among_several_is_left_alone(run: Run, data: Run, ids: list[str]) -> None:
    run("edit", ids[0], "--lead", "Sa-pô.")
    assert run("approve", ids[0], "--by", "Thư ký", "--skip-all", "thử")[0] == 0
    left = data("tag", *ids, "--add", "Lễ", code=2)
    assert left["changed"] == ids[1:]
    assert [(one["id"], one["code"]) for one in left["refused"]] == [(ids[0], "bulk.approved")]
    code, _, err = run("section", *ids, "Kinh tế")
    assert code == 2
    assert ids[0][:8] in err
    assert data("tag", *ids, "--add", "Lễ", "--approved-too")["changed"] == ids[:1]


def test_several_are_moved_and_thrown_away_and_come_back(
    run: Run, data: Run, ids: list[str]
) -> None:
    assert data("state", *ids, "--to", "photos")["changed"] == ids
    assert run("state", *ids)[0] == 2
    assert {one["state"] for one in data("trash", *ids)} == {"trashed"}
    assert data("list") == []
    assert {one["state"] for one in data("trash", "--undo", *ids)} == {"photos"}


def test_ids_come_from_standard_input(
    run: Run, data: Run, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, out, _ = run("list")
    monkeypatch.setattr("sys.stdin", io.StringIO(out))
    assert set(data("tag", "-", "--add", "Tết")["changed"]) == set(ids)
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    assert run("tag", "-", "--add", "Tết")[0] == 2


def test_approved_ones_are_exported_and_the_others_named(
    run: Run, data: Run, ids: list[str], outbox: Path
) -> None:
    for one in ids[:2]:
        run("edit", one, "--lead", "Sa-pô.")
        assert run("approve", one, "--by", "Thư ký", "--skip-all", "thử")[0] == 0
    made = data("export", *ids, "--out", outbox, code=1)
    assert len(made["exported"]) == 2
    assert [one["code"] for one in made["refused"]] == ["export.not_approved"]
    assert len(list(outbox.glob("*.zip"))) == 2
    code, out, err = run("export", *ids, "--out", outbox)
    assert (code, out.count("SHA-256")) == (1, 2)
    assert ids[2][:8] in err
