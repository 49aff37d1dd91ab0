"""The preview: the very page that the bundle will hold, from the same call."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.desk.composing import compose
from newsdesk.desk.drafting import cleaned
from newsdesk.desk.publishing import approved_state
from newsdesk.files import write_file
from newsdesk.news.article import Edits
from newsdesk.news.status import Status
from newsdesk.render import page as page_of
from newsdesk.render import qr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdesk.desk.desk import Desk
    from newsdesk.news.story import Story


@dataclass(frozen=True, slots=True)
class Preview:
    """The page, and what it shows: path beside the page → bytes or a file."""

    html: str
    print_html: str
    files: Mapping[str, bytes | Path]


def page(desk: Desk, article_id: str, edits: Edits = Edits()) -> Preview:  # noqa: B008  a frozen value
    """Return the page of an article, with ``edits`` that are not saved yet."""
    with desk.store.reading() as work:
        article = work.articles.get(article_id)
        after = cleaned(edits).applied_to(article)
        if after == article and article.status is not Status.DRAFT:
            story = compose(desk, work, *approved_state(work, article))
        else:
            story = compose(desk, work, after)
    return Preview(page_of.article_page(story), page_of.print_page(story), shown_files(story))


def shown_files(story: Story) -> Mapping[str, bytes | Path]:
    """Return what the pages show, photos and QR codes: path beside the page → content."""
    files: dict[str, bytes | Path] = dict(qr.files(story))
    for picture in story.pictures:
        for rendition in picture.renditions:
            files[picture.file_of(rendition)] = Path(rendition.path)
    return files


def write_preview(desk: Desk, article_id: str, out: Path) -> Path:
    """Write the page with all it shows into a folder; return the path of the page.

    Raises:
        OutsideTrouble: ``file.unwritable``.
    """
    preview = page(desk, article_id)
    for name, content in preview.files.items():
        write_file(out / name, content if isinstance(content, bytes) else content.read_bytes())
    write_file(out / "print.html", preview.print_html.encode())
    return write_file(out / "article.html", preview.html.encode())
