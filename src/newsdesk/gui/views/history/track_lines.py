"""The way of an article in words: who did what with it and when, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdesk.gui.views.short_time import HERE
from newsdesk.gui.views.status_mark import status_name
from newsdesk.news.status import Status, is_approved

if TYPE_CHECKING:
    from datetime import datetime

    from newsdesk.desk.tracking import Track
    from newsdesk.language.words import Words
    from newsdesk.news.status import Moved

_SHOWN: Final = 8


def state_words(words: Words, status: Status, track: Track | None) -> str:
    """Return a state with who gave it and when: "Chờ duyệt · Lan, 03/12 14:05"."""
    name = status_name(words, status)
    said = _who_and_when(status, track) if track else ""
    return f"{name} · {said}" if said else name


def track_lines(words: Words, track: Track) -> tuple[str, ...]:
    """Return a line for each move, the newest first, the oldest ones left out."""
    listed = [_line(words, one, track) for one in track.moves[::-1][:_SHOWN]]
    left = len(track.moves) - len(listed)
    return (*listed, words("and {count} earlier steps", count=left)) if left else tuple(listed)


def _who_and_when(status: Status, track: Track) -> str:
    if is_approved(status) and track.approval and status is Status.APPROVED:
        return f"{track.approval.by}, {_time(track.approval.at)}"
    last = next((one for one in track.moves[::-1] if one.after is status), None)
    if last is None:
        return ""
    return f"{last.who}, {_time(last.at)}" if last.who else _time(last.at)


def _line(words: Words, one: Moved, track: Track) -> str:
    approval = track.approval
    approved = one.after is Status.APPROVED and approval is not None and approval.at == one.at
    who = approval.by if approved and approval else one.who
    said = f"{_time(one.at)}  {status_name(words, one.after)}"
    if who:
        said += f" · {who}"
    return f"{said}: “{one.reason}”" if one.reason else said


def _time(moment: datetime) -> str:
    return f"{moment.astimezone(HERE):%d/%m %H:%M}"
