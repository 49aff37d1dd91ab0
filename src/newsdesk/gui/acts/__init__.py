"""What the window asks the desk to do, as tasks beside the screen's thread.

Holds: one file for each subject of the desk; ``operations`` brings them together, ``telling``
runs them.
May import: desk, opening, gui.tasks, news, language.
Never: shows anything, waits for an answer.
"""
