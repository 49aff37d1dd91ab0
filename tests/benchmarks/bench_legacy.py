"""How often a text in an old code is recognised and read right, on real news; and how quickly.

Run: python -m tests.benchmarks.bench_legacy [snippets]. The eight forms: UTF-8 in NFC, UTF-8 in
NFD, TCVN3, VNI, VPS, VISCII, Windows-1258, and UTF-8 that was read as Windows-1252. Each snippet
comes once as bytes (a file) and once as letters (pasted, shown as Windows-1252). Right is what
equals the snippet, passed through the gate. TCVN3 has no capitals with tone marks, so there such
a letter may come back small; "exact" counts without that leave.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
import time
import unicodedata  # noqa: TID251  # one of the forms is NFD
from collections import Counter
from typing import TYPE_CHECKING

from tests.shared_data import FOLDER
from tests.text.old_codes import OLD, shown, written

from newsdesk.text import legacy
from newsdesk.text.legacy_codes import UTF8_TWICE
from newsdesk.text.legacy_tables import LOWER, UPPER
from newsdesk.text.normalize import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

LENGTHS = (12, 25, 50, 100, 300)


def articles() -> list[str]:
    with gzip.open(FOLDER / "articles-3000.jsonl.gz", "rt", encoding="utf-8") as lines:
        read = [json.loads(line) for line in lines]
    return [clean(f"{one['title']}. {one['sapo']} {one['body']}") for one in read]


def snippets(texts: list[str], length: int, count: int) -> Iterator[str]:
    chance = random.Random(length)  # noqa: S311  # the same snippets each time
    while count:
        text = chance.choice(texts)
        if len(text) <= length:
            continue
        start = chance.randrange(len(text) - length)
        found = text[start : start + length]
        # A cut between a letter and a blank is no reading fault; nor is a text without any mark.
        if clean(found) == found and set(found) & set(LOWER + UPPER):
            count -= 1
            yield found


def forms(snippet: str) -> Iterator[tuple[str, bytes, str, str]]:
    """Yield the name of each form, its bytes, its letters as shown, and the right reading."""
    yield "NFC", snippet.encode(), snippet, snippet
    apart = unicodedata.normalize("NFD", snippet)
    yield "NFD", apart.encode(), apart, snippet
    for code in OLD:
        data, kept = written(snippet, code)
        yield code, data, shown(data), kept
    twice = shown(snippet.encode())
    yield UTF8_TWICE, twice.encode(), twice, snippet


def right(name: str, got: str, wanted: str) -> bool:
    got, wanted = clean(got), clean(wanted)
    return got == wanted or (name == "tcvn3" and got.lower() == wanted.lower())


def measure(texts: list[str], length: int, count: int) -> None:
    files, pasted, exact = Counter[str](), Counter[str](), Counter[str]()
    seconds = 0.0
    for snippet in snippets(texts, length, count):
        for name, data, letters, wanted in forms(snippet):
            began = time.perf_counter()
            read = legacy.read(data)
            seconds += time.perf_counter() - began
            files[name] += right(name, read.text, wanted)
            pasted[name] += right(name, legacy.recognise(letters).text, wanted)
            exact[name] += clean(read.text) == (snippet if name == "tcvn3" else clean(wanted))
    for kind, counts in (("bytes", files), ("letters", pasted), ("exact", exact)):
        cells = "  ".join(f"{name} {100 * counts[name] / count:6.2f}" for name in counts)
        whole = 100 * sum(counts.values()) / count / len(counts)
        print(f"{length:4}  {kind:8} {whole:6.2f} %   {cells}")
    print(f"      {1000 * seconds / count / 8:.3f} ms a snippet")


def speed(texts: list[str]) -> None:
    words = " ".join(texts).split()[:10_000]
    text = "\n".join(" ".join(words[n : n + 80]) for n in range(0, len(words), 80))
    for name, data, letters, _ in forms(text):
        began = time.perf_counter()
        legacy.read(data)
        between = time.perf_counter()
        legacy.recognise(letters)
        ended = time.perf_counter()
        print(
            f"10,000 words  {name:16} file {1000 * (between - began):6.1f} ms"
            f"   pasted {1000 * (ended - between):6.1f} ms"
        )


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    news = articles()
    for size in LENGTHS:
        measure(news, size, number)
    speed(news)
