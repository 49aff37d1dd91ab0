"""What tags and styles make of letters: bold, italic, link, font; the rest is dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

Sheet = dict[str, dict[str, str]]
"""Declarations by ``tag``, ``.class`` or ``tag.class``."""

_DECLARATION: Final = re.compile(r"([\w-]+)\s*:\s*((?:\"[^\"]*\"|'[^']*'|[^;\"'])*)")
_RULE: Final = re.compile(r"([^{}]{1,400})\{([^{}]{1,4000})\}")
_SELECTOR: Final = re.compile(r"[\w-]*(?:\.[\w-]+)?")
_FROM_SHEET: Final = frozenset({"font-family", "font-weight", "font-style", "font"})
_SHORTHAND_FAMILY: Final = re.compile(r"\d[\d.]*(?:pt|px|em|rem|%)\S*\s+(.+)$")
_LONGEST_SHEET: Final = 400_000
_BOLD: Final = 600
_LONGEST_ADDRESS: Final = 2000
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
_NOTE_CALL: Final = re.compile(r"#(?:foot|end)note-(\d{1,4})")
_SPACE_KEPT: Final = frozenset({"pre", "pre-wrap", "pre-line", "break-spaces"})

_BOLD_TAGS: Final = frozenset({"b", "strong"})
_ITALIC_TAGS: Final = frozenset({"i", "em", "cite", "dfn", "var"})
_UPRIGHT_TAGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th"})
_RAISED_TAGS: Final = {"sup": 1, "sub": -1}
_TO_ADDRESS: Final = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C"}


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look at one place of the tree; ``raised`` is 1 for a superscript, -1 below."""

    bold: bool = False
    italic: bool = False
    link: str = ""
    note: str = ""
    font: str = ""
    raised: int = 0
    spaced: bool = False


def look_at(look: Look, tag: str, attributes: Mapping[str, str | None], sheet: Sheet) -> Look:
    """Return how letters look inside an element that stands where ``look`` holds."""
    look = _by_tag(look, tag, attributes)
    for name in (tag, *_classes(tag, attributes)):
        if name in sheet:
            look = _by_style(look, sheet[name])
    style = attributes.get("style")
    return _by_style(look, declarations(style)) if style else look


def declarations(style: str) -> dict[str, str]:
    """Return the declarations of an inline style, names and keywords in small letters."""
    found = _DECLARATION.findall(style[:4000])
    return {name.lower(): value.strip() for name, value in found}


def sheet_of(text: str) -> Sheet:
    """Return what a style sheet says of fonts for plain tags and classes."""
    sheet: Sheet = {}
    for selectors, body in _RULE.findall(text[:_LONGEST_SHEET]):
        said = {name: value for name, value in declarations(body).items() if name in _FROM_SHEET}
        if not said:
            continue
        for selector in selectors.replace("<!--", "").split(","):
            if _SELECTOR.fullmatch(selector.strip()):
                sheet.setdefault(selector.strip().lower(), {}).update(said)
    return sheet


def lawful_address(address: str) -> str:
    """Return an address that a text may link to, ready for Markdown, or an empty string."""
    address = re.sub(r"[\t\n\r]", "", address.strip())  # as browsers do
    if len(address) > _LONGEST_ADDRESS or re.search(r"[^\S ]|[\x00-\x1f]", address):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    scheme = parts.scheme.lower()
    if scheme not in _SCHEMES or (scheme.startswith("http") and not parts.netloc):
        return ""
    return "".join(_TO_ADDRESS.get(letter, letter) for letter in address)


def _by_tag(look: Look, tag: str, attributes: Mapping[str, str | None]) -> Look:
    if tag in _BOLD_TAGS:
        return replace(look, bold=True)
    if tag in _ITALIC_TAGS:
        return replace(look, italic=True)
    if tag in _UPRIGHT_TAGS:
        return replace(look, bold=False)
    if tag == "a":
        address = attributes.get("href") or ""
        note = _NOTE_CALL.fullmatch(address)
        return replace(look, link=lawful_address(address), note=note[1] if note else "")
    if tag == "font" and attributes.get("face"):
        return replace(look, font=_first_family(attributes["face"] or ""))
    raised = _RAISED_TAGS.get(tag, look.raised)
    return replace(look, raised=raised, spaced=look.spaced or tag == "pre")


def _classes(tag: str, attributes: Mapping[str, str | None]) -> list[str]:
    named = (attributes.get("class") or "").lower().split()
    return [name for each in named for name in (f".{each}", f"{tag}.{each}")]


def _by_style(look: Look, said: Mapping[str, str]) -> Look:
    for name, value in said.items():
        small = value.lower()
        if name == "font-weight":
            look = replace(look, bold=_is_bold(small, before=look.bold))
        elif name == "font-style":
            look = replace(look, italic=small.startswith(("italic", "oblique")))
        elif name == "font-family":
            look = replace(look, font=_first_family(value))
        elif name == "font":
            look = _by_shorthand(look, value)
        elif name == "vertical-align" and small in {"super", "sub"}:
            look = replace(look, raised=1 if small == "super" else -1)
        elif name == "white-space":
            look = replace(look, spaced=small in _SPACE_KEPT)
    return look


def _by_shorthand(look: Look, value: str) -> Look:
    family = _SHORTHAND_FAMILY.search(value)
    if not family:
        return look
    before = value[: family.start()].lower().split()
    return replace(
        look,
        bold=any(_is_bold(word, before=False) for word in before),
        italic="italic" in before,
        font=_first_family(family[1]),
    )


def _is_bold(value: str, *, before: bool) -> bool:
    if value.isdigit():
        return int(value[:5]) >= _BOLD
    if value in {"inherit", "unset"}:
        return before
    return value.startswith("bold")


def _first_family(families: str) -> str:
    return families.partition(",")[0].strip().strip("\"'").strip()
