"""The address scheme of the preview; Qt wants to know it before the web engine is first used."""

from __future__ import annotations

from typing import Final

SCHEME: Final = "news"


def register() -> bool:
    """Register the scheme; tell whether the web engine is installed at all."""
    try:
        from PySide6.QtWebEngineCore import QWebEngineUrlScheme  # noqa: PLC0415  # may be missing
    except ImportError:
        return False
    if QWebEngineUrlScheme.schemeByName(SCHEME.encode()).name():
        return True
    scheme = QWebEngineUrlScheme(SCHEME.encode())
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)
    return True
