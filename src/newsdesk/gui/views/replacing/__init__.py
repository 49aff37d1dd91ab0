"""Finding words in the open article or in all, and putting others in their place.

Holds: the widgets of that part and how they are painted.
May import: gui.views.fields, gui.models, theme, icons, text, language.
Never: changes an article that is not open: the flow asks the desk.
"""
