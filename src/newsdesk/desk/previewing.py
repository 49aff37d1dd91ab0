"""The preview: the very page that the bundle will hold, from the same call."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.desk.composing import compose
from newsdesk.desk.drafting import cleaned
from newsdesk.desk.publishing import approved_state
from newsdesk.desk.rendering import photo_files, qr_files
from newsdesk.files import write_file
from newsdesk.news.article import AiUse, Edits
from newsdesk.news.status import is_approved
from newsdesk.render import body as body_of
from newsdesk.render import page as page_of
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdesk.desk.desk import Desk
    from newsdesk.news.story import Story


@dataclass(frozen=True, slots=True)
class Preview:
    """The pages, and what they show: path beside the page → bytes or a file.

    ``lines`` has the source line of each block of the page's text: both scroll together.
    """

    html: str
    print_html: str
    files: Mapping[str, bytes | Path]
    lines: tuple[int, ...]


def page(desk: Desk, article_id: str, edits: Edits = Edits()) -> Preview:  # noqa: B008  # a frozen value
    """Return the page of an article, with ``edits`` that are not saved yet.

    Raises:
        EditorMistake: ``article.unknown``.
        OutsideTrouble: ``photo.…``, ``store.…``.
    """
    story = story_of(desk, article_id, edits)
    files: dict[str, bytes | Path] = dict(qr_files(story))
    for picture in story.pictures:
        files |= {picture.file_of(made): Path(made.path) for made in picture.renditions}
    body = body_of.parse(story.article.body, story.article.language)
    return Preview(
        page_of.article_page(story, body),
        page_of.print_page(story, body),
        files,
        page_of.body_lines(story, body),
    )


def ai_label(ai_use: AiUse, ai_note: str) -> str:
    """Return what readers see of a use of AI; empty where there is none."""
    return "" if ai_use is AiUse.NONE else page_of.ai_label(ai_use, clean_line(ai_note))


def story_of(desk: Desk, article_id: str, edits: Edits = Edits()) -> Story:  # noqa: B008  # a frozen value
    """Return the story of an article: as approved, or as it stands with these edits."""
    with desk.store.reading() as work:
        article = work.articles.get(article_id)
        after = cleaned(edits).applied_to(article)
        if after == article and is_approved(article.status):
            return compose(desk, work, *approved_state(work, article))
        return compose(desk, work, after)


def write_preview(desk: Desk, article_id: str, out: Path) -> Path:
    """Write the page with all it shows into a folder; return the path of the page.

    The files are those of the bundle, byte for byte.

    Raises:
        OutsideTrouble: ``file.unwritable``, ``file.disk_full``, ``photo.…``.
    """
    story = story_of(desk, article_id)
    files = qr_files(story)
    for picture in story.pictures:
        files |= photo_files(story, picture)
    for name, content in files.items():
        write_file(out / name, content)
    write_file(out / "print.html", page_of.print_page(story).encode())
    return write_file(out / "article.html", page_of.article_page(story).encode())
