"""The command line: parser, commands, printing.

Holds: one command for each thing that the desk can do.
May import: desk, opening, news, language, errors; imports the core only inside a command that
runs.
Never: imports a stage or Qt.
"""
