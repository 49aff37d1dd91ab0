"""The address scheme of the preview; Qt wants to know it before the web engine is first used."""

from __future__ import annotations

import os
from typing import Final

SCHEME: Final = "news"


def register() -> bool:
    """Register the scheme; tell whether the web engine is installed at all."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium ends the whole program rather than run its sandbox as root. The preview shows
        # our own page, without scripts and without a network.
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
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
