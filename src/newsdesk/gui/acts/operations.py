"""Every desk act the window can ask for, as a named task on its lane.

Each write tells what it changed. This file brings in the store, so the window imports it
only after its first paint; renderers, readers and the bundle come in with the first act that
needs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.gui.acts.archive import ArchiveActs
from newsdesk.gui.acts.bulk import BulkActs
from newsdesk.gui.acts.checks import CheckActs
from newsdesk.gui.acts.drafts import DraftActs
from newsdesk.gui.acts.elsewhere import ElsewhereActs
from newsdesk.gui.acts.history import HistoryActs
from newsdesk.gui.acts.learning import LearningActs
from newsdesk.gui.acts.leaving import LeavingActs
from newsdesk.gui.acts.lists import ListActs
from newsdesk.gui.acts.photos import PhotoActs
from newsdesk.gui.acts.standing import StandingActs
from newsdesk.gui.acts.states import StateActs
from newsdesk.gui.acts.tags import TagActs
from newsdesk.gui.acts.telling import Telling
from newsdesk.gui.acts.writing import WritingActs

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from newsdesk.desk.desk import Desk
    from newsdesk.gui.tasks import Lanes
    from newsdesk.language.words import Words
    from newsdesk.news.profile import Profile
    from newsdesk.news.report import Problem


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
        telling = Telling(lanes, self.changed.emit)
        self.drafts = DraftActs(desk, lanes, telling)
        self.lists = ListActs(desk, lanes)
        self.photos = PhotoActs(desk, lanes, words, telling)
        self.leaving = LeavingActs(desk, lanes, words, telling)
        self.standing = StandingActs(desk, lanes)
        self.writing = WritingActs(desk, lanes, words, telling)
        self.archive = ArchiveActs(desk, lanes)
        self.elsewhere = ElsewhereActs(desk, lanes)
        self.learning = LearningActs(desk, lanes, words)
        self.bulk = BulkActs(desk, lanes, words, telling)
        self.tag_keeping = TagActs(desk, lanes, words, telling)
        self.states = StateActs(desk, lanes, telling)
        self.checks = CheckActs(desk, lanes, telling)
        self.history = HistoryActs(desk, lanes, words, telling)

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
