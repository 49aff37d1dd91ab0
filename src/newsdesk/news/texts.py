"""The texts of an article by their names, and nothing else of it: for looking through many."""

from __future__ import annotations

from dataclasses import dataclass

from newsdesk.news.status import Status


@dataclass(frozen=True, slots=True)
class ArticleTexts:
    """What words may be looked for in.

    ``texts`` holds (name, text) of each that is not empty, named as in ``news.report.Mend``:
    ``kicker``, ``title``, ``lead``, ``body``, ``photo:2.caption``, ``photo:2.alt``,
    ``photo:2.credit``.
    """

    id: str
    status: Status
    revision: int
    title: str
    texts: tuple[tuple[str, str], ...]
