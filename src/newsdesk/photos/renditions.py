"""Renditions: the sizes that a recipe asks for, as JPEG and WebP, made once and kept."""

from __future__ import annotations

import json
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from hashlib import sha256
from io import BytesIO
from threading import Event
from typing import TYPE_CHECKING, Final

from PIL import Image

from newsdesk.errors import EditorMistake
from newsdesk.files import write_file
from newsdesk.photos.made import KEYS, KINDS, file_of, record_of
from newsdesk.photos.originals import check
from newsdesk.photos.reading import fit, picture

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from newsdesk.news.profile import Recipe
    from newsdesk.photos.made import Job

_WORKERS: Final = 2
_PATIENCE: Final = 0.05
"""Seconds between two looks at whether the editor has cancelled."""


def make_all(
    jobs: Sequence[Job],
    recipe: Recipe,
    *,
    advanced: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> None:
    """Make the renditions of several photos, two at a time; what fails does not stop the others.

    ``advanced`` is told how many are done, ``cancelled`` is asked; both on this thread.

    Raises:
        OutsideTrouble: the first photo's error, in their order, once all others are made.
        EditorMistake: ``cancelled``; photos made until then are kept.
    """
    stop = Event()
    with ThreadPoolExecutor(_WORKERS, thread_name_prefix="renditions") as pool:
        tasks = [pool.submit(make, job, recipe, stop) for job in jobs]
        waiting = set(tasks)
        try:
            while waiting:
                if cancelled():
                    raise EditorMistake("cancelled")
                done, waiting = wait(waiting, timeout=_PATIENCE, return_when=FIRST_COMPLETED)
                if done:
                    advanced(len(tasks) - len(waiting))
        finally:
            # Also when a callback fails: nothing goes on behind the caller's back.
            stop.set()
            for task in waiting:
                task.cancel()
    failures = [task.exception() for task in tasks]
    for failure in failures:
        if failure is not None:
            raise failure


def make(job: Job, recipe: Recipe, stop: Event) -> None:
    """Make and keep every rendition of one photo.

    Raises:
        OutsideTrouble: ``photo.missing``, ``photo.damaged``, ``photo.…`` as in ``reading``;
            ``file.disk_full``, ``file.unwritable``.
        EditorMistake: ``cancelled`` when ``stop`` was set meanwhile.
    """
    widths = sorted(set(recipe.widths), reverse=True)
    check(job.original, job.photo)
    image = picture(job.original, job.photo.file_name, widths[0])
    entries: list[dict[str, object]] = []
    encoded: dict[tuple[tuple[int, int], str], bytes] = {}
    for nominal in widths:
        size = fit(image.size, nominal)
        if image.size != size:
            image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
        for kind in KINDS:
            if stop.is_set():
                raise EditorMistake("cancelled")
            if (size, kind) not in encoded:  # a small original has one size under several names
                encoded[size, kind] = _encoded(image, kind, recipe)
            data = encoded[size, kind]
            write_file(file_of(job, recipe, nominal, kind), data)
            values = (sha256(data).hexdigest(), *size, nominal, kind, len(data))
            entries.append(dict(zip(KEYS, values, strict=True)))
    words = json.dumps(entries, indent=1, sort_keys=True)
    write_file(record_of(job, recipe), words.encode())


def _encoded(image: Image.Image, kind: str, recipe: Recipe) -> bytes:
    """Return the picture as a file without any metadata."""
    target = BytesIO()
    if kind == "jpg":
        image.save(
            target,
            "JPEG",
            quality=recipe.jpeg_quality,
            optimize=True,
            progressive=True,
            subsampling="4:2:0",
        )
    else:
        image.save(target, "WEBP", quality=recipe.webp_quality, method=4)
    return target.getvalue()


def thumbnail(original: Path, name: str, target: Path, width: int) -> Path:
    """Make a small JPEG for the screen, its longer side ``width`` pixels at the most."""
    file = BytesIO()
    picture(original, name, width).save(file, "JPEG", quality=80)
    return write_file(target, file.getvalue())
