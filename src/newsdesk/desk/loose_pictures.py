"""Pictures that came inside a text: made files for the moment in which the shelf takes them."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@contextmanager
def as_files(pictures: Sequence[tuple[str, bytes]]) -> Iterator[tuple[Path, ...]]:
    """Give a file for each picture, in their order; all are gone afterwards.

    Args:
        pictures: name and bytes of each; one without bytes is a file already, its name the path.
    """
    with TemporaryDirectory(prefix="newsdesk-") as folder:
        paths: list[Path] = []
        for number, (name, data) in enumerate(pictures):
            if not data:
                paths.append(Path(name))
                continue
            # A folder each: two pictures may have one name, and the name is shown to the editor.
            path = Path(folder) / str(number) / (PurePath(name).name or "anh")
            path.parent.mkdir()
            path.write_bytes(data)
            paths.append(path)
        yield tuple(paths)
