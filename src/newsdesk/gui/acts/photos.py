"""What the window asks of the desk about the photos of an article, as tasks on their lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from newsdesk.desk import photo_desk

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk
    from newsdesk.desk.photo_desk import Attached
    from newsdesk.gui.acts.telling import Telling
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.language.words import Words
    from newsdesk.news.photo import Photo, Placement

THUMBNAIL = 320
"""Width in pixels of the small pictures on the shelf."""


class PhotoActs:
    """The acts on the strip: attached, moved, taken out, put back, shown small."""

    def __init__(self, desk: Desk, lanes: Lanes, words: Words, telling: Telling) -> None:
        self._desk, self._lanes, self._words, self._telling = desk, lanes, words, telling

    def picture(self, photo: Photo, width: int = THUMBNAIL) -> Task[QImage]:
        """Fetch a small picture of a photo, decoded away from the screen's thread."""

        def work(_: Task[QImage]) -> QImage:
            reader = QImageReader(str(photo_desk.thumbnail(self._desk, photo, width)))
            size = reader.size()
            if size.width() > width:
                reader.setScaledSize(
                    size.scaled(QSize(width, width), Qt.AspectRatioMode.KeepAspectRatio)
                )
            return reader.read()

        return self._lanes.read("picture", work)

    def attach(self, article: str, paths: Sequence[Path], initiator: object) -> Task[Attached]:
        """Attach photos to an article."""

        def work(task: Task[Attached]) -> Attached:
            return photo_desk.attach(
                self._desk,
                article,
                paths,
                progress=lambda done, total: self._lanes.report(task, "photos", done, total),
                cancelled=task.is_cancelled,
            )

        return self._telling.labour(self._words("Attaching photos"), work, initiator)

    def move(self, article: str, number: int, position: int, initiator: object) -> Task[Written]:
        """Move a photo in the strip; ``position`` counts from 0."""
        return self._telling.write(
            "move", lambda: photo_desk.move(self._desk, article, number, position), initiator
        )

    def detach(self, article: str, number: int, initiator: object) -> Task[Written]:
        """Take a photo out of an article."""
        return self._telling.write(
            "detach", lambda: photo_desk.detach(self._desk, article, number), initiator
        )

    def put_back(self, article: str, placed: Placement, initiator: object) -> Task[Written]:
        """Put a photo back that was taken out."""
        return self._telling.write(
            "put back", lambda: photo_desk.put_back(self._desk, article, placed), initiator
        )
