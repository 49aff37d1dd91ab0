"""The editor's keys: read and written, refused where they break writing, doubted on Windows."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.desk import keys as kept
from newsdesk.desk.key_table import COMMANDS, GROUPS, TABLE
from newsdesk.desk.keys import Keys
from newsdesk.errors import EditorMistake
from newsdesk.language.sentences import SENTENCES


def test_the_table_has_every_command_once_in_a_known_group() -> None:
    assert len(COMMANDS) == len(TABLE)
    assert {command.group for command in TABLE} <= set(GROUPS)


AS_EVERYWHERE = {"Ctrl+Shift+F", "Ctrl+Shift+V", "Alt+Up", "Alt+Down"}
"""Held down with another key they switch nothing, and every editor has them."""


def test_the_first_keys_clash_nowhere_and_suit_windows() -> None:
    keys = Keys()
    for command in TABLE:
        for key in keys.of(command.id):
            assert kept.read_key(key) == key
            assert kept.rivals(keys, command.id, key) == (), command.id
            assert kept.doubt(key) == "" or key in AS_EVERYWHERE, command.id
            kept.with_key(keys, command.id, command.keys)  # none is refused


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("ctrl+s", "Ctrl+S"),
        (" Control + pagedown ", "Ctrl+PgDown"),
        ("shift+ctrl+F7", "Ctrl+Shift+F7"),
        ("Ctrl++", "Ctrl++"),
        ("Ctrl+?", "Ctrl+?"),
        ("ctrl+enter", "Ctrl+Return"),
        ("f35", "F35"),
        ("win+e", "Meta+E"),
    ],
)
def test_a_key_is_read_as_people_write_it(typed: str, key: str) -> None:
    assert kept.read_key(typed) == key


@pytest.mark.parametrize("typed", ["", "Ctrl+", "Ctrl+ế", "F36", "Ctrl+Ctrl+K", "Hyper+K", "KL"])
def test_what_is_no_key_is_refused(typed: str) -> None:
    with pytest.raises(EditorMistake, match=r"keys\.form"):
        kept.read_key(typed)


@given(st.text(max_size=30))
def test_any_text_is_a_key_or_a_mistake(typed: str) -> None:
    try:
        key = kept.read_key(typed)
    except EditorMistake:
        return
    assert kept.read_key(key) == key
    assert kept.shown(key)
    assert kept.doubt(key) in {"", *SENTENCES}


@given(
    st.dictionaries(
        st.sampled_from([one.id for one in TABLE]),
        st.sampled_from(["", "F9", "Ctrl+;", "Ctrl+\\", 'Ctrl+"', "Ctrl+J; F12", "Ctrl+Alt+5"]),
        max_size=4,
    )
)
def test_changed_keys_come_back_from_their_file(
    tmp_path_factory: pytest.TempPathFactory, wanted: dict[str, str]
) -> None:
    path = tmp_path_factory.mktemp("keys") / kept.FILE
    keys = Keys()
    for command, key in wanted.items():
        keys = kept.with_key(keys, command, key, take=True)
    kept.save(path, keys)
    assert kept.load(path) == keys


def test_a_key_that_is_taken_names_its_owner_and_can_be_taken_over() -> None:
    with pytest.raises(EditorMistake, match=r"keys\.taken") as told:
        kept.with_key(Keys(), "article.check", "Ctrl+K")
    assert told.value.values["id"] == "view.search"
    keys = kept.with_key(Keys(), "article.check", "Ctrl+K", take=True)
    assert keys.of("article.check") == ("Ctrl+K",)
    assert keys.of("view.search") == ()
    back = kept.without_change(keys, "view.search", take=True)
    assert back.of("view.search") == ("Ctrl+K",)
    assert back.of("article.check") == ()


def test_the_same_key_may_do_two_things_in_two_places() -> None:
    assert kept.rivals(Keys(), "photo.remove", "Ctrl+Return") == ()
    named = {one.id for one in kept.rivals(Keys(), "photo.remove", "Ctrl+S")}
    assert named == {"article.save"}


@pytest.mark.parametrize("key", ["A", "Shift+A", "Space", "Return", "Ctrl+C", "Ctrl+Left", "Del"])
def test_keys_that_text_is_written_with_are_refused(key: str) -> None:
    with pytest.raises(EditorMistake, match=r"keys\.writing"):
        kept.with_key(Keys(), "article.check", key)


def test_a_list_may_use_keys_that_a_text_may_not() -> None:
    keys = kept.with_key(Keys(), "photo.remove", "Backspace")
    assert keys.of("photo.remove") == ("Backspace",)


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("Ctrl+Shift+F", "keys.switches_keyboard"),
        ("Alt+Shift+F2", "keys.switches_keyboard"),
        ("Alt+Z", "keys.alt_alone"),
        ("Alt+F4", "keys.of_windows"),
        ("Ctrl+Space", "keys.of_windows"),
        ("Meta+K", "keys.of_windows"),
        ("Ctrl+Alt+Q", "keys.alt_gr"),
        ("Ctrl+Alt+1", ""),
        ("Ctrl++", ""),
        ("F7", ""),
    ],
)
def test_what_windows_or_unikey_would_take_is_doubted(key: str, code: str) -> None:
    assert kept.doubt(key) == code


def test_an_unknown_command_and_an_unreadable_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(EditorMistake, match=r"keys\.unknown_command"):
        kept.with_key(Keys(), "article.sing", "F9")
    path = tmp_path / kept.FILE
    path.write_text("[keys]\n= 5", encoding="utf-8")
    with pytest.raises(EditorMistake, match=r"settings\.syntax"):
        kept.load(path)


def test_a_file_of_another_version_keeps_what_is_known(tmp_path: Path) -> None:
    path = tmp_path / kept.FILE
    path.write_text(
        '[keys]\n"article.gone" = "F9"\n"article.save" = "F12"\n"article.new" = "Hyper+N"\n',
        encoding="utf-8",
    )
    assert kept.load(path).changed == {"article.save": ("F12",)}
    path.write_text("keys = 5", encoding="utf-8")
    assert kept.load(path) == Keys()
