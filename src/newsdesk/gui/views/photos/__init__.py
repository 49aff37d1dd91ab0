"""The photo strip and the words of one photo.

Holds: the widgets of that part and how they are painted.
May import: gui.views.fields, gui.models, theme, language.
Never: opens a photo file.
"""
