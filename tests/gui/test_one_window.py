"""One window for a newsroom."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsdesk.gui import one_window

pytestmark = pytest.mark.gui

HOLD = """
import sys, time
from pathlib import Path
from newsdesk.gui import one_window
held = one_window.lock(Path(sys.argv[1]))
print(held is not None, flush=True)
time.sleep(30)
"""


def test_a_second_window_is_refused_until_the_first_is_gone_even_if_killed(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONUTF8": "1"}
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, env=environment
    ) as first:
        assert first.stdout
        assert first.stdout.readline().strip() == b"True"
        assert one_window.lock(tmp_path) is None
        first.kill()
    held = one_window.lock(tmp_path)
    assert held is not None
    held.unlock()


def test_a_newsroom_that_is_not_there_yet_is_nobodys(tmp_path: Path) -> None:
    assert one_window.lock(tmp_path / "none") is not None
