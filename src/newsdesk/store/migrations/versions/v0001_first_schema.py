"""The first schema: bodies apart, lists by covering index, a folded full-text index."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE meta (
        name TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE sections (
        key INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        exact TEXT NOT NULL,
        folded TEXT NOT NULL,
        articles INTEGER NOT NULL DEFAULT 0 CHECK (articles >= 0)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX sections_exact ON sections (exact)",
    "CREATE INDEX sections_folded ON sections (folded)",
    """
    CREATE TABLE tags (
        key INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        exact TEXT NOT NULL,
        folded TEXT NOT NULL,
        articles INTEGER NOT NULL DEFAULT 0 CHECK (articles >= 0)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX tags_exact ON tags (exact)",
    "CREATE INDEX tags_folded ON tags (folded)",
    """
    CREATE TABLE statuses (
        status TEXT NOT NULL PRIMARY KEY,
        articles INTEGER NOT NULL DEFAULT 0 CHECK (articles >= 0)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE articles (
        key INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL,
        created INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        published INTEGER,
        status TEXT NOT NULL,
        section INTEGER REFERENCES sections (key),
        title TEXT NOT NULL,
        photos INTEGER NOT NULL,
        slug TEXT NOT NULL,
        address TEXT NOT NULL,
        revision INTEGER NOT NULL,
        place INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX articles_id ON articles (id)",
    "CREATE UNIQUE INDEX articles_place ON articles (place)",
    "CREATE INDEX articles_changed ON articles (changed)",
    "CREATE INDEX articles_status ON articles (status, changed)",
    "CREATE INDEX articles_section ON articles (section, changed)",
    "CREATE INDEX articles_section_status ON articles (section, status, changed)",
    "CREATE INDEX articles_slug ON articles (slug) WHERE slug <> ''",
    "CREATE INDEX articles_published ON articles (published) WHERE address <> ''",
    """
    CREATE TABLE bodies (
        article INTEGER NOT NULL PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
        lead TEXT NOT NULL,
        body TEXT NOT NULL,
        byline TEXT NOT NULL,
        source TEXT NOT NULL,
        language TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE doubts (
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        code TEXT NOT NULL,
        place TEXT NOT NULL,
        severity TEXT NOT NULL,
        details TEXT NOT NULL,
        PRIMARY KEY (article, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE article_tags (
        tag INTEGER NOT NULL REFERENCES tags (key),
        changed INTEGER NOT NULL,
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        status TEXT NOT NULL,
        section INTEGER,
        PRIMARY KEY (tag, changed, article)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE UNIQUE INDEX article_tags_article ON article_tags (article, position)",
    """
    CREATE TABLE photos (
        key INTEGER NOT NULL PRIMARY KEY,
        sha256 TEXT NOT NULL,
        file_name TEXT NOT NULL,
        format TEXT NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        described TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX photos_sha256 ON photos (sha256)",
    """
    CREATE TABLE placements (
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number > 0),
        photo INTEGER NOT NULL REFERENCES photos (key),
        position INTEGER NOT NULL,
        caption TEXT NOT NULL,
        alt TEXT NOT NULL,
        credit TEXT NOT NULL,
        focal_x REAL,
        focal_y REAL,
        PRIMARY KEY (article, number)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX placements_photo ON placements (photo, article)",
    """
    CREATE TABLE photo_numbers (
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        photo INTEGER NOT NULL REFERENCES photos (key),
        PRIMARY KEY (article, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE revisions (
        key INTEGER NOT NULL PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        at INTEGER NOT NULL,
        who TEXT NOT NULL,
        why TEXT NOT NULL,
        whole INTEGER NOT NULL,
        since INTEGER NOT NULL,
        mark INTEGER NOT NULL,
        state BLOB
    ) STRICT
    """,
    "CREATE UNIQUE INDEX revisions_number ON revisions (article, number)",
    """
    CREATE TABLE approvals (
        key INTEGER NOT NULL PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        edition INTEGER NOT NULL CHECK (edition > 0),
        revision INTEGER NOT NULL,
        at INTEGER NOT NULL,
        approver TEXT NOT NULL,
        skips TEXT NOT NULL,
        others TEXT NOT NULL,
        FOREIGN KEY (article, revision) REFERENCES revisions (article, number)
            DEFERRABLE INITIALLY DEFERRED
    ) STRICT
    """,
    "CREATE INDEX approvals_article ON approvals (article, edition)",
    """
    CREATE TABLE exports (
        key INTEGER NOT NULL PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        edition INTEGER NOT NULL CHECK (edition > 0),
        at INTEGER NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        tagmanifest TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX exports_bundle ON exports (article, edition, sha256)",
    "CREATE INDEX exports_file_name ON exports (file_name)",
    "CREATE TABLE words (word TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID",
    # Contentless: the words go in as we cut and fold them; the text lies in its own tables.
    """
    CREATE VIRTUAL TABLE search USING fts5 (
        exact, folded, marks, content = '', columnsize = 0,
        tokenize = 'unicode61 remove_diacritics 0'
    )
    """,
)


def upgrade() -> None:
    """Make every table."""
    for statement in STATEMENTS:
        op.execute(statement)
