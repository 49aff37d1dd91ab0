"""Single fields of writing and of forms, and what is marked in them.

Holds: the widgets of that part and how they are painted.
May import: gui.theme, gui.colours, what lies beside the rooms, news, text, language.
Never: knows which article is open.
"""
