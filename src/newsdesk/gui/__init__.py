"""The window of newsdesk.

Holds: application, main window, flows (window and desk joined), views, Qt models, lanes of work.
May import: opening, desk, news, text, settings, language, resources, errors and Qt.
Never: imports a stage, writes SQL, blocks the screen's thread while something slow is done.
"""
