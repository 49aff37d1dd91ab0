"""What the window does with the desk: each flow joins some views to the operations.

Holds: browsing, writing, photos, looking (preview and checks), leaving (import and export).
May import: gui.views, gui.acts, gui.models, gui.messages, gui.tasks, news, language.
Never: paints, holds a thread, calls a desk act except through gui.acts.
"""
