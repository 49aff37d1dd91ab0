"""The writing desk: more fields, people, moves, related pieces, skips, aliases, standing texts."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATEMENTS: Final = (
    # Lists: what the piece is, its day, how many photos lack a caption. Days are those of
    # Hải Phòng, seven hours before UTC since 1975.
    "ALTER TABLE articles ADD COLUMN kind TEXT NOT NULL DEFAULT 'news'",
    "ALTER TABLE articles ADD COLUMN day INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE articles ADD COLUMN uncaptioned INTEGER NOT NULL DEFAULT 0",
    """
    UPDATE articles SET
        day = CAST(
            strftime('%Y%m%d', coalesce(published, changed) / 1000000 + 25200, 'unixepoch')
            AS INTEGER
        ),
        uncaptioned = (
            SELECT count(*) FROM placements AS p
            WHERE p.article = articles.key AND trim(p.caption) = ''
        )
    """,
    # Every list walks an index that also holds the status, so that the trash is passed over
    # without a look at the rows.
    "DROP INDEX articles_changed",
    "DROP INDEX articles_section",
    "CREATE INDEX articles_changed ON articles (changed, key, status)",
    "CREATE INDEX articles_section ON articles (section, changed, key, status)",
    "CREATE INDEX articles_day ON articles (day, changed, key, status)",
    """
    CREATE INDEX articles_uncaptioned ON articles (changed, key, status) WHERE uncaptioned > 0
    """,
    # What lists sort by; filled with the index, which is made anew.
    "ALTER TABLE articles ADD COLUMN title_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE articles ADD COLUMN byline_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE articles ADD COLUMN slug_now TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX articles_title ON articles (title_key, key, status)",
    "CREATE INDEX articles_byline ON articles (byline_key, key, status)",
    "CREATE INDEX articles_in_print ON articles (published, key, status)",
    "CREATE INDEX articles_slug_now ON articles (slug_now) WHERE slug_now <> ''",
    "DROP INDEX articles_slug",
    "ALTER TABLE bodies ADD COLUMN kicker TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE bodies ADD COLUMN bylines TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE bodies ADD COLUMN source_author TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE bodies ADD COLUMN source_address TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE bodies ADD COLUMN source_published INTEGER",
    "ALTER TABLE bodies ADD COLUMN place TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE bodies ADD COLUMN photo_notes TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE bodies ADD COLUMN ai_use TEXT NOT NULL DEFAULT 'none'",
    "ALTER TABLE bodies ADD COLUMN ai_note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE bodies ADD COLUMN related TEXT NOT NULL DEFAULT '[]'",
    "UPDATE bodies SET bylines = json_array(json_array(byline, '')) WHERE byline <> ''",
    "ALTER TABLE bodies DROP COLUMN byline",
    # Who signs, to filter by: made from the bylines with the index, at each save.
    """
    CREATE TABLE people (
        key INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        exact TEXT NOT NULL,
        folded TEXT NOT NULL,
        articles INTEGER NOT NULL DEFAULT 0 CHECK (articles >= 0)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX people_exact ON people (exact)",
    "CREATE INDEX people_folded ON people (folded)",
    """
    CREATE TABLE article_people (
        person INTEGER NOT NULL REFERENCES people (key),
        changed INTEGER NOT NULL,
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        status TEXT NOT NULL,
        section INTEGER,
        PRIMARY KEY (person, changed, article)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE UNIQUE INDEX article_people_article ON article_people (article, person)",
    # Other spellings of a tag that lead to it.
    """
    CREATE TABLE tag_aliases (
        exact TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        tag INTEGER NOT NULL REFERENCES tags (key)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX tag_aliases_tag ON tag_aliases (tag)",
    "CREATE INDEX tag_aliases_folded ON tag_aliases (folded)",
    # Merging, renaming and other acts on tags, with what undoing them takes.
    """
    CREATE TABLE tag_acts (
        key INTEGER NOT NULL PRIMARY KEY,
        at INTEGER NOT NULL,
        who TEXT NOT NULL,
        act TEXT NOT NULL,
        details TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    """
    CREATE TABLE moves (
        key INTEGER NOT NULL PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        at INTEGER NOT NULL,
        who TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        reason TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX moves_article ON moves (article, key)",
    """
    CREATE TABLE skips (
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        problem TEXT NOT NULL,
        code TEXT NOT NULL,
        reason TEXT NOT NULL,
        who TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (article, problem)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE saved_searches (
        key INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        question TEXT NOT NULL,
        position INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX saved_searches_name ON saved_searches (name)",
    # Templates, snippets and titles of office; days as yyyymmdd, NULL where open.
    """
    CREATE TABLE standing_texts (
        key INTEGER NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        code TEXT NOT NULL,
        words TEXT NOT NULL,
        valid_from INTEGER,
        valid_to INTEGER
    ) STRICT
    """,
    "CREATE INDEX standing_texts_code ON standing_texts (kind, code, valid_from)",
    # Thinning takes numbers out of a history, so each state names the one it builds on.
    "ALTER TABLE revisions ADD COLUMN kept INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE revisions ADD COLUMN follows INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE revisions ADD COLUMN characters INTEGER",
    "ALTER TABLE revisions ADD COLUMN in_body INTEGER",
    "UPDATE revisions SET follows = number - 1",
    "ALTER TABLE approvals ADD COLUMN related TEXT NOT NULL DEFAULT '[]'",
)


def upgrade() -> None:
    """Make the new columns and tables, and fill what follows from the old ones."""
    for statement in STATEMENTS:
        op.execute(statement)
