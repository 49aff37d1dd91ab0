"""States and fields by command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]


def test_a_piece_is_sent_thrown_away_and_taken_back(run: Run, data: Run) -> None:
    article = data("new", "--title", "Bài")["id"]
    sent = data("state", article, "--to", "photos", "--reason", "Cần ảnh")
    assert sent["state"] == "photos"
    assert [(one["before"], one["after"], one["reason"]) for one in sent["moves"]] == [
        ("draft", "photos", "Cần ảnh")
    ]
    assert data("trash", article)[0]["state"] == "trashed"
    assert data("list") == []
    assert run("state", article, "--to", "review")[0] == 2
    assert data("trash", article, "--undo")[0]["state"] == "photos"
    code, out, _ = run("state", article)
    assert code == 0
    assert "ở tổ ảnh" in out


def test_every_field_can_be_set_and_read(data: Run) -> None:
    other = data("new", "--title", "Bài liên quan")["id"]
    article = data("new", "--title", "Bài")["id"]
    saved = data(
        "edit", article,
        "--kicker", "Nhịp sống", "--place", "Đồ Sơn", "--kind", "interview",
        "--byline", "Ngọc Hà (Trần Thị Hà)", "--byline", "An - Bình",
        "--source", "Báo Hải Phòng", "--source-author", "Minh",
        "--source-address", "https://example.org/a", "--source-published", "03/12/2021 17:58",
        "--language", "en", "--photo-notes", "Hai ảnh", "--ai", "edited", "--ai-note", "Dịch",
        "--related", other[:8],
    )  # fmt: skip
    assert saved["byline"] == "Ngọc Hà, An, Bình"
    assert saved["bylines"][0] == {"name": "Ngọc Hà", "person": "Trần Thị Hà"}
    assert saved["source_published"] == "2021-12-03T17:58:00+07:00"
    assert (saved["kicker"], saved["place"], saved["kind"]) == ("Nhịp sống", "Đồ Sơn", "interview")
    assert (saved["ai_use"], saved["ai_note"], saved["language"]) == ("edited", "Dịch", "en")
    assert saved["related"] == [other]
    assert [one["id"] for one in data("list", "--byline", "ngoc ha")] == [article]
    assert data("list", "--byline", "tran thi ha") == []


def test_a_list_is_narrowed_by_day_and_by_missing_captions(
    data: Run, pictures: Callable[..., Any]
) -> None:
    old = data("new", "--title", "Cũ")["id"]
    data("edit", old, "--published", "2021-12-03T17:58")
    new = data("new", "--title", "Mới")["id"]
    data("attach", new, pictures("a.jpg"))
    assert [one["id"] for one in data("list", "--until", "2021-12-03")] == [old]
    assert [one["id"] for one in data("list", "--since", "04/12/2021")] == [new]
    assert [one["id"] for one in data("list", "--no-caption")] == [new]
    data("caption", new, "1", "--caption", "Trao quà.")
    assert data("list", "--no-caption") == []
