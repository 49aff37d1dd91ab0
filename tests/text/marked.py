"""Passages written down for tests: « and » stand around what is chosen, ¦ at a place."""

from __future__ import annotations

from newsdesk.text.passage import Passage


def passage(shown: str) -> Passage:
    if "¦" in shown:
        place = shown.index("¦")
        return Passage(shown.replace("¦", ""), place, place)
    start, end = shown.index("«"), shown.index("»") - 1
    return Passage(shown.replace("«", "").replace("»", ""), start, end)


def shown(made: Passage) -> str:
    text = made.text
    if made.start == made.end:
        return f"{text[: made.start]}¦{text[made.end :]}"
    return f"{text[: made.start]}«{made.chosen}»{text[made.end :]}"
