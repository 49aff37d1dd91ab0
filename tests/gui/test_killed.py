"""A window killed while somebody types: not one letter is lost."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.gui.typing_run import LETTERS

from newsdesk import opening
from newsdesk.desk import drafting
from newsdesk.news.article import Edits

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk

TRIALS = int(os.environ.get("NEWSDESK_KILL_TRIALS", "2"))
"""More trials are worth their time now and then: NEWSDESK_KILL_TRIALS=20."""


@pytest.mark.parametrize("trial", range(TRIALS))
def test_a_kill_loses_no_letter(desk: Desk, trial: int) -> None:
    article = drafting.new_article(desk, "Bài đang viết").article.id
    drafting.edit(desk, article, Edits(body="Đầu bài: "))
    run = Path(__file__).with_name("typing_run.py")
    window = subprocess.Popen(
        [sys.executable, str(run), str(desk.folder), article],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert window.stdout is not None
    for line in window.stdout:
        if int(line) >= 20:
            break
    time.sleep(random.Random(trial).uniform(0, 2.5))  # noqa: S311  # a repeatable test
    window.kill()
    with window:
        said = [int(line) for line in window.stdout if line.endswith("\n")]
    told = said[-1] if said else 20
    again = opening.open_newsroom(desk.folder)
    drafting.recover(again)
    body = drafting.open_article(again, article).body
    again.store.close()
    typed = body.removeprefix("Đầu bài:").lstrip()
    wanted = (LETTERS * (told // len(LETTERS) + 1))[:told].rstrip()
    assert typed.startswith(wanted), f"{len(wanted) - len(typed)} letters of {told} are gone"
