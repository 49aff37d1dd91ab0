"""What machines read of a story: the tags in a page's head, JSON-LD for search engines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from newsdesk.render.allowed import safe_address
from newsdesk.render.figures import largest
from newsdesk.text.dateline import TIME_ZONE

if TYPE_CHECKING:
    from datetime import datetime

    from newsdesk.news.story import Picture, Story

_LOCALES: Final = {"vi": "vi_VN", "en": "en_US"}
_UNSAFE_IN_SCRIPT: Final = str.maketrans(
    {letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}
)


@dataclass(frozen=True, slots=True)
class Meta:
    """One ``<meta>``: ``kind`` is ``name`` (plain, Dublin Core) or ``property`` (Open Graph)."""

    kind: str
    key: str
    content: str


def stamp(moment: datetime) -> str:
    """Return a moment at Vietnam's clock, as in ``2021-12-03T17:58:00+07:00``."""
    return moment.astimezone(TIME_ZONE).isoformat(timespec="seconds")


def public_address(story: Story, path: str) -> str:
    """Return where a file of the bundle will stand on the portal, as far as the profile knows."""
    return f"{story.profile.upload_address}/{path.rpartition('/')[2]}"


def modified(story: Story) -> datetime | None:
    """Return when the published piece was changed last: the approval of edition 2 or later."""
    published = story.article.published
    if story.approval is None or story.edition < 2 or published is None:  # noqa: PLR2004  # a first edition changed nothing
        return published
    return max(published, story.approval.at)


def author(story: Story) -> str:
    """Return who signs: the byline, or the organization where there is none."""
    return story.article.byline or story.profile.organization


def head(story: Story) -> tuple[Meta, ...]:
    """Return the tags of the page's head: plain, Dublin Core, Open Graph; none is empty."""
    article, profile = story.article, story.profile
    published, changed = article.published, modified(story)
    date = stamp(published) if published else ""
    tags = [
        Meta("name", "description", article.lead),
        Meta("name", "author", author(story)),
        Meta("name", "keywords", ", ".join(article.tags)),
        Meta("name", "DC.title", article.title),
        Meta("name", "DC.creator", author(story)),
        Meta("name", "DC.date", date),
        Meta("name", "DC.description", article.lead),
        Meta("name", "DC.publisher", profile.organization),
        Meta("name", "DC.identifier", story.address),
        Meta("property", "og:type", "article"),
        Meta("property", "og:site_name", profile.portal_name),
        Meta("property", "og:title", article.title),
        Meta("property", "og:description", article.lead),
        Meta("property", "og:url", story.address),
        Meta("property", "og:locale", _LOCALES.get(article.language, "")),
        Meta("property", "article:published_time", date),
        Meta("property", "article:modified_time", stamp(changed) if changed else ""),
        Meta("property", "article:section", article.section),
        *(Meta("property", "article:tag", tag) for tag in article.tags),
        *_open_graph_picture(story),
    ]
    return tuple(tag for tag in tags if tag.content)


def _open_graph_picture(story: Story) -> tuple[Meta, ...]:
    for picture in story.pictures:
        made = largest(picture)
        if made:
            return (
                Meta("property", "og:image", public_address(story, picture.file_of(made))),
                Meta("property", "og:image:width", str(made.width)),
                Meta("property", "og:image:height", str(made.height)),
                Meta("property", "og:image:alt", picture.placement.alt),
            )
    return ()


def json_ld(story: Story) -> dict[str, Any]:
    """Return the story as schema.org's NewsArticle; empty properties are left out."""
    article, profile = story.article, story.profile
    published, changed = article.published, modified(story)
    publisher = {
        "@type": "NewsMediaOrganization",
        "name": profile.organization,
        "url": profile.portal_address,
    }
    people = [{"@type": "Person", "name": one.name} for one in article.bylines]
    signed = (people if len(people) > 1 else people[0]) if people else publisher
    values = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": story.identity,
        "identifier": story.identity,
        "url": story.address,
        "mainEntityOfPage": story.address,
        "headline": article.title,
        "description": article.lead,
        "inLanguage": article.language,
        "datePublished": stamp(published) if published else "",
        "dateModified": stamp(changed) if changed else "",
        "author": signed,
        "publisher": publisher,
        "articleSection": article.section,
        "keywords": list(article.tags),
        "creditText": article.source,
        "isBasedOn": safe_address(article.source_address),
        "contentLocation": {"@type": "Place", "name": article.place} if article.place else "",
        "alternativeHeadline": article.kicker,
        "version": str(story.edition) if story.edition > 1 else "",
        "image": [_image(story, picture) for picture in story.pictures if largest(picture)],
    }
    return _without_empty(values)


def json_ld_script(story: Story) -> str:
    """Return JSON-LD that may stand inside ``<script>``: nothing in it ends the element."""
    text = json.dumps(json_ld(story), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.translate(_UNSAFE_IN_SCRIPT)


def json_ld_file(story: Story) -> bytes:
    """Return the bytes of ``jsonld.json``."""
    return json_bytes(json_ld(story))


def json_bytes(values: object) -> bytes:
    """Return a JSON file whose bytes depend on the values alone."""
    return (json.dumps(values, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def _image(story: Story, picture: Picture) -> dict[str, Any]:
    made = largest(picture)
    placed, described = picture.placement, picture.placement.photo.described
    values = {
        "@type": "ImageObject",
        "contentUrl": public_address(story, picture.file_of(made)) if made else "",
        "width": made.width if made else 0,
        "height": made.height if made else 0,
        "caption": placed.caption,
        "creditText": placed.credit,
        "copyrightNotice": described.copyright,
        "creator": {"@type": "Person", "name": described.creator} if described.creator else "",
    }
    return _without_empty(values)


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in ("", [], 0, None)}
