"""What happened to an article: the tab, two revisions side by side, its way in words.

Holds: the widgets of that part and how they are painted.
May import: gui.models, theme, news, language, language.
Never: restores: it asks.
"""
