"""Importing: Word, pages and texts in old codes become articles; every file is kept as it came."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tests.intake.word_documents import a_document, saved
from tests.text.old_codes import written

from newsdesk.desk import importing, kept_originals
from newsdesk.news.report import Severity

if TYPE_CHECKING:
    from pathlib import Path

    from newsdesk.desk.desk import Desk

TEXT = "Hội nghị quận\n\nSáng nay, quận họp bàn việc lớn của năm.\n\nĐoạn hai của bài."


def test_a_word_document_becomes_an_article_with_its_photos(desk: Desk, tmp_path: Path) -> None:
    path = saved(a_document(), tmp_path, "Bài số 1.docx")
    imported = importing.import_files(desk, [path])
    (article,) = imported.articles
    assert imported.refused == ()
    assert [placed.caption for placed in article.photos] == [
        "Cầu nhìn từ bờ bắc.",
        "Người dân đi trên cầu.",
    ]
    assert [placed.photo.file_name for placed in article.photos] == [
        "Bài số 1-1.jpg",
        "Bài số 1-2.jpg",
    ]
    for placed in article.photos:
        assert desk.shelf.original(placed.photo).is_file()
    assert "Cộng hòa xã **hội** chủ nghĩa Việt Nam" in article.body
    (kept,) = [doubt for doubt in article.doubts if doubt.code == "intake.original_kept"]
    assert kept.severity is Severity.INFO
    place = desk.folder / dict(kept.values)["place"]
    assert place.read_bytes() == path.read_bytes()
    assert place.name == f"{hashlib.sha256(path.read_bytes()).hexdigest()[:12]}-bai-so-1.docx"


def test_the_same_picture_twice_in_a_document_is_one_photo(desk: Desk, tmp_path: Path) -> None:
    document = a_document()
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/image"):
            relation.target_part._blob = b"".join(
                [next(r for r in document.part.rels.values() if r.reltype.endswith("/image"))
                 .target_part.blob]
            )  # fmt: skip
    (article,) = importing.import_files(desk, [saved(document, tmp_path)]).articles
    assert len(article.photos) == 1
    assert article.body.count("![](photo:1)") == 2


def test_several_files_with_progress_and_one_bad(desk: Desk, tmp_path: Path) -> None:
    good = tmp_path / "một.txt"
    good.write_bytes(written(TEXT, "tcvn3")[0])
    bad = tmp_path / "hai.doc"
    bad.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    page = tmp_path / "ba.html"
    page.write_text("<h1>Tít ba</h1><p>Đoạn một của bài ba.</p><p>Hai.</p>", encoding="utf-8")
    told: list[tuple[int, int]] = []
    imported = importing.import_files(
        desk, [good, bad, page], progress=lambda done, total: told.append((done, total))
    )
    assert [article.title for article in imported.articles] == ["Hội nghị quận", "Tít ba"]
    assert [(path.name, failure.code) for path, failure in imported.refused] == [
        ("hai.doc", "intake.word_old")
    ]
    assert told == [(0, 3), (1, 3), (3, 3), (3, 3)]


def test_a_cancel_keeps_what_is_done(desk: Desk, tmp_path: Path) -> None:
    paths = []
    for number in range(3):
        path = tmp_path / f"{number}.txt"
        path.write_text(TEXT.replace("quận", f"quận {number}"), encoding="utf-8")
        paths.append(path)
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 1

    imported = importing.import_files(desk, paths, cancelled=cancelled)
    assert len(imported.articles) == 1


def test_a_named_code_is_believed_and_letters_can_be_left(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "cũ.txt"
    data, kept = written(TEXT, "vni")
    path.write_bytes(data)
    (article,) = importing.import_files(desk, [path], code="vni").articles
    assert article.title == kept.split("\n")[0]
    (as_is,) = importing.import_files(desk, [path], code="as-is").articles
    assert as_is.title == "Hoäi nghò quaän"


def test_the_same_file_is_kept_once(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "CON: tệp?.txt".replace(":", "").replace("?", "")
    path.write_text(TEXT, encoding="utf-8")
    first = kept_originals.keep(desk, path)
    assert kept_originals.keep(desk, path) == first
    assert len(list((desk.folder / "originals").iterdir())) == 1
    assert first.name.isascii()
