"""Words typed but not yet saved: a file an article, written at each key, gone after the save."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from newsdesk.news.article import AiUse, ArticleKind, Edits
from newsdesk.news.byline import Byline
from newsdesk.news.photo import PhotoWords

if TYPE_CHECKING:
    from pathlib import Path


_ANEW: Final = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_SPOILED: Final = (OSError, ValueError, TypeError, AttributeError, KeyError)
"""What reading a file of unsaved words may raise when it is not as we wrote it."""


@dataclass(frozen=True, slots=True)
class Left:
    """Words that an earlier run left unsaved, and when the last of them was typed."""

    edits: Edits
    at: datetime


class Unsaved:
    """The folder ``unsaved/`` of a newsroom. Safe to use from any thread.

    The files are not synced: they outlive the program being killed, and the save that follows
    within a second is what outlives the power going.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._kept: dict[str, Edits] = {}

    def keep(self, article_id: str, edits: Edits) -> None:
        """Add these edits to what is kept. A full disk here is not worth stopping for."""
        with self._lock:
            if article_id not in self._kept:
                # Words of an earlier run that could not be saved at the start must not be lost.
                self._kept[article_id] = self._left(article_id)
            self._kept[article_id] = kept = self._kept[article_id].then(edits)
            self._write(article_id, kept)

    def forget(self, article_id: str, edits: Edits) -> None:
        """Drop what has been saved; words that were typed since are kept.

        What another process keeps of this article is left alone.
        """
        with self._lock:
            if article_id not in self._kept:
                return
            kept = self._kept[article_id].without(edits)
            if kept.given():
                self._kept[article_id] = kept
                self._write(article_id, kept)
            else:
                del self._kept[article_id]
                self._path(article_id).unlink(missing_ok=True)

    def found(self) -> dict[str, Left]:
        """Return what an earlier run left: id → edits. An unreadable file is put aside."""
        left: dict[str, Left] = {}
        if not self._folder.is_dir():
            return left
        for path in sorted(self._folder.glob("*.json")):
            try:
                edits = _edits(json.loads(path.read_text(encoding="utf-8")))
                left[path.stem] = Left(edits, datetime.fromtimestamp(path.stat().st_mtime, UTC))
            except _SPOILED:
                path.replace(path.with_suffix(".unread"))
        return left

    def done(self, article_id: str) -> None:
        """Remove the file of an article whose words have been recovered.

        Where somebody types into the article already, the file holds those words and stays.
        """
        with self._lock:
            if article_id not in self._kept:
                self._path(article_id).unlink(missing_ok=True)

    def put_aside(self, article_id: str) -> None:
        """Keep words that the store does not take, out of the next start."""
        path = self._path(article_id)
        path.replace(path.with_suffix(".unknown"))

    def _left(self, article_id: str) -> Edits:
        """Return what the file of an article holds; nothing where there is none."""
        path = self._path(article_id)
        try:
            return _edits(json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return Edits()
        except _SPOILED:
            path.replace(path.with_suffix(".unread"))
            return Edits()

    def _path(self, article_id: str) -> Path:
        return self._folder / f"{article_id}.json"

    def _write(self, article_id: str, kept: Edits) -> None:
        text = json.dumps(kept.given(), ensure_ascii=False, default=_plain).encode()
        try:
            self._put(self._path(article_id), text)
        except FileNotFoundError:
            with suppress(OSError):
                self._folder.mkdir(exist_ok=True)
                self._put(self._path(article_id), text)
        except OSError:
            return

    def _put(self, path: Path, text: bytes) -> None:
        """Write a file aside and rename it, with as few calls of the system as there can be.

        It happens at each key, and every call may have to wait for another thread's turn to end.
        """
        aside = path.with_suffix(".new")
        file = os.open(aside, _ANEW, 0o600)
        try:
            left = memoryview(text)
            while left:
                left = left[os.write(file, left) :]
        finally:
            os.close(file)
        os.replace(aside, path)  # noqa: PTH105  # a plain rename, at each keystroke


def _plain(value: object) -> object:
    """Return what JSON can hold in the place of a value that it cannot."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Byline):
        return [value.name, value.person]
    if isinstance(value, PhotoWords):
        return {"number": value.number, **value.given()}
    raise TypeError(type(value))


def _edits(values: dict[str, object]) -> Edits:
    """Make an edit of what JSON held; an unknown name or form is an error.

    Raises:
        TypeError, ValueError: the file was not written by this program, or is spoiled.
    """
    given = {
        name: _READ[name](value) if name in _READ and value is not None else value
        for name, value in values.items()
    }
    return Edits(**given)  # type: ignore[arg-type]  # an unknown name is a TypeError


def _texts(value: Any) -> tuple[str, ...]:  # noqa: ANN401  # whatever JSON held
    return tuple(str(one) for one in value)


def _bylines(value: Any) -> tuple[Byline, ...]:  # noqa: ANN401  # whatever JSON held
    return tuple(Byline(name, person) for name, person in value)


def _photo_words(value: Any) -> tuple[PhotoWords, ...]:  # noqa: ANN401  # whatever JSON held
    return tuple(
        PhotoWords(int(one.pop("number")), **{name: str(words) for name, words in one.items()})
        for one in value
    )


_READ: Final[dict[str, Callable[[Any], object]]] = {
    "kind": ArticleKind,
    "ai_use": AiUse,
    "tags": _texts,
    "related": _texts,
    "bylines": _bylines,
    "photo_words": _photo_words,
    "published": datetime.fromisoformat,
    "source_published": datetime.fromisoformat,
}
"""How the fields that are no text come out of JSON."""
