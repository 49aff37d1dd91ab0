"""The newsroom's Markdown: no raw HTML, photos on lines of their own, blocks know their lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast
from xml.etree import ElementTree as Tree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, BlockQuoteProcessor
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import (
    AUTOMAIL_RE,
    IMAGE_LINK_RE,
    IMAGE_REFERENCE_RE,
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    InlineProcessor,
    ShortImageReferenceInlineProcessor,
)
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

if TYPE_CHECKING:
    from collections.abc import Iterable

PHOTO: Final = "photo"
"""The tag of the placeholder for a photo; it never reaches a page."""

_PHOTO_LINE: Final = re.compile(
    r"^ {0,3}!\[[^\]\n]*\]\([ ]*photo:[ ]*(\d{1,6})[ ]*\)[ ]*$", re.MULTILINE
)
_PULL: Final = "pull"
_PULLED: Final = re.compile(r"^(?: {0,3}> ?>.*(?:\n|$))+$")
"""A block whose every line is of a quotation within a quotation."""
_PHOTO_NAME: Final = re.compile(r"photo:\s*(\d{1,6})")
_MARKED: Final = re.compile(r"[\\`*_\[<&]|  \n")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class _Located(str):
    """A block of source text that remembers the line where it begins, from 1."""

    __slots__ = ("line",)
    line: int


def _located(text: str) -> list[str]:
    blocks: list[str] = []
    line = 1
    for words in text.split("\n\n"):
        block = _Located(words)
        block.line = line + len(words) - len(words.lstrip("\n"))
        blocks.append(block)
        line += words.count("\n") + 2
    return blocks


class _LineKeepingParser(BlockParser):
    """Python-Markdown's block parser; children of the root carry the attribute ``line``."""

    line = 1

    def parseDocument(self, lines: Iterable[str]) -> Tree.ElementTree:  # noqa: N802  # Markdown's name
        self.root = Tree.Element(self.md.doc_tag)
        blocks = _located("\n".join(lines))
        while blocks:
            self.line = max(self.line, self._line_of(blocks))
            known = len(self.root)
            for processor in self.blockprocessors:
                if processor.test(self.root, blocks[0]) and (
                    processor.run(self.root, blocks) is not False
                ):
                    break
            for child in self.root[known:]:
                child.attrib.setdefault("line", str(self.line))
        return Tree.ElementTree(self.root)

    @staticmethod
    def _line_of(blocks: list[str]) -> int:
        """Return where the first block begins, counted back from the next one that knows."""
        put_back = 0
        for block in blocks:
            if isinstance(block, _Located):
                return block.line - put_back
            put_back += block.count("\n") + (1 if put_back else 2)
        return 1


