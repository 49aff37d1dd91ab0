"""The main job by command line, as the contract has it: from a text to a bundle that verifies."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.shared_data import shared

from newsdesk.cli.main import command_line, main
from newsdesk.language.words import Words

Run = Callable[..., Any]


def test_the_whole_story_by_command_line(
    run: Run, data: Run, pictures: Callable[..., Path], tmp_path: Path
) -> None:
    body = tmp_path / "thân bài.md"
    body.write_text("Đoạn một.\n\n![](photo:1)\n\nĐoạn hai.\n", encoding="utf-8")
    article = data("new", "--title", "Khánh thành cầu Hoàng Gia")["id"]
    data(
        "edit", article[:8],
        "--lead", "Sáng 20/11, cầu Hoàng Gia thông xe.",
        "--body-file", body,
        "--section", "Kinh tế",
        "--tag", "giao thông", "--tag", "cầu",
        "--byline", "Hoàng Tùng",
        "--source", "Báo Hải Phòng",
        "--published", "2026-11-20T17:58",
    )  # fmt: skip
    attached = data("attach", article, pictures("cầu.jpg"))
    assert attached["refused"] == []
    assert [found["code"] for found in data("check", article, code=1)].count(
        "photo.caption_missing"
    ) == 1
    words = ("--caption", "Cầu Hoàng Gia.", "--alt", "Cây cầu", "--credit", "Hoàng Tùng")
    assert data("caption", article, 1, *words)["caption"] == "Cầu Hoàng Gia."
    shown = data("show", article)
    assert shown["published"] == "2026-11-20T17:58:00+07:00"
    assert shown["tags"] == ["giao thông", "cầu"]
    assert shown["photos"][0]["alt"] == "Cây cầu"
    data("check", article)
    assert run("export", article, "--out", tmp_path / "out")[0] == 1
    assert data("approve", article, "--by", "Trần Thư ký")["state"] == "approved"
    made = data("export", article, "--out", tmp_path / "out")
    assert made["revision"] == 1
    assert data("verify", made["path"])["ok"] is True
    assert data("list", "--state", "exported")[0]["id"] == article
    assert data("list", "--state", "draft") == []
    assert data("list", "--tag", "CAU", "--section", "kinh te", "--limit", 5)[0]["photos"] == 1
    for words_sought in ("hoang gia", "HOÀNG GIA", "hoàng gia"):
        assert data("search", words_sought, "--limit", 3)[0]["id"] == article
    assert data("search", "không có đâu") == []
    assert data("doctor")["ok"] is True
    page = Path(data("preview", article, "--out", tmp_path / "xem")["path"])
    assert "Khánh thành cầu Hoàng Gia" in page.read_text(encoding="utf-8")


def test_a_changed_byte_is_found_by_verify(run: Run, data: Run, tmp_path: Path) -> None:
    article = data("new", "--title", "Một bài")["id"]
    data(
        "edit", article, "--body-file", _file(tmp_path, "Đoạn."), "--published", "2026-11-20T17:58"
    )
    assert run("approve", article, "--by", "A")[0] == 1
    data("approve", article, "--by", "A", "--skip-all", "thử")
    path = Path(data("export", article, "--out", tmp_path)["path"])
    spoiled = bytearray(path.read_bytes())
    spoiled[len(spoiled) // 2] ^= 1
    path.write_bytes(spoiled)
    verdict = data("verify", path, code=1)
    assert verdict["ok"] is False
    assert all(found["message"] for found in verdict["problems"])


def test_the_seed_comes_in_whole(data: Run, run: Run) -> None:
    seed, photos = shared("seed-article.txt"), shared("photos")
    imported = data("import", seed, "--photos", photos)
    assert len(imported) == 1
    assert imported[0]["title"].startswith("Đoàn kiểm tra của Ban Chỉ đạo Trung ương làm")
    article = data("show", imported[0]["id"])
    assert article["published"] == "2021-12-03T17:58:00+07:00"
    assert article["lead"].startswith("Sáng 3/12, Đoàn kiểm tra")
    assert article["byline"] == "Hoàng Tùng"
    captions = [placed["caption"] for placed in article["photos"]]
    assert captions == [
        "Đồng chí Trần Thu Hương, Bí thư Quận ủy Lê Chân báo cáo tại cuộc làm việc.",
        "Đoàn kiểm tra phát biểu ý kiến tại cuộc làm việc.",
        (
            "Đồng chí Nguyễn Phước Lộc, Phó Trưởng Ban Dân vận Trung ương phát biểu "
            "tại cuộc làm việc."
        ),
        "Tặng quà cho 2 hộ gia đình có hoàn cảnh khó khăn trên địa bàn quận Lê Chân.",
    ]
    for number in range(1, 5):
        assert f"![](photo:{number})" in article["body"]
    for furniture in ("Tin khác", "QR CODE", "Tiện ích", "Print", "Gốc"):
        assert furniture not in article["body"]
    assert [found["id"] for found in data("search", "chu thap do")] == [article["id"]]


def test_wrong_use_ends_with_2_and_says_so_in_vietnamese(run: Run, tmp_path: Path) -> None:
    for words in (
        ("show", "zzzz"),
        ("nonsense",),
        ("new",),
        ("caption", "zzzz", "x"),
        ("list", "--state", "flying"),
        ("edit", "zzzz", "--published", "hôm qua"),
    ):
        code, out, err = run(*words)
        assert (code, out) == (2, ""), words
        assert err.strip()
    assert main(["--newsroom", str(tmp_path / "none"), "list"]) == 2


def test_the_outside_world_failing_ends_with_3(run: Run, data: Run, tmp_path: Path) -> None:
    article = data("new", "--title", "Bài")["id"]
    assert run("attach", article, tmp_path / "không có.jpg")[0] == 3
    assert run("import", tmp_path / "không có.txt")[0] == 3
    assert run("edit", article, "--body-file", tmp_path / "không có.md")[0] == 3


def test_an_ambiguous_prefix_is_refused_and_named(run: Run, data: Run) -> None:
    ids = [data("new", "--title", f"Bài {n}")["id"] for n in range(17)]
    prefixes = [one[0] for one in ids]
    shared_prefix = next(one for one in prefixes if prefixes.count(one) > 1)
    code, _, err = run("show", shared_prefix)
    assert code == 2
    assert err.strip()


def test_the_newsroom_may_be_named_behind_the_command(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "--title", "Bài", "--newsroom", str(newsroom), "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert main(["list", "--json", "--newsroom", str(newsroom)]) == 0
    assert [one["id"] for one in json.loads(capsys.readouterr().out)] == [made["id"]]


def test_every_command_has_help_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    names = sorted(command_line(Words("vi")).commands)
    assert {"import", "list", "show", "edit", "attach", "caption", "tag", "section"} <= set(names)
    assert {"check", "preview", "approve", "export", "verify", "search", "demo"} <= set(names)
    for name in names:
        said = {}
        for language in ("vi", "en"):
            assert main([name, "--help"], language) == 0
            said[language] = capsys.readouterr().out
        assert said["vi"] != said["en"], name


def test_every_command_is_in_the_docs() -> None:
    root = Path(__file__).resolve().parents[2]
    for guide in ("docs/huong-dan.md", "docs/user-guide.md"):
        text = (root / guide).read_text(encoding="utf-8")
        for name in command_line(Words("vi")).commands:
            assert f"newsdesk {name}" in text, f"{guide} lacks {name}"


def test_the_demo_makes_a_sample_and_can_be_run_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mẫu"
    shown = []
    for _ in range(2):
        assert main(["--newsroom", str(folder), "demo", "--json"]) == 0
        shown.append(json.loads(capsys.readouterr().out))
    assert shown[0] == shown[1]
    assert Path(shown[0]["path"]).is_file()


def _file(folder: Path, text: str) -> Path:
    path = folder / "body.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_damaged_store_is_told_by_init_and_in_json_by_doctor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "hỏng"
    folder.mkdir()
    (folder / "newsdesk.sqlite").write_bytes(b"junk" * 100)
    assert main(["--newsroom", str(folder), "init"]) == 3
    capsys.readouterr()
    assert main(["--newsroom", str(folder), "doctor", "--json"]) == 3
    report = json.loads(capsys.readouterr().out)
    assert (report["ok"], report["store"]) == (False, False)
    assert report["problems"][0]["code"] == "store.damaged"


def test_a_body_in_an_old_code_is_read_and_a_picture_is_refused(
    run: Run, data: Run, tmp_path: Path, pictures: Callable[..., Path]
) -> None:
    article = data("new", "--title", "Bài")["id"]
    path = tmp_path / "cũ.txt"
    path.write_bytes("Tiếng Việt ở Hải Phòng".encode("utf-16"))
    assert data("edit", article, "--body-file", path)["body"] == "Tiếng Việt ở Hải Phòng"
    assert run("edit", article, "--body-file", pictures("a.jpg"))[0] == 3


@pytest.mark.skipif(sys.platform != "linux", reason="needs a Linux without a display, absent here")
def test_the_window_without_a_display_says_so_and_ends_with_3(newsroom: Path) -> None:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {name: value for name, value in os.environ.items() if name not in names}
    done = subprocess.run(
        [sys.executable, "-m", "newsdesk", "--newsroom", str(newsroom)],
        env=bare,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 3
    assert done.stderr.strip()
