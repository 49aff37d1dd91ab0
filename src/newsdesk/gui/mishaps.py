"""Exceptions that nobody caught: into the log file, and told once; the window goes on."""

from __future__ import annotations

import sys
import threading
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


LARGEST = 1_000_000
"""Bytes after which the log is begun anew; two older ones are kept."""


class Mishaps(QObject):
    """``happened`` carries the exception, on the screen's thread."""

    happened = Signal(object)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = log
        self._before = sys.excepthook
        self._told: dict[str, float] = {}

    def watch(self) -> None:
        """Take what would otherwise end on standard error."""
        sys.excepthook = self._note
        threading.excepthook = lambda found: self._note(
            found.exc_type, found.exc_value, found.exc_traceback
        )

    def stop_watching(self) -> None:
        """Give the hooks back."""
        sys.excepthook = self._before
        threading.excepthook = threading.__excepthook__

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
        self._write(kind, error, trace)
        self.happened.emit(error)

    def _write(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write to the log; where even that fails, standard error must do."""
        # Not needed on a good day, and slow to import on every start.
        import logging  # noqa: PLC0415  # as said above
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415  # as said above

        handler = RotatingFileHandler(
            self._path, maxBytes=LARGEST, backupCount=2, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        message = logging.LogRecord(
            "newsdesk", logging.ERROR, "", 0, "nobody caught this", None, (kind, error, trace)
        )
        try:
            handler.emit(message)
        finally:
            handler.close()
