"""Bringing texts in: read drafts, join captions to photos, keep what the reader was unsure of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from newsdesk.desk import kept_originals
from newsdesk.desk.changes import NOTHING, Changes, of
from newsdesk.desk.drafting import cleaned
from newsdesk.desk.loose_pictures import as_files
from newsdesk.desk.photo_desk import in_order, placement_of, take
from newsdesk.desk.tagging import known_section
from newsdesk.errors import NewsdeskError, OutsideTrouble
from newsdesk.intake import reading
from newsdesk.news.article import UNCHANGED, AiUse, Article, ArticleKind, Edits
from newsdesk.news.byline import bylines_of
from newsdesk.news.draft import CaptionedFile
from newsdesk.news.report import Severity, problem
from newsdesk.news.revision import Why
from newsdesk.photos import metadata
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

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
    code: str = "",
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Imported:
    """Make one article of each text in files or folders, joined to the photos of a folder.

    Captions are found by comparing paragraphs with the captions inside the photos. One bad file or
    photo does not stop the others; it becomes a doubt of the article. Each article is one
    transaction; after a cancel those made so far stay. Every file is kept as it came
    (``kept_originals``).

    Args:
        desk: the newsroom.
        paths: files and folders.
        photos: a folder of photos.
        code: the old code that a person says the texts are in, or ``legacy.AS_IS``.
        progress: told how many texts are done, and of how many.
        cancelled: asked before each text.

    Raises:
        OutsideTrouble: ``folder.unreadable`` for the folder of photos.
        EditorMistake: ``intake.nothing_found``.
    """
    refused: list[tuple[Path, NewsdeskError]] = []
    captions = _captions(photos, refused) if photos else ()
    found, unread = reading.files(paths)
    refused += unread
    drafts: Iterable[Draft] = _drafts(found, captions, code, refused)
    total = len(found)
    if captions:
        # Which article a photo belongs to is known once all of them are read.
        drafts, left = reading.with_the_others(list(drafts), captions)
        refused += left
        total = len(drafts)
    articles: list[Article] = []
    changes = NOTHING
    done = 0
    if progress:
        progress(done, total)
    for draft in drafts:
        if cancelled and cancelled():
            break
        try:
            article, bad = accept(desk, with_original(desk, draft))
        except OutsideTrouble as failure:
            refused.append((Path(draft.origin), failure))
            continue
        refused += [one for one in bad if one not in refused]
        articles.append(article)
        changes |= of(article, photos=frozenset(one.photo.sha256 for one in article.photos))
        done += 1
        if progress:
            progress(min(done + len(refused), total), total)
    if progress:
        progress(total, total)
    return Imported(changes, tuple(articles), tuple(refused))


def _drafts(
    paths: Sequence[Path],
    captions: tuple[CaptionedFile, ...],
    code: str,
    refused: list[tuple[Path, NewsdeskError]],
) -> Iterator[Draft]:
    """Read one text after another, so that the pictures of only one are held at a time."""
    for path in paths:
        try:
            yield reading.read_file(path, captions, code)
        except NewsdeskError as failure:
            refused.append((path, failure))


def with_original(desk: Desk, draft: Draft) -> Draft:
    """Keep the file that a draft was read from, and say in the draft where it is.

    Raises:
        OutsideTrouble: as ``kept_originals.keep``.
    """
    place = kept_originals.keep(desk, Path(draft.origin))
    told = problem(
        "intake.original_kept",
        "body",
        Severity.INFO,
        file=clean_line(Path(draft.origin).name),
        place=place.as_posix(),
    )
    return replace(draft, doubts=(*draft.doubts, told))


def accept(desk: Desk, draft: Draft) -> tuple[Article, tuple[tuple[Path, NewsdeskError], ...]]:
    """Make an article of a draft; return it with the photos that could not be taken."""
    placements, failed = _placements(desk, draft)
    body = draft.body
    first: dict[str, Placement] = {}
    for placed in placements:
        known = first.setdefault(placed.photo.sha256, placed)
        if known is not placed:
            body = body.replace(f"(photo:{placed.number})", f"(photo:{known.number})")
    doubts = draft.doubts + tuple(
        problem("photo.refused", path.name, Severity.WARNING, file=path.name) for path, _ in failed
    )
    fields = cleaned(
        Edits(
            kind=ArticleKind(draft.kind) if draft.kind else UNCHANGED,
            kicker=draft.kicker,
            place=draft.place,
            ai_use=AiUse(draft.ai_use) if draft.ai_use else UNCHANGED,
            ai_note=draft.ai_note,
            title=draft.title,
            lead=draft.lead,
            body=body,
            section=known_section(desk, draft.section),
            tags=draft.tags,
            bylines=bylines_of(clean_line(draft.byline)),
            source=draft.source,
            source_author=draft.source_author,
            source_address=draft.source_address,
            source_published=draft.source_published,
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
    return article, failed


def _placements(
    desk: Desk, draft: Draft
) -> tuple[list[Placement], tuple[tuple[Path, NewsdeskError], ...]]:
    """Put the photos of a draft on the shelf; return them placed, and those not taken."""
    placed: list[Placement] = []
    failed: list[tuple[Path, NewsdeskError]] = []
    with as_files([(one.path, one.data) for one in draft.photos]) as paths:
        for one, path in zip(draft.photos, paths, strict=True):
            taken, refused = take(desk, [path])
            # A picture that came inside the text has no place of its own to name.
            failed += [(Path(one.path), failure) for _, failure in refused]
            for photo in taken:
                placement = placement_of(photo, one.number, one.caption)
                placed.append(replace(placement, alt=one.alt or placement.alt))
    return placed, tuple(failed)


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
