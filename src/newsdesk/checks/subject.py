"""What a check looks at: an article, the portal's profile, and what only the desk can know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsdesk.news.house_style import HouseStyle

if TYPE_CHECKING:
    from newsdesk.news.article import Article
    from newsdesk.news.profile import Profile


@dataclass(frozen=True, slots=True)
class Subject:
    """One article under examination.

    ``namesake`` is the title of another article with the same name in addresses;
    ``missing_photos`` are the SHA-256 of placed photos whose original is not on the shelf.
    """

    article: Article
    profile: Profile
    namesake: str = ""
    missing_photos: frozenset[str] = frozenset()
    style: HouseStyle = field(default_factory=HouseStyle)

    def requires(self, part: str) -> bool:
        """Tell whether the newsroom demands a part (``title``, ``photo.alt`` …)."""
        return part in self.profile.required
