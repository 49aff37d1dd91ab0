"""The house style of the shipped lists, read once for all tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from newsdesk import resources
from newsdesk.news.house_style import HouseStyle
from newsdesk.news.profile import Profile
from newsdesk.news.style_lists import read_house_style


@cache
def shipped(tones: str = "old") -> HouseStyle:
    """Return the house style as a new newsroom has it."""
    profile = Profile()
    profile = replace(profile, manner=replace(profile.manner, tones=tones))
    nowhere = Path("/none")
    return read_house_style(resources.folder("style"), nowhere, profile, date(2026, 11, 20))[0]
