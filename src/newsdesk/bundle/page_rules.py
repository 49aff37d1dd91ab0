"""Rules for the pages of a bundle: nothing runs, nothing is fetched, all they show is there."""

from __future__ import annotations

import json
import posixpath
import re
from typing import TYPE_CHECKING, Final

from newsdesk.bundle import markup
from newsdesk.bundle.parts import Role
from newsdesk.bundle.vocabulary import (
    ATTRIBUTES,
    DRAWING,
    IN_BODY,
    IN_PAGE,
    INPUTS,
    LINKS,
    METAS,
)
from newsdesk.news.report import problem

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from newsdesk.bundle.markup import Tag
    from newsdesk.news.report import Problem

_FAR: Final = re.compile(
    r"(?:https?://[^\s\"<>]+|mailto:[^\s\"<>]+|tel:[+\d().-]+)", re.IGNORECASE
)
_NEAR: Final = re.compile(r"[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*")
_DRAWN: Final = re.compile(r"data:image/(?:png|jpeg|webp|svg\+xml)[;,][!-~ ]*")
_SRCSET: Final = re.compile(r"\s*(\S+?)(?:\s+[\d.]+[wx])?\s*")

_STYLE_ESCAPE: Final = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\")
_STYLE_FETCH: Final = re.compile(
    r"@import|image-set\s*\(|(?<![\w-])src\s*\(|expression\s*\(|behavior\s*:|-moz-binding"
    r"|javascript:|url\s*\((?!\s*[\"']?\s*data:image/)",
    re.IGNORECASE,
)
_LAST_SIGN: Final = 0x10FFFF

WHOLE: Final = frozenset({Role.PAGE, Role.PRINT, Role.START})
"""Roles of pages that stand alone: they must carry a content policy."""


def page_problems(path: str, role: Role, text: str, present: Container[str]) -> Iterator[Problem]:
    """Yield what a page does or holds that no page of ours does.

    Args:
        path: the page's path in the bundle.
        role: its role: whole pages must carry a content policy, a fragment holds no head.
        text: the page.
        present: the paths of all files in the bundle.
    """
    allowed = IN_PAGE if role in WHOLE else IN_BODY
    policy = False
    try:
        for tag in markup.tags(text):
            place = f"{path}:{tag.line}"
            # An inline drawing may carry a title of its own.
            if tag.name not in allowed and not (tag.name == "title" and role is not Role.FRAGMENT):
                yield problem("page.element", place, element=tag.name)
            yield from _attribute_problems(tag, place)
            yield from _element_problems(tag, place)
            for address in _shown(tag):
                yield from _shown_problems(address, path, place, present)
            if _leads_away(tag):
                yield from _link_problems(tag.attributes["href"], path, place, present)
            if tag.attributes.get("http-equiv", "").lower() == "content-security-policy":
                policy = True
                yield from _policy_problems(tag.attributes.get("content", ""), place)
    except markup.MalformedError as trouble:
        yield problem("page.malformed", f"{path}:{trouble.line}", line=trouble.line)
        return
    if role in WHOLE and not policy:
        yield problem("page.no_policy", path)


def drawing_problems(path: str, text: str) -> Iterator[Problem]:
    """Yield what an SVG file holds besides lines and faces."""
    try:
        for tag in markup.tags(text):
            place = f"{path}:{tag.line}"
            if tag.name not in DRAWING and tag.name != "title":
                yield problem("page.element", place, element=tag.name)
            yield from _attribute_problems(tag, place)
            for name in ("href", "xlink:href", "src"):
                if name in tag.attributes:
                    yield problem("page.attribute", place, attribute=name)
    except markup.MalformedError as trouble:
        yield problem("page.malformed", f"{path}:{trouble.line}", line=trouble.line)


def _attribute_problems(tag: Tag, place: str) -> Iterator[Problem]:
    for name, value in tag.attributes.items():
        if name not in ATTRIBUTES and not name.startswith(("aria-", "data-")):
            yield problem("page.attribute", place, attribute=name)
        if name in ("style", "fill", "stroke") and fetches(value):
            yield problem("page.style_fetches", place)


