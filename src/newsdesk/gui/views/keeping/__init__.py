"""Looking after standing texts and tags: dialogs.

Holds: the widgets of that part and how they are painted.
May import: gui.models, theme, icons, news, language.
Never: changes a text or a tag: it asks.
"""
