"""newsroom.toml: a first file reads as the defaults; a wrong value is refused with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.news.profile import PROFILE_SETTINGS, Profile, profile_from
from newsdesk.settings.newsroom_file import first_text, read


def _written(folder: Path, text: str) -> Path:
    path = folder / "newsroom.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_first_file_reads_back_as_the_default_profile(tmp_path: Path) -> None:
    path = _written(tmp_path, first_text(PROFILE_SETTINGS))
    assert profile_from(read(path, PROFILE_SETTINGS)) == Profile()


def test_an_empty_file_means_the_defaults(tmp_path: Path) -> None:
    assert profile_from(read(_written(tmp_path, ""), PROFILE_SETTINGS)) == Profile()


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("[portal]\nname = 5\n", "settings.value", 2),
        ('[portal]\n\naddress = "ftp://x"\n', "settings.value", 3),
        ('[portal]\narticle_address = "https://x/y.html"\n', "settings.value", 2),
        ("[photos]\nwidths = [1600, 9]\n", "settings.value", 2),
        ("[photos]\njpeg_quality = true\n", "settings.value", 2),
        ('[checks]\nrequired = ["title", "colour"]\n', "settings.value", 2),
        ("[sections]\nnames = []\n", "settings.value", 2),
        ('[portal]\nnmae = "x"\n', "settings.unknown", 2),
        ('portal.name = ""\n', "settings.value", 1),
        ("[fanpage]\nconfirmed = ja\n", "settings.syntax", 2),
    ],
)
def test_a_wrong_value_is_refused_with_its_line(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    with pytest.raises(EditorMistake) as refused:
        read(_written(tmp_path, text), PROFILE_SETTINGS)
    assert (refused.value.code, refused.value.values["line"]) == (code, line)


def test_a_refusal_says_what_is_allowed(tmp_path: Path) -> None:
    path = _written(tmp_path, "[photos]\njpeg_quality = 500\n")
    with pytest.raises(EditorMistake) as refused:
        read(path, PROFILE_SETTINGS)
    assert "40" in str(refused.value.values["allowed"])
    assert "95" in str(refused.value.values["allowed"])


def test_a_file_in_another_code_is_told_as_outside_trouble(tmp_path: Path) -> None:
    path = tmp_path / "newsroom.toml"
    path.write_bytes(b'[portal]\nname = "H\xe0"\n')
    with pytest.raises(OutsideTrouble):
        read(path, PROFILE_SETTINGS)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("settings") / "newsroom.toml"
    path.write_text(text, encoding="utf-8", newline="")
    codes = {"settings.syntax", "settings.unknown", "settings.value"}
    try:
        profile = profile_from(read(path, PROFILE_SETTINGS))
    except EditorMistake as refused:
        outcome = refused.code in codes
    else:
        outcome = bool(profile.sections and profile.recipe.widths)
    assert outcome
