"""XMP: what a packet says of the picture, and a new packet that says what we want said."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError  # the error alone; defusedxml does the reading

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from newsdesk.news.photo import Described
from newsdesk.photos.moments import moment
from newsdesk.photos.said import cut
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from newsdesk.photos.said import Said

MOST_BYTES: Final = 2_000_000
"""A larger packet is not read."""

_WIDE: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XML_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}

_READ_ONLY: Final = {"exif": "http://ns.adobe.com/exif/1.0/"}

_CAPTION: Final = "dc:description"
_CREATOR: Final = "dc:creator"
_RIGHTS: Final = "dc:rights"
_ALT: Final = "Iptc4xmpCore:AltTextAccessibility"
_CODE: Final = "Iptc4xmpCore:CountryCode"
_DIGITAL_SOURCE: Final = "Iptc4xmpExt:DigitalSourceType"
_TAKEN: Final = "photoshop:DateCreated"
_EXPOSED: Final = "exif:DateTimeOriginal"

_FIELDS: Final = {
    _CAPTION: "caption",
    "photoshop:Headline": "headline",
    _CREATOR: "creator",
    "photoshop:Credit": "credit",
    "photoshop:Source": "source",
    _RIGHTS: "copyright",
    _ALT: "alt",
    "photoshop:City": "city",
    "photoshop:Country": "country",
    _DIGITAL_SOURCE: "digital_source",
}

_IN_LANGUAGES: Final = frozenset({_CAPTION, _RIGHTS, _ALT})
_MOST_IN_FIELD: Final = 16_000

_ROOM: Final = {"caption": 12_000, "alt": 8_000, "copyright": 2_000}
_ROOM_ELSE: Final = 1_000
"""Bytes of XML that a field may fill: all fields, some of them twice, fit one JPEG segment."""


def described(packet: bytes) -> Described:
    """Return what a packet says of the picture; nothing when it is no sound XML or too large."""
    if not packet.startswith(_WIDE):
        packet = packet.strip(b"\x00 \t\r\n")
    if not packet or len(packet) > MOST_BYTES:
        return Described()
    try:
        root: Element = fromstring(packet, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return Described()
    found: dict[str, str] = {}
    for name, value in _properties(root):
        if value and name not in found:
            found[name] = clean_line(value[:_MOST_IN_FIELD])
    said = {field: found[name] for name, field in _FIELDS.items() if name in found}
    return Described(
        **said,
        taken=moment(found.get(_TAKEN) or found.get(_EXPOSED, "")),
        caption_from="xmp" if said.get("caption") else "",
    )


def _properties(root: Element) -> Iterator[tuple[str, str]]:
    """Yield name and text of each property in an rdf:Description, be it element or attribute."""
    names = {f"{{{space}}}": prefix for prefix, space in (_SPACES | _READ_ONLY).items()}
    for description in root.iter(f"{{{_RDF}}}Description"):
        for tag, value in description.attrib.items():
            if name := _short(tag, names):
                yield name, value
        for element in description:
            if name := _short(element.tag, names):
                yield name, _value(element)


def _short(tag: str, names: dict[str, str]) -> str:
    space, closed, local = tag.partition("}")
    prefix = names.get(space + closed)
    return f"{prefix}:{local}" if prefix else ""


def _value(element: Element) -> str:
    """Return a property's text: all items of a list, the Vietnamese one of several languages."""
    if not len(element):
        return element.text or element.get(f"{{{_RDF}}}resource") or ""
    container = element[0]
    items = [(item.get(_XML_LANGUAGE, "").lower(), item.text or "") for item in container]
    if container.tag != f"{{{_RDF}}}Alt":
        return ", ".join(text.strip() for _, text in items if text.strip())
    for language in ("vi", "vi-vn", "x-default"):
        for said, text in items:
            if said == language and text.strip():
                return text
    return next((text for _, text in items if text.strip()), "")


def packet(said: Said) -> bytes:
    """Return a new packet that says this and nothing else, in UTF-8."""
    properties = [
        _property(name, _in_room(str(getattr(said, field)), _ROOM.get(field, _ROOM_ELSE)))
        for name, field in (*_FIELDS.items(), (_CODE, "country_code"))
    ]
    if said.taken:
        properties.append(_property(_TAKEN, said.taken.replace(microsecond=0).isoformat()))
    spaces = "".join(f'\n    xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
    lines = "".join(sorted(properties))
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        f' <rdf:RDF xmlns:rdf="{_RDF}">\n'
        f'  <rdf:Description rdf:about=""{spaces}>\n'
        f"{lines}"
        "  </rdf:Description>\n"
        " </rdf:RDF>\n"
        "</x:xmpmeta>\n"
        '<?xpacket end="w"?>'
    ).encode()


def _property(name: str, text: str) -> str:
    """Return one property as XML, nothing where nothing is known; ``text`` is escaped already."""
    if not text:
        return ""
    if name == _CREATOR:
        text = f"<rdf:Seq><rdf:li>{text}</rdf:li></rdf:Seq>"
    elif name in _IN_LANGUAGES:
        items = "".join(
            f'<rdf:li xml:lang="{language}">{text}</rdf:li>' for language in ("x-default", "vi")
        )
        text = f"<rdf:Alt>{items}</rdf:Alt>"
    return f"   <{name}>{text}</{name}>\n"


def _in_room(text: str, room: int) -> str:
    """Return the text escaped for XML and no longer than so many bytes."""
    while len((escaped := _escaped(text)).encode()) > room:
        # Cut in proportion: escaping makes some letters longer, so one round may not do.
        size = len(text.encode())
        text = cut(text, min(size - 1, max(room * size // len(escaped.encode()), 0)))
    return escaped


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
