"""What comes in from files and what leaves as a bundle: dialogs.

Holds: the widgets of that part and how they are painted.
May import: gui.views.inspector, gui.theme, news, language.
Never: packs or reads a file.
"""
