"""A Word document as formatted text, by way of mammoth: paragraphs, lists, tables, pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

import mammoth
from mammoth import documents
from mammoth.docx.files import InvalidFileReferenceError

from newsdesk.errors import OutsideTrouble
from newsdesk.intake.html_flow import Flow, as_spans
from newsdesk.intake.html_look import Look, lawful_address
from newsdesk.intake.rich_text import BREAK, Block, Blocks, Picture, Quoted, Span, Words
from newsdesk.intake.tables import Row, grid_or_content
from newsdesk.intake.word_lists import listed
from newsdesk.intake.word_package import opened, packed
from newsdesk.intake.word_settling import place_in, settled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdesk.intake.word_package import Package

_HEADING: Final = re.compile(r"(?:heading|tiêu đề|đề mục)\s*([1-9])", re.IGNORECASE)
_TITLE: Final = re.compile(r"title|tiêu đề|tít|đầu đề", re.IGNORECASE)
_CAPTION: Final = re.compile(r"caption|chú thích|chu thich", re.IGNORECASE)
_LEAD: Final = re.compile(r"sa-?pô|sapo|lead|subtitle|tóm tắt|phụ đề", re.IGNORECASE)
_QUOTE: Final = re.compile(r"(?:intense )?quote|block ?text|quotations?|trích dẫn", re.IGNORECASE)
_UNREAD: Final = re.compile(r"char (\w+) in font (.+)")
_DRAWINGS: Final = frozenset({"image/x-wmf", "image/wmf", "image/x-emf", "image/emf"})

# What the library stumbles over in a document that is no proper one.
_FAILURES: Final = (
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

TITLE: Final = "title"
CAPTION: Final = "caption"
LEAD: Final = "lead"
QUOTE: Final = "quote"
CENTRED: Final = "centred"


@dataclass(frozen=True, slots=True)
class WordText:
    """What a document holds.

    ``drawings`` counts pictures in Windows' own drawing formats, which no browser shows;
    ``linked`` pictures that lie outside the document; ``comments`` the remarks in its margin;
    ``struck`` passages that somebody struck out while changes were tracked;
    ``unread`` the signs of special fonts that could not be read.
    """

    blocks: Blocks
    drawings: int = 0
    linked: int = 0
    comments: int = 0
    struck: int = 0
    unread: tuple[str, ...] = ()


def read(data: bytes, name: str) -> WordText:
    """Return the text of a .docx file; changes that were tracked count as accepted.

    Raises:
        EditorMistake, OutsideTrouble: as ``word_package.opened``.
    """
    package = opened(data, name)
    held: list[Any] = []

    def hold(document: Any) -> Any:  # noqa: ANN401  # mammoth has no types
        held.append(document)
        return document.copy(children=[])

    try:
        result = mammoth.convert_to_html(
            packed(settled(package)),
            transform_document=hold,
            include_embedded_style_map=False,
            external_file_access=False,
        )
        walk = _Walk()
        blocks = walk.document(held[0])
    except _FAILURES as trouble:
        raise OutsideTrouble("intake.word_broken", file=name) from trouble
    unread = [found for each in result.messages if (found := _UNREAD.search(each.message))]
    return WordText(
        blocks,
        walk.drawings,
        walk.linked,
        len(held[0].comments),
        _struck(package),
        tuple(dict.fromkeys(f"{found[2]} {found[1]}" for found in unread)),
    )


def _struck(package: Package) -> int:
    """Count the passages with letters that are struck out in the text and its notes."""
    parts = (package.main, *(package.named.get(kind, "") for kind in ("footnotes", "endnotes")))
    return sum(
        any(letters.text for letters in gone.iter(f"{_W}delText"))
        for part in parts
        if part in package.trees
        for gone in package.trees[part].iter(f"{_W}del")
    )


@dataclass(slots=True)
class _Walk:
    """Walks the document that mammoth read, once."""

    drawings: int = 0
    linked: int = 0
    _notes: list[Any] = field(default_factory=list)

    def document(self, document: Any) -> Blocks:  # noqa: ANN401  # mammoth has no types
        """Return the blocks of the text, the notes behind them."""
        blocks = self._blocks(document.children)
        notes: list[Block] = []
        for number, reference in enumerate(self._notes, start=1):
            note = document.notes.resolve(reference)
            notes.append(Words(as_spans(self._blocks(note.body)), note=str(number)))
        return (*_quotes_joined(blocks), *notes)

    def _blocks(self, elements: Iterable[Any]) -> Blocks:
        flow = Flow()
        for element in elements:
            if isinstance(element, documents.Paragraph):
                self._paragraph(element, flow)
            elif isinstance(element, documents.Table):
                flow.add(*grid_or_content([self._row(row) for row in element.children]))
            else:
                self._inline(element, Look(), flow)
        return listed(flow.finished())

    def _row(self, row: Any) -> Row:  # noqa: ANN401  # mammoth has no types
        return [(self._blocks(cell.children), cell.colspan, cell.rowspan) for cell in row.children]

    def _paragraph(self, paragraph: Any, flow: Flow) -> None:  # noqa: ANN401  # mammoth ships no types
        place = place_in(paragraph.indent.first_line)
        style = _role(paragraph.style_name or "", paragraph.alignment or "")
        heading = _HEADING.match(paragraph.style_name or "")
        level = min(int(heading[1]), 6) if heading else place.level
        before = flow.enter(level=level, style=style, depth=place.depth, marker=place.label)
        for child in paragraph.children:
            self._inline(child, Look(), flow)
        flow.leave(before)

    def _inline(self, element: Any, look: Look, flow: Flow) -> None:  # noqa: ANN401  # mammoth ships no types
        match element:
            case documents.Text():
                flow.text(element.value, look)
            case documents.Tab():
                flow.text(" ", look)
            case documents.Break():
                flow.span(Span(BREAK))
            case documents.Checkbox():
                flow.text("☑ " if element.checked else "☐ ", look)
            case documents.Image():
                self._image(element, flow)
            case documents.NoteReference():
                self._note(element, look, flow)
            case documents.Hyperlink():
                look = replace(look, link=lawful_address(element.href or "") or look.link)
                self._all(element.children, look, flow)
            case documents.Run():
                self._all(element.children, _look_of(element, look), flow)
            case documents.Paragraph() | documents.Table():
                flow.add(*self._blocks([element]))
            case _:
                self._all(getattr(element, "children", ()), look, flow)

    def _all(self, elements: Iterable[Any], look: Look, flow: Flow) -> None:
        for element in elements:
            self._inline(element, look, flow)

    def _note(self, reference: Any, look: Look, flow: Flow) -> None:  # noqa: ANN401  # mammoth ships no types
        self._notes.append(reference)
        number = str(len(self._notes))
        flow.text(number, replace(look, note=number, bold=False, italic=False))

    def _image(self, image: Any, flow: Flow) -> None:  # noqa: ANN401  # mammoth ships no types
        kind = (image.content_type or "").lower()
        if kind in _DRAWINGS:
            self.drawings += 1
            return
        try:
            with image.open() as file:
                data = file.read()
        except InvalidFileReferenceError:
            self.linked += 1
            return
        flow.picture(Picture(image.alt_text or "", data=data, kind=kind))


def _look_of(run: Any, outer: Look) -> Look:  # noqa: ANN401  # mammoth has no types
    raised = {"superscript": 1, "subscript": -1}.get(run.vertical_alignment or "", 0)
    return Look(run.is_bold, run.is_italic, outer.link, outer.note, run.font or "", raised)


def _role(style: str, alignment: str) -> str:
    roles = ((_CAPTION, CAPTION), (_LEAD, LEAD), (_QUOTE, QUOTE))
    found = next((role for pattern, role in roles if pattern.match(style)), "")
    if not found and _TITLE.fullmatch(style):
        found = TITLE
    return found or (CENTRED if alignment == "center" else "")


def _quotes_joined(blocks: Blocks) -> Blocks:
    """Put neighbouring paragraphs in a style of quotations into one quotation."""
    found: list[Block] = []
    for block in blocks:
        if not isinstance(block, Words) or block.style != QUOTE:
            found.append(block)
        elif found and isinstance(found[-1], Quoted):
            found[-1] = Quoted((*found[-1].blocks, block))
        else:
            found.append(Quoted((block,)))
    return tuple(found)
