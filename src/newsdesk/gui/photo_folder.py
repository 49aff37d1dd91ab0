"""The one folder that an import takes its photos from, whatever the editor chose or dropped."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from shutil import copy2
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@contextmanager
def one_folder(photos: Sequence[Path]) -> Iterator[Path | None]:
    """Give the one folder that an import takes photos from: where these lie, or one of copies."""
    if not photos:
        yield None
    elif len(photos) == 1 and photos[0].is_dir():
        yield photos[0]
    else:
        with TemporaryDirectory() as name:
            for photo in photos:
                if photo.is_file():
                    copy2(photo, Path(name) / photo.name)
            yield Path(name)
