"""What an eye, a keyboard and a screen reader find wanting in a window, as sentences."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFormLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

from newsdesk.gui.colours import contrast
from newsdesk.language.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsdesk.errors import NewsdeskError
    from newsdesk.language.words import Finding

INTERACTIVE: Final = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
_NAMED: Final = (*INTERACTIVE, QProgressBar)
_KEY: Final = re.compile(r"(Ctrl|Alt|Shift|F\d+)\b")
_BAND: Final = 12
"""Pixels that a widget may stand higher than the one before it and still be beside it."""


class MarkedWords(Words):
    """Every message between ‹ ›: what lacks them on the screen is not translated."""

    def __call__(self, message: str, /, **values: object) -> str:
        said = super().__call__(message, **values)
        return f"‹{said}›" if said else said

    def sentence(self, code: str, values: Mapping[str, object]) -> str:
        return f"‹{super().sentence(code, values)}›"

    def problem(self, found: Finding) -> str:
        return f"‹{super().problem(found)}›"

    def error(self, failure: NewsdeskError) -> str:
        return f"‹{super().error(failure)}›"


def interactive(root: QWidget, kinds: tuple[type, ...] = INTERACTIVE) -> list[QWidget]:
    """Return the widgets an editor can act on now, without the inner parts of another one."""
    return [
        one
        for one in root.findChildren(QWidget)
        if isinstance(one, kinds)
        and one.isVisibleTo(root)
        and one.isEnabled()
        and one.window() is root.window()
        and not _is_inner(one)
    ]


def _is_inner(one: QWidget) -> bool:
    if isinstance(one, QHeaderView | QMenuBar) or one.objectName().startswith("qt_"):
        return True
    above = one.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox | QAbstractSpinBox | QLineEdit | QKeySequenceEdit):
            return True
        if isinstance(above, QTabBar | QAbstractItemView | QHeaderView | QMenuBar):
            return True
        above = above.parentWidget()
    return False


def said(widget: QWidget) -> str:
    """Return a widget's name as a screen reader says it."""
    if isinstance(widget, QComboBox):
        # Linux says what is chosen, and tells the name by the label; Windows says the name.
        tied = (one for one in widget.window().findChildren(QLabel) if one.buddy() is widget)
        return widget.accessibleName() or next((one.text() for one in tied), "")
    found = QAccessible.queryAccessibleInterface(widget)
    return str(found.text(QAccessible.Text.Name)) if found else ""


def who(widget: QWidget) -> str:
    """Return a widget's place in words, for the message of a failing test."""
    path, one = [], widget
    while one is not None and not one.isWindow():
        path.append(type(one).__name__)
        one = one.parentWidget()  # type: ignore[assignment]  # None above the window
    return f"{' < '.join(path[:4])} “{said(widget)}”"


def unnamed(root: QWidget) -> list[str]:
    """Return the widgets that a screen reader can say nothing of."""
    return [who(one) for one in interactive(root, _NAMED) if not said(one).strip()]


def untranslated(root: QWidget, data: Iterable[str] = ()) -> list[str]:
    """Return names and hints that did not come from the catalogue, in a window of MarkedWords."""
    known = set(data)
    found = []
    for one in interactive(root, _NAMED):
        texts = [said(one), one.toolTip()]
        texts += [one.placeholderText()] if isinstance(one, QLineEdit | QTextEdit) else []
        found += [
            f"{who(one)}: {text!r}"
            for text in texts
            if text.strip() and "‹" not in text and not _KEY.match(text) and text not in known
        ]
    return found


