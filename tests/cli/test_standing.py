"""Standing texts by command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_titles_are_kept_written_out_and_carried(run: Run, data: Run, tmp_path: Path) -> None:
    added = data(
        "standing", "--add", "ct", "--text", "Chủ tịch UBND thành phố", "--from", "01/07/2021",
        "--kind", "office",
    )  # fmt: skip
    assert added == [
        {
            "kind": "office",
            "code": "ct",
            "text": "Chủ tịch UBND thành phố",
            "valid_from": "2021-07-01",
            "valid_to": None,
        }
    ]
    article = data("new", "--title", "=ct= thăm cảng")["id"]
    done = data("standing", "--write-out", article)
    assert [one["code"] for one in done["used"]] == ["ct"]
    assert data("show", article)["title"] == "Chủ tịch UBND thành phố thăm cảng"
    path = tmp_path / "a.tsv"
    assert run("standing", "--kind", "office", "--export", path)[0] == 0
    run("standing", "--remove", "CT")
    assert data("standing", "--kind", "office") == []
    path.write_text(path.read_text(encoding="utf-8-sig") + "office\tx\t\t\t\n", encoding="utf-8")
    code, _, err = run("standing", "--import", path)
    assert code == 1
    assert "x" in err
    assert [one["code"] for one in data("standing", "--kind", "office")] == ["ct"]


def test_a_new_article_follows_a_template(data: Run, run: Run) -> None:
    data("standing", "--kind", "template", "--add", "pv", "--text", "**Hỏi:** …")
    article = data("new", "--title", "Gặp gỡ", "--template", "pv")["id"]
    assert data("show", article)["body"] == "**Hỏi:** …"
    assert run("new", "--title", "x", "--template", "khong-co")[0] == 2


def test_a_title_that_holds_no_longer_is_told_when_it_is_written_out(run: Run, data: Run) -> None:
    data(
        "standing", "--add", "ct", "--text", "Chủ tịch A", "--kind", "office",
        "--from", "01/01/2024", "--to", "30/06/2026",
    )  # fmt: skip
    late, in_time = (
        data("new", "--title", f"=ct= thăm cảng {day}")["id"] for day in ("mùa hè", "mùa xuân")
    )
    run("edit", late, "--published", "2026-07-01T00:30")
    run("edit", in_time, "--published", "2026-06-30T23:59")
    code, out, _ = run("standing", "--write-out", late)
    assert (code, "không còn (hoặc chưa) đúng" in out) == (0, True)
    assert "không còn" not in run("standing", "--write-out", in_time)[1]


def test_a_template_is_listed_by_its_words(run: Run) -> None:
    run("standing", "--kind", "template", "--add", "x", "--text", "---\nkind: news\n---\n\nAi nói")
    listed = run("standing", "--kind", "template")[1]
    assert "Ai nói" in listed
    assert "---" not in listed
