"""Bringing texts in: read drafts, join captions to photos, keep what the reader was unsure of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from newsdesk.desk.changes import NOTHING, Changes, of
from newsdesk.desk.drafting import cleaned
from newsdesk.desk.photo_desk import in_order, placement_of, take
from newsdesk.desk.tagging import known_section
from newsdesk.errors import NewsdeskError, OutsideTrouble
from newsdesk.intake import reading
from newsdesk.news.article import Article, Edits
from newsdesk.news.byline import bylines_of
from newsdesk.news.draft import CaptionedFile
from newsdesk.news.report import Severity, problem
from newsdesk.news.revision import Why
from newsdesk.photos import metadata
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdesk.desk.desk import Desk
    from newsdesk.news.draft import Draft
    from newsdesk.news.photo import Placement

PHOTO_ENDINGS: Final = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif"})


@dataclass(frozen=True, slots=True)
class Imported:
    """The articles that were made; ``refused`` names each file that was not taken, and why."""

    changes: Changes
    articles: tuple[Article, ...]
    refused: tuple[tuple[Path, NewsdeskError], ...] = ()


def import_files(
    desk: Desk,
    paths: Sequence[Path],
    photos: Path | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Imported:
    """Make one article of each text in files or folders, joined to the photos of a folder.

    Captions are found by comparing paragraphs with the captions inside the photos. One bad file or
    photo does not stop the others; it becomes a doubt of the article. Each article is one
    transaction.

    Raises:
        OutsideTrouble: ``folder.unreadable`` for the folder of photos.
    """
    refused: list[tuple[Path, NewsdeskError]] = []
    captions = _captions(photos, refused) if photos else ()
    drafts, unread = reading.read(paths, captions)
    refused += unread
    articles: list[Article] = []
    changes = NOTHING
    for done, draft in enumerate(drafts):
        if cancelled and cancelled():
            break
        if progress:
            progress(done, len(drafts))
        article, bad = accept(desk, draft)
        refused += [one for one in bad if one not in refused]
        articles.append(article)
        changes |= of(article, photos=frozenset(one.photo.sha256 for one in article.photos))
    if progress:
        progress(len(drafts), len(drafts))
    return Imported(changes, tuple(articles), tuple(refused))


def accept(desk: Desk, draft: Draft) -> tuple[Article, tuple[tuple[Path, NewsdeskError], ...]]:
    """Make an article of a draft; return it with the photos that could not be taken."""
    taken, refused = take(desk, [Path(one.path) for one in draft.photos])
    failed = {path for path, _ in refused}
    kept = [one for one in draft.photos if Path(one.path) not in failed]
    placements = [
        placement_of(photo, one.number, one.caption)
        for photo, one in zip(taken, kept, strict=True)
    ]
    body = draft.body
    first: dict[str, Placement] = {}
    for placed in placements:
        known = first.setdefault(placed.photo.sha256, placed)
        if known is not placed:
            body = body.replace(f"(photo:{placed.number})", f"(photo:{known.number})")
    doubts = draft.doubts + tuple(
        problem("photo.refused", Path(path).name, Severity.WARNING, file=path.name)
        for path, _ in refused
    )
    fields = cleaned(
        Edits(
            title=draft.title,
            lead=draft.lead,
            body=body,
            section=known_section(desk, draft.section),
            tags=draft.tags,
            bylines=bylines_of(clean_line(draft.byline)),
            source=draft.source,
            published=draft.published,
        )
    )
    now = desk.clock()
    blank = Article(id=desk.new_id(), created=now, changed=now, doubts=doubts)
    article = replace(fields.applied_to(blank), photos=in_order(list(first.values())))
    with desk.store.writing() as work:
        for placed in article.photos:
            work.photos.add(placed.photo)
        article = work.articles.add(article, who=desk.who, why=Why.IMPORTED)
        work.commit()
    return article, refused


def _captions(
    folder: Path, refused: list[tuple[Path, NewsdeskError]]
) -> tuple[CaptionedFile, ...]:
    """Return the photo files of a folder with the captions they carry inside."""
    try:
        paths = sorted(
            path
            for path in folder.iterdir()
            if path.is_file() and path.suffix.lower() in PHOTO_ENDINGS
        )
    except OSError as trouble:
        raise OutsideTrouble(
            "folder.unreadable", path=folder, reason=trouble.strerror
        ) from trouble
    captions: list[CaptionedFile] = []
    for path in paths:
        try:
            captions.append(CaptionedFile(str(path), metadata.read(path).caption))
        except NewsdeskError as failure:
            refused.append((path, failure))
    return tuple(captions)
