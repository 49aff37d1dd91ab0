"""The window of newsdesk.

Holds: application, main window, flows (what the window does with the desk), views, Qt models, lanes of work.
May import: opening, desk, news, text, settings, language, resources, errors and Qt.
Never: imports a stage, writes SQL, blocks the screen's thread while something slow is done.
"""
