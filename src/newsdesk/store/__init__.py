"""What the newsroom has written: SQLite with a folded full-text index. SQL lives here alone.

Holds: the file and its upgrading, units of work, articles, photos, lists, search, revisions,
    exports.
May import: news, text, errors, SQLAlchemy (Core), sqlite3; Alembic only to upgrade.
Never: reads the clock, makes ids, knows a stage or a screen; nothing but frozen values leaves it.
"""
