"""HTML from anywhere as formatted text: what is not text or picture is left behind, unrun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser

from newsdesk.intake.html_flow import Flow, as_spans
from newsdesk.intake.html_look import Look, Sheet, declarations, look_at, sheet_of
from newsdesk.intake.html_pictures import emoji_of, picture_of
from newsdesk.intake.rich_text import BREAK, Blocks, Listing, Quoted, Rule, Span, Words
from newsdesk.intake.tables import WIDEST, Row, grid_or_content
from newsdesk.intake.word_lists import listed
from newsdesk.text import legacy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_NO_TEXT: Final = (
    "script style template noscript head title meta link base iframe frame frameset object embed"
    " applet svg math canvas audio video source track map area button input select option"
    " textarea datalist progress meter dialog -comment -doctype"
)
_DROPPED: Final = frozenset(_NO_TEXT.split())
_LISTS: Final = frozenset({"ul", "ol", "menu"})
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_BLOCKS: Final = (
    "p div section article main header footer aside nav figure figcaption address center form"
    " fieldset details summary legend dl dt dd hgroup search pre body html"
)
_BLOCK_TAGS: Final = frozenset(_BLOCKS.split())
_BLOCK_DISPLAYS: Final = ("block", "flex", "grid", "table", "list-item")
_DEEPEST: Final = 120
_VIETNAMESE_WINDOWS: Final = re.compile(rb"charset\s*=\s*[\"']?windows-1258", re.IGNORECASE)
_CHARSET_WITHIN: Final = 4_000
_TALLEST: Final = 2_000
_ROW_GROUPS: Final = frozenset({"thead", "tbody", "tfoot"})
_NOTE_ID: Final = re.compile(r"(foot|end)note-(\d{1,4})")
_NOTE_RETURN: Final = re.compile(r"#(?:foot|end)note-ref-\d+")
_WORD_LIST: Final = re.compile(r"\bl\d+\s+level(\d)\b")


def text_of(data: bytes) -> str:
    """Return the letters of a page's bytes: as it says, in UTF-8, or as Windows shows them.

    Old codes are left as they are shown: their runs are told apart by their fonts later.
    """
    if _VIETNAMESE_WINDOWS.search(data[:_CHARSET_WITHIN]):
        return legacy.read(data, "cp1258").text
    return legacy.as_shown(data)


def parsed(html: str) -> LexborHTMLParser:
    """Return the tree of HTML as a browser would build it; nothing is fetched, nothing runs."""
    return LexborHTMLParser(html.replace("\0", ""))


def read(html: str) -> Blocks:
    """Return the formatted text of a fragment of HTML or of a whole page."""
    tree = parsed(html)
    return read_node(tree.body, tree) if tree.body else ()


def read_node(node: LexborNode, tree: LexborHTMLParser) -> Blocks:
    """Return the formatted text of one element of a page, with the styles of that page."""
    sheets = (each.text() for each in tree.css("style"))
    reader = _Reader(sheet_of("\n".join(sheets)))
    flow = Flow()
    reader.inside(node, Look(), flow)
    return listed(flow.finished())


class _Reader:
    """Walks a tree once; ``flow`` gathers what is found."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._depth = 0

    def inside(self, node: LexborNode, look: Look, flow: Flow) -> None:
        """Read the children of an element."""
        self._depth += 1
        for child in node.iter(include_text=True):
            tag = child.tag or ""
            if tag == "-text":
                flow.text(child.text_content or "", look)
            elif tag not in _DROPPED:
                self._element(child, tag, look, flow)
        self._depth -= 1

    def _element(self, node: LexborNode, tag: str, look: Look, flow: Flow) -> None:
        attributes = node.attributes
        style = declarations(attributes.get("style") or "")
        if _is_hidden(attributes, style):
            return
        if self._depth > _DEEPEST:
            flow.text(node.text() or "", look)
            return
        inner = look_at(look, tag, attributes, self._sheet)
        special = self._SPECIAL.get(tag)
        if special:
            special(self, node, inner, flow)
        elif tag in _HEADINGS:
            self._paragraph(
                node,
                inner,
                flow,
                level=_HEADINGS[tag],
                style=(attributes.get("class") or "").lower(),
            )
        elif tag in _BLOCK_TAGS or style.get("display", "").startswith(_BLOCK_DISPLAYS):
            self._block(node, tag, inner, flow)
        elif not _is_return(tag, attributes):
            self.inside(node, inner, flow)

    def _block(self, node: LexborNode, tag: str, look: Look, flow: Flow) -> None:
        attributes = node.attributes
        list_level = _WORD_LIST.search(
            declarations(attributes.get("style") or "").get("mso-list", "")
        )
        if list_level:
            marker = _marker(node)
            self._paragraph(node, look, flow, depth=int(list_level[1]), marker=marker)
        elif tag == "figure":
            self._figure(node, look, flow)
        else:
            self._paragraph(node, look, flow, style=(attributes.get("class") or "").lower())

    def _paragraph(
        self, node: LexborNode, look: Look, flow: Flow, *, level: int = 0, style: str = "",
        depth: int = 0, marker: str = "",
    ) -> None:  # fmt: skip
        before = flow.enter(level=level, style=style, depth=depth, marker=marker)
        self.inside(node, look, flow)
        flow.leave(before)

    def blocks(self, node: LexborNode, look: Look) -> Blocks:
        """Return the content of an element that holds blocks of its own: an item, a cell."""
        flow = Flow()
        self.inside(node, look, flow)
        return listed(flow.finished())

    def _figure(self, node: LexborNode, look: Look, flow: Flow) -> None:
        """Read a figure; its legend is the caption of its pictures."""
        legends = [child for child in node.iter() if child.tag == "figcaption"]
        caption = as_spans([block for each in legends for block in self.blocks(each, look)])
        for each in legends:
            each.decompose()
        flow.add_figure(self.blocks(node, look), caption)

    def _list(self, node: LexborNode, look: Look, flow: Flow) -> None:
        if notes := list(self._notes(node, look)):
            flow.add(*notes)
            return
        items: list[Blocks] = []
        for child in node.iter(include_text=True):
            tag = child.tag or ""
            if tag in _LISTS:
                nested = self._nested(child, look)
                items = [*items[:-1], items[-1] + nested] if items else [nested]
            elif tag == "-text":
                flow_ = Flow()
                flow_.text(child.text_content or "", look)
                items.append(flow_.finished())
            elif tag not in _DROPPED:
                own = declarations(child.attributes.get("style") or "")
                if not _is_hidden(child.attributes, own):
                    inner = look_at(look, tag, child.attributes, self._sheet)
                    items.append(self.blocks(child, inner))
        start = node.attributes.get("start") or ""
        filled = tuple(item for item in items if item)
        if filled:
            number = int(start) if start.isdigit() and len(start) < 6 else 1  # noqa: PLR2004  # no page counts further
            flow.add(Listing(filled, ordered=node.tag == "ol", start=number))

    def _nested(self, node: LexborNode, look: Look) -> Blocks:
        flow = Flow()
        self._list(node, look, flow)
        return flow.finished()

    def _notes(self, node: LexborNode, look: Look) -> Iterator[Words]:
        """Yield footnotes where a list holds such, as mammoth writes them."""
        for child in node.iter():
            found = _NOTE_ID.fullmatch(child.attributes.get("id") or "")
            if not found:
                return
            spans = as_spans(self.blocks(child, look))
            yield Words(spans, note=found[2] if found[1] == "foot" else f"e{found[2]}")

    def _quote(self, node: LexborNode, look: Look, flow: Flow) -> None:
        if blocks := self.blocks(node, look):
            flow.add(Quoted(blocks))

    def _short_quote(self, node: LexborNode, look: Look, flow: Flow) -> None:
        flow.text("“", look)
        self.inside(node, look, flow)
        flow.text("”", look)

    def _table(self, node: LexborNode, look: Look, flow: Flow) -> None:
        for child in node.iter():
            if child.tag == "caption":
                flow.add(*self.blocks(child, look))
        flow.add(*grid_or_content([self._row(row, look) for row in _rows(node)]))

    def _row(self, row: LexborNode, look: Look) -> Row:
        return [
            (
                self.blocks(cell, look_at(look, cell.tag or "", cell.attributes, self._sheet)),
                _covers(cell, "colspan", WIDEST),
                _covers(cell, "rowspan", _TALLEST),
            )
            for cell in row.iter()
            if cell.tag in {"td", "th"}
        ]

    def _picture(self, node: LexborNode, look: Look, flow: Flow) -> None:
        emoji = emoji_of(node.attributes)
        picture = None if emoji else picture_of(node.attributes)
        if emoji:
            flow.text(emoji, look)
        elif picture:
            flow.picture(picture)

    def _break(self, _node: LexborNode, _look: Look, flow: Flow) -> None:
        flow.span(Span(BREAK))

    def _rule(self, _node: LexborNode, _look: Look, flow: Flow) -> None:
        flow.add(Rule())

    _SPECIAL: Final = {
        "br": _break,
        "hr": _rule,
        "img": _picture,
        "table": _table,
        "ul": _list,
        "ol": _list,
        "menu": _list,
        "blockquote": _quote,
        "q": _short_quote,
    }


def _is_hidden(attributes: dict[str, str | None], style: dict[str, str]) -> bool:
    if "hidden" in attributes or style.get("mso-hide") == "all":
        return True
    if style.get("display") == "none" or style.get("visibility") == "hidden":
        return True
    # The sign before an item, which Word draws with letters of its own.
    return style.get("mso-list", "").lower() == "ignore"


def _is_return(tag: str, attributes: dict[str, str | None]) -> bool:
    return tag == "a" and _NOTE_RETURN.fullmatch(attributes.get("href") or "") is not None


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for child in table.iter():
        if child.tag == "tr":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from (row for row in child.iter() if row.tag == "tr")


def _covers(cell: LexborNode, name: str, most: int) -> int:
    written = cell.attributes.get(name) or ""
    return min(max(int(written), 1), most) if written.isdigit() and len(written) < 5 else 1  # noqa: PLR2004  # no table spans more


def _marker(node: LexborNode) -> str:
    """Return what Word draws before an item: a bullet or a number."""
    for each in node.css("span[style]"):
        if "mso-list:ignore" in (each.attributes.get("style") or "").lower().replace(" ", ""):
            return (each.text() or "").strip()
    return ""
