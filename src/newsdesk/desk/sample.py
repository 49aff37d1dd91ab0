"""The sample: its article imported, approved, exported and verified, once for each newsroom."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from newsdesk import resources
from newsdesk.desk import drafting, importing, photo_desk, publishing, searching, verifying
from newsdesk.news.article import Edits
from newsdesk.news.asking import quoted
from newsdesk.news.revision import Why
from newsdesk.news.status import is_approved
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from pathlib import Path

    from newsdesk.desk.desk import Desk
    from newsdesk.desk.publishing import Exported
    from newsdesk.news.article import Article
    from newsdesk.news.report import Problem

NAME: Final = "bai-mau"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the demonstration made: the article, its bundle, and what verifying it found."""

    article: Article
    bundle: Exported
    problems: tuple[Problem, ...]


def demo(desk: Desk) -> Shown:
    """Import the sample if it is not there, approve it, export it to ``outbox/``, verify it."""
    folder = resources.folder("samples") / NAME
    details = tomllib.loads((folder / f"{NAME}.toml").read_text(encoding="utf-8"))
    article = _imported_before(desk, details) or _import(desk, folder, details)
    if not is_approved(article.status):
        article = publishing.approve(desk, article.id, details["approver"]).article
    bundle = publishing.export(desk, article.id, desk.folder / "outbox")
    return Shown(article, bundle, verifying.verify(bundle.path))


def _imported_before(desk: Desk, details: dict[str, Any]) -> Article | None:
    title = clean_line(details["title"])
    for found in searching.ask(desk, quoted(title), 5).found:
        if found.line.title == title:
            return drafting.open_article(desk, found.line.id)
    return None


def _import(desk: Desk, folder: Path, details: dict[str, Any]) -> Article:
    imported = importing.import_files(desk, [folder / f"{NAME}.txt"], folder / "anh")
    article = imported.articles[0]
    article_id = article.id
    edits = Edits(
        section=details["section"],
        tags=tuple(details["tags"]),
        source=details.get("source", article.source),
    )
    drafting.edit(desk, article_id, edits, Why.SAVED)
    for placed in article.photos:
        words = details["photos"].get(placed.photo.file_name, {})
        photo_desk.caption(
            desk, article_id, placed.number, alt=words.get("alt"), credit=words.get("credit")
        )
    return drafting.open_article(desk, article_id)
