"""A day in the window over 100,000 articles: start, list, opening, choosing, searching, many.

Run: python -m tests.benchmarks.bench_day [articles] [folder]. Takes the newsroom that
``bench_desk`` made in the folder. Prints for each act the milliseconds until it is done, the
longest time in which the screen's thread answered nothing, and the peak memory in MB.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import gettempdir

from tests.benchmarks.window_runs import run

DAY = "from pathlib import Path; import sys; from tests.benchmarks.day_run import main;"
DAY += " main(Path(sys.argv[1]), Path(sys.argv[2]))"


def main(count: int, folder: Path) -> None:
    """Drive the window once and print the table."""
    told = run(DAY, str(folder / f"desk-{count}"), str(folder / "window.ini"))
    print(f"{'':52}{'ms':>8}{'longest':>9}{'MB':>6}")
    for name, took, longest, memory, more in map(json.loads, told.splitlines()):
        print(f"{name:52}{took:8.0f}{longest:9.0f}{memory:6.0f}  {more}")


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 100_000,
        Path(sys.argv[2]) if len(sys.argv) > 2 else Path(gettempdir()),
    )
