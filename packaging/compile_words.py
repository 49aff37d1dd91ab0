"""Build hook: compiles the catalogues (.po) so that gettext can read them (.mo)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileWords(BuildHookInterface[Any]):
    """Runs before a wheel or an editable install is made."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write a .mo beside each .po of ``resources/translations``."""
        del version, build_data
        compile_catalogues(Path(self.root) / "resources" / "translations")


def compile_catalogues(folder: Path) -> None:
    """Compile every catalogue below a folder."""
    for source in sorted(folder.rglob("*.po")):
        with source.open("rb") as text:
            catalogue = read_po(text)
        with source.with_suffix(".mo").open("wb") as compiled:
            write_mo(compiled, catalogue)
