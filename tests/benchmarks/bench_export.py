"""Export of one article with six 24-megapixel photos, beside the bare work it cannot avoid.

Run: python -m tests.benchmarks.bench_export [rounds]. Prints seconds, best and median of the
rounds, and the peak memory of the process. The floor is Pillow's draft and chain to JPEG and WebP
with two threads, SHA-256 of each file, one stored zip, one fsync; both run in turn.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps
from tests.benchmarks.bench_photos import SIDES, a_camera_file

from newsdesk import opening
from newsdesk.desk import drafting, photo_desk, publishing
from newsdesk.news.article import Edits
from newsdesk.news.revision import Skip


def main(rounds: int) -> None:
    """Make the photos and the article, measure, print the table."""
    with TemporaryDirectory(prefix="bench-export-") as name:
        folder = Path(name)
        sources = [a_camera_file(folder / f"p{number}.jpg", number) for number in range(6)]
        desk = opening.open_or_create(folder / "newsroom")
        article = drafting.new_article(desk, "Sáu ảnh lớn của quận Lê Chân").article.id
        drafting.edit(desk, article, Edits(body="Đoạn văn của bài.\n\n" * 40))
        photo_desk.attach(desk, article, sources)
        publishing.approve(desk, article, "Đo", [Skip("*", "đo tốc độ")])
        made = folder / "newsroom" / "photos" / "made"
        times: dict[str, list[float]] = {}
        for number in range(rounds):
            shutil.rmtree(made, ignore_errors=True)
            export = partial(publishing.export, desk, article, folder / f"out-{number}")
            acts: tuple[tuple[str, Callable[[], object]], ...] = (
                ("floor: bare Pillow, hash, zip, fsync", partial(floor, sources, folder)),
                ("newsdesk: first export", export),
                ("newsdesk: the next export", export),
            )
            for label, act in acts:
                start = time.perf_counter()
                act()
                times.setdefault(label, []).append(time.perf_counter() - start)
        desk.store.close()
        for label, seconds in times.items():
            print(f"{label:40}{min(seconds):8.3f}{median(seconds):8.3f} s")
        print(f"peak memory of the process: {_peak()} MB")


def floor(sources: Sequence[Path], folder: Path) -> None:
    """Do the bare work of an export."""

    def one(path: Path) -> list[bytes]:
        with Image.open(path) as opened:
            opened.draft("RGB", (SIDES[0], SIDES[0]))
            image = ImageOps.exif_transpose(opened)
        made = []
        for side in SIDES:
            image.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
            for kind, options in (
                ("JPEG", {"quality": 82, "optimize": True, "progressive": True}),
                ("WEBP", {"quality": 80}),
            ):
                file = BytesIO()
                image.save(file, kind, **options)
                made.append(file.getvalue())
        return made

    with ThreadPoolExecutor(2) as pool:
        files = [data for made in pool.map(one, sources) for data in made]
    path = folder / "floor.zip"
    with path.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
            for number, data in enumerate(files):
                packed.writestr(f"{number}-{hashlib.sha256(data).hexdigest()}", data)
        file.flush()
        os.fsync(file.fileno())


def _peak() -> int:
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
