"""The user's language: gettext catalogues and the sentence of every error and problem code.

Holds: translated words (``words.Words``) and the English sentence of each code (``sentences``).
May import: resources, errors and the standard library.
Never: knows who is asking; the words on the portal's page live in its templates instead.
"""
