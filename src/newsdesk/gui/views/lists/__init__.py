"""The left pane: states, saved searches, and the list of articles.

Holds: the widgets of that part and how they are painted.
May import: gui.models, theme, icons, news, language.
Never: reads the store: the model asks for pages.
"""
