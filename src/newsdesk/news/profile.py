"""The portal's profile: its name, addresses, sections, photo recipe and required fields."""

from __future__ import annotations

from dataclasses import dataclass, fields
from hashlib import sha256
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import urlsplit

from newsdesk.news.history_rules import HISTORY_SETTINGS, USUAL, HistoryRules, history_rules_from
from newsdesk.settings.table import Kind, Setting
from newsdesk.text.dateline import TIME_ZONE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


REQUIRABLE: Final = (
    "title",
    "lead",
    "body",
    "section",
    "tags",
    "byline",
    "byline_or_source",
    "source",
    "source_author",
    "source_address",
    "source_published",
    "published",
    "photo.caption",
    "photo.alt",
    "photo.credit",
)
"""What a newsroom may demand of a piece; ``source_…`` only of pieces taken from elsewhere."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How renditions are made: widths in pixels, largest first; qualities 1 to 95."""

    widths: tuple[int, ...] = (1600, 800, 320)
    jpeg_quality: int = 82
    webp_quality: int = 80

    @property
    def id(self) -> str:
        """Return a short name of this recipe: equal recipes have equal names."""
        words = f"1 {self.widths} {self.jpeg_quality} {self.webp_quality}"
        return sha256(words.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long texts may be, in syllables ("chữ") where nothing else is said."""

    kicker_characters: int = 60
    title_syllables: int = 20
    title_characters: int = 90
    title_teaser: int = 70
    """Characters of a title that lists on the portal still show."""
    lead_syllables: int = 60
    lead_sentence: int = 50
    sentence: int = 60
    repeated_run: int = 10
    """So many words in the same order, twice in one article, are a repetition."""
    caption_syllables: int = 40
    alt_characters: int = 150


@dataclass(frozen=True, slots=True)
class Manner:
    """Where Vietnamese can be written two ways, the one that the newsroom chose."""

    tones: str = "old"
    """``old`` writes hòa, thủy; ``new`` writes hoà, thuỷ."""
    unit_space: bool = True
    """Whether a blank stands between number and unit: 22 m, 15 °C."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The newsroom's portal and how it wants its pieces; read from ``newsroom.toml``."""

    portal_name: str = "Cổng tin tức Thành phố Hải Phòng"
    organization: str = "Cổng tin tức Thành phố Hải Phòng"
    portal_address: str = "https://thanhphohaiphong.gov.vn"
    article_address: str = "https://thanhphohaiphong.gov.vn/{slug}.html"
    upload_address: str = "https://thanhphohaiphong.gov.vn/wp-content/uploads"
    slug_limit: int = 200
    city: str = "Hải Phòng"
    language: str = "vi"
    fanpage_name: str = "Cổng tin tức Thành phố Hải Phòng"
    fanpage_address: str = "https://thanhphohaiphong.gov.vn/fanpage"
    fanpage_confirmed: bool = False
    sections: tuple[str, ...] = (
        "Tin tức - Sự kiện",
        "Chính trị",
        "Kinh tế",
        "Văn hóa - Xã hội",
        "Quốc phòng - An ninh",
        "Xây dựng Đảng",
        "Chỉ đạo điều hành",
        "Đoàn thể",
    )
    recipe: Recipe = Recipe()
    required: tuple[str, ...] = (
        "title",
        "lead",
        "body",
        "section",
        "byline_or_source",
        "published",
        "photo.caption",
        "photo.alt",
        "photo.credit",
    )
    limits: Limits = Limits()
    manner: Manner = Manner()
    context_threshold: int = 65
    """Ten times the least odds (natural logarithm) at which the context check speaks."""
    context_least_articles: int = 500
    """So many articles it takes to learn how the newsroom writes."""
    history: HistoryRules = USUAL

    @property
    def domain(self) -> str:
        """Return the portal's host name, as in tag: URIs."""
        return urlsplit(self.portal_address).hostname or "localhost"

    def address_of(self, slug: str) -> str:
        """Return the address that an article with this slug will have on the portal."""
        return self.article_address.replace("{slug}", slug)

    def identity_of(self, article_id: str, born: datetime) -> str:
        """Return the article's tag: URI (RFC 4151), the same for ever."""
        return f"tag:{self.domain},{born.astimezone(TIME_ZONE).year}:article/{article_id}"


_DEFAULT: Final = Profile()

PROFILE_SETTINGS: Final = (
    Setting("portal.name", Kind.TEXT, _DEFAULT.portal_name, "The portal's name, on every page."),
    Setting("portal.organization", Kind.TEXT, _DEFAULT.organization, "Who publishes."),
    Setting("portal.address", Kind.WEB_ADDRESS, _DEFAULT.portal_address, "The portal's home."),
    Setting(
        "portal.article_address",
        Kind.WEB_ADDRESS,
        _DEFAULT.article_address,
        "Where an article will stand; {slug} is its name without marks.",
        must_hold="{slug}",
    ),
    Setting(
        "portal.upload_address",
        Kind.WEB_ADDRESS,
        _DEFAULT.upload_address,
        "Where uploaded pictures stand.",
    ),
    Setting(
        "portal.slug_limit",
        Kind.NUMBER,
        _DEFAULT.slug_limit,
        "Longest {slug}.",
        least=20,
        most=200,
    ),
    Setting("portal.city", Kind.TEXT, _DEFAULT.city, "The city in the line of the print page."),
    Setting(
        "portal.language",
        Kind.TEXT,
        _DEFAULT.language,
        "Language of pieces.",
        choices=("vi", "en"),
    ),
    Setting("fanpage.name", Kind.TEXT, _DEFAULT.fanpage_name, "The Fanpage's name."),
    Setting("fanpage.address", Kind.WEB_ADDRESS, _DEFAULT.fanpage_address, "Its address."),
    Setting(
        "fanpage.confirmed",
        Kind.YES_NO,
        _DEFAULT.fanpage_confirmed,
        "true once somebody has opened that address and seen the right page.",
    ),
    Setting("sections.names", Kind.TEXTS, _DEFAULT.sections, "The portal's sections."),
    Setting(
        "photos.widths",
        Kind.NUMBERS,
        _DEFAULT.recipe.widths,
        "Widths of the made photos.",
        least=64,
        most=4096,
    ),
    Setting(
        "photos.jpeg_quality", Kind.NUMBER, _DEFAULT.recipe.jpeg_quality, "", least=40, most=95
    ),
    Setting(
        "photos.webp_quality", Kind.NUMBER, _DEFAULT.recipe.webp_quality, "", least=40, most=95
    ),
    Setting(
        "checks.required",
        Kind.TEXTS,
        _DEFAULT.required,
        "What a piece needs before it may leave.",
        choices=REQUIRABLE,
    ),
    Setting(
        "checks.context_threshold",
        Kind.NUMBER,
        _DEFAULT.context_threshold,
        "How sure the context check must be before it speaks; a lower number finds more slips"
        " and is wrong more often.",
        least=30,
        most=200,
    ),
    Setting(
        "checks.context_least_articles",
        Kind.NUMBER,
        _DEFAULT.context_least_articles,
        "So many articles must be in the newsroom before the context check learns from them.",
        least=50,
        most=100_000,
    ),
    Setting(
        "limits.kicker_characters",
        Kind.NUMBER,
        _DEFAULT.limits.kicker_characters,
        "Longest kicker above a title, in characters.",
        least=10,
        most=300,
    ),
    Setting(
        "limits.title_syllables",
        Kind.NUMBER,
        _DEFAULT.limits.title_syllables,
        "Longest title, in syllables; nineteen of twenty titles on news sites have 19 or fewer.",
        least=5,
        most=60,
    ),
    Setting(
        "limits.title_characters",
        Kind.NUMBER,
        _DEFAULT.limits.title_characters,
        "Longest title, in characters.",
        least=20,
        most=300,
    ),
    Setting(
        "limits.title_teaser",
        Kind.NUMBER,
        _DEFAULT.limits.title_teaser,
        "So many characters of a title are shown in lists.",
        least=20,
        most=300,
    ),
    Setting(
        "limits.lead_syllables",
        Kind.NUMBER,
        _DEFAULT.limits.lead_syllables,
        "Longest lead, in syllables.",
        least=10,
        most=500,
    ),
    Setting(
        "limits.lead_sentence",
        Kind.NUMBER,
        _DEFAULT.limits.lead_sentence,
        "Longest sentence of a lead, in syllables.",
        least=10,
        most=500,
    ),
    Setting(
        "limits.sentence",
        Kind.NUMBER,
        _DEFAULT.limits.sentence,
        "Longest sentence anywhere, in syllables.",
        least=10,
        most=500,
    ),
    Setting(
        "limits.repeated_run",
        Kind.NUMBER,
        _DEFAULT.limits.repeated_run,
        "So many words in the same order, twice in one article, are told as a repetition.",
        least=5,
        most=50,
    ),
    Setting(
        "limits.caption_syllables",
        Kind.NUMBER,
        _DEFAULT.limits.caption_syllables,
        "Longest caption, in syllables; nineteen of twenty on news sites have 33 or fewer.",
        least=5,
        most=200,
    ),
    Setting(
        "limits.alt_characters",
        Kind.NUMBER,
        _DEFAULT.limits.alt_characters,
        "Longest alt text, in characters: readers of the screen read it aloud.",
        least=20,
        most=500,
    ),
    Setting(
        "style.tones",
        Kind.TEXT,
        _DEFAULT.manner.tones,
        "Where the tone mark stands: old writes hòa, thủy; new writes hoà, thuỷ.",
        choices=("old", "new"),
    ),
    Setting(
        "style.unit_space",
        Kind.YES_NO,
        _DEFAULT.manner.unit_space,
        "true: a blank between number and unit (22 m), as Decree 86/2012 has it.",
    ),
    *HISTORY_SETTINGS,
)
"""Every setting of ``newsroom.toml``: name, kind, default, what is allowed."""


def profile_from(values: Mapping[str, object]) -> Profile:
    """Build the profile from the read settings (dotted names, all present)."""
    text = cast("Mapping[str, str]", values)
    number = cast("Mapping[str, int]", values)
    texts = cast("Mapping[str, tuple[str, ...]]", values)
    return Profile(
        portal_name=text["portal.name"],
        organization=text["portal.organization"],
        portal_address=text["portal.address"].rstrip("/"),
        article_address=text["portal.article_address"],
        upload_address=text["portal.upload_address"].rstrip("/"),
        slug_limit=number["portal.slug_limit"],
        city=text["portal.city"],
        language=text["portal.language"],
        fanpage_name=text["fanpage.name"],
        fanpage_address=text["fanpage.address"],
        fanpage_confirmed=bool(values["fanpage.confirmed"]),
        sections=texts["sections.names"],
        recipe=Recipe(
            widths=tuple(sorted(cast("tuple[int, ...]", values["photos.widths"]), reverse=True)),
            jpeg_quality=number["photos.jpeg_quality"],
            webp_quality=number["photos.webp_quality"],
        ),
        required=texts["checks.required"],
        context_threshold=number["checks.context_threshold"],
        context_least_articles=number["checks.context_least_articles"],
        limits=Limits(**{one.name: number[f"limits.{one.name}"] for one in fields(Limits)}),
        manner=Manner(tones=text["style.tones"], unit_space=bool(values["style.unit_space"])),
        history=history_rules_from(values),
    )
