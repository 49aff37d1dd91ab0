"""The shelf: originals under their SHA-256, never altered, and what was made of them."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Final

from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.news.photo import Photo
from newsdesk.photos import originals
from newsdesk.photos.made import Job, kept
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from newsdesk.news.photo import Rendition
    from newsdesk.news.profile import Recipe

# Pillow takes longer to import than the rest of a start together: what needs it is imported where
# it is needed, so that the window paints and the small commands answer without it.

_PATIENCE: Final = 0.05
"""Seconds between two looks at whether the editor has cancelled."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder ``photos/`` of a newsroom.

    Originals lie in ``<first two digits>/<sha256>.<suffix>``, what is made of them in
    ``made/<first two digits>/<sha256>/``. Every method may be called from any thread.
    """

    folder: Path
    _making: Lock = field(default_factory=Lock, init=False, repr=False, compare=False)
    _shrinking: Lock = field(default_factory=Lock, init=False, repr=False, compare=False)

    def put(self, path: Path) -> Photo:
        """Keep a copy of a picture file and return it as a photo, with the words that it carries.

        The file is copied first and examined as copied; what is refused leaves nothing behind. The
        same bytes are kept once.

        Raises:
            OutsideTrouble: ``photo.empty``, ``photo.kind``, ``photo.too_large`` (pixels),
                ``photo.too_heavy`` (bytes), ``photo.broken`` or ``photo.unreadable``, each with
                ``file``; ``file.disk_full`` or ``file.unwritable`` when it cannot be kept.
        """
        from newsdesk.photos import metadata, reading  # noqa: PLC0415  # Pillow, see above

        name = clean_line(path.name)
        with originals.copied(path, self.folder, name) as (aside, digest, size):
            examined = reading.examine(aside, name)
            photo = Photo(
                sha256=digest,
                file_name=name,
                format=examined.format,
                width=examined.width,
                height=examined.height,
                bytes=size,
                described=metadata.read(aside),
            )
            originals.keep(aside, originals.place_of(self.folder, photo))
        return photo

    def original(self, photo: Photo) -> Path:
        """Return the file of a photo's original.

        Raises:
            OutsideTrouble: ``photo.missing`` with ``file``.
        """
        place = originals.place_of(self.folder, photo)
        if not place.is_file():
            raise OutsideTrouble("photo.missing", file=photo.file_name)
        return place

    def check(self, photo: Photo) -> None:
        """Read a photo's original through and compare it with its SHA-256.

        Raises:
            OutsideTrouble: ``photo.missing``, ``photo.damaged``, ``photo.unreadable``.
        """
        originals.check(originals.place_of(self.folder, photo), photo)

    def renditions(
        self,
        photos: Sequence[Photo],
        recipe: Recipe,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Mapping[str, tuple[Rendition, ...]]:
        """Return the renditions of photos by the photos' SHA-256; what is not there yet is made.

        Each size has a JPEG and a WebP, largest first, in sRGB, without metadata. The longer side
        of a rendition measures its nominal size, or less where the original is smaller.

        Args:
            photos: from this shelf; one may stand there twice.
            recipe: sizes and qualities.
            progress: told how many photos are done, and of how many; on this thread.
            cancelled: asked again and again, on this thread.

        Raises:
            OutsideTrouble: ``photo.missing``, ``photo.damaged`` or another ``photo.…`` naming the
                first photo that cannot be made, once all the others are; ``file.disk_full``,
                ``file.unwritable``.
            EditorMistake: ``cancelled``; what is finished stays, nothing half-made does.
        """
        asked = cancelled or _never
        told = progress or _to_nobody
        jobs = {photo.sha256: self._job(photo) for photo in photos}
        if any(not kept(job, recipe) for job in jobs.values()):
            from newsdesk.photos.renditions import make_all  # noqa: PLC0415  # Pillow, see above

            with _held(self._making, asked):
                # Another thread may have made some while this one waited.
                missing = [job for job in jobs.values() if not kept(job, recipe)]
                ready = len(jobs) - len(missing)
                told(ready, len(jobs))
                make_all(
                    missing,
                    recipe,
                    advanced=lambda done: told(ready + done, len(jobs)),
                    cancelled=asked,
                )
        else:
            told(len(jobs), len(jobs))
        return {digest: kept(job, recipe) for digest, job in jobs.items()}

    def thumbnail(self, photo: Photo, width: int = 320) -> Path:
        """Return a small JPEG of a photo, made once, its longer side ``width`` at most.

        Raises:
            OutsideTrouble: ``photo.…``, ``file.disk_full``, ``file.unwritable``.
        """
        target = self._folder_for(photo) / f"thumbnail-{width}.jpg"
        if target.is_file():
            return target
        from newsdesk.photos.renditions import thumbnail  # noqa: PLC0415  # Pillow, see above

        with self._shrinking:
            if target.is_file():
                return target
            return thumbnail(self.original(photo), photo.file_name, target, width)

    def _job(self, photo: Photo) -> Job:

        place = originals.place_of(self.folder, photo)
        return Job(photo, original=place, folder=self._folder_for(photo))

    def _folder_for(self, photo: Photo) -> Path:
        """Return the folder for what is made of a photo."""
        return originals.folder_of(self.folder / "made", photo)


def _never() -> bool:
    return False


def _to_nobody(_done: int, _total: int) -> None:
    pass


@contextmanager
def _held(lock: Lock, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Hold a lock; while another thread has it, go on asking whether to give up."""
    while not lock.acquire(timeout=_PATIENCE):
        if cancelled():
            raise EditorMistake("cancelled")
    try:
        yield
    finally:
        lock.release()
