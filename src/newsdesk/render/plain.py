"""A parsed body as plain text and as clean Markdown, written from its safe HTML."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from newsdesk.news.article import AiUse, ArticleKind
from newsdesk.render.body import NOTES, PULL, parse
from newsdesk.render.figures import figure
from newsdesk.render.grammar import PHOTO
from newsdesk.render.metadata import stamp
from newsdesk.render.nodes import Node, tree_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.news.story import Picture, Story
    from newsdesk.render.body import Body

_ITEM_INDENT: Final = " " * 4
_CREDIT: Final = {"vi": "Ảnh: ", "en": "Photo: "}
"""Before a credit that has no label of its own; as in the templates, in the article's language."""
_SPECIAL: Final = re.compile(r"([\\`*_\[\]])")
_TAG_LIKE: Final = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY_LIKE: Final = re.compile(r"&(?=#?\w+;)")
_LINE_START: Final = re.compile(r"^([#>+-]|\d+(?=\.))", re.MULTILINE)
_UNDERLINE: Final = re.compile(r"^=+$", re.MULTILINE)
_CLOSING: Final = re.compile(r"(?<!\\)#+$")
_NEEDS_QUOTES: Final = re.compile(r"^[\s\"'&*!|>%@`{}\[\],?:#-]|: |:$| #")
_BLANKS: Final = re.compile(r"[ \t\n]+")


def plain_text(body: Body) -> str:
    """Return the words of a body, a blank line between blocks; no photos, no arrows."""
    texts = (
        _text(node)
        for block in body.blocks
        if block.kind != PHOTO
        for node in tree_of(block.html).elements()
    )
    return "\n\n".join(text for text in texts if text)


def markdown(body: Body, photo: Callable[[int], str] = "![](photo:{})".format) -> str:
    """Return a body as Markdown that any reader takes alike: no HTML, no unlawful link.

    Args:
        body: the parsed body.
        photo: writes the lines of a photo, by its number; an empty text leaves it out.
    """
    blocks: list[str] = []
    abbreviations: dict[str, str] = {}
    for block in body.blocks:
        if block.kind == PHOTO:
            blocks.append(photo(block.photo))
            continue
        root = tree_of(block.html)
        for node in root.descendants("abbr"):
            abbreviations[_inner_text(node)] = node.attributes.get("title", "")
        notes = block.kind == NOTES
        blocks += [_notes(node) if notes else _block(node) for node in root.elements()]
    if abbreviations:
        blocks.append("\n".join(f"*[{short}]: {whole}" for short, whole in abbreviations.items()))
    return "\n\n".join(text for text in blocks if text)


def article_markdown(story: Story, body: Body | None = None) -> str:
    """Return ``article.md``: the fields as ``key: value`` lines, then the body."""
    body = parse(story.article.body, story.article.language) if body is None else body
    article = story.article
    fields = {
        "kicker": article.kicker,
        "kind": "" if article.kind is ArticleKind.NEWS else article.kind.value,
        "title": article.title,
        "lead": article.lead,
        "section": article.section,
        "tags": ", ".join(article.tags),
        "byline": article.byline,
        "source": article.source,
        "source_author": article.source_author,
        "source_address": article.source_address,
        "source_published": stamp(article.source_published) if article.source_published else "",
        "place": article.place,
        "ai": "" if article.ai_use is AiUse.NONE else article.ai_use.value,
        "ai_note": article.ai_note,
        "published": stamp(article.published) if article.published else "",
        "slug": story.slug,
        "address": story.address,
    }
    head = [f"{name}: {_field(value)}" for name, value in fields.items() if value]
    label = _CREDIT.get(story.article.language, _CREDIT["en"])
    shown = {picture.placement.number: _photo_lines(picture, label) for picture in story.pictures}
    text = markdown(body, lambda number: shown.get(number, ""))
    rest = [lines for number, lines in shown.items() if number not in set(body.photos)]
    pieces = ["\n".join(["---", *head, "---"]), text, *rest]
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def _field(value: str) -> str:
    """Return a value on one line, quoted where YAML would read something else in it."""
    value = _BLANKS.sub(" ", value).strip()
    if not _NEEDS_QUOTES.search(value):
        return value
    mark = "'" if '"' in value else '"'
    return f"{mark}{value}{mark}" if mark not in value else json.dumps(value, ensure_ascii=False)


def _photo_lines(picture: Picture, label: str) -> str:
    """Return a photo as an image with its alt text; caption and credit stand under it."""
    shown = figure(picture)
    image = f"![{_escaped(shown.alt)}]({shown.path})" if shown.path else ""
    credit = shown.credit if shown.labelled or not shown.credit else label + shown.credit
    words = " ".join(_escaped(text) for text in (shown.caption, credit) if text)
    return "\n\n".join(text for text in (image, f"*{words}*" if words else "") if text)


def _is_arrow(node: Node) -> bool:
    return node.tag == "a" and node.attributes.get("href", "").startswith("#fnref")


# Plain text


def _inner_text(node: Node) -> str:
    pieces: list[str] = []
    for part in node.inside:
        if isinstance(part, str):
            pieces.append(_BLANKS.sub(" ", part))
        elif part.tag == "br":
            pieces.append("\n")
        elif part.tag == "sup":
            pieces.append(f"[{_inner_text(part)}]")
        elif not _is_arrow(part):
            pieces.append(_inner_text(part))
    return "".join(pieces).strip()


def _text(node: Node) -> str:
    if node.tag in {"ul", "ol"}:
        return "\n".join(
            f"{_bullet(node, number)} {_item_text(item)}"
            for number, item in enumerate(node.elements("li"))
        )
    if node.tag == "table":
        rows = node.descendants("tr")
        return "\n".join(" | ".join(map(_inner_text, row.elements("th", "td"))) for row in rows)
    if node.tag == "blockquote":
        return "\n\n".join(map(_text, node.elements()))
    return _inner_text(node)


