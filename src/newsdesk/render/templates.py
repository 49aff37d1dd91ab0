"""The portal's templates, strict: a missing value is an error, every value is escaped."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from newsdesk.render.allowed import safe_address
from newsdesk.render.metadata import stamp
from newsdesk.resources import folder
from newsdesk.text import dateline

if TYPE_CHECKING:
    from pathlib import Path


def written(template: str, **values: object) -> str:
    """Return a portal template filled with values.

    Args:
        template: the file's name in ``resources/templates/portal``.
        values: what it names; each is escaped unless it is ``Markup``.
    """
    return _environment(folder("templates") / "portal").get_template(template).render(values)


def macro(template: str, name: str, value: object) -> Markup:
    """Return what one macro of a portal template writes of a value."""
    made = _environment(folder("templates") / "portal").get_template(template).module
    return Markup(getattr(made, name)(value))  # noqa: S704  # the macro has escaped it


def style(name: str) -> Markup:
    """Return a style sheet of the portal, to stand in a page; it is ours, so it is not escaped."""
    return Markup(written(name).strip())  # noqa: S704  # a file of resources/, no value in it


def content_policy(css: str) -> str:
    """Return the page's content policy: its own pictures, this very style sheet, and nothing else.

    ``file:`` and ``news:`` (the preview's scheme) are named because 'self' means nothing there.
    """
    digest = b64encode(sha256(css.encode()).digest()).decode("ascii")
    return (
        "default-src 'none'; img-src 'self' file: news:; "
        f"style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


@lru_cache(maxsize=4)
def _environment(where: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(where, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["date_line"] = dateline.write
    environment.filters["day"] = lambda moment: f"{moment.astimezone(dateline.TIME_ZONE):%d/%m/%Y}"
    environment.filters["stamp"] = stamp
    environment.filters["lawful"] = safe_address
    return environment
