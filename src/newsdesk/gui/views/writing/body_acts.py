"""What menu, bar and keys do to the body, by the names of ``writing_commands``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QMenu

from newsdesk.gui.views.writing.link_dialog import LinkDialog
from newsdesk.gui.views.writing.table_dialog import TableDialog
from newsdesk.text.line_marks import toggle_heading, toggle_list, toggle_quote
from newsdesk.text.links import link_at, linked
from newsdesk.text.paragraphs import moved
from newsdesk.text.stressing import toggle_emphasis, toggle_strong
from newsdesk.text.table_rows import new_table, tidy

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.gui.models.photo_strip import PhotoStripModel
    from newsdesk.gui.views.writing.body_editor import BodyEditor
    from newsdesk.language.words import Words
    from newsdesk.text.passage import Passage

_PICTURE = QSize(72, 48)


class BodyActs(QObject):
    """``photos_wanted`` asks for photos where the article has none yet."""

    photos_wanted = Signal()

    def __init__(
        self,
        body: BodyEditor,
        photos: PhotoStripModel,
        words: Words,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._body, self._photos, self._words = body, photos, words
        self._rewrites: dict[str, Callable[[Passage], Passage]] = {
            "format.heading2": partial(toggle_heading, level=2),
            "format.heading3": partial(toggle_heading, level=3),
            "format.bold": toggle_strong,
            "format.italic": toggle_emphasis,
            "format.bullets": partial(toggle_list, numbered=False),
            "format.numbers": partial(toggle_list, numbered=True),
            "format.quote": toggle_quote,
            "format.pull_quote": partial(toggle_quote, pull=True),
            "format.tidy_table": tidy,
            "format.move_up": partial(moved, step=-1),
            "format.move_down": partial(moved, step=1),
        }
        self._others: dict[str, Callable[[], None]] = {
            "format.link": self._link,
            "format.table": self._table,
            "format.photo": self._photo,
        }

    def do(self, name: str) -> bool:
        """Do what is wanted; tell whether it is a thing of the body."""
        body = self._body
        if name not in self._rewrites and name not in self._others:
            return False
        body.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if body.composing or body.isReadOnly() or not body.isEnabled():
            return True
        if name in self._rewrites:
            body.rewrite(self._rewrites[name])
        else:
            self._others[name]()
        return True

    def _link(self) -> None:
        body = self._body
        there = link_at(body.passage())
        said, address = (there.words, there.address) if there else (body.passage().chosen, "")
        dialog = LinkDialog(self._words, " ".join(said.split()), address, body.window())
        dialog.accepted.connect(
            lambda: body.rewrite(lambda now: linked(now, dialog.said, dialog.address))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _table(self) -> None:
        body = self._body
        dialog = TableDialog(self._words, body.window())
        dialog.accepted.connect(lambda: self._put_table(dialog.rows, dialog.columns))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _put_table(self, rows: int, columns: int) -> None:
        """Put an empty table under the paragraph; one begins to write in its first cell."""
        lines = new_table(rows, columns)
        self._body.insert_below(lines)
        end = self._body.passage().start
        start = self._body.text.rfind(lines, 0, end) + 2
        self._body.choose((start, start))

    def _photo(self) -> None:
        menu = QMenu(self._body)
        menu.setObjectName("photoChoice")
        for row in range(self._photos.rowCount()):
            placed = self._photos.placement_at(row)
            if placed is None:
                continue
            picture = self._photos.picture(placed.photo.sha256)
            said = placed.caption or placed.photo.file_name
            name = menu.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, 320)
            action = menu.addAction(f"{placed.number}. {name}".replace("&", "&&"))
            if picture is not None and not picture.isNull():
                action.setIcon(
                    QIcon(
                        QPixmap.fromImage(
                            picture.scaled(
                                _PICTURE,
                                Qt.AspectRatioMode.KeepAspectRatio,
                                Qt.TransformationMode.SmoothTransformation,
                            )
                        )
                    )
                )
            action.triggered.connect(partial(self._body.insert_photo, placed.number))
        if menu.isEmpty():
            menu.addAction(self._words("Add photos…")).triggered.connect(self.photos_wanted)
        menu.aboutToHide.connect(menu.deleteLater)
        below = self._body.cursorRect().bottomLeft() + QPoint(0, 4)
        menu.popup(self._body.viewport().mapToGlobal(below))
