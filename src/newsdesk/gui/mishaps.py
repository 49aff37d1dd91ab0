"""Exceptions that nobody caught: into the log file, and told once; the window goes on."""

from __future__ import annotations

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

OFTEN = 2.0
"""Seconds in which the same mishap is told only once.

A broken paint would tell it for every cell.
"""


class Mishaps(QObject):
    """``happened`` carries the exception, on the screen's thread."""

    happened = Signal(object)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = logging.getLogger("newsdesk")
        self._handler = RotatingFileHandler(
            log, maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
        )
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._log.addHandler(self._handler)
        self._before = sys.excepthook
        self._told: dict[str, float] = {}

    def watch(self) -> None:
        """Take what would otherwise end on standard error."""
        sys.excepthook = self._note
        threading.excepthook = lambda found: self._note(
            found.exc_type, found.exc_value, found.exc_traceback
        )

    def stop_watching(self) -> None:
        """Give the hooks back and close the log."""
        sys.excepthook = self._before
        threading.excepthook = threading.__excepthook__
        self._log.removeHandler(self._handler)
        self._handler.close()

    def _note(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not issubclass(kind, Exception) or error is None:
            self._before(kind, error or kind(), trace)
            return
        name = f"{kind.__name__}: {error}"
        now = monotonic()
        if now - self._told.get(name, -OFTEN) < OFTEN:
            return
        self._told[name] = now
        self._log.error("nobody caught this", exc_info=(kind, error, trace))
        self.happened.emit(error)
