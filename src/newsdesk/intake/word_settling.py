"""Writes into each paragraph and run of a Word document what its styles and counters make of it.

The library that reads the document looks at a run alone: not at the font and weight of its style,
not at the number that Word counts before a paragraph, not into simple fields and formulas.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as Tree

from newsdesk.intake.word_numbers import Numbers, numbers_of
from newsdesk.intake.word_styles import Style, Styles, font_of, on, styles_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from newsdesk.intake.word_package import Package

_COMPATIBILITY: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_FORMULA: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_NOTES: Final = ("footnotes", "endnotes")
_UNWRAPPED: Final = ("fldSimple", "dir", "bdo")
_MARK: Final = "newsdesk:"
"""Begins the first-line indent, which the library hands on; level, depth, label follow."""
_BODY: Final = 9
"""The outline level of what is no heading."""
_DEEPEST: Final = 6


def settled(package: Package) -> dict[str, bytes]:
    """Return the parts of a document with everything that a run looks like said in the run."""
    styles = styles_of(package.tree("styles"))
    numbers = numbers_of(package.tree("numbering"))
    made = dict(package.content)
    for part in (package.main, *(package.named.get(kind, "") for kind in _NOTES)):
        if part in package.trees:
            _settle(package.trees[part], styles, numbers)
            made[part] = _written(package.trees[part])
    named = package.tree("styles")
    if named is not None:
        made[package.named["styles"]] = _written(_names_only(named))
    return made


def _written(root: Element) -> bytes:
    written: bytes = Tree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _names_only(root: Element) -> Element:
    """Leave of the styles what the library asks for: names; it reads slowly, and they are many."""
    w = root.tag.partition("}")[0] + "}"
    for each in list(root):
        if each.tag != f"{w}style":
            root.remove(each)
        elif each.get(f"{w}type") != "numbering":
            for child in list(each):
                if child.tag != f"{w}name":
                    each.remove(child)
    return root


def _settle(root: Element, styles: Styles, numbers: Numbers) -> None:
    w = root.tag.partition("}")[0] + "}"
    _open_wrappers(root, w)
    for paragraph in root.iter(f"{w}p"):
        properties = paragraph.find(f"{w}pPr")
        style = _paragraph_style(properties, styles, w)
        _write_place(paragraph, _place(properties, style, numbers, w), w)
        for run in _own_runs(paragraph, w):
            _settle_run(run, style, styles, w)


def _paragraph_style(properties: Element | None, styles: Styles, w: str) -> Style:
    named = None if properties is None else properties.find(f"{w}pStyle")
    return styles.usual if named is None else styles.of(named.get(f"{w}val", ""))


def _own_runs(element: Element, w: str) -> Iterable[Element]:
    """Yield the runs of a paragraph, without those of paragraphs in text boxes inside it."""
    for child in element:
        if child.tag == f"{w}r":
            yield child
        elif child.tag != f"{w}p":
            yield from _own_runs(child, w)


def _settle_run(run: Element, paragraph: Style, styles: Styles, w: str) -> None:
    properties = run.find(f"{w}rPr")
    if properties is None:
        properties = Tree.Element(f"{w}rPr")
        run.insert(0, properties)
    named = properties.find(f"{w}rStyle")
    letters = styles.by_id.get(named.get(f"{w}val", ""), Style()) if named is not None else Style()
    font = font_of(properties, w) or letters.font or paragraph.font
    fonts = properties.find(f"{w}rFonts")
    if font:
        if fonts is None:
            fonts = Tree.SubElement(properties, f"{w}rFonts")
        fonts.set(f"{w}ascii", font)
    # Headings and the like are bold as such; their words carry no mark for it.
    inherited = (letters.bold or (paragraph.bold and paragraph.is_plain), letters.italic)
    for tag, wanted in zip("bi", inherited, strict=True):
        if wanted and on(properties, w, tag) is None:
            Tree.SubElement(properties, f"{w}{tag}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: the level of a heading, or depth (from 1) and label of an item."""

    level: int = 0
    depth: int = 0
    label: str = ""


def _place(properties: Element | None, style: Style, numbers: Numbers, w: str) -> Place:
    number, depth, level = style.number, style.depth, style.level
    if properties is not None:
        own = properties.find(f"{w}numPr")
        if own is not None:
            number = _value(own, w, "numId") or number
            depth = _digit(_value(own, w, "ilvl"), depth)
        outline = _value(properties, w, "outlineLvl")
        level = _digit(outline, _BODY) + 1 if outline else level
    label = numbers.label(number, depth) if number and number != "0" else ""
    level = level if level <= _DEEPEST else 0
    return Place(level, depth + style.deeper + 1 if label else 0, label)


def _value(element: Element, w: str, name: str) -> str:
    found = element.find(f"{w}{name}")
    return "" if found is None else found.get(f"{w}val", "")


def _digit(written: str, otherwise: int) -> int:
    return int(written) if written in set("0123456789") else otherwise


def _write_place(paragraph: Element, place: Place, w: str) -> None:
    if place == Place():
        return
    properties = paragraph.find(f"{w}pPr")
    if properties is None:
        properties = Tree.Element(f"{w}pPr")
        paragraph.insert(0, properties)
    indent = properties.find(f"{w}ind")
    if indent is None:
        indent = Tree.SubElement(properties, f"{w}ind")
    indent.set(f"{w}firstLine", f"{_MARK}{place.level}:{place.depth}:{place.label}")


def place_in(first_line: str | None) -> Place:
    """Return the place that was written into a paragraph's first-line indent."""
    if not first_line or not first_line.startswith(_MARK):
        return Place()
    level, depth, label = first_line.removeprefix(_MARK).split(":", 2)
    return Place(int(level), int(depth), label)


def _open_wrappers(element: Element, w: str) -> None:
    """Put the content of simple fields, formulas and alternatives where these stand."""
    for place in range(len(element) - 1, -1, -1):
        child = element[place]
        _open_wrappers(child, w)
        inside: list[Element] | None = None
        if child.tag in {f"{w}{name}" for name in _UNWRAPPED}:
            inside = list(child)
        elif child.tag == f"{_COMPATIBILITY}AlternateContent":
            inside = _alternative(child)
        elif child.tag == f"{_FORMULA}oMath":
            inside = [_formula(child, w)]
        elif child.tag == f"{_FORMULA}oMathPara":
            inside = list(child)
        if inside is not None:
            element[place : place + 1] = inside


def _alternative(element: Element) -> list[Element]:
    """Return the content of the fallback, or of the choice where no fallback has any."""
    for name in ("Fallback", "Choice"):
        found = element.find(f"{_COMPATIBILITY}{name}")
        if found is not None and len(found):
            return list(found)
    return []


def _formula(element: Element, w: str) -> Element:
    run = Tree.Element(f"{w}r")
    text = Tree.SubElement(run, f"{w}t")
    text.text = "".join(each.text or "" for each in element.iter(f"{_FORMULA}t"))
    return run
