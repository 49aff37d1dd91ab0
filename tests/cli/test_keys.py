"""The command that lists and changes the keys of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk import opening

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def keys_of(data: Run, command: str) -> list[str]:
    listed = {one["id"]: one for one in data("keys")}
    found: list[str] = listed[command]["keys"]
    return found


def test_keys_are_listed_changed_and_given_back(run: Run, data: Run) -> None:
    assert keys_of(data, "article.save") == ["Ctrl+S"]
    data("keys", "--set", "article.save", "f12")
    assert keys_of(data, "article.save") == ["F12"]
    code, out, _ = run("keys")
    assert code == 0
    assert "F12 *" in out
    assert str(opening.keys_file()) in out
    data("keys", "--reset", "article.save")
    assert keys_of(data, "article.save") == ["Ctrl+S"]


def test_a_taken_key_is_refused_until_it_is_taken_over(run: Run, data: Run) -> None:
    code, _, err = run("keys", "--set", "article.check", "Ctrl+K")
    assert code == 2
    assert "view.search" in err
    data("keys", "--set", "article.check", "Ctrl+K", "--take")
    assert keys_of(data, "view.search") == []
    data("keys", "--reset-all")
    assert keys_of(data, "view.search") == ["Ctrl+K"]


def test_a_key_that_switches_the_keyboard_is_set_with_a_note(run: Run) -> None:
    code, _, err = run("keys", "--set", "article.save", "Ctrl+Shift+S")
    assert code == 0
    assert "UniKey" in err
    assert run("keys", "--set", "article.save", "Ctrl+C")[0] == 2
    assert run("keys", "--set", "article.sing", "F9")[0] == 2
