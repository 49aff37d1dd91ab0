"""Photos in an article: attach, caption, order, take out and put back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsdesk.desk.changes import Changes, Written
from newsdesk.desk.drafting import save_changed
from newsdesk.errors import EditorMistake, NewsdeskError
from newsdesk.news.photo import Photo, Placement
from newsdesk.news.revision import Why
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article


@dataclass(frozen=True, slots=True)
class Attached:
    """The article after photos were attached; ``refused`` names files not taken, and why."""

    changes: Changes
    article: Article
    refused: tuple[tuple[Path, NewsdeskError], ...] = ()


def attach(
    desk: Desk,
    article_id: str,
    paths: Sequence[Path],
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Attached:
    """Keep the originals and put them at the end of the strip, with the captions inside them.

    A photo that the article has already is not added twice. One bad file does not stop the others;
    after a cancel the photos taken so far stay.
    """
    taken, refused = take(desk, paths, progress=progress, cancelled=cancelled)
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        here = {placed.photo.sha256 for placed in before.photos}
        number = work.articles.next_photo_number(article_id)
        placements = list(before.photos)
        for photo in taken:
            if photo.sha256 in here:
                continue
            here.add(photo.sha256)
            work.photos.add(photo)
            placements.append(placement_of(photo, number))
            number += 1
        after = replace(before, photos=in_order(placements))
        written = save_changed(desk, work, before, after, Why.SAVED)
        work.commit()
    changes = written.changes | Changes(photos=frozenset(photo.sha256 for photo in taken))
    return Attached(changes, written.article, refused)


def take(
    desk: Desk,
    paths: Sequence[Path],
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[tuple[Photo, ...], tuple[tuple[Path, NewsdeskError], ...]]:
    """Put photo files on the shelf; return the photos, and the refused files with the reason."""
    taken: list[Photo] = []
    refused: list[tuple[Path, NewsdeskError]] = []
    for done, path in enumerate(paths):
        if cancelled and cancelled():
            break
        if progress:
            progress(done, len(paths))
        try:
            taken.append(desk.shelf.put(path))
        except NewsdeskError as failure:
            refused.append((path, failure))
    if progress:
        progress(len(paths), len(paths))
    return tuple(taken), tuple(refused)


def placement_of(photo: Photo, number: int, caption: str = "") -> Placement:
    """Return a first placement of a photo with what its file says of itself."""
    said = photo.described
    return Placement(
        number=number,
        photo=photo,
        caption=caption or said.caption,
        alt=said.alt,
        credit=said.credit or said.creator,
        position=number,
    )


def caption(
    desk: Desk,
    article_id: str,
    number: int,
    *,
    caption: str | None = None,
    alt: str | None = None,
    credit: str | None = None,
    focal: tuple[float, float] | None = None,
) -> Written:
    """Save the words of a placed photo; what is None stays.

    Raises:
        EditorMistake: ``article.unknown``, ``photo.unknown_number``.
    """
    given: dict[str, object] = {
        name: clean_line(value)
        for name, value in (("caption", caption), ("alt", alt), ("credit", credit))
        if value is not None
    }
    if focal is not None:
        given["focal"] = focal
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        _placed(before, number)
        photos = tuple(
            replace(placed, **given)  # type: ignore[arg-type]  # names and types are those of Placement
            if placed.number == number
            else placed
            for placed in before.photos
        )
        written = save_changed(desk, work, before, replace(before, photos=photos), Why.SAVED)
        work.commit()
    return written


def move(desk: Desk, article_id: str, number: int, position: int) -> Written:
    """Put a photo at another place of the strip; ``position`` counts from 0."""
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        moved = _placed(before, number)
        others = [placed for placed in before.photos if placed.number != number]
        others.insert(max(0, min(position, len(others))), moved)
        after = replace(before, photos=in_order(others))
        written = save_changed(desk, work, before, after, Why.SAVED)
        work.commit()
    return written


def detach(desk: Desk, article_id: str, number: int) -> Written:
    """Take a photo out of an article; the original stays on the shelf, the text is not touched."""
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        _placed(before, number)
        photos = in_order([placed for placed in before.photos if placed.number != number])
        written = save_changed(desk, work, before, replace(before, photos=photos), Why.SAVED)
        work.commit()
    return written


def put_back(desk: Desk, article_id: str, placement: Placement) -> Written:
    """Undo a ``detach``: the photo comes back with its words, place and number."""
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        if any(placed.photo.sha256 == placement.photo.sha256 for placed in before.photos):
            return Written(Changes(), before)
        if before.placement(placement.number):
            number = work.articles.next_photo_number(article_id)
            placement = replace(placement, number=number)
        photos = list(before.photos)
        index = sum(placed.position < placement.position for placed in photos)
        photos.insert(index, placement)
        after = replace(before, photos=in_order(photos))
        written = save_changed(desk, work, before, after, Why.SAVED)
        work.commit()
    return written


def thumbnail(desk: Desk, photo: Photo, width: int = 320) -> Path:
    """Return a small picture of a photo, made once."""
    return desk.shelf.thumbnail(photo, width)


def in_order(placements: Sequence[Placement]) -> tuple[Placement, ...]:
    """Return the placements with their positions counted anew, from 1."""
    return tuple(
        replace(placed, position=position) for position, placed in enumerate(placements, start=1)
    )


def _placed(article: Article, number: int) -> Placement:
    found = article.placement(number)
    if found is None:
        numbers = ", ".join(str(placed.number) for placed in article.photos) or "–"
        raise EditorMistake("photo.unknown_number", number=number, numbers=numbers)
    return found
