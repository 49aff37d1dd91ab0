"""Where the article stands on a saved web page, and what the page says of it in its head."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newsdesk.intake.html_look import lawful_address
from newsdesk.text import dateline
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_REGIONS: Final = (
    '[itemprop="articleBody"], article, main, [role="main"], .entry-content, .post-content, '
    ".article-content, .article-body, .article-detail, .detail-content, .content-detail, "
    ".news-content, .news-detail, .fck_detail, .singular-content, .cms-body, .detail__content, "
    ".detail-cmain, #content_detail, #news-body, #main-detail-body, .td-post-content"
)
_AROUND: Final = "nav, footer, aside, form, body > header, [role=navigation], [role=complementary]"
_FURNITURE: Final = re.compile(
    r"(?:^|[-_\s])(?:share|social|related|comments?|breadcrumbs?|menu|sidebar|adv?|ads|advert\w*"
    r"|banner|rating|toolbox|newsletter|popup|cookie|tin-?lien-?quan|tin-?khac|print)(?:$|[-_\s])"
)
_SMALL_PART: Final = 0.3
_LARGE_PART: Final = 0.6
_UNSEEN: Final = frozenset({"script", "style", "template", "noscript", "svg"})
_SITE: Final = re.compile(r"\s+[|–—-]\s+[^|–—]{2,60}$")
_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says of its article in its head; empty where it says nothing."""

    title: str = ""
    site: str = ""
    author: str = ""
    address: str = ""
    published: datetime | None = None


def said_by(tree: LexborHTMLParser, html: str) -> Said:
    """Return title, site, author, address and time of a page."""
    saved = _SAVED_FROM.search(html[:4000])
    canonical = tree.css_first('link[rel="canonical"]')
    addresses = (
        (canonical.attributes.get("href") or "") if canonical else "",
        _meta(tree, "og:url"),
        saved[1] if saved else "",
    )
    address = next((one for each in addresses if (one := lawful_address(each))), "")
    address = address if address.startswith("http") else ""
    heads = [clean_line(_seen(each)) for each in tree.css("h1")]
    heads = [each for each in heads if each]
    title = heads[0] if len(heads) == 1 else _meta(tree, "og:title") or (heads or [""])[0]
    if not title and (element := tree.css_first("title")):
        title = _SITE.sub("", clean_line(element.text()))
    return Said(
        title,
        _meta(tree, "og:site_name") or (urlsplit(address).hostname or "").removeprefix("www."),
        _meta(tree, "author") or _meta(tree, "article:author"),
        address,
        _published(tree),
    )


def article_of(tree: LexborHTMLParser) -> LexborNode | None:
    """Return the element that holds the article; what stands around it on the page is cut off."""
    body = tree.body
    if body is None:
        return None
    whole = _worth(body)
    regions = [(node, _worth(node)) for node in body.css(_REGIONS)]
    best = max((worth for _, worth in regions), default=0)
    # The smallest of those that hold nearly all of it: an article may stand in a main.
    good = [(worth, node) for node, worth in regions if worth >= 0.9 * best and worth > 0]
    found = min(good, key=lambda one: len(one[1].text()))[1] if good else None
    if found is None or best < _LARGE_PART * whole:
        found = body
    _cut_furniture(found)
    return found


def _seen(node: LexborNode) -> str:
    """Return the letters of a heading as a reader sees them."""
    pieces: list[str] = []
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            pieces.append(child.text_content or "")
        elif tag == "br":
            pieces.append(" ")
        elif tag not in _UNSEEN:
            pieces.append(_seen(child))
    return "".join(pieces)


def _worth(node: LexborNode) -> int:
    """Return how many letters of running text an element holds."""
    return sum(len(each.text()) for each in node.css("p")) - sum(
        len(each.text()) for each in node.css("p a")
    )


def _cut_furniture(node: LexborNode) -> None:
    whole = len(node.text()) or 1
    for each in node.css(_AROUND):
        if len(each.text()) < _LARGE_PART * whole:
            each.decompose()
    for each in node.css("div[class], div[id], section[class], ul[class], p[class]"):
        name = f"{each.attributes.get('class') or ''} {each.attributes.get('id') or ''}".lower()
        if _FURNITURE.search(name) and len(each.text()) < _SMALL_PART * whole:
            each.decompose()


def _meta(tree: LexborHTMLParser, name: str) -> str:
    found = tree.css_first(f'meta[property="{name}"], meta[name="{name}"]')
    return clean_line(found.attributes.get("content") or "") if found else ""


def _published(tree: LexborHTMLParser) -> datetime | None:
    written = [_meta(tree, "article:published_time"), _meta(tree, "pubdate")]
    for selector, name in (
        ('[itemprop="datePublished"]', "content"),
        ("time[datetime]", "datetime"),
    ):
        element = tree.css_first(selector)
        if element:
            written.append(
                element.attributes.get(name) or element.attributes.get("datetime") or ""
            )
    moments = (dateline.read_moment(each) for each in written if each)
    return next((each for each in moments if each and dateline.is_plausible(each)), None)
