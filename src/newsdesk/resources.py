"""The one door to the folder ``resources/``, in a checkout, a wheel or a frozen app alike.

Holds: where templates, translations, icons and samples lie.
May import: nothing of ours but errors.
Never: reads a resource at import.
"""

from __future__ import annotations

from pathlib import Path

from newsdesk.errors import Bug


def folder(name: str = "") -> Path:
    """Return the folder of one kind of resource (``templates``, ``translations``, ``samples`` …).

    Raises:
        Bug: ``resources.missing`` when the program was installed without it.
    """
    here = Path(__file__).resolve().parent
    for root in (here / "_resources", here.parents[1] / "resources"):
        path = root / name
        if path.is_dir():
            return path
    raise Bug("resources.missing", name=name)
