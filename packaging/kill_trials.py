"""Kills the program in the middle of its work, again and again, and counts what was lost.

python packaging/kill_trials.py export 20   kill -9 during exports
python packaging/kill_trials.py typing 20   kill -9 of the window while typist.py types
python packaging/kill_trials.py editing 50  kill -9 of the window in editor_at_work.py's session
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from PIL import Image

HERE = Path(__file__).resolve().parent
TEXTS = (
    "kicker",
    "title",
    "lead",
    "body",
    "source",
    "source_author",
    "place",
    "photo_notes",
    "section",
    "tags",
    "bylines",
    "photo:1.caption",
    "photo:1.alt",
    "photo:2.caption",
    "photo:2.credit",
)
"""The fields that the scripted session types into."""
DRAW = random.Random(2026)  # noqa: S311  # trials need no secrets


def newsdesk(newsroom: Path, *words: str) -> dict[str, Any]:
    """Run a command that must succeed, and return its JSON."""
    command = [sys.executable, "-m", "newsdesk", "--newsroom", str(newsroom), *words, "--json"]
    done = subprocess.run(command, capture_output=True, check=True)
    return json.loads(done.stdout)


def killed_after(command: list[str], seconds: float) -> None:
    """Start a program and kill it after this time, or find it already done."""
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        running.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()


def exports(folder: Path, trials: int) -> int:
    """Kill exports at random moments; return how often something was half-made or lost."""
    newsroom, out = folder / "newsroom", folder / "out"
    made = newsdesk(newsroom, "demo")
    lost = finished = 0
    for _ in range(trials):
        shutil.rmtree(newsroom / "photos" / "made", ignore_errors=True)
        shutil.rmtree(out, ignore_errors=True)
        words = ["--newsroom", str(newsroom), "export", made["id"], "--out", str(out)]
        killed_after([sys.executable, "-m", "newsdesk", *words], DRAW.uniform(0.2, 1.1))
        bundles = list(out.glob("*.zip")) if out.exists() else []
        finished += len(bundles)
        again = newsdesk(newsroom, "export", made["id"], "--out", str(out))
        found = {
            "half-made bundle": not all(_is_sound(newsroom, path) for path in bundles),
            "damaged newsroom": not newsdesk(newsroom, "doctor")["ok"],
            "other bytes": again["sha256"] != made["sha256"],
        }
        sound = not any(found.values())
        if not sound:
            print([what for what, seen in found.items() if seen])
        lost += not sound
    print(f"export: {trials} kills, {finished} came after the bundle was there, {lost} losses")
    return lost


def _is_sound(newsroom: Path, path: Path) -> bool:
    return bool(newsdesk(newsroom, "verify", str(path))["ok"])


def typing(folder: Path, trials: int) -> int:
    """Kill the window while a typist types; return how many letters were lost in all."""
    newsroom = folder / "newsroom"
    newsdesk(newsroom, "init")
    lost = letters = 0
    for trial in range(trials):
        article = newsdesk(newsroom, "new", "--title", f"Bài {trial}")["id"]
        log = folder / f"typed-{trial}.txt"
        command = [sys.executable, str(HERE / "typist.py"), str(newsroom), article, str(log)]
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not log.exists() and running.poll() is None:
            time.sleep(0.02)
        time.sleep(DRAW.uniform(0.2, 3.0))
        running.kill()
        running.wait()
        typed = log.read_text(encoding="utf-8") if log.exists() else ""
        newsdesk(newsroom, "recover")
        kept = newsdesk(newsroom, "show", article)["body"]
        letters += len(typed)
        lost += 0 if kept.startswith(typed.strip()) else len(typed) - len(kept)
        if not newsdesk(newsroom, "doctor")["ok"]:
            lost += len(typed)
    print(f"typing: {trials} kills, {letters} letters typed, {lost} lost")
    return lost


def editing(folder: Path, trials: int) -> int:
    """Kill the window at random moments of a scripted session; return the letters lost in all."""
    newsroom = folder / "newsroom"
    newsdesk(newsroom, "init")
    photos = [_photo(folder / name, shade) for name, shade in (("a.jpg", 60), ("b.jpg", 190))]
    lost = letters = fields = 0
    for trial in range(trials):
        articles = [newsdesk(newsroom, "new", "--title", "x")["id"] for _ in range(3)]
        for one in articles:
            newsdesk(newsroom, "edit", one, "--title", "")
            newsdesk(newsroom, "attach", one, *map(str, photos))
        log = folder / f"edited-{trial}.jsonl"
        command = [
            sys.executable,
            str(HERE / "editor_at_work.py"),
            str(newsroom),
            str(log),
            str(trial),
            *articles,
        ]
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not (log.exists() and log.stat().st_size) and running.poll() is None:
            time.sleep(0.02)
        time.sleep(DRAW.uniform(0.1, 6.0))
        running.kill()
        running.wait()
        newsdesk(newsroom, "recover")
        of_trial, seen = _compared(newsroom, articles, log)
        letters += seen
        fields += len(articles) * len(TEXTS)
        lost += of_trial
        if not newsdesk(newsroom, "doctor")["ok"]:
            print(f"trial {trial}: the newsroom is damaged")
            lost += seen
    print(f"editing: {trials} kills, {letters} letters in {fields} fields, {lost} lost")
    return lost


def _compared(newsroom: Path, articles: list[str], log: Path) -> tuple[int, int]:
    """Return how many letters of a session are missing or wrong, and how many there should be."""
    done: dict[tuple[str, str], str] = {}
    plan: dict[tuple[str, str], str] = {}
    for line in log.read_text(encoding="utf-8").splitlines():
        try:
            what, article, field, text = json.loads(line)
        except ValueError:
            continue  # the kill came in the middle of this line
        (done if what == "done" else plan)[article, field] = text
    lost = 0
    for article in articles:
        kept = newsdesk(newsroom, "show", article)
        for field in TEXTS:
            held = _held(kept, field)
            should = done.get((article, field), "")
            # Blanks at the ends are not kept; the last step may be done though it is not logged.
            meant = {should.strip(), plan.get((article, field), "").strip()}
            if " ".join(held.split()) not in {" ".join(one.split()) for one in meant}:
                print(f"{field} of {article[:8]}: {held!r} for {should!r}")
                lost += max(1, abs(len(should) - len(held)))
    return lost, sum(len(text) for text in done.values())


def _held(article: dict[str, Any], field: str) -> str:
    """Return what the store holds of a text, in one line where it is a list of names."""
    if field.startswith("photo:"):
        number, _, part = field.removeprefix("photo:").partition(".")
        placed = next(one for one in article["photos"] if str(one["number"]) == number)
        return str(placed[part])
    if field == "bylines":
        return ", ".join(one["name"] for one in article["bylines"])
    value = article[field]
    return ", ".join(value) if isinstance(value, list) else str(value)


def _photo(path: Path, shade: int) -> Path:
    Image.new("RGB", (600, 400), (shade, 120, 160)).save(path)
    return path


def main() -> int:
    """Run the trials that the command line names."""
    kinds = {"export": exports, "typing": typing, "editing": editing}
    if len(sys.argv) < 2 or sys.argv[1] not in kinds:  # noqa: PLR2004  # kind and number
        print(__doc__)
        return 2
    trials = int(sys.argv[2]) if len(sys.argv) > 2 else 20  # noqa: PLR2004  # kind and number
    with tempfile.TemporaryDirectory() as folder:
        return min(1, kinds[sys.argv[1]](Path(folder), trials))


if __name__ == "__main__":
    sys.exit(main())
