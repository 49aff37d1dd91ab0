"""What the styles of a Word document say of letters and paragraphs, inherited parts too."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ROLE: Final = re.compile(r"title|heading|quote|caption|subtitle|header|footer", re.IGNORECASE)
_MOVED_IN: Final = re.compile(r"list (?:bullet|number) ([2-5])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits; ``level`` is that of a heading, 0 for text.

    ``number`` and ``depth`` name the numbering that its paragraphs are counted by; ``deeper`` is
    how far the style moves them in besides ("List Bullet 2").
    """

    name: str = ""
    font: str = ""
    bold: bool = False
    italic: bool = False
    level: int = 0
    number: str = ""
    depth: int = 0
    deeper: int = 0

    @property
    def is_plain(self) -> bool:
        """Tell whether bold in it is the writer's stress, not the look of a role."""
        return not self.level and not _ROLE.search(self.name)


@dataclass(slots=True)
class Styles:
    """The styles by id; ``usual`` is that of paragraphs which name none."""

    by_id: dict[str, Style] = field(default_factory=dict)
    usual: Style = Style()

    def of(self, style_id: str) -> Style:
        """Return a style, the usual one for an unknown id."""
        return self.by_id.get(style_id, self.usual)


def styles_of(root: Element | None) -> Styles:
    """Return the styles that a part describes."""
    styles = Styles()
    if root is None:
        return styles
    w = root.tag.partition("}")[0] + "}"
    found = {each.get(f"{w}styleId", ""): each for each in root.iter(f"{w}style")}
    ground = _with(Style(), root.find(f"{w}docDefaults/{w}rPrDefault"), w)
    for style_id, element in found.items():
        styles.by_id[style_id] = style = _resolved(element, found, w, ground)
        if element.get(f"{w}type") == "paragraph" and element.get(f"{w}default") in {"1", "true"}:
            styles.usual = style
    return styles


def on(element: Element | None, w: str, name: str) -> bool | None:
    """Return whether a property such as bold is switched on, None where nothing is said."""
    found = None if element is None else element.find(f"{w}{name}")
    return None if found is None else found.get(f"{w}val", "1") not in {"0", "false", "off"}


def font_of(properties: Element | None, w: str) -> str:
    """Return the font that properties name for letters beyond ASCII, empty for none."""
    fonts = None if properties is None else properties.find(f"{w}rFonts")
    if fonts is None:
        return ""
    return fonts.get(f"{w}hAnsi") or fonts.get(f"{w}ascii") or ""


def _resolved(element: Element, found: dict[str, Element], w: str, ground: Style) -> Style:
    chain = [element]
    while len(chain) <= len(found):
        based = chain[-1].find(f"{w}basedOn")
        parent = found.get(based.get(f"{w}val", "")) if based is not None else None
        if parent is None or parent in chain:
            break
        chain.append(parent)
    # A style of letters says nothing of the font unless it names one: the paragraph's holds.
    style = ground if element.get(f"{w}type") == "paragraph" else Style()
    for each in reversed(chain):
        style = _with(style, each, w)
    written = element.find(f"{w}name")
    name = "" if written is None else written.get(f"{w}val", "")
    moved = _MOVED_IN.fullmatch(name)
    return replace(style, name=name, deeper=int(moved[1]) - 1 if moved else 0)


def _with(style: Style, element: Element | None, w: str) -> Style:
    if element is None:
        return style
    letters = element.find(f"{w}rPr")
    bold, italic = on(letters, w, "b"), on(letters, w, "i")
    style = replace(
        style,
        font=font_of(letters, w) or style.font,
        bold=style.bold if bold is None else bold,
        italic=style.italic if italic is None else italic,
    )
    outline = element.find(f"{w}pPr/{w}outlineLvl")
    if outline is not None and outline.get(f"{w}val", "") in set("012345"):
        style = replace(style, level=int(outline.get(f"{w}val", "")) + 1)
    number = element.find(f"{w}pPr/{w}numPr/{w}numId")
    depth = element.find(f"{w}pPr/{w}numPr/{w}ilvl")
    if number is not None:
        style = replace(style, number=number.get(f"{w}val", ""))
    if depth is not None and depth.get(f"{w}val", "") in set("012345678"):
        style = replace(style, depth=int(depth.get(f"{w}val", "")))
    return style
