"""Every table of the store on one page, for queries.

``migrations/`` makes them; a test compares the two. What SQLAlchemy has no words for (STRICT,
WITHOUT ROWID, the full-text index) stands in the migration alone. Times are microseconds since
1970, UTC.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, Float, Integer, LargeBinary, MetaData, Table, Text

_all = MetaData()


def _integer(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


meta = Table("meta", _all, Column("name", Text, primary_key=True), _text("value"))
"""Facts of the store; ``index_rules`` names the rules by which the index was made."""

sections = Table(
    "sections",
    _all,
    Column("key", Integer, primary_key=True),
    _text("name"),
    _text("exact"),
    _text("folded"),
    _integer("articles"),
)
"""Names of equal ``exact`` (lower case, one tone style) are one; ``articles`` is a counter."""

tags = Table(
    "tags",
    _all,
    Column("key", Integer, primary_key=True),
    _text("name"),
    _text("exact"),
    _text("folded"),
    _integer("articles"),
)

statuses = Table("statuses", _all, Column("status", Text, primary_key=True), _integer("articles"))
"""How many articles stand in each status: a counter, never counted anew."""

articles = Table(
    "articles",
    _all,
    Column("key", Integer, primary_key=True),
    _text("id"),
    _integer("created"),
    _integer("changed"),
    Column("published", Integer),
    _text("status"),
    Column("section", Integer),
    _text("title"),
    _integer("photos"),
    _text("slug"),
    _text("address"),
    _integer("revision"),
    _integer("place"),
    _text("kind"),
    _integer("day"),
    _integer("uncaptioned"),
    _text("title_key"),
    _text("byline_key"),
    _text("slug_now"),
)
"""What lists show. ``place`` is the article's row in the search index: it grows with every save,
so that walking the index backwards walks from the newest change to the oldest. ``day`` is
yyyymmdd in Hải Phòng: of the publication, or of the last change where there is none. The
last three follow from the article's words (``sorting``)."""

bodies = Table(
    "bodies",
    _all,
    Column("article", Integer, primary_key=True),
    _text("lead"),
    _text("body"),
    _text("source"),
    _text("language"),
    _text("kicker"),
    _text("bylines"),
    _text("source_author"),
    _text("source_address"),
    Column("source_published", Integer),
    _text("place"),
    _text("photo_notes"),
    _text("ai_use"),
    _text("ai_note"),
    _text("related"),
)
"""The long texts, apart, so that no list ever reads them."""

doubts = Table(
    "doubts",
    _all,
    Column("article", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    _text("code"),
    _text("place"),
    _text("severity"),
    _text("details"),
)

article_tags = Table(
    "article_tags",
    _all,
    Column("tag", Integer, primary_key=True),
    Column("changed", Integer, primary_key=True),
    Column("article", Integer, primary_key=True),
    _integer("position"),
    _text("status"),
    Column("section", Integer),
)
"""Keyed (tag, changed, article): the page of a tag is a walk along the key, never a sort. Status
and section are repeated here so that a narrower list is the same walk."""

people = Table(
    "people",
    _all,
    Column("key", Integer, primary_key=True),
    _text("name"),
    _text("exact"),
    _text("folded"),
    _integer("articles"),
)
"""Names that pieces are signed with. They follow ``bodies.bylines`` and can be made anew."""

article_people = Table(
    "article_people",
    _all,
    Column("person", Integer, primary_key=True),
    Column("changed", Integer, primary_key=True),
    Column("article", Integer, primary_key=True),
    _text("status"),
    Column("section", Integer),
)
"""Keyed like ``article_tags``, for the same walk."""

tag_aliases = Table(
    "tag_aliases",
    _all,
    Column("exact", Text, primary_key=True),
    _text("name"),
    _text("folded"),
    _integer("tag"),
)
"""Other spellings that lead to a tag: whoever types one gets the tag."""

tag_acts = Table(
    "tag_acts",
    _all,
    Column("key", Integer, primary_key=True),
    _integer("at"),
    _text("who"),
    _text("act"),
    _text("details"),
    _integer("undone"),
)
"""Merging and renaming of tags, newest last; ``details`` is JSON: what undoing one takes."""

moves = Table(
    "moves",
    _all,
    Column("key", Integer, primary_key=True),
    _integer("article"),
    _integer("at"),
    _text("who"),
    _text("before"),
    _text("after"),
    _text("reason"),
)
"""Every move of an article from one status to another; only ever added to."""

skips = Table(
    "skips",
    _all,
    Column("article", Integer, primary_key=True),
    Column("problem", Text, primary_key=True),
    _text("code"),
    _text("reason"),
    _text("who"),
    _integer("at"),
)
"""Findings of the checks that somebody passed over, and why."""

saved_searches = Table(
    "saved_searches",
    _all,
    Column("key", Integer, primary_key=True),
    _text("name"),
    _text("question"),
    _integer("position"),
)

standing_texts = Table(
    "standing_texts",
    _all,
    Column("key", Integer, primary_key=True),
    _text("kind"),
    _text("code"),
    _text("words"),
    Column("valid_from", Integer),
    Column("valid_to", Integer),
)
"""Templates, snippets and titles of office; days are yyyymmdd, NULL where open."""

photos = Table(
    "photos",
    _all,
    Column("key", Integer, primary_key=True),
    _text("sha256"),
    _text("file_name"),
    _text("format"),
    _integer("width"),
    _integer("height"),
    _integer("bytes"),
    _text("described"),
)

placements = Table(
    "placements",
    _all,
    Column("article", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    _integer("photo"),
    _integer("position"),
    _text("caption"),
    _text("alt"),
    _text("credit"),
    Column("focal_x", Float),
    Column("focal_y", Float),
)

photo_numbers = Table(
    "photo_numbers",
    _all,
    Column("article", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    _integer("photo"),
)
"""Every number a photo ever had in an article: a number is never given to another photo."""

revisions = Table(
    "revisions",
    _all,
    Column("key", Integer, primary_key=True),
    _integer("article"),
    _integer("number"),
    _integer("at"),
    _text("who"),
    _text("why"),
    _integer("whole"),
    _integer("since"),
    _integer("mark"),
    Column("state", LargeBinary),
    _integer("kept"),
    _integer("follows"),
    Column("characters", Integer),
    Column("in_body", Integer),
)
"""Saved states: whole where ``whole`` = ``number``, else the change from the one that it
``follows`` (0 before the first; thinned numbers are gone for good). ``since`` counts the bytes of
changes since the last whole one; ``mark`` is the CRC-32 of the state. The first state of an
article is NULL until there is a second one: it stands in the other tables. ``kept`` is 1 for the
last state before a sudden shrink, 2 for the shrunk one. ``characters`` counts all text,
``in_body`` the body; NULL for states from before the second schema."""

approvals = Table(
    "approvals",
    _all,
    Column("key", Integer, primary_key=True),
    _integer("article"),
    _integer("edition"),
    _integer("revision"),
    _integer("at"),
    _text("approver"),
    _text("skips"),
    _text("others"),
    _text("related"),
)

exports = Table(
    "exports",
    _all,
    Column("key", Integer, primary_key=True),
    _integer("article"),
    _integer("edition"),
    _integer("at"),
    _text("file_name"),
    _text("sha256"),
    _text("tagmanifest"),
)

words = Table("words", _all, Column("word", Text, primary_key=True))
"""Every folded word that was ever indexed: what a half-typed last word may become."""

ALL: Final = _all
