"""The program: words go to the command line, none open the window; only one is imported."""

from __future__ import annotations

import os
import sys
from pathlib import Path

WINDOW = ("--newsroom",)


def main() -> int:
    """Run newsdesk and return the exit code of the process."""
    arguments = sys.argv[1:]
    language = os.environ.get("NEWSDESK_LANGUAGE", "")
    if not arguments or (len(arguments) == 2 and arguments[0] in WINDOW):  # noqa: PLR2004  # the option and a folder
        from newsdesk.gui.app import run

        folder = Path(arguments[1]).absolute() if arguments else None
        return run(folder, language)
    from newsdesk.cli.main import main as command_line

    return command_line(arguments, language or "vi")


if __name__ == "__main__":
    raise SystemExit(main())
