"""The keys of this editor: which command has which, changed, refused, doubted, kept in a file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from newsdesk.desk.key_table import COMMANDS, TABLE, WINDOW
from newsdesk.errors import EditorMistake, OutsideTrouble

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from newsdesk.desk.key_table import Command

FILE: Final = "keys.toml"
"""Its name, beside what the window remembers: keys are the editor's own, not the newsroom's."""

_NONE: Final = "none"
"""What stands in the file where a command shall have no key."""
_BETWEEN: Final = re.compile(r";\s+")
_MODIFIERS: Final = {
    "meta": "Meta",
    "win": "Meta",
    "ctrl": "Ctrl",
    "control": "Ctrl",
    "strg": "Ctrl",
    "alt": "Alt",
    "shift": "Shift",
}
_ORDER: Final = ("Meta", "Ctrl", "Alt", "Shift")
_NAMED: Final = {
    "pgup": "PgUp",
    "pageup": "PgUp",
    "pgdown": "PgDown",
    "pagedown": "PgDown",
    "del": "Del",
    "delete": "Del",
    "ins": "Ins",
    "insert": "Ins",
    "esc": "Esc",
    "escape": "Esc",
    "return": "Return",
    "enter": "Return",
    "tab": "Tab",
    "space": "Space",
    "backspace": "Backspace",
    "home": "Home",
    "end": "End",
    "left": "Left",
    "right": "Right",
    "up": "Up",
    "down": "Down",
    "menu": "Menu",
    "print": "Print",
}
_FUNCTION: Final = re.compile(r"f([1-9]|[12]\d|3[0-5])")
_SHOWN: Final = {"Return": "Enter", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_WRITING: Final = frozenset(
    [f"Ctrl+{letter}" for letter in "ACVXYZ"]
    + [
        f"{mods}{name}"
        for mods in ("", "Shift+", "Ctrl+", "Ctrl+Shift+")
        for name in (
            "Left", "Right", "Up", "Down", "Home", "End", "Del", "Ins", "Backspace", "Return",
            "Tab", "Space", "PgUp", "PgDown", "Esc",
        )
        if (mods, name)
        not in (("Ctrl+", "PgUp"), ("Ctrl+", "PgDown"), ("Ctrl+", "Return"))
    ]
)  # fmt: skip
"""Keys with which every text field is worked: a command that took one would break writing."""
_OF_WINDOWS: Final = frozenset(
    {
        "Alt+F4", "Alt+Tab", "Alt+Esc", "Alt+Space", "Ctrl+Esc", "Ctrl+Alt+Del", "Ctrl+Alt+Tab",
        "Ctrl+Space", "Shift+Space", "F10", "Shift+F10", "Print", "Alt+Print", "Menu",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Keys:
    """Which keys each command has; ``changed`` holds those that differ from the table."""

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, command: str) -> tuple[str, ...]:
        """Return the keys of a command, none for one that is not in the table."""
        if command in self.changed:
            return self.changed[command]
        known = COMMANDS.get(command)
        return _split(known.keys) if known else ()

    def shown(self, command: str) -> str:
        """Return the keys of a command for people, empty when it has none."""
        return ", ".join(shown(key) for key in self.of(command))


def read_key(text: str) -> str:
    """Return a key as it is written here: ``ctrl + pagedown`` is ``Ctrl+PgDown``.

    Raises:
        EditorMistake: ``keys.form``.
    """
    pieces = [piece.strip() for piece in text.split("+")]
    if pieces[-2:] == ["", ""]:
        pieces[-2:] = ["+"]  # the key + itself
    *before, last = pieces
    held = {_MODIFIERS.get(piece.lower(), "") for piece in before}
    name = _name(last)
    if not name or "" in held or len(held) < len(before):
        raise EditorMistake("keys.form", text=text)
    return "+".join([one for one in _ORDER if one in held] + [name])


def shown(key: str) -> str:
    """Return a key for people: ``Ctrl+Left`` is ``Ctrl+←``."""
    before, plus, name = key.rpartition("+") if key[-1:] != "+" else ("", "", key)
    return before + plus + _SHOWN.get(name, name)


def load(path: Path) -> Keys:
    """Return the keys of a file; the table's own where there is none.

    Commands that this newsdesk does not know, and keys it cannot read, are passed over: the file
    may be of another version.

    Raises:
        EditorMistake: ``settings.syntax``.
        OutsideTrouble: ``settings.unreadable``.
    """
    if not path.exists():
        return Keys()
    import tomllib  # noqa: PLC0415  # the window starts without it where no key was changed

    try:
        document = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as trouble:
        raise OutsideTrouble("settings.unreadable", path=path, reason=trouble) from trouble
    except tomllib.TOMLDecodeError as trouble:
        line = re.search(r"at line (\d+)", str(trouble))
        where = int(line[1]) if line else 0
        raise EditorMistake("settings.syntax", path=path, line=where, reason=trouble) from trouble
    found = document.get("keys")
    changed: dict[str, tuple[str, ...]] = {}
    for name, value in found.items() if isinstance(found, dict) else ():
        try:
            keys = () if value == _NONE else tuple(map(read_key, _split(str(value))))
        except EditorMistake:
            continue
        if name in COMMANDS and keys != _split(COMMANDS[name].keys):
            changed[name] = keys
    return Keys(changed)


def save(path: Path, keys: Keys) -> None:
    """Write the keys that differ from the table.

    Raises:
        OutsideTrouble: ``file.…``.
    """
    from newsdesk.files import write_file  # noqa: PLC0415  # see load

    lines = [
        "# Keys that were changed: the command's id and its keys. newsdesk keys lists all.",
        "",
    ]
    lines.append("[keys]")
    for command in TABLE:
        if command.id in keys.changed:
            value = "; ".join(keys.changed[command.id]) or _NONE
            quoted = value.replace("\\", "\\\\").replace('"', '\\"')
            lines.append(f'"{command.id}" = "{quoted}"')
    write_file(path, ("\n".join(lines) + "\n").encode())


def with_key(keys: Keys, command: str, wanted: str, *, take: bool = False) -> Keys:
    """Give a command other keys (parted by ``"; "``), or none where ``wanted`` is empty.

    ``take`` takes a key away from the command that has it.

    Raises:
        EditorMistake: ``keys.unknown_command``, ``keys.form``; ``keys.writing`` for a key that
            text fields are worked with; ``keys.taken`` with the command that has it.
    """
    row = _row(command)
    asked = tuple(dict.fromkeys(map(read_key, _split(wanted))))
    changed = dict(keys.changed)
    for key in asked:
        _refuse_writing(row, key)
        for other in rivals(keys, command, key):
            if not take:
                raise EditorMistake("keys.taken", key=shown(key), command=other.name, id=other.id)
            left = tuple(one for one in keys.of(other.id) if one != key)
            _put(changed, other, left)
    _put(changed, row, asked)
    return Keys(changed)


def without_change(keys: Keys, command: str, *, take: bool = False) -> Keys:
    """Give a command its first keys again.

    Raises:
        EditorMistake: ``keys.unknown_command``; ``keys.taken`` as ``with_key``.
    """
    return with_key(keys, command, _row(command).keys, take=take)


def rivals(keys: Keys, command: str, key: str) -> tuple[Command, ...]:
    """Return the other commands that a key would call in the same place."""
    home = _row(command).home
    return tuple(
        other
        for other in TABLE
        if other.id != command
        and key in keys.of(other.id)
        and (other.home == home or WINDOW in (other.home, home))
    )


def doubt(key: str) -> str:
    """Return the code of what speaks against a key on Windows, empty when nothing does."""
    *held, name = key.split("+") if not key.endswith("+") else [*key[:-2].split("+"), "+"]
    modifiers = {one for one in held if one}
    if key in _OF_WINDOWS or "Meta" in modifiers:
        return "keys.of_windows"
    if "Shift" in modifiers and modifiers & {"Ctrl", "Alt"}:
        return "keys.switches_keyboard"
    if modifiers == {"Alt"}:
        return "keys.alt_alone"
    if modifiers >= {"Ctrl", "Alt"} and len(name) == 1 and not name.isdigit():
        return "keys.alt_gr"
    return ""


def _row(command: str) -> Command:
    row = COMMANDS.get(command)
    if row is None:
        raise EditorMistake("keys.unknown_command", id=command)
    return row


def _put(changed: dict[str, tuple[str, ...]], row: Command, keys: tuple[str, ...]) -> None:
    if keys == _split(row.keys):
        changed.pop(row.id, None)
    else:
        changed[row.id] = keys


def _refuse_writing(row: Command, key: str) -> None:
    types = len(key) == 1 or (key.startswith("Shift+") and len(key) == len("Shift+") + 1)
    if (types and row.home != "checks") or (
        key in _WRITING and row.home in (WINDOW, "body", "caption")
    ):
        raise EditorMistake("keys.writing", key=shown(key))


def _split(keys: str) -> tuple[str, ...]:
    return tuple(part for part in _BETWEEN.split(keys.strip()) if part)


def _name(text: str) -> str:
    """Return the name of a key without its modifiers, empty for what is none."""
    lower = text.lower()
    if lower in _NAMED:
        return _NAMED[lower]
    if _FUNCTION.fullmatch(lower):
        return lower.upper()
    one = len(text) == 1 and text.isascii() and text.isprintable() and text != " "
    return text.upper() if one else ""
