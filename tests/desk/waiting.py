"""Another program that would write in the middle of an act: it must have to wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.errors import OutsideTrouble
from newsdesk.store.database import Store

if TYPE_CHECKING:
    from types import ModuleType

    import pytest

    from newsdesk.desk.desk import Desk


def refused_meanwhile(
    desk: Desk, module: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """Let another program try to write whenever a function of an act is called.

    Returns:
        the codes with which it was refused, once the act has run.
    """
    codes: list[str] = []
    real = getattr(module, name)

    def called(*given: object, **named: object) -> object:
        other = Store(desk.store.path, patience=0.05)
        try:
            with other.writing():
                codes.append("")
        except OutsideTrouble as trouble:
            codes.append(trouble.code)
        finally:
            other.close()
        return real(*given, **named)

    monkeypatch.setattr(module, name, called)
    return codes
