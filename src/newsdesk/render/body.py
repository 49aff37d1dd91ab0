"""The body of an article, parsed once: blocks of safe HTML and the places of its photos."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.errors import EditorMistake
from newsdesk.render.allowed import ALIGNMENTS, cleaned, safe_address
from newsdesk.render.grammar import PHOTO, NewsMarkdown

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NOTES: Final = "notes"
"""The kind of the block that holds the footnotes."""
PULL: Final = "pull"
"""The class of a pull quote: words of the piece itself, set large beside its text.

In Markdown it is a quotation with nothing in it but a quotation (``>> …``): a reader that knows no
pull quotes shows a quotation.
"""

# The only words that the parse itself adds; they follow the article's language, not the editor's.
_BACK: Final = {"vi": "Về chỗ đang đọc (chú thích {})", "en": "Back to the text (note {})"}


@dataclass(frozen=True, slots=True)
class Block:
    """One top-level block of a body.

    ``kind`` is its tag (``p``, ``h2``, ``ul``, ``table`` …), ``notes`` for the footnotes, or
    ``photo``. ``line`` is where it begins in the source, from 1. ``html`` is safe, one element,
    empty for a photo; ``photo`` is the photo's number in the article, else 0.
    """

    kind: str
    line: int
    html: str = ""
    photo: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the source that names a photo."""

    number: int
    line: int


@dataclass(frozen=True, slots=True)
class Body:
    """A parsed body. A photo that the text names twice has a block at its first place only."""

    blocks: tuple[Block, ...]
    mentions: tuple[Mention, ...]

    @property
    def photos(self) -> tuple[int, ...]:
        """Return the numbers of the photos in the text, in order of appearance, each once."""
        return tuple(dict.fromkeys(mention.number for mention in self.mentions))

    @property
    def repeated(self) -> tuple[Mention, ...]:
        """Return the places that name a photo which already stands further up."""
        seen: set[int] = set()
        again: list[Mention] = []
        for mention in self.mentions:
            if mention.number in seen:
                again.append(mention)
            seen.add(mention.number)
        return tuple(again)


def parse(markdown: str, language: str = "vi") -> Body:
    """Parse the body's Markdown.

    Raw HTML is text. Photos inside a paragraph, a list or a quotation stand after it. Every
    block's HTML has passed the allow-list of ``render.allowed``.

    Args:
        markdown: the body as the editor wrote it.
        language: the article's language; footnotes lead back to the text in it.

    Raises:
        EditorMistake: ``body.too_deep`` when marks stand in each other hundreds of times.
    """
    try:
        return _parsed(markdown, language)
    except RecursionError as error:
        raise EditorMistake("body.too_deep") from error


def _parsed(markdown: str, language: str) -> Body:
    reader = NewsMarkdown(_BACK.get(language, _BACK["en"]))
    blocks: list[Block] = []
    mentions: list[Mention] = []
    shown: set[int] = set()
    line = 1
    for element in reader.tree(markdown):
        line = int(element.attrib.pop("line", line))
        numbers = _photos_taken_out(element)
        if element.tag != PHOTO:
            block = _block(reader, element, line)
            if block:
                blocks.append(block)
        for number in numbers:
            mentions.append(Mention(number, line))
            if number not in shown:
                shown.add(number)
                blocks.append(Block(PHOTO, line, photo=number))
    return Body(tuple(blocks), tuple(mentions))


def _photos_taken_out(element: Element) -> list[int]:
    """Return the numbers of an element's photos; it loses their placeholders but no words."""
    if element.tag == PHOTO:
        return [int(element.get("number", "0"))]
    numbers: list[int] = []
    before: Element | None = None
    for child in list(element):
        numbers += _photos_taken_out(child)
        if child.tag != PHOTO:
            before = child
            continue
        words = child.tail or ""
        if before is None:
            element.text = (element.text or "") + words
        else:
            before.tail = (before.tail or "") + words
        element.remove(child)
    return numbers


def _block(reader: NewsMarkdown, element: Element, line: int) -> Block | None:
    """Return an element as a block, or None when a photo was all it held."""
    kind = str(element.tag)
    if kind in {"p", "div"} and not len(element) and not (element.text or "").strip():
        return None
    element = _as_pull_quote(element)
    for part in element.iter():
        _made_lawful(part)
    if kind == "div":
        notes = element.find("ol")
        return Block(NOTES, line, cleaned(reader.written(notes))) if notes is not None else None
    return Block(str(element.tag), line, cleaned(reader.written(element)))


def _as_pull_quote(element: Element) -> Element:
    """Return the inner quotation of one that holds nothing else, marked; else the element."""
    only = element[0] if len(element) == 1 else None
    if element.tag != "blockquote" or only is None or only.tag != "blockquote":
        return element
    if (element.text or "").strip() or (only.tail or "").strip():
        return element
    only.set("class", PULL)
    only.tail = element.tail
    return only


def _made_lawful(part: Element) -> None:
    """Mend what the allow-list would cut: a second h1, styles of cells, unlawful links."""
    if part.tag == "h1":
        part.tag = "h2"
    elif part.tag in {"td", "th"}:
        side = part.attrib.pop("style", "").removeprefix("text-align:").strip(" ;")
        if side in ALIGNMENTS:
            part.set("class", ALIGNMENTS[side])
        if part.tag == "th":
            part.set("scope", "col")
    elif part.tag == "a" and not safe_address(part.get("href", "")):
        part.tag = "span"
