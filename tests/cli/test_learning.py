from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.checks.archives import texts

if TYPE_CHECKING:
    from tests.cli.conftest import Run

SLIP = "Chủ tịch thành phố đề bị Ban Thường vụ Quận ủy chuẩn bị cho mùa mưa bão."


@pytest.fixture
def archive(newsroom: Path, run: Run, tmp_path: Path) -> None:
    """Fill the newsroom with an archive, and lower what the check needs to that."""
    settings = newsroom / "newsroom.toml"
    text = settings.read_text(encoding="utf-8")
    text = text.replace("context_least_articles = 500", "context_least_articles = 50")
    settings.write_text(text.replace("context_threshold = 65", "context_threshold = 30"), "utf-8")
    folder = tmp_path / "kho"
    folder.mkdir()
    for number, one in enumerate(texts()[:80]):
        (folder / f"{number}.txt").write_text(
            f"Bài {number}\n\n{one}\n\n{one}\n", encoding="utf-8"
        )
    code, _, err = run("import", folder)
    assert code == 0, err


def test_a_new_newsroom_says_why_the_check_is_silent(run: Run, data: Run) -> None:
    state = data("learn", "--if-stale")
    assert (state["state"], state["there_are"], state["least"]) == ("too_few", 0, 500)
    code, _, err = run("learn")
    assert code == 2
    assert "500" in err
    data("new", "--title", "Tít")
    (article,) = data("list")
    _, _, err = run("check", article["id"])
    assert "500" in err


@pytest.mark.usefixtures("archive")
def test_what_is_learned_is_used_by_check(run: Run, data: Run, tmp_path: Path) -> None:
    body = tmp_path / "thân.md"
    body.write_text(SLIP, encoding="utf-8")
    article = data("new", "--title", "Tít")["id"]
    data("edit", article, "--body-file", body)
    assert [one for one in data("check", article, code=1) if one["code"] == "context.slip"] == []
    state = data("learn", "--if-stale")
    assert (state["state"], state["articles"]) == ("fresh", 80)
    (found,) = [one for one in data("check", article, code=1) if one["code"] == "context.slip"]
    assert "đề nghị Ban" in found["message"]
    code, out, _ = run("learn", "--if-stale")
    assert (code, "80" in out) == (0, True)
