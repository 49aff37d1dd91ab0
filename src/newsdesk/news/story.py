"""A story as it leaves the house: the article with all that its page and bundle need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from newsdesk.news.article import Article
from newsdesk.news.photo import Placement, Rendition
from newsdesk.news.profile import Profile
from newsdesk.news.revision import Approval, OtherNews


@dataclass(frozen=True, slots=True)
class Picture:
    """A placed photo in reading order (``order`` from 1), and its files in the bundle.

    ``stem`` is ``<slug>-01``; its files are ``images/<stem>-<nominal>.<kind>``, one for each
    rendition.
    """

    order: int
    placement: Placement
    stem: str
    renditions: tuple[Rendition, ...]

    def file_of(self, rendition: Rendition) -> str:
        """Return the path of a rendition beside ``article.html``."""
        return f"images/{self.stem}-{rendition.nominal}.{rendition.kind}"


@dataclass(frozen=True, slots=True)
class Story:
    """All that a page or a bundle is made from: equal stories give equal bytes.

    ``approval`` is None while the piece is only previewed. ``address`` is the predicted (or known)
    address of the article; ``identity`` its tag: URI, the same for ever.
    """

    article: Article
    pictures: tuple[Picture, ...]
    profile: Profile
    slug: str
    address: str
    identity: str
    others: tuple[OtherNews, ...] = ()
    related: tuple[OtherNews, ...] = ()
    approval: Approval | None = None
    first_approved: datetime | None = None
    """When edition 1 was approved: the article's first version, for ninjs and JSON-LD."""

    @property
    def edition(self) -> int:
        """Return the number of this hand-over, 0 for a preview."""
        return self.approval.edition if self.approval else 0
