"""Files and folders in, drafts out: one bad file never stops its neighbours."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from newsdesk.errors import EditorMistake, NewsdeskError, OutsideTrouble
from newsdesk.intake.choosing import READ_ENDINGS, UNREAD_ENDINGS, reader_for
from newsdesk.intake.composing import with_unplaced
from newsdesk.intake.source_file import load, load_package
from newsdesk.text.fold import sort_key
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdesk.news.draft import CaptionedFile, Draft

Refused = tuple[Path, NewsdeskError]
"""A file that gave no draft, and why."""

_DEEPEST: Final = 4


def read(
    paths: Sequence[Path], captions: Sequence[CaptionedFile] = (), code: str = ""
) -> tuple[tuple[Draft, ...], tuple[Refused, ...]]:
    """Read texts, and all texts in folders, as drafts; return also what could not be read and why.

    Files come in the order given, those of a folder in the order of their names. Each paragraph
    that is a photo's caption becomes that photo. Photos that belong to no paragraph go behind
    the text of the draft that lies in their folder, or of the only draft; among several drafts
    they are refused, so that they are not lost unseen.

    Args:
        paths: files and folders.
        captions: the photos at hand with the captions inside them.
        code: as in ``read_file``.

    Raises:
        EditorMistake: ``intake.nothing_found`` where no path leads to a text at all.
    """
    found, unread = files(paths)
    refused = list(unread)
    drafts: list[Draft] = []
    for path in found:
        try:
            drafts.append(read_file(path, captions, code))
        except NewsdeskError as failure:
            refused.append((path, failure))
    drafts, left = with_the_others(drafts, captions)
    return tuple(drafts), (*refused, *left)


def files(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Refused, ...]]:
    """Return the texts among files and in folders, each once, and the folders not to be read.

    Raises:
        EditorMistake: ``intake.nothing_found`` where no path leads to a text at all.
    """
    refused: list[Refused] = []
    found = tuple(_files(paths, refused))
    if not found and not refused:
        raise EditorMistake(
            "intake.nothing_found",
            path=", ".join(path.name for path in paths),
            known=", ".join(READ_ENDINGS),
        )
    return found, tuple(refused)


def read_file(path: Path, captions: Sequence[CaptionedFile] = (), code: str = "") -> Draft:
    """Read one text.

    Args:
        path: the file.
        captions: the photos at hand with the captions inside them.
        code: a key of ``legacy_codes.CODES`` where a person says what the letters are in,
            ``legacy.AS_IS`` where they are to be left as they are.

    Raises:
        EditorMistake, OutsideTrouble: ``intake.…``; the file gave no draft.
    """
    ending = path.suffix.lower()
    # What is called .doc may be a newer document; its reader refuses the old ones.
    ending = ".docx" if ending == ".doc" else ending
    reader = reader_for(ending, "")
    if reader and reader.packed:
        return reader.read(load_package(path, tuple(captions), code))
    if ending in READ_ENDINGS:
        source = load(path, tuple(captions), code)
        reader = reader_for(ending, source.text)
        if reader:
            return reader.read(source)
    raise EditorMistake("intake.kind", file=path.name, known=", ".join(READ_ENDINGS))


def _files(paths: Sequence[Path], refused: list[Refused]) -> Iterator[Path]:
    seen: set[Path] = set()
    for path in paths:
        found = _texts_in(path, refused) if path.is_dir() else iter([path])
        for file in found:
            if file.absolute() not in seen:
                seen.add(file.absolute())
                yield file


def _texts_in(folder: Path, refused: list[Refused], depth: int = 1) -> Iterator[Path]:
    """Yield the texts of a folder and its folders; photos and other things are passed over."""
    try:
        entries = sorted(folder.iterdir(), key=lambda path: (_order(path), path.name))
    except OSError as trouble:
        reason = trouble.strerror or type(trouble).__name__
        refused.append(
            (folder, OutsideTrouble("intake.unreadable", file=folder.name, reason=reason))
        )
        return
    for path in entries:
        if path.name.startswith((".", "~$")):
            continue
        if path.is_dir():
            if depth < _DEEPEST and not path.is_symlink():
                yield from _texts_in(path, refused, depth + 1)
        elif path.suffix.lower() in READ_ENDINGS + UNREAD_ENDINGS:
            yield path


def _order(path: Path) -> str:
    return sort_key(clean_line(path.name))


def with_the_others(
    drafts: list[Draft], captions: Sequence[CaptionedFile]
) -> tuple[list[Draft], tuple[Refused, ...]]:
    """Give the photos that no text speaks of to the draft they lie beside, or to the only one."""
    refused: list[Refused] = []
    placed = {Path(photo.path).resolve() for draft in drafts for photo in draft.photos}
    folders = [Path(draft.origin).resolve().parent for draft in drafts]
    given: dict[int, list[CaptionedFile]] = {}
    for photo in captions:
        path = Path(photo.path).resolve()
        if path in placed:
            continue
        beside = [n for n, folder in enumerate(folders) if path.is_relative_to(folder)]
        if len(drafts) == 1 or len(beside) == 1:
            given.setdefault(beside[0] if beside else 0, []).append(photo)
        else:
            refused.append(
                (Path(photo.path), EditorMistake("intake.photo_left_over", file=path.name))
            )
    placed_all = [with_unplaced(draft, given.get(n, ())) for n, draft in enumerate(drafts)]
    return placed_all, tuple(refused)
