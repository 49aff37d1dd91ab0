"""What the benchmarks of the window share: a Python of their own, and a text of any length."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import Final

SENTENCE: Final = (
    "Quận Lê Chân tiếp tục lãnh đạo, chỉ đạo sát sao công tác chữ thập đỏ trên địa bàn. "
)


def run(code: str, *words: str) -> str:
    """Run code in a Python of its own, offscreen; return what it printed. 240 s at most."""
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "QTWEBENGINE_CHROMIUM_FLAGS": "--disable-gpu --log-level=3",
        **os.environ,
        "STARTED": str(time.monotonic()),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's Python keeps what it compiled
    command = [sys.executable, "-c", code, *words]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, timeout=240
    )
    return done.stdout


def article_text(words: int) -> str:
    """Return Markdown of about so many words, in paragraphs of five sentences."""
    sentence = len(SENTENCE.split())
    paragraph = SENTENCE * 5
    return "\n\n".join([paragraph] * (words // (5 * sentence)))
