"""Writing a file: aside, synced, renamed, so that there is never half of one.

Holds: whole-file writes and the renaming that Windows sometimes wants twice.
May import: errors and the standard library.
Never: knows what is in the file.
"""

from __future__ import annotations

import contextlib
import errno
import os
import time
from threading import get_ident
from typing import TYPE_CHECKING, Final

from newsdesk.errors import OutsideTrouble

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

WAITS: Final = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Seconds between tries of a rename that another program (a virus scanner, Explorer) holds up."""

BUSY: Final = frozenset({5, 32, 33})
"""Windows errors that pass: access denied, sharing violation, lock violation."""


def write_file(path: Path, content: bytes | Iterable[bytes]) -> Path:
    """Write a file so that either the old or the whole new one is there; make its folder first.

    What cannot be finished leaves nothing behind, also when the chunks raise.

    Raises:
        OutsideTrouble: ``file.disk_full`` or ``file.unwritable``, with path and reason.
    """
    aside = path.with_name(f"{path.name}.{os.getpid()}-{get_ident()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with aside.open("wb") as file:
            for chunk in (content,) if isinstance(content, bytes) else content:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(aside, path)
    except OSError as trouble:
        _drop(aside)
        raise unwritable(path, trouble) from trouble
    except BaseException:  # cancelled or a bug: nothing half-written stays, and it goes on up
        _drop(aside)
        raise
    return path


def put_in_place(aside: Path, path: Path) -> None:
    """Rename a finished file over its place, sync the folder; wait out locks on Windows."""
    for wait in (*WAITS, None):
        try:
            aside.replace(path)
        except OSError as trouble:
            if wait is None or getattr(trouble, "winerror", None) not in BUSY:
                raise
            time.sleep(wait)
        else:
            break
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _drop(aside: Path) -> None:
    with contextlib.suppress(OSError):
        aside.unlink()


def unwritable(path: Path, trouble: OSError) -> OutsideTrouble:
    """Return the error that a failed write becomes."""
    code = "file.disk_full" if trouble.errno in (errno.ENOSPC, errno.EDQUOT) else "file.unwritable"
    return OutsideTrouble(code, path=path, reason=trouble.strerror or trouble)
