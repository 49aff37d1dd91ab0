"""Word documents: formatted text, pictures in place, old fonts; hostile ones end in a sentence."""

from __future__ import annotations

import functools
import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.errors import EditorMistake, NewsdeskError
from newsdesk.intake import word_package, word_text
from newsdesk.intake.reading import read_file
from newsdesk.text.legacy import AS_IS
from tests.intake.word_documents import (
    LEAD,
    TITLE,
    a_document,
    a_picture,
    add_runs,
    saved,
    with_part,
)

if TYPE_CHECKING:
    from docx.document import Document

    from newsdesk.news.draft import Draft


def read(document: Document, folder: Path, code: str = "") -> Draft:
    return read_file(saved(document, folder), code=code)


def codes(draft: Draft) -> list[str]:
    return [doubt.code for doubt in draft.doubts if doubt.code != "intake.date_missing"]


def test_a_document_with_everything(tmp_path: Path) -> None:
    draft = read(a_document(), tmp_path)
    assert (draft.title, draft.lead, draft.byline) == (TITLE, LEAD, "Hoàng Tùng")
    assert draft.body.split("\n\n") == [
        "## Quy mô",
        "Cầu dài **1.200 m**, *nhịp chính* 150 m. Xem [Cổng thành phố](https://haiphong.gov.vn/cau).",
        "![](photo:1)",
        "- Mục một\n    - Mục con\n- Mục hai",
        "1. Bước một",
        "Đoạn chen giữa danh sách.",
        "2. Bước hai",
        "| Hạng mục | Dài |\n| --- | --- |\n| Nhịp chính | 150 m \\| 1 |",
        "Cộng hòa xã **hội** chủ nghĩa Việt Nam, ĐỘC LẬP",
        "> Lời đồng chí chủ tịch.",
        "![](photo:2)",
    ]  # fmt: skip
    one, two = draft.photos
    assert (one.caption, two.caption) == ("Cầu nhìn từ bờ bắc.", "Người dân đi trên cầu.")
    assert one.data[:3] == b"\xff\xd8\xff"
    assert codes(draft) == ["intake.decoded"]
    told = dict(draft.doubts[0].values)
    assert told["code"] == "TCVN3 (ABC)"
    assert told["before"].startswith("Céng hßa x· héi")
    assert told["after"].startswith("Cộng hòa xã hội")