def _element_problems(tag: Tag, place: str) -> Iterator[Problem]:
    """Yield what is wrong with the elements that need a closer look."""
    given = tag.attributes
    if tag.name == "script" and not _is_data(tag):
        yield problem("page.script", place)
    elif tag.name == "style" and fetches(tag.text):
        yield problem("page.style_fetches", place)
    elif tag.name == "link" and not _is_quiet(given.get("rel", "?")):
        yield problem("page.link", place, rel=given.get("rel", ""))
    elif tag.name == "meta" and given.get("http-equiv", "").lower() not in METAS:
        yield problem("page.meta", place, name=given["http-equiv"])
    elif tag.name == "input" and given.get("type", "text").lower() not in INPUTS:
        yield problem("page.element", place, element=f"input {given.get('type', 'text')}")
    elif tag.name == "img" and "alt" not in given:
        yield problem("page.no_alt", place)


def _is_quiet(relation: str) -> bool:
    """Tell whether a link element of this kind makes no browser fetch a thing from elsewhere."""
    words = relation.lower().split()
    return all(word in LINKS or word.startswith("schema.") for word in words)


def _is_data(tag: Tag) -> bool:
    """Tell whether a script element only holds data (JSON-LD)."""
    if tag.attributes.get("type", "").lower() != "application/ld+json" or "src" in tag.attributes:
        return False
    try:
        json.loads(tag.text)
    except (ValueError, RecursionError):
        return False
    return True


def fetches(style: str) -> bool:
    """Tell whether a style would fetch or run something, also when that is spelt in escapes."""
    # Comments stay: they join no words in CSS, and what looks like one may stand in a string.
    plain = _STYLE_ESCAPE.sub(_sign, style)
    return any(_STYLE_FETCH.search(spelling) for spelling in (style, plain))


def _sign(found: re.Match[str]) -> str:
    number = int(found[1], 16) if found[1] else 0
    return chr(number) if 0 < number <= _LAST_SIGN else ""


def _leads_away(tag: Tag) -> bool:
    """Tell whether the tag's address is for a person to follow; a browser fetches the others."""
    icon = tag.attributes.get("rel", "").lower() == "icon"
    return "href" in tag.attributes and (tag.name == "a" or (tag.name == "link" and not icon))


def _shown(tag: Tag) -> Iterator[str]:
    """Yield the addresses that a browser fetches for a tag."""
    given = tag.attributes
    if "src" in given:
        yield given["src"]
    if "srcset" in given:
        for candidate in given["srcset"].split(","):
            found = _SRCSET.fullmatch(candidate)
            yield found[1] if found else candidate
    if "href" in given and not _leads_away(tag):
        yield given["href"]


def _shown_problems(
    address: str, path: str, place: str, present: Container[str]
) -> Iterator[Problem]:
    """Yield a problem for an address that would be fetched from elsewhere or is not there."""
    if _DRAWN.fullmatch(address):
        return
    if _NEAR.fullmatch(address):
        yield from _missing(address, path, place, present)
    else:
        yield problem("page.fetches", place, address=address[:200])


def _link_problems(
    address: str, path: str, place: str, present: Container[str]
) -> Iterator[Problem]:
    """Yield a problem for a link that may run something, or that leads nowhere."""
    near = address.partition("#")[0]
    if not near or _FAR.fullmatch(address):
        return
    if _NEAR.fullmatch(near):
        yield from _missing(near, path, place, present)
    else:
        yield problem("page.address", place, address=address[:200])


def _missing(near: str, path: str, place: str, present: Container[str]) -> Iterator[Problem]:
    """Yield a problem when no file of the bundle stands at an address beside a page."""
    file = posixpath.normpath(posixpath.join(posixpath.dirname(path), near))
    if file not in present:
        yield problem("page.file_missing", place, file=near)


def _policy_problems(policy: str, place: str) -> Iterator[Problem]:
    """Yield a problem when a content policy lets anything in from elsewhere or run."""
    rules: dict[str, list[str]] = {}
    for rule in policy.lower().split(";"):
        name, _, sources = rule.strip().partition(" ")
        rules.setdefault(name, sources.split())
    scripts = [rules.get(name, ["'none'"]) for name in ("script-src", "script-src-elem")]
    closed = rules.get("default-src") == ["'none'"] and all(s == ["'none'"] for s in scripts)
    elsewhere = any(
        source not in ("'self'", "'none'", "'unsafe-inline'", "data:", "file:", "news:")
        and not source.startswith("'sha256-")
        for sources in rules.values()
        for source in sources
    )
    if not closed or elsewhere:
        yield problem("page.policy_open", place)
