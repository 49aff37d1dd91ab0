"""Every desk act the window can ask for, as a named task on its lane.

Each write tells what it changed. This file brings in the store, so the window imports it
only after its first paint; renderers, readers and the bundle come in with the first act that
needs them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from newsdesk.desk import (
    checking,
    drafting,
    finding,
    photo_desk,
    searching,
    signing,
    skipping,
)
from newsdesk.gui.acts.archive import ArchiveActs
from newsdesk.gui.acts.bulk import BulkActs
from newsdesk.gui.acts.checks import CheckActs
from newsdesk.gui.acts.history import HistoryActs
from newsdesk.gui.acts.learning import LearningActs
from newsdesk.gui.acts.standing import StandingActs
from newsdesk.gui.acts.states import StateActs
from newsdesk.gui.acts.tags import TagActs
from newsdesk.gui.acts.writing import WritingActs
from newsdesk.gui.photo_folder import one_folder
from newsdesk.news.revision import Why

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from newsdesk.desk.changes import Changes, Written
    from newsdesk.desk.desk import Desk
    from newsdesk.desk.importing import Imported
    from newsdesk.desk.photo_desk import Attached
    from newsdesk.desk.previewing import Preview
    from newsdesk.desk.publishing import Exported
    from newsdesk.desk.searching import Answer
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.language.words import Words
    from newsdesk.news.article import AiUse, Article, Edits
    from newsdesk.news.listing import ArticleLine, Count, Filter, Listing, Order
    from newsdesk.news.photo import Photo, Placement
    from newsdesk.news.profile import Profile
    from newsdesk.news.report import Problem


class _Writes(Protocol):
    @property
    def changes(self) -> Changes: ...


W = TypeVar("W", bound=_Writes)


@dataclass(frozen=True, slots=True)
class Readiness:
    """An article about to leave: what was found, and which codes no reason can skip.

    ``passed`` counts what was passed over while writing, with reasons that go along.
    """

    article: Article
    problems: tuple[Problem, ...]
    unskippable: frozenset[str]
    passed: int = 0


THUMBNAIL = 320
"""Width in pixels of the small pictures on the shelf."""


class Operations(QObject):
    """The acts.

    ``changed`` carries (Changes, initiator): the view that caused it skips its own echo.
    """

    changed = Signal(object, object)

    def __init__(
        self, desk: Desk, lanes: Lanes, words: Words, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lanes = lanes
        self._words = words
        self.standing = StandingActs(desk, lanes)
        self.writing = WritingActs(desk, lanes, words, self._tell)
        self.archive = ArchiveActs(desk, lanes)
        self.learning = LearningActs(desk, lanes, words)
        self.bulk = BulkActs(desk, lanes, words, self._tell)
        self.tag_keeping = TagActs(desk, lanes, words, self._tell)
        self.states = StateActs(desk, lanes, self._write)
        self.checks = CheckActs(desk, lanes, self._write)
        self.history = HistoryActs(desk, lanes, words, self._write)

    @property
    def profile(self) -> Profile:
        """Return the portal's profile."""
        return self._desk.profile

    @property
    def folder(self) -> Path:
        """Return the newsroom's folder."""
        return self._desk.folder

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """Return what the editor should know of this folder."""
        return self._desk.warnings

    def now(self) -> datetime:
        """Return the desk's time."""
        return self._desk.clock()

    # Reading

    def listing(self, wanted: Filter, order: Order) -> Task[Listing]:
        """Fetch the keys of a list in an order."""
        return self._lanes.read("listing", lambda _: finding.listing(self._desk, wanted, order))

    def lines(self, keys: Sequence[int]) -> Task[tuple[ArticleLine, ...]]:
        """Fetch the lines of some keys."""
        return self._lanes.read("lines", lambda _: finding.lines(self._desk, keys))

    def counts(self) -> Task[tuple[Count, ...]]:
        """Count the articles in each state."""
        return self._lanes.read("counts", lambda _: finding.counts(self._desk))

    def ask(self, typed: str, limit: int = 50, skip: int = 0) -> Task[Answer]:
        """Search all articles by what was typed; ``skip`` goes on after a page."""
        return self._lanes.read(
            "search", lambda _: searching.ask(self._desk, typed, limit, skip=skip)
        )

    def person_behind(self, name: str) -> Task[str]:
        """Fetch who stood behind a pen name before."""
        return self._lanes.read("person", lambda _: signing.person_behind(self._desk, name))

    def ai_label(self, ai_use: AiUse, ai_note: str) -> Task[str]:
        """Fetch the words by which readers are told of a use of AI."""

        def work(_: Task[str]) -> str:
            from newsdesk.desk import previewing  # noqa: PLC0415  # the renderers, on this thread

            return previewing.ai_label(ai_use, ai_note)

        return self._lanes.read("label", work)

    def preview(self, article: str, edits: Edits) -> Task[Preview]:
        """Make the page of an article with words that are not saved yet."""

        def work(_: Task[Preview]) -> Preview:
            from newsdesk.desk import previewing  # noqa: PLC0415  # the renderers, on this thread

            return previewing.page(self._desk, article, edits)

        return self._lanes.read("preview", work)

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

    # Writing

    def article(self, article: str) -> Task[Article]:
        """Open an article after everything that was typed into it has been saved."""
        return self._lanes.write("open", lambda _: drafting.open_article(self._desk, article))

    def readiness(self, article: str) -> Task[Readiness]:
        """Check an article before it leaves, after everything typed into it has been saved."""

        def work(_: Task[Readiness]) -> Readiness:
            looked_at = skipping.checked(self._desk, article)
            return Readiness(
                drafting.open_article(self._desk, article),
                looked_at.open,
                checking.unskippable(),
                len(looked_at.passed),
            )

        return self._lanes.write("readiness", work)

    def recover(self) -> Task[tuple[drafting.Recovered, ...]]:
        """Save what an earlier run left unsaved."""
        return self._lanes.write("recover", lambda _: drafting.recover(self._desk))

    def keep_unsaved(self, article: str, edits: Edits) -> None:
        """Put words typed this moment into the crash journal, at once and on this thread."""
        drafting.keep_unsaved(self._desk, article, edits)

    def new_article(self, title: str, initiator: object) -> Task[Written]:
        """Start an article."""
        return self._write("new", lambda: drafting.new_article(self._desk, title), initiator)

    def save(
        self, article: str, edits: Edits, initiator: object, *, why: Why = Why.TYPED
    ) -> Task[Written]:
        """Save an edit."""
        return self._write(
            "save", lambda: drafting.edit(self._desk, article, edits, why), initiator
        )

    def move_photo(
        self, article: str, number: int, position: int, initiator: object
    ) -> Task[Written]:
        """Move a photo in the strip; ``position`` counts from 0."""
        return self._write(
            "move", lambda: photo_desk.move(self._desk, article, number, position), initiator
        )

    def detach(self, article: str, number: int, initiator: object) -> Task[Written]:
        """Take a photo out of an article."""
        return self._write(
            "detach", lambda: photo_desk.detach(self._desk, article, number), initiator
        )

    def put_back(self, article: str, placed: Placement, initiator: object) -> Task[Written]:
        """Put a photo back that was taken out."""
        return self._write(
            "put back", lambda: photo_desk.put_back(self._desk, article, placed), initiator
        )

    # Labour

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

        return self._labour(self._words("Attaching photos"), work, initiator)

    def import_files(
        self, texts: Sequence[Path], photos: Sequence[Path], initiator: object
    ) -> Task[Imported]:
        """Read texts, and folders of texts, into new articles; ``photos`` are files or folders."""

        def work(task: Task[Imported]) -> Imported:
            from newsdesk.desk import importing  # noqa: PLC0415  # the readers, on this thread

            with one_folder(photos) as folder:
                return importing.import_files(
                    self._desk,
                    texts,
                    folder,
                    progress=lambda done, total: self._lanes.report(task, "files", done, total),
                    cancelled=task.is_cancelled,
                )

        return self._labour(self._words("Importing"), work, initiator)

    def export(self, article: str, out: Path, initiator: object) -> Task[Exported]:
        """Make, verify and record the bundle of an approved article."""

        def work(task: Task[Exported]) -> Exported:
            from newsdesk.desk import publishing  # noqa: PLC0415

            return publishing.export(
                self._desk,
                article,
                out,
                progress=lambda step, done, total: self._lanes.report(task, step, done, total),
                cancelled=task.is_cancelled,
            )

        return self._labour(self._words("Exporting the bundle"), work, initiator)

    def verify(self, path: Path) -> Task[tuple[Problem, ...]]:
        """Verify a bundle as the webmaster would."""

        def work(_: Task[tuple[Problem, ...]]) -> tuple[Problem, ...]:
            from newsdesk.desk import verifying  # noqa: PLC0415

            return verifying.verify(path)

        return self._lanes.read("verify", work)

    def _write(self, name: str, act: Callable[[], W], initiator: object) -> Task[W]:
        task: Task[W] = self._lanes.write(name, lambda _: act())
        return task.then(lambda result: self._tell(result, initiator))

    def _labour(self, name: str, work: Callable[[Task[W]], W], initiator: object) -> Task[W]:
        task = self._lanes.labour(name, work)
        return task.then(lambda result: self._tell(result, initiator))

    def _tell(self, result: _Writes, initiator: object) -> None:
        changes = result.changes
        if changes.articles or changes.photos or changes.lists:
            self.changed.emit(changes, initiator)
