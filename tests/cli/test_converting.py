"""Old codes by command: convert shows before and after, import reads each and keeps the file."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.intake.word_documents import a_document, saved
from tests.text.old_codes import OLD, shown, written

from newsdesk.cli.main import main

Run = Callable[..., tuple[int, str, str]]

TEXT = (
    "Hội nghị quận bàn việc\n\nSáng nay, quận họp bàn việc lớn của năm.\n\n"
    "Đoạn hai của bài nói về đường phố."
)


@pytest.fixture
def run(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a caller of the command line: exit code, standard output, standard error."""

    def call(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["--newsroom", str(newsroom), *map(str, words)], "en")
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.mark.parametrize("code", OLD)
def test_each_old_code_is_converted_and_imported(run: Run, code: str, tmp_path: Path) -> None:
    data, kept = written(TEXT, code)
    path = tmp_path / "cũ.txt"
    path.write_bytes(data)
    status, out, err = run("convert", path)
    assert status == 0
    assert out.strip() == kept
    assert f"Before: {shown(data).split(chr(10))[0]}" in err
    assert f"After:  {kept.split(chr(10))[0]}" in err
    status, out, err = run("import", path, "--json")
    assert status == 0
    (article,) = json.loads(out)
    assert article["title"] == "Hội nghị quận bàn việc"
    told = {doubt["code"]: doubt for doubt in article["doubts"]}
    assert kept.split("\n")[0] in told["intake.decoded"]["message"]
    assert told["intake.original_kept"]["severity"] == "info"
    status, out, err = run("import", path, "--code", code, "--json")
    assert json.loads(out)[0]["title"] == "Hội nghị quận bàn việc"
    status, out, err = run("import", path, "--as-is", "--json")
    assert json.loads(out)[0]["title"] == shown(data).split("\n")[0].replace("\xad", "")


def test_html_and_standard_input(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "trang.html"
    page.write_text("<h2>Tít</h2><p>Đoạn <b>một</b></p>", encoding="utf-8")
    target = tmp_path / "ra" / "bài.md"
    status, out, err = run("convert", page, "--to-file", target)
    assert (status, out) == (0, "")
    assert str(target) in err
    assert target.read_text(encoding="utf-8") == "## Tít\n\nĐoạn **một**\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"<i>C\xe9ng</i> h\xdfa x\xb7")))
    status, out, err = run("convert", "-", "--html", "--from", "tcvn3", "--json")
    assert json.loads(out)["text"] == "*Cộng* hòa xã"
    assert run("convert", tmp_path / "mất.txt")[0] == 3
    (tmp_path / "ảnh.txt").write_bytes(b"\xff\xd8\xff" + bytes(range(256)) * 9)
    assert run("convert", tmp_path / "ảnh.txt")[0] == 2


def test_a_word_file_travels_to_a_bundle_whose_page_has_its_table(
    run: Run, tmp_path: Path
) -> None:
    path = saved(a_document(), tmp_path)
    status, out, err = run("import", path, "--json")
    assert status == 0, err
    (article,) = json.loads(out)
    assert len(article["photos"]) == 2
    name = article["id"]
    assert run("edit", name, "--section", "Kinh tế", "--published", "2026-11-20T17:58")[0] == 0
    assert run("approve", name, "--by", "Trần Thư ký", "--skip-all", "thử")[0] == 0
    status, out, err = run("export", name, "--out", tmp_path / "ra", "--json")
    assert status == 0, err
    bundle = json.loads(out)["path"]
    assert run("verify", bundle)[0] == 0
    page = _article_page(Path(bundle))
    assert "<table>" in page
    assert "<td>150 m | 1</td>" in page
    assert "Cộng hòa xã <strong>hội</strong> chủ nghĩa Việt Nam" in page


def _article_page(bundle: Path) -> str:
    with zipfile.ZipFile(bundle) as package:
        (name,) = [each for each in package.namelist() if each.endswith("article.html")]
        return package.read(name).decode()


def test_help_is_there(run: Run) -> None:
    status, out, _err = run("convert", "--help")
    assert status == 0
    assert "--from" in out


def test_an_article_read_by_a_wrong_code_is_read_by_another(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "cũ.txt"
    path.write_bytes(written(TEXT, "tcvn3")[0])
    _, out, _ = run("import", path, "--code", "vps", "--json")
    article = json.loads(out)[0]["id"]
    status, out, _ = run("recode", article, "--original", "--json")
    first = json.loads(out)[0]
    assert (status, first["code"], first["share"]) == (0, "tcvn3", 1.0)
    status, out, _ = run("recode", article, "--original")
    assert out.startswith("TCVN3 (ABC) (tcvn3), 100 %: Hội nghị quận bàn việc")
    status, out, _ = run("recode", article, "--original", "--code", "tcvn3", "--json")
    assert json.loads(out)["title"] == "Hội nghị quận bàn việc"


def test_letters_of_an_article_are_read_where_one_says(run: Run) -> None:
    _, out, _ = run("new", "--title", "Hoäi nghò quaän", "--json")
    article = json.loads(out)["id"]
    status, out, _ = run("recode", article)
    assert (status, out.splitlines()[0]) == (0, "VNI (vni), 100 %: Hội nghị quận")
    status, out, _ = run("recode", article, "--code", "vni", "--field", "lead")
    assert status != 0
    status, out, _ = run("recode", article, "--code", "vni")
    assert status == 0
    assert "Hội nghị quận" in out
    status, _, err = run("recode", article, "--field", "lead")
    assert status == 1
    assert "old code" in err
