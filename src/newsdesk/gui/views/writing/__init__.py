"""The middle pane: headline, lead and body, the bars over them, the focus mode.

Holds: the widgets of that part and how they are painted.
May import: gui.views.fields, photos, replacing, window; gui.models, theme, icons, language.
Never: saves; it says what was typed.
"""
