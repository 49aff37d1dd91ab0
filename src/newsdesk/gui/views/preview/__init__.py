"""The live page, in its pane or in a window of its own.

Holds: the widgets of that part and how they are painted.
May import: gui.preview_scheme, theme, icons, language.
Never: makes a page: it shows the one it is given.
"""
