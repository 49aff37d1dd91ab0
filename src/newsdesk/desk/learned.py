"""What the newsroom's archive has taught: its file in ``learned/``, read when first asked for."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final

from newsdesk.checks.context_model import NotAModel, read_model, written
from newsdesk.checks.context_reading import ContextReader
from newsdesk.files import write_file

if TYPE_CHECKING:
    from pathlib import Path

    from newsdesk.checks.context_model import ContextModel

NAME: Final = "context.model"
_DAMAGED: Final = ".damaged"

Stamp = tuple[int, int]


class Learned:
    """The folder ``learned/`` of a newsroom. Safe to use from any thread.

    The file is read when it is first needed, and again when another program has written it anew.
    A damaged one is put aside: nothing in it cannot be learned again.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._lock = Lock()
        self._stamp: Stamp | None = None
        self._reader: ContextReader | None = None
        self._damaged = False

    def reader(self) -> ContextReader | None:
        """Return a reader with what was learned; None when nothing (usable) was."""
        with self._lock:
            stamp = self._stamp_now()
            if stamp != self._stamp:
                self._reader = self._read() if stamp else None
                self._stamp = self._stamp_now()
            return self._reader

    def was_damaged(self) -> bool:
        """Tell whether a damaged file was put aside and nothing has been learned since."""
        self.reader()
        return self._damaged

    def keep(self, model: ContextModel) -> None:
        """Write what was learned, whole or not at all; it is used from now on.

        Raises:
            OutsideTrouble: ``file.…``; what was learned before is still used then.
        """
        write_file(self._path, written(model))
        reader = ContextReader(model)
        with self._lock:
            self._reader, self._stamp = reader, self._stamp_now()
            self._damaged = False

    def _read(self) -> ContextReader | None:
        try:
            model = read_model(self._path.read_bytes())
        except OSError:
            return None  # gone or locked this moment: asked for again with the next check
        except NotAModel as failure:
            if not failure.of_other_rules:
                self._put_aside()
            return None
        self._damaged = False
        return ContextReader(model)

    def _put_aside(self) -> None:
        self._damaged = True
        try:
            self._path.replace(self._path.with_name(NAME + _DAMAGED))
        except OSError:
            return  # it stays, is noticed again at the next start, and is written over

    def _stamp_now(self) -> Stamp | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size