def test_runs_in_several_codes_are_read_each_by_its_own(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Tiêu đề bằng Unicode")
    document.add_paragraph(
        "Đoạn đầu viết bằng Unicode, đúng sẵn từ đầu đến cuối, không phải đổi gì."
    )
    add_runs(
        document,
        (
            ("Coäng hoa", "VNI-Times", False),
            ("ø xaõ", "VNI-Helve", True),
            (" và ", "Times New Roman", False),
            ("Céng h", ".VnTime", False),
            ("ßa", ".VnArial", False),
        ),
    )
    add_runs(document, (("Quèc héi n­íc Céng hßa x· héi chñ nghÜa", "Times New Roman", False),))
    draft = read(document, tmp_path)
    assert draft.body.split("\n\n")[-2:] == [
        "Cộng hoà **xã** và Cộng hòa",
        "Quốc hội nước Cộng hòa xã hội chủ nghĩa",
    ]
    assert dict(draft.doubts[0].values)["code"] in {"TCVN3 (ABC), VNI", "VNI, TCVN3 (ABC)"}


def test_a_font_that_only_the_style_names_is_found(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles["Normal"].font.name = ".VnTime"
    document.add_paragraph("Tin míi")
    document.add_paragraph("S¸ng nay, thµnh phè häp.")
    document.add_paragraph("§o¹n hai.")
    draft = read(document, tmp_path)
    assert (draft.title, draft.lead, draft.body) == (
        "Tin mới",
        "Sáng nay, thành phố họp.",
        "Đoạn hai.",
    )
    as_is = read(document, tmp_path, AS_IS)
    assert as_is.title == "Tin míi"
    assert codes(as_is) == ["intake.byline_missing"]


def test_unicode_in_an_old_font_stays(tmp_path: Path) -> None:
    document = docx.Document()
    add_runs(document, (("Tít đã là Unicode rồi", ".VnTime", False),))
    add_runs(document, (("Thân bài đã là Unicode rồi.", ".VnTime", False),))
    draft = read(document, tmp_path)
    assert draft.title == "Tít đã là Unicode rồi"
    assert "intake.decoded" not in codes(draft)


def test_what_word_counts_by_itself_is_kept(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Thông báo số 5")
    document.add_paragraph("Đoạn đầu.")
    for text in ("Phạm vi", "Đối tượng"):
        document.add_paragraph(text, style="List Number")
    path = saved(document, tmp_path)
    numbering = zipfile.ZipFile(path).read("word/numbering.xml").decode()
    number = (
        docx.Document(str(path))
        .styles["List Number"]
        .element.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    )
    assert number is not None
    assert "%1." in numbering
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/numbering.xml"] = (
        numbering.replace('w:lvlText w:val="%1."', 'w:lvlText w:val="Điều %1."')
        .replace('w:numFmt w:val="decimal"', 'w:numFmt w:val="upperRoman"')
        .encode()
    )
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    draft = read_file(path)
    assert draft.body.split("\n\n") == ["Điều I. Phạm vi", "Điều II. Đối tượng"]


def test_notes_fields_formulas_and_tracked_changes_lose_no_word(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Tít của bài")
    document.add_paragraph("Đoạn đầu của bài.")
    document.add_paragraph("XYZ")
    path = saved(document, tmp_path)
    with_part(
        path,
        "word/document.xml",
        "<w:r><w:t>XYZ</w:t></w:r>",
        '<w:fldSimple w:instr="SEQ"><w:r><w:t>Hình 1</w:t></w:r></w:fldSimple>'
        '<w:ins w:id="1"><w:r><w:t xml:space="preserve"> thêm</w:t></w:r></w:ins>'
        '<w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del>'
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        "<m:r><m:t> E=mc</m:t></m:r></m:oMath>"
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
        '2006"><mc:Choice Requires="wps"><w:r><w:t xml:space="preserve"> chọn</w:t></w:r>'
        "</mc:Choice></mc:AlternateContent>"
        '<w:r><w:tab/><w:t>cột</w:t><w:br/><w:t>dòng</w:t></w:r>',
    )  # fmt: skip
    assert read_file(path).body == "Hình 1 thêm E=mc chọn cột  \ndòng"


def test_a_drawing_of_windows_is_told_and_its_neighbour_taken(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Tít của bài")
    document.add_paragraph("Đoạn đầu của bài.")
    document.add_picture(a_picture((1, 2, 3), "PNG"))
    document.add_picture(a_picture((9, 9, 9), "PNG"))
    path = saved(document, tmp_path)
    with_part(path, "word/_rels/document.xml.rels", "media/image1.png", "media/image1.emf")
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/media/image1.emf"] = b"\x01\x00\x00\x00"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"<Default ", b'<Default Extension="emf" ContentType="image/x-emf"/><Default ', 1
    )
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    draft = read_file(path)
    assert draft.body == "![](photo:1)"
    assert "intake.word_drawings" in codes(draft)


def test_pictures_in_a_table_fall_out_with_their_captions(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Tít của bài")
    document.add_paragraph("Đoạn đầu của bài.")
    table = document.add_table(rows=2, cols=2)
    for column, text in enumerate(("Ảnh trái.", "Ảnh phải.")):
        table.cell(0, column).paragraphs[0].add_run().add_picture(a_picture((column, 50, 99)))
        table.cell(1, column).text = text
    draft = read(document, tmp_path)
    assert [photo.caption for photo in draft.photos] == ["Ảnh trái.", "Ảnh phải."]
    assert draft.body == "![](photo:1)\n\n![](photo:2)"


def test_a_heading_by_outline_level_and_a_long_heading(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Tít của bài")
    document.add_paragraph("Đoạn đầu của bài.")
    paragraph = document.add_paragraph("Tít xen")
    level = OxmlElement("w:outlineLvl")
    level.set(qn("w:val"), "1")
    paragraph._p.get_or_add_pPr().append(level)
    document.add_heading("dài " * 120, 2)
    draft = read(document, tmp_path)
    heading, paragraph_text = draft.body.split("\n\n")
    assert heading == "## Tít xen"
    assert paragraph_text.startswith("dài dài")


BOMB = b"<w:document>" + b" " * 70_000_000
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"
)
LAUGHS = ENTITIES.replace(b'SYSTEM "file:///etc/passwd"', b'"ha"')
DEEP = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    + b"<w:tbl><w:tr><w:tc>" * 3000
    + b"</w:tc></w:tr></w:tbl>" * 3000
    + b"</w:body></w:document>"
)


def packed(document: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", document)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "intake.word_old"),
        (b"{\\rtf1 x}", "intake.word_old"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "intake.word_locked",
        ),
        (b"PK\x03\x04", "intake.word_broken"),
        (b"no zip at all", "intake.word_broken"),
        (packed(b"<w:document"), "intake.word_broken"),
        (packed(b"<x/>"), "intake.word_broken"),
        (packed(BOMB), "intake.word_too_large"),
        (packed(ENTITIES), "intake.word_unsafe"),
        (packed(LAUGHS), "intake.word_unsafe"),
        (packed(DEEP), "intake.word_broken"),
    ],
    ids=range(11),
)
def test_what_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(NewsdeskError) as refused:
        word_text.read(data, "x.docx")
    assert refused.value.code == code


@functools.cache
def good_parts() -> dict[str, bytes]:
    file = io.BytesIO()
    a_document().save(file)
    with zipfile.ZipFile(file) as package:
        return {name: package.read(name) for name in package.namelist()}


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_a_spoiled_document_is_read_or_refused_and_never_more(data: st.DataObject) -> None:
    parts = dict(good_parts())
    name = data.draw(st.sampled_from([f"word/{part}.xml" for part in ("document", "styles")]))
    text = parts[name].decode()
    places = [n for n, letter in enumerate(text) if letter == "<"]
    start = data.draw(st.sampled_from(places))
    end = text.index(">", start) + 1
    parts[name] = (text[:start] + text[end:]).encode()
    package = word_package.packed(parts).getvalue()
    try:
        found = word_text.read(package, "x.docx")
    except NewsdeskError:
        return
    assert isinstance(found.blocks, tuple)


def test_the_text_may_lie_in_a_part_of_another_name(tmp_path: Path) -> None:
    path = saved(a_document(), tmp_path)
    with zipfile.ZipFile(path) as package:
        parts = {
            name.replace("document.xml", "document2.xml"): package.read(name)
            for name in package.namelist()
        }
    for name in ("_rels/.rels", "[Content_Types].xml"):
        parts[name] = parts[name].replace(b"word/document.xml", b"word/document2.xml")
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    draft = read_file(path)
    assert draft.title == TITLE
    assert len(draft.photos) == 2


def test_what_is_struck_out_is_told(tmp_path: Path) -> None:
    document = a_document()
    struck = document.add_paragraph("Đoạn có sửa: ")
    for tag, kind, words in (("w:ins", "w:t", "chữ mới"), ("w:del", "w:delText", "chữ cũ")):
        change, run, letters = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(kind)
        letters.text = words
        run.append(letters)
        change.append(run)
        struck._p.append(change)
    draft = read_file(saved(document, tmp_path))
    assert "Đoạn có sửa: chữ mới" in draft.body
    assert "chữ cũ" not in draft.body
    (told,) = [doubt for doubt in draft.doubts if doubt.code == "intake.word_struck"]
    assert dict(told.values)["count"] == "1"
    assert "intake.word_struck" not in codes(read_file(saved(a_document(), tmp_path)))


def test_a_document_without_a_word_is_no_article(tmp_path: Path) -> None:
    empty = docx.Document()
    empty.add_paragraph("  ")
    with pytest.raises(EditorMistake, match=r"intake\.empty"):
        read_file(saved(empty, tmp_path))
