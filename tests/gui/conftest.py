"""Fixtures of the window: a real newsroom behind real widgets, offscreen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication
from tests.builders import NOON

from newsdesk.desk import drafting, photo_desk
from newsdesk.gui import preview_scheme, theme
from newsdesk.gui.acts.operations import Operations
from newsdesk.gui.colours import LIGHT, Colours
from newsdesk.gui.flows.flows import Flows
from newsdesk.gui.main_window import MainWindow
from newsdesk.gui.tasks import Lanes
from newsdesk.gui.window_memory import WindowMemory
from newsdesk.language.words import Words
from newsdesk.news.article import Article, Edits
from newsdesk.news.byline import Byline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from newsdesk.desk.desk import Desk

HERE = Path(__file__).parent
NOISE = ("^Failed to create RHI", "^GPUInfo not initialized", "^This plugin does not support")
"""What the web engine says of a machine without a graphics card."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder as one that drives widgets."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.gui)
            item.add_marker(pytest.mark.qt_log_ignore(*NOISE))


class SchemedApplication(QApplication):
    """The preview's scheme must be known before any application is made."""

    def __init__(self, arguments: list[str]) -> None:
        preview_scheme.register()
        super().__init__(arguments)
        theme.dress(self, LIGHT)
        theme.finish(self, LIGHT)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return SchemedApplication


@dataclass
class Room:
    """A window over an open newsroom, and ways to wait for it."""

    window: MainWindow
    flows: Flows
    lanes: Lanes
    desk: Desk
    qtbot: QtBot

    def settle(self) -> None:
        """Wait until nothing is under way and nothing waits for its save."""
        self.flows.writing.saving.flush()
        self.qtbot.waitUntil(lambda: not self.lanes.busy(), timeout=10_000)

    def open(self, article: str) -> None:
        self.flows.open(article)
        self.qtbot.waitUntil(lambda: self.flows.writing.id == article, timeout=5000)
        self.settle()

    def stored(self, article: str) -> Article:
        return drafting.open_article(self.desk, article)

    @property
    def said(self) -> str:
        """Return the text of the message bar."""
        message = self.window.message_bar.message
        return message.text if message else ""


@pytest.fixture
def memory(tmp_path: Path) -> WindowMemory:
    return WindowMemory(tmp_path / "window.ini")


@pytest.fixture
def lanes(qapp: QApplication) -> Iterator[Lanes]:
    del qapp
    made = Lanes()
    yield made
    made.close()


@pytest.fixture
def open_window(
    desk: Desk, lanes: Lanes, memory: WindowMemory, qtbot: QtBot
) -> Iterator[Callable[[], Room]]:
    """Return a maker of windows over the newsroom; each is closed at the end as editors do."""
    made: list[MainWindow] = []

    def make(words: Words | None = None, colours: Colours = LIGHT) -> Room:
        words = words or Words("en")
        window = MainWindow(words, colours, lanes, memory, lambda: date(2026, 11, 20))
        made.append(window)
        window.complete()
        operations = Operations(desk, lanes, words, window)
        flows = Flows(
            operations,
            lanes,
            words,
            colours=colours,
            memory=memory,
            window=window,
            top=window.top,
            browser=window.browser,
            editor=window.editor,
            photos=window.photos,
            inspector=window.inspector,
            status=window.status,
        )
        window.inspector.open(window.inspector.checks)  # the preview is made where a test wants it
        window.resize(1440, 900)  # the screen of these tests is smaller
        window.show()
        window.use(flows)
        flows.start()
        room = Room(window, flows, lanes, desk, qtbot)
        room.settle()
        return room

    yield make
    for window in made:
        window.close()
        qtbot.waitUntil(lambda: not lanes.busy(), timeout=10_000)
        window.deleteLater()


@pytest.fixture
def article(desk: Desk) -> Article:
    """Return a stored article with text and no photos."""
    written = drafting.new_article(desk, "Quận Lê Chân trao quà Tết sớm")
    edits = Edits(
        lead="Sáng 20/11, quận trao 120 suất quà.",
        body="Đoạn thứ nhất.\n\nĐoạn thứ hai.",
        section=desk.profile.sections[0],
        bylines=(Byline("Hoàng Tùng"),),
        published=NOON,
    )
    return drafting.edit(desk, written.article.id, edits).article


@pytest.fixture
def with_photos(desk: Desk, article: Article, pictures: Callable[..., Path]) -> Article:
    """Return the article with two photos that lack nothing."""
    photo_desk.attach(desk, article.id, [pictures("a.jpg"), pictures("b.jpg", (160, 60, 40))])
    for number in (1, 2):
        photo_desk.caption(
            desk,
            article.id,
            number,
            caption=f"Ông Nguyễn Văn {number} nhận quà.",
            alt=f"Người thứ {number}",
            credit="Hoàng Tùng",
        )
    return drafting.open_article(desk, article.id)


@pytest.fixture
def room(open_window: Callable[[], Room], article: Article) -> Room:
    """Return a window with the article open in it."""
    made = open_window()
    made.open(article.id)
    return made


@pytest.fixture
def photo_room(open_window: Callable[[], Room], with_photos: Article) -> Room:
    """Return a window with the article and its two photos open in it."""
    made = open_window()
    made.open(with_photos.id)
    return made
