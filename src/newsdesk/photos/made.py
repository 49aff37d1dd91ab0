"""What was made of a photo before: the record of its renditions, read without any decoding."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from newsdesk.news.photo import Rendition

if TYPE_CHECKING:
    from pathlib import Path

    from newsdesk.news.photo import Photo
    from newsdesk.news.profile import Recipe

KINDS: Final = ("jpg", "webp")

KEYS: Final = ("sha256", "width", "height", "nominal", "kind", "bytes")
"""What the record says of each rendition."""


@dataclass(frozen=True, slots=True)
class Job:
    """A photo, where its original lies, and the folder for what is made of it."""

    photo: Photo
    original: Path
    folder: Path


def kept(job: Job, recipe: Recipe) -> tuple[Rendition, ...]:
    """Return the renditions made before; none at all when one of them is missing or cut short."""
    try:
        entries = json.loads(record_of(job, recipe).read_text(encoding="utf-8"))
        return tuple(_rendition(entry, job, recipe) for entry in entries)
    except (OSError, ValueError, TypeError, KeyError):
        return ()


def record_of(job: Job, recipe: Recipe) -> Path:
    """Return the file that lists what was made; it is written last, so what it names is whole."""
    return job.folder / f"{recipe.id}.json"


def file_of(job: Job, recipe: Recipe, nominal: int, kind: str) -> Path:
    """Return the file of one rendition."""
    return job.folder / f"{recipe.id}-{nominal}.{kind}"


def _rendition(entry: dict[str, Any], job: Job, recipe: Recipe) -> Rendition:
    given = {key: entry[key] for key in KEYS}
    path = file_of(job, recipe, int(given["nominal"]), str(given["kind"]))
    if path.stat().st_size != given.pop("bytes"):
        raise ValueError(path.name)
    return Rendition(**given, path=str(path))
