"""The search box with its results and what it offers.

Holds: the widgets of that part and how they are painted.
May import: gui.theme, icons, news, language.
Never: seeks: it shows what was found.
"""