def _item_text(item: Node) -> str:
    own = Node("", inside=[part for part in item.inside if not _is_block(part)])
    deeper = [_text(part) for part in item.inside if isinstance(part, Node) and _is_block(part)]
    return "\n".join(text for text in (_inner_text(own), *deeper) if text)


def _is_block(part: Node | str) -> bool:
    return isinstance(part, Node) and part.tag in {"p", "ul", "ol", "blockquote", "table"}


def _bullet(items: Node, number: int) -> str:
    if items.tag == "ul":
        return "-"
    return f"{int(items.attributes.get('start', '1')) + number}."


# Markdown


def _escaped(text: str) -> str:
    text = _ENTITY_LIKE.sub("&amp;", _BLANKS.sub(" ", text))
    return _SPECIAL.sub(r"\\\1", _TAG_LIKE.sub("&lt;", text))


def _inline(parts: list[Node | str]) -> str:
    words = ""
    for part in parts:
        written = _escaped(part) if isinstance(part, str) else _span(part)
        if words.endswith("\n"):
            written = written.lstrip(" ")
        if written.startswith("[") and words.endswith("!"):
            words = words[:-1] + r"\!"
        words += written
    return words


def _span(node: Node) -> str:
    if node.tag in {"strong", "em"}:
        return _stressed(node)
    if node.tag == "a":
        return "" if _is_arrow(node) else _link(node)
    if node.tag == "code":
        return _code(_inner_text(node))
    if node.tag == "br":
        return "  \n"
    if node.tag == "sup":
        return f"[^{_inner_text(node)}]"
    return _inline(node.inside)


def _stressed(node: Node) -> str:
    """Return stressed words; strong and emphasis in each other need marks of two kinds."""
    if not _inner_text(node):
        return ""
    mark = "**" if node.tag == "strong" else "_" if node.descendants("strong") else "*"
    words = _inline(_flattened(node))
    begin, end = len(words) - len(words.lstrip()), len(words.rstrip())
    return f"{words[:begin]}{mark}{words[begin:end]}{mark}{words[end:]}"


def _flattened(node: Node) -> list[Node | str]:
    """Return what stands in a stressed node, without the same stress inside it."""
    parts: list[Node | str] = []
    for part in node.inside:
        same = isinstance(part, Node) and part.tag == node.tag
        parts += _flattened(part) if same and isinstance(part, Node) else [part]
    return parts


def _link(node: Node) -> str:
    address, title = node.attributes.get("href", ""), node.attributes.get("title", "")
    named = f' "{_escaped(title)}"' if title and '"' not in title else ""
    return f"[{_inline(node.inside)}](<{address}>{named})"


def _code(text: str) -> str:
    if not text:
        return ""
    ticks = max((len(run) for run in re.findall("`+", text)), default=0) + 1
    fence, gap = "`" * ticks, " " if "`" in text else ""
    return f"{fence}{gap}{text}{gap}{fence}"


def _paragraph(parts: list[Node | str]) -> str:
    words = _inline(parts).strip(" \n")
    words = _UNDERLINE.sub(lambda line: "&#61;" * len(line[0]), words)
    return _LINE_START.sub(_line_start, words)


def _line_start(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _block(node: Node) -> str:
    if node.tag in {"ul", "ol"}:
        return _list(node)
    if node.tag == "blockquote":
        inner = "\n\n".join(map(_block, node.elements()))
        sign = "> >" if node.attributes.get("class") == PULL else ">"
        return "\n".join(f"{sign} {line}".rstrip() for line in inner.split("\n")) if inner else ""
    if node.tag == "table":
        return _table(node)
    if node.tag == "hr":
        return "---"
    words = _paragraph(node.inside)
    heading = re.fullmatch(r"h([2-6])", node.tag)
    if not heading:
        return words
    words = _CLOSING.sub(lambda signs: r"\#" * len(signs[0]), words.replace("  \n", " "))
    return f"{'#' * int(heading[1])} {words}"


def _list(items: Node) -> str:
    loose = any(item.elements("p", "blockquote", "table") for item in items.elements("li"))
    written: list[str] = []
    for number, item in enumerate(items.elements("li")):
        own = [part for part in item.inside if not _is_block(part)]
        deeper = [_block(part) for part in item.elements() if _is_block(part)]
        text = ("\n\n" if loose else "\n").join(
            words for words in (_paragraph(own), *deeper) if words
        )
        bullet = _bullet(items, number)
        written.append(f"{bullet} {_indented(text)}".rstrip())
    return ("\n\n" if loose else "\n").join(written)


def _indented(text: str) -> str:
    return re.sub(r"\n(?=[^\n])", f"\n{_ITEM_INDENT}", text)


def _table(node: Node) -> str:
    rows = node.descendants("tr")
    lines = [
        "| "
        + " | ".join(_inline(cell.inside).strip().replace("|", r"\|") for cell in cells)
        + " |"
        for cells in (row.elements("th", "td") for row in rows)
    ]
    sides = [cell.attributes.get("class", "") for cell in rows[0].elements("th", "td")]
    rules = {"left": ":--", "center": ":-:", "right": "--:"}
    ruler = _row([rules.get(side, "---") for side in sides])
    return "\n".join([lines[0], ruler, *lines[1:]])


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell.strip().replace("|", r"\|") for cell in cells) + " |"


def _notes(node: Node) -> str:
    return "\n\n".join(
        f"[^{number}]: " + _indented("\n\n".join(map(_block, item.elements())).strip(" \n\xa0"))
        for number, item in enumerate(node.elements("li"), start=1)
    )
