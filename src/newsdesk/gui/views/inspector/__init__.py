"""The right pane: checks, details, related articles, and the tabs that hold them.

Holds: the widgets of that part and how they are painted.
May import: gui.views.fields, history, photos, preview; gui.models, language.
Never: checks anything itself.
"""