class _PhotoLine(BlockProcessor):
    """A line with nothing but a photo's name becomes a placeholder, without a paragraph."""

    def __init__(self, parser: _LineKeepingParser) -> None:
        super().__init__(parser)
        self._lines = parser

    def test(self, parent: Tree.Element, block: str) -> bool:
        del parent
        return "photo:" in block and _PHOTO_LINE.search(block) is not None

    def run(self, parent: Tree.Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        found = _PHOTO_LINE.search(block)
        if not found:
            return
        before, after = block[: found.start()].rstrip("\n"), block[found.end() :].lstrip("\n")
        if before.strip():
            self.parser.parseBlocks(parent, [before])
        photo = Tree.SubElement(parent, PHOTO, {"number": found[1]})
        if parent is self._lines.root:
            photo.set("line", str(self._lines.line + block.count("\n", 0, found.start())))
        if after.strip():
            blocks.insert(0, after)


class _Quotations(BlockQuoteProcessor):
    """Quotations; a pull quote (``>>``) and a quotation that follow each other stay two."""

    def run(self, parent: Tree.Element, blocks: list[str]) -> None:
        pull = _PULLED.match(blocks[0]) is not None
        above = self.lastChild(parent)
        between: Tree.Element | None = None
        if above is not None and above.tag == "blockquote" and pull != (above.get(_PULL) == "yes"):
            between = Tree.SubElement(parent, "hr")
        super().run(parent, blocks)
        if between is not None:
            parent.remove(between)
        made = self.lastChild(parent)
        if pull and made is not None and made.tag == "blockquote":
            made.set(_PULL, "yes")


def _picture_or_words(element: Tree.Element) -> Tree.Element:
    """Turn an image in the text into a photo's placeholder or a link: never into a request."""
    address = element.get("src", "")
    named = _PHOTO_NAME.fullmatch(address.strip())
    if named:
        return Tree.Element(PHOTO, {"number": named[1]})
    link = Tree.Element("a", {"href": address})
    link.text = element.get("alt", "").strip() or address
    return link


class _InlineImage(ImageInlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - as its own parent class does
        self, m: re.Match[str], data: str
    ) -> tuple[Tree.Element | None, int | None, int | None]:
        element, start, end = super().handleMatch(m, data)
        found = _picture_or_words(element) if isinstance(element, Tree.Element) else None
        return found, start, end


class _Mail(InlineProcessor):
    """``<a@b.vn>`` becomes a plain mail link; Markdown's own is in code that no gate can read."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's name and its looser type
        self, m: re.Match[str], data: str
    ) -> tuple[Tree.Element, int, int]:
        del data
        link = Tree.Element("a", {"href": f"mailto:{m[1].removeprefix('mailto:')}"})
        link.text = AtomicString(m[1])
        return link, m.start(), m.end()


class _ImageByReference(ImageReferenceInlineProcessor):
    def makeTag(self, href: str, title: str, text: str) -> Tree.Element:  # noqa: N802  # Markdown's name
        return _picture_or_words(super().makeTag(href, title, text))


class _ImageByShortReference(ShortImageReferenceInlineProcessor):
    def makeTag(self, href: str, title: str, text: str) -> Tree.Element:  # noqa: N802  # Markdown's name
        return _picture_or_words(super().makeTag(href, title, text))


class _Stress(InlineProcessor):
    """``**strong**`` and ``*emphasis*``, in stars or lines.

    In Markdown's own, from 3.11 on, marks that overlap (``a*b**a*X``) swallow the next letter.
    """

    def __init__(self, pattern: str, tag: str) -> None:
        super().__init__(pattern)
        self._tag = tag

    def handleMatch(  # type: ignore[override]  # noqa: N802 - as its own parent class does
        self, m: re.Match[str], data: str
    ) -> tuple[Tree.Element, int, int]:
        del data
        element = Tree.Element(self._tag)
        element.text = m[1]
        return element, m.start(), m.end()


_STRESSES: Final = (
    ("strong", 62, r"(?<!\*)\*\*(?=[^\s*]|\*[^\s*])(.+?)(?<=\S)\*\*(?!\*)"),
    ("strong", 61, r"(?<![\w_])__(?=[^\s_]|_[^\s_])(.+?)(?<=\S)__(?![\w_])"),
    ("em", 60, r"(?<![\w*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?!\*)"),
    ("em", 59, r"(?<![\w_])_(?=[^\s_])(.+?)(?<=[^\s_])_(?![\w_])"),
)


class _PlainWords(Treeprocessor):
    """Let the words without any mark, most of a news text, pass by the search for marks."""

    def __init__(self, abbreviations: AbbrExtension) -> None:
        super().__init__()
        self._abbreviations = abbreviations

    def run(self, root: Tree.Element) -> None:
        if self._abbreviations.abbrs:  # type: ignore[attr-defined]  # its stubs do not know it
            return
        for element in root.iter():
            if element.text and not _MARKED.search(element.text):
                element.text = AtomicString(element.text)


class _NumberedFootnotes(FootnoteExtension):
    """Footnotes whose ids are numbers, whatever their author called them."""

    def __init__(self, back: str) -> None:
        super().__init__(BACKLINK_TITLE=back)
        self._numbers: dict[str, str] = {}

    def _number(self, name: str) -> str:
        if name not in self._numbers:
            self._numbers = {known: str(n) for n, known in enumerate(self.footnotes, start=1)}
        return self._numbers.get(name, "0")

    def makeFootnoteId(self, id: str) -> str:  # noqa: A002, N802  # Markdown's names
        return super().makeFootnoteId(self._number(id))

    def makeFootnoteRefId(self, id: str, found: bool = False) -> str:  # noqa: A002, FBT001, FBT002, N802  # Markdown's name
        return super().makeFootnoteRefId(self._number(id), found)


class NewsMarkdown(Markdown):
    """Reads one body; made anew for each, since it keeps what it has read."""

    def __init__(self, back: str) -> None:
        abbreviations = AbbrExtension()
        super().__init__(
            extensions=[
                TableExtension(),
                _NumberedFootnotes(back),
                SaneListExtension(),
                abbreviations,
            ],
            output_format="html",
        )
        self.treeprocessors.register(_PlainWords(abbreviations), "plain_words", 21)
        self.preprocessors.deregister("html_block")
        self.inlinePatterns.deregister("html")
        self.inlinePatterns.deregister("em_strong", strict=False)
        self.inlinePatterns.deregister("em_strong2", strict=False)
        for tag, priority, pattern in _STRESSES:
            self.inlinePatterns.register(_Stress(pattern, tag), f"{tag}{priority}", priority)
        self.inlinePatterns.register(_Mail(AUTOMAIL_RE, self), "automail", 110)
        # An indented paragraph is a paragraph: Vietnamese typists indent, and nobody writes code.
        self.parser.blockprocessors.deregister("code")
        self.parser.blockprocessors.register(_PhotoLine(self._lines), PHOTO, 75)
        self.parser.blockprocessors.register(_Quotations(self._lines), "quote", 20)
        self.inlinePatterns.register(_InlineImage(IMAGE_LINK_RE, self), "image_link", 150)
        self.inlinePatterns.register(
            _ImageByReference(IMAGE_REFERENCE_RE, self), "image_reference", 140
        )
        self.inlinePatterns.register(
            _ImageByShortReference(IMAGE_REFERENCE_RE, self), "short_image_ref", 125
        )

    def build_parser(self) -> NewsMarkdown:
        """Put the line-keeping parser in the place of the usual one."""
        super().build_parser()
        parser = _LineKeepingParser(self)
        parser.blockprocessors = self.parser.blockprocessors
        for processor in parser.blockprocessors:
            processor.parser = parser
        self.parser = self._lines = parser
        return self

    def tree(self, source: str) -> Tree.Element:
        """Return the tree of the text, inline marks done; photos are placeholders."""
        lines = _CONTROLS.sub("", source).split("\n")
        for preprocessor in self.preprocessors:
            lines = preprocessor.run(lines)
        root = cast("Tree.Element", self.parser.parseDocument(lines).getroot())
        for processor in self.treeprocessors:
            changed = processor.run(root)
            root = root if changed is None else changed
        return root

    def written(self, element: Tree.Element) -> str:
        """Return one block as HTML, not yet cleaned."""
        html = self.serializer(element)
        for processor in self.postprocessors:
            html = processor.run(html)
        return html.strip()
