"""The frame of the window: menus, keys, bars, panes, messages, background tasks.

Holds: the widgets of that part and how they are painted.
May import: gui.views.search, gui.tasks, theme, icons, window_memory, news, desk.keys, language.
Never: knows what an act does: it calls it.
"""
