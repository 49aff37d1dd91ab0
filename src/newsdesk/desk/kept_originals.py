"""Files that were imported, kept as they came: every byte, in the newsroom's ``originals/``."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from newsdesk.errors import OutsideTrouble
from newsdesk.files import write_file
from newsdesk.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.desk.desk import Desk

FOLDER: Final = "originals"
_DIGITS: Final = 12
_LONGEST_NAME: Final = 80
_CHUNK: Final = 1 << 20


def keep(desk: Desk, path: Path) -> Path:
    """Copy a file into the newsroom and return its place in it, ``originals/<sha256>-<name>``.

    The same bytes under the same name are kept once.

    Raises:
        OutsideTrouble: ``intake.unreadable``; ``file.disk_full`` or ``file.unwritable``.
    """
    try:
        digest = hashlib.sha256()
        for chunk in _chunks(path):
            digest.update(chunk)
        name = f"{digest.hexdigest()[:_DIGITS]}-{slug(path.stem, _LONGEST_NAME)}"
        place = Path(FOLDER) / f"{name}{_ending(path)}"
        target = desk.folder / place
        if not (target.is_file() and target.stat().st_size == path.stat().st_size):
            write_file(target, _chunks(path))
    except OSError as trouble:
        reason = trouble.strerror or type(trouble).__name__
        raise OutsideTrouble("intake.unreadable", file=path.name, reason=reason) from trouble
    return place


def _ending(path: Path) -> str:
    ending = path.suffix.lower()
    return ending if ending.isascii() and ending[1:].isalnum() and len(ending) < 10 else ""  # noqa: PLR2004  # an ending, no sentence


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk
