"""The history of an article by the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import click
import pytest

from newsdesk import opening
from newsdesk.desk import drafting
from newsdesk.desk.desk import Desk
from newsdesk.news.article import Edits

Run = Callable[..., Any]

LONG = "Sáng nay quận trao quà cho các hộ khó khăn. " * 40


@pytest.fixture
def piece(data: Run, tmp_path: Path) -> str:
    """Return the id of an article with three revisions."""
    made: str = data("new", "--title", "Quận trao quà Tết")["id"]
    body = tmp_path / "thân.md"
    body.write_text("Đoạn một.\n\nĐoạn hai.\n", encoding="utf-8")
    data("edit", made, "--body-file", body)
    data("edit", made, "--title", "Quận trao quà sớm", "--tag", "Tết")
    return made


def test_a_history_is_listed_with_moves(run: Run, data: Run, piece: str) -> None:
    run("state", piece, "--to", "review", "--reason", "xong")
    listed = data("history", piece)
    assert [(one["number"], one["why"]) for one in listed] == [
        (1, "saved"),
        (2, "saved"),
        (3, "saved"),
        (4, "sent"),
    ]
    assert listed[3]["moves"] == [{"before": "draft", "after": "review", "reason": "xong"}]
    assert [one["gained"] for one in listed] == [17, 18, 0, 0]
    code, out, _ = run("history", piece)
    assert code == 0
    assert len(out.splitlines()) == 4
    assert out.splitlines()[3].endswith("bản nháp → chờ duyệt: xong")
    assert ["+17" in out, "+0" in out] == [True, False]


def test_runs_of_typing_are_one_line_unless_each_is_asked_for(
    run: Run, newsroom: Path, piece: str
) -> None:
    desk = opening.open_newsroom(newsroom)
    for number in range(9):
        drafting.edit(desk, piece, Edits(lead=f"Sa-pô {number}"))
    desk.store.close()
    _, out, _ = run("history", piece)
    assert [line.split("  ")[0] for line in out.splitlines()] == ["1", "2", "3", "4–12"]
    assert "gõ, 9 lần" in out.splitlines()[3]
    assert len(run("history", piece, "--all")[1].splitlines()) == 12


def test_two_revisions_are_compared_in_brackets_or_in_colours(
    run: Run, data: Run, piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, _ = run("compare", piece, 1, 3)
    assert code == 0
    assert out.splitlines() == [
        "— Tít —",
        "Quận trao quà [-Tết-]{+sớm+}",
        "— Nội dung —",
        "{+Đoạn một.+}",
        "{+Đoạn hai.+}",
        "— Thẻ —",
        "{+Tết+}",
    ]
    assert "— Ngôn ngữ —" in run("compare", piece, 1, 3, "--whole")[1]
    fields = data("compare", piece, 2, 3)["fields"]
    assert [one["field"] for one in fields if one["differs"]] == ["title", "tags"]
    assert fields[2]["rows"] == [
        [["kept", "Quận trao quà "], ["removed", "Tết"], ["added", "sớm"]]
    ]
    assert "giống hệt" in run("compare", piece, 2, 2)[1]
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    coloured = run("compare", piece, 2, 3)[1]
    assert click.style("Tết", fg="red", strikethrough=True) in coloured


def test_a_revision_is_restored_whole_or_in_part(run: Run, data: Run, piece: str) -> None:
    back = data("restore", piece, 1, "--only", "title")
    assert (back["title"], back["tags"], back["revision"]) == ("Quận trao quà Tết", ["Tết"], 4)
    assert data("restore", piece, 1)["body"] == ""
    assert data("history", piece)[-1]["why"] == "restored"
    assert "không có gì khác" in run("restore", piece, 5)[1].lower()
    for wrong in (("restore", piece, 99), ("restore", piece, 1, "--only", "slug")):
        code, _, err = run(*wrong)
        assert code == 2
        assert "Chưa có gì thay đổi" in err


def test_a_sudden_shrink_is_told(run: Run, data: Run, piece: str, tmp_path: Path) -> None:
    body = tmp_path / "dài.md"
    body.write_text(LONG, encoding="utf-8")
    run("edit", piece, "--body-file", body)
    body.write_text("Ngắn.", encoding="utf-8")
    _, _, err = run("edit", piece, "--body-file", body)
    assert f"newsdesk restore {piece[:8]} 4" in err
    assert [one["kept"] for one in data("history", piece)] == [False, False, False, True, True]


def test_thinning_tells_what_would_go_before_it_goes(
    run: Run, data: Run, newsroom: Path, piece: str
) -> None:
    desk = opening.open_newsroom(newsroom)
    _typed_long_ago(desk, piece)
    desk.store.close()
    would = data("thin", "--dry-run")
    assert (would["articles"], would["revisions"], would["dry_run"]) == (1, 4, True)
    assert len(data("history", piece)) == 9
    assert "4" in run("thin", "--dry-run")[1]
    assert data("thin") == would | {"dry_run": False}
    assert [one["number"] for one in data("history", piece)] == [1, 2, 3, 8, 9]
    assert data("compare", piece, 3, 9)["left"] == 3


def _typed_long_ago(desk: Desk, piece: str) -> None:
    start = desk.clock() - timedelta(days=40)
    for number in range(6):
        at = start + timedelta(seconds=number)
        old = replace(desk, clock=lambda at=at: at)  # type: ignore[misc]  # mypy cannot infer its default
        drafting.edit(old, piece, Edits(lead=f"Sa-pô {number}"))
