"""Another old code for an article that was read wrongly: by its letters, or from its original."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from newsdesk.desk.drafting import cleaned, save_changed
from newsdesk.errors import EditorMistake
from newsdesk.intake import reading
from newsdesk.news.article import Edits
from newsdesk.news.draft import CaptionedFile
from newsdesk.news.photo import PhotoWords
from newsdesk.news.revision import Why
from newsdesk.text.code_choice import read_by_hand, share_spelt, ways
from newsdesk.text.legacy import AS_IS
from newsdesk.text.legacy_codes import CODES
from newsdesk.text.line_marks import FIGURE

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.news.draft import Draft
    from newsdesk.text.code_choice import Way

FIELDS: Final = ("kicker", "title", "lead", "body")
PARTS: Final = ("caption", "alt", "credit")
"""What is said of a photo."""
_KEPT: Final = "intake.original_kept"


@dataclass(frozen=True, slots=True)
class Original:
    """The file an article was imported from: its own name, and where the newsroom keeps it."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Reread:
    """Kicker, headline, lead and body as one code reads the original; ``share`` as in ``Way``."""

    code: str
    edits: Edits
    share: float

    @property
    def text(self) -> str:
        """Return the words as one text, for showing them."""
        return _joined(self.edits)


def original_of(desk: Desk, article: Article) -> Original | None:
    """Return the file that an article was imported from, None for others and where it is gone."""
    for doubt in article.doubts:
        told = dict(doubt.values)
        if doubt.code == _KEPT and (desk.folder / told.get("place", "")).is_file():
            return Original(told.get("file", ""), desk.folder / told["place"])
    return None


def read_original(desk: Desk, article_id: str, code: str) -> Edits:
    """Return an article's texts as its original reads in a code; nothing is changed.

    Args:
        desk: the newsroom.
        article_id: the article.
        code: the code, or ``legacy.AS_IS``.

    Raises:
        EditorMistake: ``article.unknown``, ``recode.no_original``; what the readers raise.
    """
    with desk.store.reading() as work:
        article = work.articles.get(article_id)
    original = original_of(desk, article)
    if original is None:
        raise EditorMistake("recode.no_original", title=article.title)
    captions = [
        CaptionedFile(placed.photo.sha256, placed.photo.described.caption)
        for placed in article.photos
    ]
    draft = reading.read_file(original.path, captions, code)
    return _texts(replace(draft, body=_with_photos(draft.body, article)))


def reread(desk: Desk, article_id: str) -> tuple[str, tuple[Reread, ...]]:
    """Return the original as it came, and as each code reads it, the best spelt first.

    Codes that leave it as it came, or read it as one before, are left out.

    Raises:
        EditorMistake: as ``read_original``.
    """
    return _readings(lambda code: read_original(desk, article_id, code))


def readings_of(path: Path) -> tuple[str, tuple[Reread, ...]]:
    """Return a file that is to be imported as it came, and as each code reads it, as ``reread``.

    Raises:
        EditorMistake, OutsideTrouble: what the readers raise.
    """
    return _readings(lambda code: _texts(reading.read_file(path, (), code)))


def _readings(read: Callable[[str], Edits]) -> tuple[str, tuple[Reread, ...]]:
    came = _joined(read(AS_IS))
    found: dict[str, Reread] = {}
    for code in CODES:
        edits = read(code)
        text = _joined(edits)
        if text != came and text not in found:
            found[text] = Reread(code, edits, share_spelt(text))
    return came, tuple(sorted(found.values(), key=lambda one: -one.share))


def ways_of(desk: Desk, article_id: str, fields: Collection[str] = ()) -> tuple[Way, ...]:
    """Return what each code makes of the letters of an article's texts, the best spelt first.

    ``fields`` are as in ``recode``.
    """
    with desk.store.reading() as work:
        article = work.articles.get(article_id)
    wanted = fields or (*FIELDS, *PARTS)
    texts = [str(getattr(article, name)) for name in FIELDS if name in wanted]
    texts += [
        str(getattr(placed, part)) for placed in article.photos for part in PARTS if part in wanted
    ]
    return ways("\n".join(texts))


def recode(desk: Desk, article_id: str, code: str, fields: Collection[str] = ()) -> Written:
    """Read the letters of an article's texts by a code, in one save; all texts unless some named.

    Args:
        desk: the newsroom.
        article_id: the article.
        code: a key of ``legacy_codes.CODES``.
        fields: names among ``FIELDS`` and ``PARTS``; empty for all.

    Raises:
        EditorMistake: ``article.unknown``; ``recode.nothing`` where no letter would change.
    """
    wanted = fields or (*FIELDS, *PARTS)
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        texts = {name: str(getattr(before, name)) for name in FIELDS if name in wanted}
        new = {name: read_by_hand(text, code) for name, text in texts.items()}
        parts = [part for part in PARTS if part in wanted]
        words = tuple(
            PhotoWords(
                placed.number,
                **{part: read_by_hand(getattr(placed, part), code) for part in parts},
            )
            for placed in before.photos
        )
        edits = Edits(**new, photo_words=words)  # type: ignore[arg-type]  # all are texts
        after = cleaned(edits).applied_to(before)
        if after == before:
            raise EditorMistake("recode.nothing")
        written = save_changed(desk, work, before, after, Why.SAVED)
        work.commit()
    return written


def from_original(desk: Desk, article_id: str, code: str) -> Written:
    """Put an article's texts as its original reads in a code in the place of what stands there.

    The texts that stood there are a revision, as after every save.

    Raises:
        EditorMistake: as ``read_original``.
    """
    edits = read_original(desk, article_id, code)
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        written = save_changed(desk, work, before, edits.applied_to(before), Why.SAVED)
        work.commit()
    return written


def _texts(draft: Draft) -> Edits:
    edits = Edits(kicker=draft.kicker, title=draft.title, lead=draft.lead, body=draft.body)
    return cleaned(edits)


def _joined(edits: Edits) -> str:
    texts = edits.given()
    return "\n\n".join(str(texts[name]) for name in FIELDS if texts.get(name))


def _with_photos(body: str, article: Article) -> str:
    """Return a body that was read anew with the article's photos where they stand in it now.

    A reader numbers photos by itself and finds only those beside the file; the article knows.
    """
    pieces = [piece for piece in body.split("\n\n") if not FIGURE.match(piece)]
    made: list[str] = []
    for piece in article.body.split("\n\n"):
        if FIGURE.match(piece):
            made.append(piece)
        elif pieces:
            made.append(pieces.pop(0))
    return "\n\n".join([*made, *pieces])