def stops(root: QWidget) -> list[QWidget]:
    """Return the widgets that Tab goes through, in its order."""
    top = root.window()
    top.activateWindow()
    for _ in range(50):
        if QApplication.activeWindow() is top:
            break
        QTest.qWait(10)
    inside = interactive(root)
    if not inside:
        return []
    start = next((one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
    if start is None:
        return []
    start.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    for _ in range(400):
        now = QApplication.focusWidget()
        if now is None or (found and now is found[0]):
            break
        if now in found:
            break
        found.append(now)
        top.focusNextPrevChild(True)  # noqa: FBT003  # Qt's own signature
    first = top.nextInFocusChain()
    order = []
    while first is not None and first is not top:
        order.append(first)
        first = first.nextInFocusChain()
    mine = [one for one in found if root.isAncestorOf(one)]
    rank = {id(one): at for at, one in enumerate(order)}
    return sorted(mine, key=lambda one: rank.get(id(one), 0))


def unreachable(root: QWidget, otherwise: Iterable[str] = ()) -> list[str]:
    """Return what Tab does not reach, but for widgets whose names have another way by keys."""
    reached = stops(root)
    known = set(otherwise)
    return [
        who(one)
        for one in interactive(root)
        if not any(_stands_for(stop, one) for stop in reached)
        and not {type(above).__name__ for above in _above(one)} & known
    ]


def _above(one: QWidget) -> list[QWidget]:
    found, above = [one], one.parentWidget()
    while above is not None:
        found.append(above)
        above = above.parentWidget()
    return found


def _stands_for(stop: QWidget, one: QWidget) -> bool:
    """Tell whether a stop of Tab leads to a widget: its own, or by arrows inside a group."""
    if stop is one or one.isAncestorOf(stop) or one.focusProxy() is stop:
        return True
    if not (isinstance(stop, QAbstractButton) and isinstance(one, QAbstractButton)):
        return False
    if isinstance(one, QRadioButton):
        return one.parentWidget() is stop.parentWidget()
    group = one.group()
    return group is not None and group is stop.group() and group.exclusive()


def without_buddy(root: QWidget) -> list[str]:
    """Return labels that name a field and are not tied to it."""
    found = []
    fields = interactive(root)
    names = {said(one): one for one in fields if not isinstance(one, QAbstractButton)}
    for label in root.findChildren(QLabel):
        text = label.text()
        if not text or label.buddy() is not None or not label.isVisibleTo(root):
            continue
        named = names.get(text)
        if named is not None and label.window() is named.window():
            found.append(who(label))
    for form in root.findChildren(QFormLayout):
        for row in range(form.rowCount()):
            item = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            tied = item.widget() if item else None
            if isinstance(tied, QLabel) and tied.isVisibleTo(root) and tied.buddy() is None:
                found.append(who(tied))
    return found


def out_of_order(root: QWidget) -> list[str]:
    """Return stops of Tab that lead the eye back: up in the same column, or left in a row."""
    found = []
    placed = [(one, _place(one, root)) for one in stops(root)]
    for (before, at), (after, then) in pairwise(placed):
        same_row = (
            min(at.bottom(), then.bottom()) - max(at.top(), then.top())
            > min(at.height(), then.height(), 2 * _BAND) / 2
        )
        goes_left = same_row and then.right() <= at.left()
        next_column = then.left() > at.right()
        goes_up = not same_row and then.bottom() <= at.top() + _BAND and not next_column
        if goes_left or goes_up:
            found.append(f"{who(before)} → {who(after)}")
    return found


def _place(one: QWidget, root: QWidget) -> QRect:
    return QRect(one.mapTo(root, QPoint(0, 0)), one.size())


def without_focus_sign(root: QWidget, least: int = 24) -> list[str]:
    """Return what looks the same with the focus as without it.

    A sign are at least ``least`` pixels that differ clearly (3 : 1); the blinking bar of a text
    field is none.
    """
    found = []
    flash = QApplication.cursorFlashTime()
    for one in stops(root):
        for area in _above(one):
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(one)
        one.setFocus(Qt.FocusReason.TabFocusReason)
        after = _grab(one)
        one.clearFocus()
        if not one.isVisible():
            continue  # a card that goes when the focus does
        before = _grab(one)
        # A field of the sheet one writes on has no frame: there the bar is the sign.
        sheet = one.property("role") == "writing"
        changes = clear_changes(before, after, without_caret=None if sheet else _caret(one))
        if changes < (_BAND if sheet else least):
            found.append(who(one))
    QApplication.setCursorFlashTime(flash)
    return found


def _caret(one: QWidget) -> QRect | None:
    if isinstance(one, QLineEdit):
        return one.cursorRect().adjusted(-4, -2, 4, 2)
    if isinstance(one, QTextEdit | QPlainTextEdit):
        return one.cursorRect().adjusted(-1, -1, 3, 1)
    return None


def _grab(one: QWidget) -> QImage:
    QApplication.processEvents()
    pages = [above for above in _above(one) if type(above).__name__ == "WebPreview"]
    seen = pages[0] if pages else one
    return seen.window().grab(_place(seen, seen.window())).toImage()


def clear_changes(before: QImage, after: QImage, without_caret: QRect | None = None) -> int:
    """Count pixels whose colours before and after differ by 3 : 1 or more."""
    count = 0
    known: dict[tuple[int, int], bool] = {}
    for y in range(min(before.height(), after.height())):
        for x in range(min(before.width(), after.width())):
            pair = (before.pixel(x, y), after.pixel(x, y))
            if pair[0] == pair[1] or (without_caret and without_caret.contains(x, y)):
                continue
            if pair not in known:
                known[pair] = contrast(*(f"#{one & 0xFFFFFF:06x}" for one in pair)) >= 3
            count += known[pair]
    return count


def described(found: Mapping[str, list[str]]) -> str:
    """Return findings by view as lines."""
    return "\n".join(f"{view}: {one}" for view, all_of in found.items() for one in all_of)


def cut(root: QWidget) -> list[str]:
    """Return what has less room than its text needs, or reaches beyond what it lies in."""
    found: list[str] = []
    kinds: tuple[Any, ...] = (QLabel, QAbstractButton, QComboBox, QLineEdit, QTabBar, QHeaderView)
    for one in root.findChildren(QWidget):
        if not isinstance(one, kinds) or not one.isVisibleTo(root):
            continue
        if one.window() is not root.window():
            continue
        has, need = one.width(), _need(one)
        if has < need:
            found.append(f"{who(one)}: {has} < {need}")
        if isinstance(one, QLabel) and one.wordWrap() and one.text():
            tall = one.heightForWidth(one.width())
            if one.height() < tall:
                found.append(f"{who(one)}: {one.height()} high < {tall}")
        free = isinstance(one, QLabel) or _is_inner(one)
        least = 0 if free else one.minimumSizeHint().height()
        if one.height() < least:
            found.append(f"{who(one)}: {one.height()} high < {least}")
        beyond = _beyond(one)
        if need and beyond:
            found.append(f"{who(one)}: reaches {beyond} beyond what it lies in")
    return found


def _need(one: QWidget) -> int:
    """Return the pixels that a widget's text needs, 0 where it has none or wraps it."""
    if isinstance(one, QLabel):
        return 0 if one.wordWrap() or not one.text() else one.sizeHint().width()
    if isinstance(one, QTabBar):
        return sum(one.tabSizeHint(at).width() for at in range(one.count()))
    if isinstance(one, QHeaderView):
        return _need_of_header(one)
    return _need_of_field(one)


def _need_of_header(one: QHeaderView) -> int:
    if one.orientation() == Qt.Orientation.Vertical:
        return 0
    sections = range(one.count())
    short = sum(max(0, one.sectionSizeHint(at) - one.sectionSize(at)) for at in sections)
    return one.width() + short if short else 0


def _need_of_field(one: QWidget) -> int:
    if isinstance(one, QAbstractButton):
        return one.sizeHint().width() if one.text() else 0
    if isinstance(one, QLineEdit):
        shown = one.placeholderText() if not one.text() else ""
        return one.fontMetrics().horizontalAdvance(shown) + 12 if shown else 0
    if isinstance(one, QComboBox):
        return one.fontMetrics().horizontalAdvance(one.currentText()) + 24
    return 0


def _beyond(one: QWidget) -> int:
    """Return by how much a widget reaches sideways out of what shows it."""
    worst = 0
    for above in _above(one)[1:]:
        left = one.mapTo(above, QPoint(0, 0)).x()
        worst = max(worst, -left, left + one.width() - above.width())
        if above.isWindow():
            break
    return worst
