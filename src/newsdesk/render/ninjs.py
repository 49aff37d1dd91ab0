"""The story as IPTC ninjs 3.1: News in JSON, for agencies and other newsrooms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsdesk.render import page
from newsdesk.render.body import Body, parse
from newsdesk.render.metadata import author, json_bytes, public_address, stamp
from newsdesk.render.plain import plain_text
from newsdesk.text import counting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdesk.news.story import Picture, Story

_STANDARD: Final = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
_MEDIA_TYPES: Final = {"jpg": "image/jpeg", "webp": "image/webp"}


def ninjs(
    story: Story, body: Body | None = None, *, sizes: Mapping[str, int] | None = None
) -> bytes:
    """Return the bytes of ``ninjs.json``.

    Args:
        story: the piece with its approval; without one, it counts as withheld.
        body: its parsed body; parsed here when not given.
        sizes: bytes of each picture file, by its path beside ``article.html``.
    """
    body = parse(story.article.body, story.article.language) if body is None else body
    article, approval = story.article, story.approval
    values: dict[str, Any] = {
        "uri": story.identity,
        "standard": _STANDARD,
        "type": "text",
        "representationType": "full",
        "version": str(max(story.edition, 1)),
        "firstCreated": stamp(story.first_approved or article.created),
        "versionCreated": stamp(approval.at if approval else article.changed),
        "contentCreated": stamp(article.published or article.created),
        "pubStatus": "usable" if approval else "withheld",
        "language": article.language,
        "title": article.title,
        "slugline": story.slug,
        "by": author(story),
        "located": story.profile.city,
        "copyrightHolder": story.profile.organization,
        "headlines": [_value("main", article.title)],
        "descriptions": [_value("summary", article.lead)] if article.lead else [],
        "bodies": _bodies(story, body),
        "subjects": _subjects(story),
        "infoSources": [{"name": article.source, "role": "origin"}] if article.source else [],
        "organisations": [{"name": story.profile.organization, "rel": "publisher"}],
        "altIds": [
            {"role": "internal", "value": article.id},
            {"role": "webAddress", "value": story.address},
        ],
        "associations": [_photo(story, picture, sizes or {}) for picture in story.pictures],
    }
    return json_bytes({name: value for name, value in values.items() if value not in ("", [])})


def _value(role: str, text: str) -> dict[str, str]:
    return {"role": role, "contentType": "text/plain", "value": text}


def _bodies(story: Story, body: Body) -> list[dict[str, Any]]:
    text = plain_text(body)
    counts = {
        "charCount": counting.characters(text),
        "wordCount": counting.syllables(text),
    }
    html = page.fragment(story, body, place=lambda path: public_address(story, path))
    return [
        {"role": "main", "contentType": "text/html", "value": html, **counts},
        {"role": "text", "contentType": "text/plain", "value": text, **counts},
    ]


def _subjects(story: Story) -> list[dict[str, str]]:
    section = story.article.section
    named = [{"name": section, "rel": "section"}] if section else []
    return named + [{"name": tag, "rel": "keyword"} for tag in story.article.tags]


def _photo(story: Story, picture: Picture, sizes: Mapping[str, int]) -> dict[str, Any]:
    placed, described = picture.placement, picture.placement.photo.described
    values: dict[str, Any] = {
        "name": f"photo-{picture.order:02}",
        "rel": "photo",
        "uri": f"{story.identity}/photo/{placed.number}",
        "type": "picture",
        "pubStatus": "usable" if story.approval else "withheld",
        "language": story.article.language,
        "headlines": [_value("main", described.headline)] if described.headline else [],
        "descriptions": [
            _value(role, text)
            for role, text in (("caption", placed.caption), ("altText", placed.alt))
            if text
        ],
        "by": described.creator,
        "copyrightHolder": described.source,
        "copyrightNotice": described.copyright,
        "infoSources": [{"name": placed.credit, "role": "credit"}] if placed.credit else [],
        "renditions": [
            _rendition(story, picture, number, sizes) for number in range(len(picture.renditions))
        ],
    }
    return {name: value for name, value in values.items() if value not in ("", [])}


def _rendition(
    story: Story, picture: Picture, number: int, sizes: Mapping[str, int]
) -> dict[str, Any]:
    made = picture.renditions[number]
    path = picture.file_of(made)
    values: dict[str, Any] = {
        "name": f"{made.nominal}-{made.kind}",
        "href": public_address(story, path),
        "contentType": _MEDIA_TYPES[made.kind],
        "width": made.width,
        "height": made.height,
    }
    if path in sizes:
        values["sizeInBytes"] = sizes[path]
    if picture.placement.focal:
        x, y = picture.placement.focal
        values["poi"] = {"x": round(x * made.width), "y": round(y * made.height)}
    return values
