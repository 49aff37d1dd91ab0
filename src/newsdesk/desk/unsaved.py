"""Words typed but not yet saved: a file an article, written at each key, gone after the save."""

from __future__ import annotations

import json
import os
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from newsdesk.news.article import Edits

if TYPE_CHECKING:
    from pathlib import Path


class Unsaved:
    """The folder ``unsaved/`` of a newsroom. Safe to use from any thread.

    The files are not synced: they outlive the program being killed, and the save that follows
    within a second is what outlives the power going.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._kept: dict[str, dict[str, object]] = {}

    def keep(self, article_id: str, edits: Edits) -> None:
        """Add these edits to what is kept. A full disk here is not worth stopping for."""
        with self._lock:
            kept = self._kept.setdefault(article_id, {})
            kept |= edits.given()
            self._write(article_id, kept)

    def forget(self, article_id: str, edits: Edits) -> None:
        """Drop what has been saved; words that were typed since are kept."""
        with self._lock:
            kept = self._kept.get(article_id, {})
            for name, value in edits.given().items():
                if name in kept and kept[name] == value:
                    del kept[name]
            if kept:
                self._write(article_id, kept)
            else:
                self._kept.pop(article_id, None)
                self._path(article_id).unlink(missing_ok=True)

    def found(self) -> dict[str, Edits]:
        """Return what an earlier run left: id → edits. An unreadable file is put aside."""
        left: dict[str, Edits] = {}
        if not self._folder.is_dir():
            return left
        for path in sorted(self._folder.glob("*.json")):
            try:
                left[path.stem] = _edits(json.loads(path.read_text(encoding="utf-8")))
            except (OSError, ValueError, TypeError):
                path.replace(path.with_suffix(".unread"))
        return left

    def done(self, article_id: str) -> None:
        """Remove the file of an article whose words have been recovered."""
        with self._lock:
            self._path(article_id).unlink(missing_ok=True)

    def put_aside(self, article_id: str) -> None:
        """Keep the words of an article that is not in the store, out of the next start."""
        path = self._path(article_id)
        path.replace(path.with_suffix(".unknown"))

    def _path(self, article_id: str) -> Path:
        return self._folder / f"{article_id}.json"

    def _write(self, article_id: str, kept: dict[str, object]) -> None:
        text = json.dumps(kept, ensure_ascii=False, default=_plain)
        path = self._path(article_id)
        aside = path.with_suffix(".new")
        try:
            self._folder.mkdir(exist_ok=True)
            aside.write_text(text, encoding="utf-8")
            os.replace(aside, path)  # noqa: PTH105  a plain rename, at each keystroke
        except OSError:
            return


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value))


def _edits(values: dict[str, object]) -> Edits:
    given = dict(values)
    if isinstance(given.get("tags"), list):
        given["tags"] = tuple(given["tags"])  # type: ignore[arg-type]  # JSON has lists where we have tuples
    if isinstance(given.get("published"), str):
        given["published"] = datetime.fromisoformat(str(given["published"]))
    return Edits(**given)  # type: ignore[arg-type]  # an unknown name is a TypeError, which puts the file aside
