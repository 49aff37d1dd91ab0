"""Every view by keyboard and by ear: names, Tab's way, labels, the sign of the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from tests.gui import audit, every_view
from tests.gui.audit import MarkedWords

from newsdesk.desk import photo_desk, saved_searches, tagging
from newsdesk.gui import theme
from newsdesk.gui.colours import DARK, LIGHT, Colours
from newsdesk.gui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk
    from newsdesk.gui.tasks import Lanes
    from newsdesk.news.article import Article

OTHER_WAYS: dict[str, str] = {
    "SearchResults": "arrows and Enter in the search box",
    "GoTo": "arrows and Enter in its field",
}
"""What Tab leaves out, and which keys lead there instead."""

DATA = ("https://", "Bài về Tết", "Bài về Tết\ntết")

Shown = dict[str, QWidget]


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def colours(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Colours]:
    """Dress the application as an editor may have it."""
    chosen: Colours = request.param
    theme.dress(qapp, chosen)
    theme.finish(qapp, chosen)
    yield chosen
    theme.dress(qapp, LIGHT)
    theme.finish(qapp, LIGHT)


@pytest.fixture
def dialogs(colours: Colours, lanes: Lanes, qtbot: QtBot) -> Iterator[Shown]:
    """Return every dialog and card, shown over a window."""
    words = MarkedWords("vi")
    home = QWidget()
    home.resize(1280, 720)
    home.show()
    hidden = QWidget()
    shown: Shown = {}
    for name, make in every_view.TABLE.items():
        over = home if name in every_view.CARDS else hidden
        made = make(words, colours, over, lanes)
        if not isinstance(made, QDialog):
            made.resize(made.sizeHint().expandedTo(QSize(480, 40)))
            if made.isHidden():
                made.show()
        shown[name] = made
    qtbot.waitUntil(lambda: not lanes.busy(), timeout=5000)
    yield shown
    home.close()
    home.deleteLater()
    hidden.deleteLater()


@pytest.fixture
def full(
    desk: Desk, with_photos: Article, open_window: Callable[..., Room], colours: Colours
) -> Room:
    """Return the main window over an article with photos, tags and findings."""
    tagging.set_tags(desk, with_photos.id, add=("an sinh", "Tết"))
    photo_desk.caption(desk, with_photos.id, 2, caption="Không có dấu chấm")
    saved_searches.keep(desk, "Bài về Tết", "tết")
    room = open_window(MarkedWords("vi"), colours)
    room.open(with_photos.id)
    room.window.inspector.open(room.window.inspector.preview)
    room.settle()
    assert room.window.inspector.preview.engine is not None
    return room


def panes(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield the panes of the window, and each tab of the inspector while it is in front."""
    yield "top", window.top
    yield "list", window.browser
    window.browser.saved.buttons[0].setFocus()
    window.browser.saved.rename()
    yield "list, renaming", window.browser
    window.browser.saved._leave_line()
    yield "text", window.writing
    window.writing.show_format_bar(on=True)
    window.writing.finder.open(replacing=True)
    yield "text with its bars", window.writing
    yield "status", window.status
    inspector = window.inspector
    for part in (
        inspector.checks,
        inspector.photo,
        inspector.facts,
        inspector.history,
        inspector.preview,
    ):
        inspector.open(part)
        QApplication.processEvents()
        yield type(part).__name__, inspector


def look(dialogs: Shown, find: Callable[[QWidget], list[str]]) -> str:
    """Look at each dialog while it is in front."""
    found = {}
    for view in dialogs.values():
        view.hide()
    for name, view in dialogs.items():
        view.show()
        found[name] = find(view)
        view.hide()
    return audit.described(found)


def nothing(found: str) -> None:
    assert not found, f"\n{found}"


def test_every_dialog_is_in_the_table(dialogs: Shown) -> None:
    shown = {base for one in dialogs.values() for base in type(one).__mro__}
    missing = every_view.dialogs() - shown
    assert not missing, "give it a row in tests/gui/every_view.py"


def test_every_view_is_looked_at_somewhere(dialogs: Shown, full: Room) -> None:
    roots = [*dialogs.values(), full.window]
    seen = {type(one) for root in roots for one in (root, *root.findChildren(QWidget))}
    full.window.browser.saved.buttons[0].setFocus()
    full.window.browser.saved.rename()
    seen |= {type(one) for one in full.window.browser.saved.findChildren(QWidget)}
    inherited = {base for one in seen for base in one.__mro__}
    full.window.inspector.home.tear_off(full.window._memory)
    torn = full.window.inspector.home.torn
    inherited.add(type(torn))
    full.window.inspector.home.bring_back()
    missing = {one.__name__ for one in every_view.classes() - inherited}
    assert not missing, "give it a row in tests/gui/every_view.py"


def test_every_widget_of_a_dialog_has_a_name_in_the_editors_language(dialogs: Shown) -> None:
    nothing(look(dialogs, audit.unnamed))
    nothing(look(dialogs, lambda view: audit.untranslated(view, DATA)))


def test_every_widget_of_a_dialog_is_reached_by_tab_in_the_order_of_the_eye(
    dialogs: Shown,
) -> None:
    nothing(look(dialogs, lambda view: audit.unreachable(view, OTHER_WAYS)))
    nothing(look(dialogs, audit.out_of_order))


def test_every_label_of_a_dialog_is_tied_to_its_field(dialogs: Shown) -> None:
    nothing(look(dialogs, audit.without_buddy))


def test_the_focus_is_seen_in_every_dialog(dialogs: Shown) -> None:
    nothing(look(dialogs, audit.without_focus_sign))


def test_the_window_has_names_ways_and_labels_everywhere(full: Room) -> None:
    found: dict[str, list[str]] = {}
    for name, pane in panes(full.window):
        found[f"{name}: name"] = audit.unnamed(pane)
        found[f"{name}: words"] = audit.untranslated(pane, DATA)
        found[f"{name}: tab"] = audit.unreachable(pane, OTHER_WAYS)
        found[f"{name}: order"] = audit.out_of_order(pane)
        found[f"{name}: label"] = audit.without_buddy(pane)
    nothing(audit.described(found))


def test_the_focus_is_seen_everywhere_in_the_window(full: Room) -> None:
    found = {name: audit.without_focus_sign(pane) for name, pane in panes(full.window)}
    nothing(audit.described(found))


def test_tab_goes_through_the_window_pane_by_pane_from_left_to_right(full: Room) -> None:
    window = full.window
    window.inspector.open(window.inspector.facts)
    parts = (window.top, window.browser, window.writing, window.inspector, window.status)
    passed: list[str] = []
    for stop in audit.stops(window):
        part = next(type(one).__name__ for one in parts if one.isAncestorOf(stop))
        if not passed or passed[-1] != part:
            passed.append(part)
    assert passed == ["TopBar", "ArticleBrowser", "WritingPane", "Inspector", "StatusLine"]


def test_no_text_of_a_full_window_is_cut(full: Room) -> None:
    full.window.resize(1280, 720)
    QApplication.processEvents()
    found = {name: audit.cut(full.window) for name, _ in panes(full.window)}
    nothing(audit.described(found))
