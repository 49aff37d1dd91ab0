"""Pictures of a pasted text: put on the shelf and into the article, their places numbered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from newsdesk.desk.changes import Changes
from newsdesk.desk.drafting import save_changed
from newsdesk.desk.loose_pictures import as_files
from newsdesk.desk.pasting import with_photos
from newsdesk.desk.photo_desk import in_order, placement_of, take
from newsdesk.intake.rich_pieces import ending_of
from newsdesk.news.revision import Why

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk
    from newsdesk.desk.pasting import Pasted, PastedPicture
    from newsdesk.errors import NewsdeskError
    from newsdesk.news.article import Article
    from newsdesk.news.photo import Photo

_CLIPBOARD_FOLDERS: Final = ("msohtmlclip", "msoclip", "ksohtml", "msohtml")
"""Where Word and its like leave pictures for a paste; a page may not name any other file."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The article with the pictures of a paste.

    ``markdown`` is what goes into the text, with the photos' numbers. ``left`` are pictures that
    could not be had: on the net, or a file that is gone or that no clipboard wrote. ``refused``
    names those that are no photos, and why.
    """

    changes: Changes
    article: Article
    markdown: str
    left: tuple[PastedPicture, ...] = ()
    refused: tuple[tuple[Path, NewsdeskError], ...] = ()


def keep(desk: Desk, article_id: str, pasted: Pasted, name: str = "anh") -> Kept:
    """Put the pictures of a pasted text at the end of the strip, with their captions.

    A picture that the article has already keeps its number. The text itself is not touched.

    Args:
        desk: the newsroom.
        article_id: of the article that the text was pasted into.
        pasted: as ``pasting.from_html`` gave it.
        name: what pictures without a file of their own are called.

    Raises:
        EditorMistake: ``article.unknown``.
        OutsideTrouble: ``store.…``.
    """
    wanted = [picture for picture in pasted.pictures if picture.data or _is_clip(picture.path)]
    left = tuple(picture for picture in pasted.pictures if picture not in wanted)
    photos: list[tuple[PastedPicture, Photo]] = []
    refused: list[tuple[Path, NewsdeskError]] = []
    with as_files([_file_of(picture, name) for picture in wanted]) as paths:
        for picture, path in zip(wanted, paths, strict=True):
            taken, failed = take(desk, [path])
            photos += [(picture, photo) for photo in taken]
            refused += failed
    numbers: dict[str, int] = {}
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        placements = {placed.photo.sha256: placed for placed in before.photos}
        number = work.articles.next_photo_number(article_id)
        for picture, photo in photos:
            if photo.sha256 not in placements:
                work.photos.add(photo)
                placement = placement_of(photo, number, picture.caption)
                placements[photo.sha256] = replace(placement, alt=picture.alt or placement.alt)
                number += 1
            numbers[picture.place] = placements[photo.sha256].number
        after = replace(before, photos=in_order(list(placements.values())))
        written = save_changed(desk, work, before, after, Why.SAVED)
        work.commit()
    changes = written.changes | Changes(photos=frozenset(photo.sha256 for _, photo in photos))
    markdown = with_photos(pasted.markdown, numbers)
    return Kept(changes, written.article, markdown, left, tuple(refused))


def _is_clip(path: str) -> bool:
    folders = [part.lower() for part in Path(path.replace("\\", "/")).parts[:-1]]
    written = any(part.startswith(_CLIPBOARD_FOLDERS) for part in folders)
    return bool(path) and written and Path(path).is_file()


def _file_of(picture: PastedPicture, name: str) -> tuple[str, bytes]:
    if not picture.data:
        return picture.path, b""
    number = picture.place.partition(":")[2]
    return f"{name}-{number}{ending_of(picture.kind)}", picture.data
