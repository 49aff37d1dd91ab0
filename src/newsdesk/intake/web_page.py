"""A saved web page: its article without what stands around it; the portal's own page as such."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.intake import html_reading, plain_text, portal_page
from newsdesk.intake.composing import Found, compose
from newsdesk.intake.endings import take_ending
from newsdesk.intake.html_flow import as_spans
from newsdesk.intake.old_runs import Decoded, in_unicode
from newsdesk.intake.rich_pieces import doubts_about, pieces_of
from newsdesk.intake.rich_text import Block, Blocks, Picture, Rule, Words, plain
from newsdesk.intake.web_article import Said, article_of, said_by
from newsdesk.intake.word_file import bold_lead
from newsdesk.news.report import Severity, problem
from newsdesk.text import legacy
from newsdesk.text.code_choice import share_spelt
from newsdesk.text.counting import syllables
from newsdesk.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.intake.composing import Piece
    from newsdesk.intake.source_file import SourceFile
    from newsdesk.news.draft import Draft

_LARGEST: Final = 120_000_000
_LEAD: Final = re.compile(
    r"(?:^|[-_\s])(?:sapo|lead|summary|intro|description|chapeau)(?:$|[-_\s])"
)
_HEAD: Final = 8
_PHOTO: Final = re.compile(r"\.(?:jpe?g|png|webp|gif|tiff?)", re.IGNORECASE)
_FEW_WORDS: Final = 12


def read(source: SourceFile) -> Draft:
    """Read a web page saved as .html; its pictures are taken from beside it, never from the net.

    Raises:
        EditorMistake: ``intake.not_text``, ``intake.empty``.
        OutsideTrouble: ``intake.too_large``.
    """
    html = _html(source)
    tree = html_reading.parsed(html)
    whole, decoded = in_unicode(html_reading.read(html), source.code)
    locate = _finder(source.path.parent)
    text = "\n\n".join(filter(None, map(_line, whole)))
    if portal_page.recognises(text):
        found, pieces = _of_portal(text, whole, source, locate)
    else:
        said = _head_in_unicode(said_by(tree, html), source.code, decoded)
        region = article_of(tree)
        blocks = html_reading.read_node(region, tree) if region else ()
        article, decoded = in_unicode(blocks, source.code)
        found, pieces = _of_any_site(said, article, source, locate)
        found = _with_left_out(found, whole, article)
    if not (found.title or pieces):
        raise EditorMistake("intake.empty", file=source.path.name)
    doubts = (*doubts_about(decoded), *found.doubts)
    return compose(source, replace(found, doubts=doubts), pieces)


def _head_in_unicode(said: Said, code: str, decoded: Decoded) -> Said:
    """Read what the page's head says by the code a person named, or that of its text if better."""
    if code == legacy.AS_IS or not (code or decoded.codes):
        return said

    def read(text: str) -> str:
        found = legacy.read_as(text, code or decoded.codes[0]).text
        return found if code or share_spelt(found) > share_spelt(text) else text

    return replace(said, title=read(said.title), site=read(said.site), author=read(said.author))


def _html(source: SourceFile) -> str:
    data = source.data
    if len(data) > _LARGEST:
        raise OutsideTrouble(
            "intake.too_large",
            file=source.path.name,
            size=len(data),
            largest=_LARGEST // 1_000_000,
        )
    if not legacy.is_text(data):
        raise EditorMistake("intake.not_text", file=source.path.name)
    return html_reading.text_of(data)


def _of_portal(
    text: str, whole: Blocks, source: SourceFile, locate: Callable[[str], str]
) -> tuple[Found, list[Piece]]:
    """Read a page of the portal: what it says by its words, what it shows by its blocks."""
    found, plain_pieces = portal_page.parts(text)
    wanted = {piece.words for piece in plain_pieces}
    places = [n for n, block in enumerate(whole) if _line(block) in wanted]
    if not places:
        return found, plain_pieces
    kept = tuple(
        block
        for block in whole[places[0] : places[-1] + 1]
        if _line(block) in wanted or isinstance(block, Picture)
    )
    made = pieces_of(kept, source.path.name, locate)
    return replace(found, doubts=(*found.doubts, *made.doubts)), made.pieces


def _of_any_site(
    said: Said, article: Blocks, source: SourceFile, locate: Callable[[str], str]
) -> tuple[Found, list[Piece]]:
    found = Found(
        title=said.title,
        source=said.site,
        source_author=said.author,
        source_address=said.address,
        source_published=said.published,
    )
    found, article = _without_head(found, article)
    made = pieces_of(article, source.path.name, locate)
    pieces = made.pieces
    if not said.site:
        found, pieces = plain_text.dated(*plain_text.head(found, pieces))
    found, pieces = bold_lead(found, pieces)
    found, pieces = take_ending(found, pieces)
    return replace(found, doubts=(*found.doubts, *made.doubts)), pieces


def _without_head(found: Found, article: Blocks) -> tuple[Found, Blocks]:
    """Take the headline and a lead that the page calls so out of the text."""
    kept = list(article)
    for block in kept[:_HEAD]:
        if not isinstance(block, Words):
            continue
        words = plain(block.spans)
        if found.title and fold(words) == fold(found.title):
            kept.remove(block)
        elif not found.lead and _LEAD.search(block.style) and syllables(words) >= _FEW_WORDS:
            found = replace(found, lead=words)
            kept.remove(block)
    while kept and isinstance(kept[0], Rule):
        kept.pop(0)
    return found, tuple(kept)


def _with_left_out(found: Found, whole: Blocks, article: Blocks) -> Found:
    """Tell that only the article was taken, and how much stood around it."""
    around = sum(map(_count, whole)) - sum(map(_count, article))
    if around < _FEW_WORDS:
        return found
    doubt = problem("intake.page_around", "body", Severity.INFO, count=around)
    return replace(found, doubts=(*found.doubts, doubt))


def _count(block: Block) -> int:
    return syllables(_line(block))


def _line(block: Block) -> str:
    return plain(as_spans([block]))


def _finder(folder: Path) -> Callable[[str], str]:
    """Return what finds a picture that was saved beside the page, and none elsewhere."""

    def find(address: str) -> str:
        for name in dict.fromkeys((address, unquote(address))):
            try:
                path = (folder / name.partition("?")[0].replace("\\", "/")).resolve()
                inside = path.is_relative_to(folder.resolve())
                if inside and _PHOTO.fullmatch(path.suffix) and path.is_file():
                    return str(path)
            except (OSError, ValueError):
                continue
        return ""

    return find
