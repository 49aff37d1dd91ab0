"""Qt models over news values.

Holds: the list of articles, the photo strip, the list of problems, as Qt wants to read them.
May import: gui.tasks, news and Qt's core.
Never: reads a store or a file, paints, raises in data().
"""
