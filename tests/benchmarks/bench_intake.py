"""Pasting and importing texts of 10,000 words: milliseconds, best of the rounds.

Run: python -m tests.benchmarks.bench_intake [rounds].
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import docx
from tests.intake.word_documents import a_picture
from tests.text.old_codes import shown, written

from newsdesk.desk import pasting
from newsdesk.intake import reading

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCE = "Sáng nay, thành phố khánh thành cầu dài 1.200 m, đông đảo người dân đến dự lễ hội. "
PARAGRAPH = (SENTENCE * 5).strip()
COUNT = 110


def best(rounds: int, act: Callable[[], object]) -> float:
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return 1000 * min(times)


def a_page(paragraph: str) -> str:
    inner = paragraph.replace("1.200", "<b>1.200</b>").replace(" m,", " <i>m</i>,")
    span = f'<span style="font-family:Arial;font-weight:400">{inner}</span>'
    return "".join(f"<p class=MsoNormal>{span}</p>" for _ in range(COUNT))


def a_word_file(folder: Path) -> Path:
    document = docx.Document()
    document.add_heading("Bài dài", 0)
    for _ in range(COUNT):
        paragraph = document.add_paragraph(PARAGRAPH)
        paragraph.add_run(" Hết đoạn.").bold = True
    for number in range(6):
        document.add_picture(a_picture((number * 40, 90, 30)))
    path = folder / "dài.docx"
    document.save(str(path))
    return path


def main(rounds: int) -> None:
    page, text = a_page(PARAGRAPH), "\n".join([PARAGRAPH] * COUNT)
    old = shown(written(text, "tcvn3")[0])
    old_page = a_page(shown(written(PARAGRAPH, "tcvn3")[0]))
    print(f"{len(text.split())} words")
    for name, act in (
        ("paste HTML", lambda: pasting.from_html(page)),
        ("paste HTML with old letters", lambda: pasting.from_html(old_page)),
        ("paste text", lambda: pasting.from_text(text)),
        ("paste text in TCVN3", lambda: pasting.from_text(old)),
    ):
        print(f"{name:30} {best(rounds, act):7.1f} ms")
    with TemporaryDirectory() as folder:
        path = a_word_file(Path(folder))
        print(
            f"{'Word file, 6 photos':30} {best(rounds, lambda: reading.read_file(path)):7.1f} ms"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
