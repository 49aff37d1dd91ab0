"""Rules for the texts of a bundle: UTF-8, letters composed, nothing invisible, lawful JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from newsdesk.bundle.photo_table import BOM
from newsdesk.news.report import problem
from newsdesk.text.normalize import clean

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_TEXT: Final = 2 * 1024 * 1024
"""Bytes of the longest text that is looked at: hundreds of times a long article."""

_LONG_RUN: Final = re.compile(r"[^\x00-\x7f]{400}")
"""Ordering combining marks takes the square of their number; no language writes so many."""


def read_text(path: str, data: bytes, report: Callable[..., None]) -> str | None:
    """Return the text of a part; report what is wrong with it.

    Args:
        path: the part's path, for the report.
        data: its bytes.
        report: called with a problem.

    Returns:
        The text without a byte-order mark, or None when it cannot be read at all.
    """
    if len(data) > MAX_TEXT:
        report(problem("text.large", path, bytes=len(data), limit=MAX_TEXT))
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as trouble:
        report(problem("text.not_utf8", path, offset=trouble.start))
        return None
    wants_mark = path.endswith(".csv")
    if text.startswith(BOM) is not wants_mark:
        report(problem("text.mark", path))
    text = text.removeprefix(BOM)
    _report_unclean(path, text, report)
    return text


def _report_unclean(path: str, text: str, report: Callable[..., None]) -> None:
    """Report the first line that has not passed the gate of ``text.normalize``."""
    if _LONG_RUN.search(text):
        report(problem("text.unclean", path, line=1))
        return
    text = text.replace("\r\n", "\n") if path.endswith(".csv") else text
    for number, line in enumerate(text.split("\n"), start=1):
        line = line.replace("\t", " ")  # noqa: PLW2901  # templates may indent with tabs
        plain = line.isascii() and line.isprintable()
        if not plain and clean(line) != line:
            report(problem("text.unclean", f"{path}:{number}", line=number))
            return


def read_json(path: str, text: str, report: Callable[..., None]) -> dict[str, Any] | None:
    """Return the JSON object of a part, or None after reporting that there is none."""
    try:
        found: object = json.loads(text, parse_constant=_refuse, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        report(problem("json.broken", path))
        return None
    return found


def _refuse(name: str) -> object:
    raise ValueError(name)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse an object that names a field twice: two readers would see two things."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(len(pairs))
    return found
