"""Settings files: TOML read against a table of what is allowed, and written with comments.

Holds: the kinds of setting, the reader, the writer of a first file.
May import: resources, errors and the standard library.
Never: knows what a particular setting is for (``news.profile`` has the table).
"""
