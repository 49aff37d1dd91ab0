"""The web view of the preview: our own scheme serves the page, everything else is refused.

Imported only when the preview is first shown; ``preview_pane`` does without it where it lacks.
"""

from __future__ import annotations

import json
import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QUrl, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from newsdesk.gui.preview_scheme import SCHEME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

_MORPH: Final = """
(function (html) {
  const next = new DOMParser().parseFromString(html, 'text/html');
  function sameShell(a, b) {
    if (a.nodeType !== 1 || b.nodeType !== 1 || a.tagName !== b.tagName) return false;
    return a.cloneNode(false).isEqualNode(b.cloneNode(false));
  }
  function morph(a, b) {
    if (a.isEqualNode(b)) return;
    if (!sameShell(a, b)) { a.replaceWith(document.importNode(b, true)); return; }
    const as = [...a.childNodes], bs = [...b.childNodes];
    let start = 0, endA = as.length, endB = bs.length;
    while (start < endA && start < endB && as[start].isEqualNode(bs[start])) start++;
    while (endA > start && endB > start && as[endA - 1].isEqualNode(bs[endB - 1])) {
      endA--; endB--;
    }
    const common = Math.min(endA, endB);
    for (let i = start; i < common; i++) morph(as[i], bs[i]);
    for (let i = common; i < endA; i++) as[i].remove();
    const before = as[endA] || null;
    for (let i = common; i < endB; i++) a.insertBefore(document.importNode(bs[i], true), before);
  }
  document.title = next.title;
  morph(document.body, next.body);
  return document.body.childElementCount;
})(%s)
"""
"""Makes the shown body equal to the new one, touching only what differs.

Scroll and photos stay.
"""


class _Files(QWebEngineUrlSchemeHandler):
    """Answers with the page and what it shows; nothing else exists."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pages: dict[str, bytes] = {}
        self.files: Mapping[str, bytes | Path] = {}

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answer a request."""
        name = job.requestUrl().path().lstrip("/")
        data = self._content(name)
        if data is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        buffer = QBuffer(job)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(QByteArray(kind.encode()), buffer)

    def _content(self, name: str) -> bytes | None:
        if name in self.pages:
            return self.pages[name]
        found = self.files.get(name)
        if isinstance(found, Path):
            try:
                return found.read_bytes()
            except OSError:
                return None
        return found


class _Guard(QWebEngineUrlRequestInterceptor):
    """Blocks every request but our own: the preview is offline whatever a page asks for."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Look at a request."""
        if info.requestUrl().scheme() not in (SCHEME, "data"):
            info.block(True)  # noqa: FBT003  # Qt's own signature


class _Page(QWebEnginePage):
    """A page that never leaves: a click on a link goes nowhere but to a place in the page."""

    left = Signal(QUrl)

    def acceptNavigationRequest(
        self,
        url: QUrl | str,
        kind: QWebEnginePage.NavigationType,
        isMainFrame: bool,  # noqa: FBT001, N803  # Qt's own signature
    ) -> bool:
        """Refuse to go elsewhere."""
        del isMainFrame
        address = QUrl(url)
        if kind is QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
            if address.path() == self.url().path() and address.scheme() == SCHEME:
                return True
            self.left.emit(address)
            return False
        return address.scheme() in (SCHEME, "about", "data")

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        lineNumber: int,  # noqa: N803  # Qt's own signature
        sourceID: str,  # noqa: N803  # Qt's own name
    ) -> None:
        """Keep what the engine says of a page off the program's standard error."""
        del level, message, lineNumber, sourceID


class WebPreview(QWidget):
    """Shows a page; a later version of the same page is changed in place and keeps its scroll."""

    shown = Signal()
    """A page or a change stands on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt takes children down in the order they came: the view and its page before the profile,
        # also where nobody calls ``close_down``.
        self._view = QWebEngineView(self)
        self._profile = QWebEngineProfile(self)  # without a name it is off the record
        self._files = _Files(self)
        self._profile.installUrlSchemeHandler(QByteArray(SCHEME.encode()), self._files)
        self._guard = _Guard(self)
        self._profile.setUrlRequestInterceptor(self._guard)
        self._page = _Page(self._profile, self._view)
        settings = self._page.settings()
        kind = QWebEngineSettings.WebAttribute
        for attribute in (
            kind.JavascriptEnabled,
            kind.PluginsEnabled,
            kind.LocalStorageEnabled,
            kind.LocalContentCanAccessRemoteUrls,
            kind.LocalContentCanAccessFileUrls,
            kind.AutoLoadIconsForPage,
            kind.FullScreenSupportEnabled,
        ):
            settings.setAttribute(attribute, False)  # noqa: FBT003  # Qt's own signature
        self._view.setPage(self._page)
        self._view.loadFinished.connect(self._loaded)
        self._page.renderProcessTerminated.connect(lambda *_: self._load_again())
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)  # for the frame that shows the focus
        column.addWidget(self._view)
        self._focused = False
        self._head = ""
        self._address = ""
        self._ready = False
        self._newest = ""

    @property
    def page(self) -> QWebEnginePage:
        """Return the page, for tests and printing."""
        return self._page

    def show_page(self, address: str, html: str, files: Mapping[str, bytes | Path]) -> None:
        """Show a page under ``address`` (article id and name, as in ``<id>/article.html``)."""
        self._files.files = files
        _, _, name = address.partition("/")
        self._files.pages = {name: html.encode()}
        head = html.partition("</head>")[0].partition("<style")[2]
        self._newest = html
        if address == self._address and head == self._head:
            if self._ready:
                self._change(html)
            return
        self._address, self._head = address, head
        self._load_again()

    def set_width(self, pixels: int) -> None:
        """Show the page as on a screen of so many pixels; 0 is as wide as the pane."""
        room = self.contentsRect().width() - 2
        factor = min(1.0, room / pixels) if pixels > room > 0 else 1.0
        self._view.setZoomFactor(max(0.25, factor))

    def close_down(self) -> None:
        """End view, page and profile in the order that Qt wants (qt.md §1)."""
        for part in (self._view, self._page, self._profile):
            if shiboken6.isValid(part):
                shiboken6.delete(part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the frame anew when the focus comes into the page or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._focused = event.type() == QEvent.Type.FocusIn
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show by a frame that the page has the focus."""
        super().paintEvent(event)
        if self._focused:
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()

    def _load_again(self) -> None:
        self._ready = False
        self._loading = self._newest
        self._view.load(QUrl(f"{SCHEME}://{self._address}"))

    def _loaded(self, well: bool) -> None:  # noqa: FBT001  # Qt's own signature
        self._ready = well
        inside = self._view.focusProxy()  # a loaded page may bring a new one
        if inside is not None:
            inside.removeEventFilter(self)
            inside.installEventFilter(self)
        if not well:
            return
        if self._newest != self._loading:
            self._change(self._newest)
        else:
            self.shown.emit()

    def _change(self, html: str) -> None:
        world = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
        self._page.runJavaScript(_MORPH % json.dumps(html), world, lambda _: self.shown.emit())
