"""Find and replace in all articles: what is sought, every place it stands, what would be there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.views.replacing.hit_list import HitGroup, HitLine, HitList
from newsdesk.gui.views.status_mark import status_name
from newsdesk.language.article_names import place_name
from newsdesk.news.status import is_approved
from newsdesk.text.finding import Sought, cased_like
from newsdesk.text.fold import has_marks

if TYPE_CHECKING:
    from newsdesk.desk.replacing import Hit, Hits
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words


class EverywhereDialog(QDialog):
    """``search_wanted`` asks for a search; ``replace_wanted`` for replacing what is ``chosen``."""

    search_wanted = Signal()
    replace_wanted = Signal()
    cancel_wanted = Signal()
    undo_wanted = Signal()
    open_wanted = Signal(str)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._hits: Hits | None = None
        self.setWindowTitle(words("Find and replace in all articles"))
        self.resize(860, 620)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(words("Find"))
        self.new = QLineEdit(self)
        self.new.setAccessibleName(words("Replace with"))
        self.whole = QCheckBox(words("Whole words only"), self)
        self.whole.setChecked(True)
        self.case = QCheckBox(words("Large and small letters differ"), self)
        self.marks = QCheckBox(words("Marks as typed"), self)
        self.keep = QCheckBox(words("Keep large letters"), self)
        self.keep.setChecked(True)
        self.approved = QCheckBox(words("Approved articles too (they lose the approval)"), self)
        self.search = QPushButton(words("Find"), self)
        self.search.setDefault(True)
        self.list = HitList(colours, words("Places found"), self)
        self.list.doubleClicked.connect(self._open)
        self.said = QLabel(self)
        self.said.setProperty("role", "quiet")
        self.said.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(words("Cancel"), self)
        self.do = QPushButton(self)
        self.do.setProperty("role", "next")
        self.undo = QPushButton(words("Undo"), self)
        self.done_button = QPushButton(words("Close"), self)
        self._lay_out()
        self._connect()
        self.show_progress(None)
        self.undo.hide()
        self._count()

    @property
    def sought(self) -> Sought:
        """Return what is looked for."""
        return Sought(
            self.field.text(),
            whole_words=self.whole.isChecked(),
            case=self.case.isChecked(),
            marks=self.marks.isChecked(),
        )

    @property
    def chosen(self) -> dict[str, tuple[Hit, ...]]:
        """Return the ticked hits by the id of their article."""
        if self._hits is None:
            return {}
        found: dict[str, list[Hit]] = {}
        for at, row in sorted(self.list.hits.ticked()):
            article = self._hits.articles[at]
            hit = article.hits[row]
            found.setdefault(article.id, []).append(replace(hit, new=self._new(hit.old)))
        return {article: tuple(hits) for article, hits in found.items()}

    @property
    def hits(self) -> Hits | None:
        """Return what was found last."""
        return self._hits

    def begin(self, sought: Sought) -> None:
        """Look for these words at once, if there are any."""
        self.field.setText(sought.words)
        self.case.setChecked(sought.case)
        self.field.setFocus()
        self.field.selectAll()
        if sought.words:
            self.search_wanted.emit()

    def show_hits(self, hits: Hits) -> None:
        """Show what was found; approved articles come without a tick."""
        self._hits = hits
        self.undo.hide()
        self.list.show_groups(tuple(self._group(at) for at in range(len(hits.articles))))
        said = self._words(
            "{count} hits in {articles} articles", count=hits.count, articles=len(hits.articles)
        )
        if hits.searched < hits.total:
            said += " · " + self._words("There are more: only the first are shown.")
        self.said.setText(said)
        self._count()

    def show_progress(self, part: tuple[int, int] | None) -> None:
        """Show how far a search or a replacement is; None: none is under way."""
        busy = part is not None
        self.bar.setVisible(busy)
        self.cancel.setVisible(busy)
        if part:
            self.bar.setMaximum(part[1])
            self.bar.setValue(part[0])
        self.search.setEnabled(not busy)
        self.undo.setEnabled(not busy)
        self._count()

    def show_done(self, said: str, *, can_undo: bool) -> None:
        """Say what was done; the hits are gone, since they no longer stand there."""
        self._hits = None
        self.list.show_groups(())
        self.said.setText(said)
        self.undo.setVisible(can_undo)
        self._count()

    def _group(self, at: int) -> HitGroup:
        if self._hits is None:
            return HitGroup("", ())
        article = self._hits.articles[at]
        lines = tuple(
            HitLine(
                hit.before,
                hit.old,
                self._new(hit.old),
                hit.after,
                place_name(self._words, hit.field),
            )
            for hit in article.hits
        )
        title = article.title or self._words("(no headline yet)")
        note = f"{len(lines)} · {status_name(self._words, article.status)}"
        ticked = not is_approved(article.status) or self.approved.isChecked()
        return HitGroup(title, lines, note, ticked)

    def _lay_out(self) -> None:
        words = self._words
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        find, instead = QLabel(words("Find"), self), QLabel(words("Replace with"), self)
        find.setBuddy(self.field)
        instead.setBuddy(self.new)
        grid.addWidget(find, 0, 0)
        grid.addWidget(self.field, 0, 1)
        grid.addWidget(self.search, 0, 2)
        grid.addWidget(instead, 1, 0)
        grid.addWidget(self.new, 1, 1)
        how, more = QHBoxLayout(), QHBoxLayout()
        for box in (self.whole, self.case, self.marks):
            how.addWidget(box)
        for box in (self.keep, self.approved):
            more.addWidget(box)
        for row in (how, more):
            row.setSpacing(16)
            row.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.bar)
        for button in (self.cancel, self.undo, self.do, self.done_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addLayout(how)
        column.addLayout(more)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.clicked.connect(self.search_wanted)
        self.do.clicked.connect(self.replace_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.done_button.clicked.connect(self.reject)
        self.field.textChanged.connect(lambda said: self.marks.setChecked(has_marks(said)))
        self.list.hits.dataChanged.connect(self._count)
        for box in (self.whole, self.case, self.marks):
            box.clicked.connect(self._changed)
        self.field.textEdited.connect(self._changed)
        self.new.textChanged.connect(self._show_new)
        self.keep.clicked.connect(self._show_new)
        self.approved.clicked.connect(self._show_anew)
        for button in (self.do, self.cancel, self.undo, self.done_button):
            button.setAutoDefault(False)

    def _new(self, old: str) -> str:
        """Return what would stand in the place of a hit; the hit itself while nothing is typed."""
        new = self.new.text()
        follows = self.keep.isChecked() and not self.case.isChecked()
        return (cased_like(old, new) if follows else new) if new else old

    def _show_new(self) -> None:
        if self._hits is not None:
            groups = tuple(self._group(at) for at in range(len(self._hits.articles)))
            self.list.hits.renew(groups)
        self._count()

    def _show_anew(self) -> None:
        if self._hits is not None:
            self.show_hits(self._hits)

    def _changed(self) -> None:
        """Forget what was found: it is no answer to the question that stands there now."""
        if self._hits is not None:
            self._hits = None
            self.list.show_groups(())
            self.said.setText(self._words("The question has changed: find anew."))
        self._count()

    def _count(self) -> None:
        count = sum(map(len, self.chosen.values()))
        self.do.setText(self._words("Replace {count}", count=count))
        new = self.new.text()
        self.do.setEnabled(
            count > 0 and new not in ("", self.field.text()) and self.bar.isHidden()
        )

    def _open(self) -> None:
        index = self.list.currentIndex()
        group = index.parent() if index.parent().isValid() else index
        if self._hits is not None and group.isValid():
            self.open_wanted.emit(self._hits.articles[group.row()].id)
