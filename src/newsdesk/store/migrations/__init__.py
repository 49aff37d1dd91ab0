"""Steps from one schema to the next, run from code by ``upgrading``.

Holds: Alembic's environment and one file a step, in plain SQL.
May import: Alembic and SQLAlchemy alone.
Never: imports anything of ours, or is edited once it has been released.
"""
