"""Word documents made for tests, as Word and LibreOffice would write them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches
from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document
    from docx.text.paragraph import Paragraph

TITLE = "Khánh thành cầu Hoàng Gia"
LEAD = "Sáng 20/11, thành phố Hải Phòng khánh thành cầu Hoàng Gia nối hai bờ sông Cấm."
# "Cộng hòa xã hội chủ nghĩa Việt Nam, ĐỘC LẬP" as a program shows it that knows no old font
OLD_RUNS = (
    ("Céng hßa x· ", ".VnTime", False),
    ("héi", ".VnTime", True),
    (" chñ nghÜa Vi", ".VnTime", False),
    ("Öt Nam, ", ".VnTime", False),
    ("§éc lËp", ".VnTimeH", False),
)


def a_picture(colour: tuple[int, int, int], kind: str = "JPEG") -> io.BytesIO:
    file = io.BytesIO()
    Image.new("RGB", (640, 427), colour).save(file, kind)
    file.seek(0)
    return file


def add_link(paragraph: Paragraph, address: str, text: str) -> None:
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link, run, letters = (OxmlElement(name) for name in ("w:hyperlink", "w:r", "w:t"))
    link.set(qn("r:id"), relation)
    letters.text = text
    run.append(letters)
    link.append(run)
    paragraph._p.append(link)


def add_runs(document: Document, runs: tuple[tuple[str, str, bool], ...]) -> None:
    paragraph = document.add_paragraph()
    for text, font, bold in runs:
        run = paragraph.add_run(text)
        run.font.name = font
        run.bold = bold


def a_document() -> Document:
    """Make a document with headings, a table, two pictures, lists, a link and old letters."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    lead = document.add_paragraph()
    lead.add_run(LEAD[:30]).bold = True
    lead.add_run(LEAD[30:]).bold = True
    document.add_heading("Quy mô", 1)
    paragraph = document.add_paragraph("Cầu dài ")
    paragraph.add_run("1.200 m").bold = True
    paragraph.add_run(", ")
    paragraph.add_run("nhịp chính").italic = True
    paragraph.add_run(" 150 m. Xem ")
    add_link(paragraph, "https://haiphong.gov.vn/cau", "Cổng thành phố")
    paragraph.add_run(".")
    document.add_picture(a_picture((200, 30, 30)), width=Inches(3))
    document.add_paragraph("Cầu nhìn từ bờ bắc.", style="Caption")
    for text, style in (
        ("Mục một", "List Bullet"),
        ("Mục con", "List Bullet 2"),
        ("Mục hai", "List Bullet"),
        ("Bước một", "List Number"),
        ("Đoạn chen giữa danh sách.", "Normal"),
        ("Bước hai", "List Number"),
    ):
        document.add_paragraph(text, style=style)
    table = document.add_table(rows=2, cols=2)
    for row, cells in enumerate((("Hạng mục", "Dài"), ("Nhịp chính", "150 m | 1"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    add_runs(document, OLD_RUNS)
    document.add_paragraph("Lời đồng chí chủ tịch.", style="Intense Quote")
    document.add_picture(a_picture((30, 30, 200)), width=Inches(3))
    document.add_paragraph("Người dân đi trên cầu.").alignment = WD_ALIGN_PARAGRAPH.CENTER
    byline = document.add_paragraph()
    byline.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    byline.add_run("Hoàng Tùng").bold = True
    return document


def saved(document: Document, folder: Path, name: str = "bài.docx") -> Path:
    path = folder / name
    document.save(str(path))
    return path


def with_part(path: Path, part: str, old: str, new: str) -> Path:
    """Replace letters in a part of a saved document."""
    with zipfile.ZipFile(path) as package:
        parts = {each: package.read(each) for each in package.namelist()}
    text = parts[part].decode()
    assert old in text
    parts[part] = text.replace(old, new, 1).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for each, content in parts.items():
            package.writestr(each, content)
    return path
