"""Collects every word on the screen from the source and brings the catalogues up to date.

Run it after a change of words: new messages are added untranslated, gone ones are dropped.
The tests fail while a message of the Vietnamese catalogue lacks its translation.
"""

from __future__ import annotations

import ast
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "newsdesk"
CATALOGUE = ROOT / "resources" / "translations" / "vi" / "LC_MESSAGES" / "newsdesk.po"
CALLED = ("words", "_words", "N_")
NAMES_OF_THE_FIELD = ("src/newsdesk/bundle/",)
"""Where ``words`` is a plain function of that part, not the user's language."""


def messages() -> dict[str, list[str]]:
    """Return every message for people with the files it stands in."""
    found: dict[str, list[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        where = path.relative_to(ROOT).as_posix()
        if where.startswith(NAMES_OF_THE_FIELD):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        texts = set(_called(tree))
        if path.parent.name == "cli":
            texts |= set(_help(tree))
        if path.parent.name == "sentences":
            texts |= set(_sentences(tree))
        for text in texts:
            found.setdefault(text, []).append(where)
    return found


def _called(tree: ast.Module) -> list[str]:
    """Return the first arguments of ``words("…")``, both arms of a conditional included."""
    texts: list[str] = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = (
            node.func.attr
            if isinstance(node.func, ast.Attribute)
            else getattr(node.func, "id", "")
        )
        if name in CALLED:
            texts += _constants(node.args[0])
    return texts


def _constants(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _constants(node.body) + _constants(node.orelse)
    return []


def _help(tree: ast.Module) -> list[str]:
    """Return the help of commands (their docstrings) and of options."""
    texts: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any(
            "click.command" in ast.unparse(one) for one in node.decorator_list
        ):
            texts.append(" ".join((ast.get_docstring(node) or "").split()))
        if isinstance(node, ast.keyword) and node.arg == "help":
            texts += _constants(node.value)
    return texts


def _sentences(tree: ast.Module) -> list[str]:
    return [
        value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Dict)
        for value in node.values
        if isinstance(value, ast.Constant) and isinstance(value.value, str)
    ]


def main() -> None:
    """Rewrite the Vietnamese catalogue with the messages that there are now."""
    catalogue = Catalog(locale="vi", project="newsdesk", fuzzy=False)
    known: dict[str, str] = {}
    if CATALOGUE.exists():
        with CATALOGUE.open("rb") as file:
            known = {str(one.id): str(one.string) for one in read_po(file) if one.id}
    found = messages()
    for text in sorted(found):
        catalogue.add(text, known.get(text, ""), locations=[(where, 0) for where in found[text]])
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as file:
        write_po(file, catalogue, width=99, include_lineno=False, omit_header=False)
    missing = [text for text in found if not known.get(text)]
    print(f"{len(found)} messages, {len(missing)} without a translation")
    for text in missing:
        print("  " + text)


if __name__ == "__main__":
    main()
