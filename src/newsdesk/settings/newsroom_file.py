"""newsroom.toml: read against its table, refused with its line; first written with comments."""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING

from newsdesk.errors import EditorMistake, OutsideTrouble

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from newsdesk.settings.table import Setting


def read(path: Path, table: Sequence[Setting]) -> dict[str, object]:
    """Return the value of every setting (dotted name → value), defaults where the file is silent.

    Lists come as tuples. Text is the file's own; whoever uses it cleans it.

    Raises:
        EditorMistake: ``settings.syntax``, ``settings.unknown`` or ``settings.value`` with path,
        line, allowed.
        OutsideTrouble: ``settings.unreadable``.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as trouble:
        raise OutsideTrouble("settings.unreadable", path=path, reason=trouble) from trouble
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        found = re.search(r"at line (\d+)", str(trouble))
        line = int(found[1]) if found else len(text.splitlines())
        raise EditorMistake("settings.syntax", path=path, line=line, reason=trouble) from trouble
    known = {setting.name: setting for setting in table}
    values: dict[str, object] = {setting.name: setting.default for setting in table}
    for name, value in _flat(document).items():
        setting = known.get(name)
        line = _line_of(text, name)
        if setting is None:
            raise EditorMistake(
                "settings.unknown", path=path, line=line, name=name, allowed=", ".join(known)
            )
        if not setting.takes(value):
            raise EditorMistake(
                "settings.value",
                path=path,
                line=line,
                name=name,
                value=json.dumps(value, ensure_ascii=False, default=str),
                allowed=setting.allowed(),
            )
        values[name] = tuple(value) if isinstance(value, list) else value
    return values


def first_text(table: Sequence[Setting]) -> str:
    """Return the text of a new newsroom.toml: every setting with its default and a comment."""
    lines: list[str] = []
    current = ""
    for setting in table:
        if setting.table != current:
            current = setting.table
            lines += ["", f"[{current}]"]
        if setting.comment:
            lines.append(f"# {setting.comment}")
        lines.append(f"{setting.key} = {_toml(setting.default)}")
    return "\n".join(lines).lstrip() + "\n"


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def _flat(document: Mapping[str, object]) -> dict[str, object]:
    flat: dict[str, object] = {}
    for name, value in document.items():
        if isinstance(value, dict):
            flat |= {f"{name}.{key}": inner for key, inner in value.items()}
        else:
            flat[name] = value
    return flat


def _line_of(text: str, name: str) -> int:
    """Return the line (from 1) where a dotted name is set; 1 when it cannot be found."""
    table, _, key = name.partition(".")
    current = ""
    for number, line in enumerate(text.splitlines(), start=1):
        header = re.match(r"\s*\[\s*([^\]]+?)\s*\]", line)
        if header:
            current = header[1].strip("\"'")
            if not key and current == table:
                return number
        elif (
            re.match(rf"""\s*["']?{re.escape(key or table)}["']?\s*=""", line)
            and (current == table or not key)
        ) or re.match(rf"""\s*["']?{re.escape(name)}["']?\s*=""", line):
            return number
    return 1
