"""The elements and attributes that a page of a bundle may have; data, no logic."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DRAWING: Final = _words("svg g path rect circle line polygon polyline desc")
"""Elements of a drawing (SVG)."""

IN_BODY: Final = DRAWING | _words("""
    header footer main nav section article aside search address hgroup h1 h2 h3 h4 h5 h6 p div span
    a img picture source figure figcaption ul ol li dl dt dd table thead tbody tfoot tr th td
    caption colgroup col blockquote pre code em strong b i u s small sub sup mark abbr time br hr
    wbr del ins cite q dfn kbd samp var bdi bdo ruby rt rp details summary label input
    fieldset legend data
""")
"""Elements of a fragment."""

IN_PAGE: Final = IN_BODY | _words("html head body title meta link style script")
"""Elements of a whole page; scripts may only hold data."""

ATTRIBUTES: Final = _words("""
    abbr accesskey alt autocomplete charset checked cite class colspan content datetime decoding
    dir download fetchpriority for headers height hidden href hreflang http-equiv id itemid
    itemprop itemscope itemtype lang loading media name open property rel reversed role rowspan
    scope sizes span src srcset start style tabindex target title translate type value width
    cx cy d fill fill-rule focusable points preserveaspectratio r rx ry shape-rendering stroke
    stroke-linecap stroke-linejoin stroke-width transform version viewbox x x1 x2 xml:lang xmlns y
    y1 y2
""")
"""Attributes of any element, besides ``aria-…`` and ``data-…``; none of them can run anything."""

LINKS: Final = _words("alternate author canonical license icon next prev")
"""What a link element may be for; a style sheet of its own is not among them."""

INPUTS: Final = _words("radio checkbox")
"""Controls that work without a script."""

METAS: Final = _words("content-security-policy content-type x-ua-compatible") | {""}
"""What a meta element may stand for among the HTTP headers; refreshing is not among them."""
