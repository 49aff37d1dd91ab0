"""The preview is the page itself, live, offline, without scripts; the checks follow the text."""

from __future__ import annotations

import builtins
import json
import random
from typing import TYPE_CHECKING, ClassVar

import pytest
from PySide6.QtCore import QUrl
from tests.gui.keys import unikey

from newsdesk.desk import drafting
from newsdesk.gui.colours import LIGHT
from newsdesk.gui.views.preview import preview_pane
from newsdesk.gui.views.preview.preview_pane import PlainPreview, PreviewPane
from newsdesk.gui.views.preview.preview_web import WebPreview
from newsdesk.language.words import Words
from newsdesk.news.article import Article, Edits

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import Room

PAGE = (
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>t</title>"
    "<style>body{{margin:0}} p{{height:400px}}</style></head><body>{}</body></html>"
)


@pytest.fixture
def web(qtbot: QtBot) -> WebPreview:
    made = WebPreview()
    made.resize(500, 400)
    made.show()
    qtbot.addWidget(made, before_close_func=lambda view: view.close_down())
    return made


def ask(qtbot: QtBot, web: WebPreview, question: str, world: int = 1) -> object:
    """Return what a question to the shown page gives (JSON: lists come back as nothing)."""
    answers: list[object] = []
    web.page.runJavaScript(f"JSON.stringify({question})", world, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return json.loads(str(answers[0])) if answers[0] else None


def show(qtbot: QtBot, web: WebPreview, body: str, **files: bytes) -> None:
    with qtbot.waitSignal(web.shown, timeout=20_000):
        named = {name.replace("_", "."): data for name, data in files.items()}
        web.show_page("a1/article.html", PAGE.format(body), named)


def test_a_change_keeps_the_scroll_and_the_parts_that_stay(qtbot: QtBot, web: WebPreview) -> None:
    paragraphs = [f"<p id='p{number}'>Đoạn {number}</p>" for number in range(30)]
    show(qtbot, web, "".join(paragraphs))
    ask(qtbot, web, "(window.scrollTo(0, 3000), document.getElementById('p9').mine = 1)")
    paragraphs[3] = "<p id='p3'>Đoạn đã sửa</p>"
    paragraphs.insert(4, "<p id='new'>Đoạn thêm</p>")
    show(qtbot, web, "".join(paragraphs))
    assert ask(qtbot, web, "document.getElementById('p3').textContent") == "Đoạn đã sửa"
    assert ask(qtbot, web, "document.getElementById('p9').mine") == 1
    assert ask(qtbot, web, "window.scrollY") == pytest.approx(3000, abs=500)


@pytest.mark.parametrize("seed", range(6))
def test_the_shown_page_is_the_new_page_whatever_changed(
    qtbot: QtBot, web: WebPreview, seed: int
) -> None:
    draw = random.Random(seed)  # noqa: S311  # a repeatable test

    def body() -> str:
        parts = [
            draw.choice(("<p>{}</p>", "<h2>{}</h2>", "<ul><li>{}</li><li>b</li></ul>", "{}"))
            for _ in range(draw.randrange(12))
        ]
        return "<main class='{}'>{}</main>".format(
            draw.choice("ab"), "".join(part.format(draw.randrange(5)) for part in parts)
        )

    for _ in range(4):
        wanted = body()
        show(qtbot, web, wanted)
        assert ask(qtbot, web, "document.body.innerHTML") == wanted.replace("'", '"')


def test_quotes_and_line_ends_in_the_text_are_no_code(qtbot: QtBot, web: WebPreview) -> None:
    show(qtbot, web, "<p>một</p>")
    tricky = "\"'</script>\\u2028 \u2028 `${1}` \\"
    show(qtbot, web, f"<p>{tricky.replace('<', '&lt;')}</p>")
    assert ask(qtbot, web, "document.querySelector('p').textContent") == tricky


def test_the_pages_own_scripts_are_dead(qtbot: QtBot, web: WebPreview) -> None:
    show(qtbot, web, "<p id='p'>một</p><script>document.title='ran'</script>")
    assert ask(qtbot, web, "document.title") == "t"
    answers: list[object] = []
    web.page.runJavaScript("document.title='main world'", 0, answers.append)
    qtbot.wait(100)
    assert ask(qtbot, web, "document.title") == "t"


def test_nothing_but_the_pages_own_files_can_be_had(
    qtbot: QtBot, web: WebPreview, pictures: Callable[..., Path], tmp_path: Path
) -> None:
    secret = tmp_path / "secret.jpg"
    secret.write_bytes(pictures("a.jpg").read_bytes())
    body = (
        "<img id='own' src='own.jpg'><img id='lost' src='lost.jpg'>"
        f"<img id='file' src='{secret.as_uri()}'>"
        "<img id='net' src='http://127.0.0.1:9/a.jpg'>"
    )
    show(qtbot, web, body, own_jpg=pictures("b.jpg").read_bytes())
    question = "[...document.images].map(i => [i.id, i.naturalWidth > 0])"
    qtbot.waitUntil(
        lambda: (
            ask(qtbot, web, question)
            == [["own", True], ["lost", False], ["file", False], ["net", False]]
        )
    )


def test_a_link_leads_nowhere(qtbot: QtBot, web: WebPreview) -> None:
    show(qtbot, web, "<a id='a' href='https://thanhphohaiphong.gov.vn/'>x</a>")
    with qtbot.waitSignal(web._page.left) as left:
        ask(qtbot, web, "(document.getElementById('a').click(), 1)")
    assert left.args == [QUrl("https://thanhphohaiphong.gov.vn/")]
    assert web.page.url().scheme() == "news"


def test_a_killed_renderer_is_started_again(qtbot: QtBot, web: WebPreview) -> None:
    show(qtbot, web, "<p>một</p>")
    status = web.page.RenderProcessTerminationStatus.KilledTerminationStatus
    with qtbot.waitSignal(web.shown, timeout=20_000):
        web.page.renderProcessTerminated.emit(status, 9)
    assert ask(qtbot, web, "document.querySelector('p').textContent") == "một"


def test_the_window_shows_words_that_are_not_saved_yet(photo_room: Room) -> None:
    room, pane = photo_room, photo_room.window.inspector.preview
    assert pane.engine is None
    room.window.inspector.open(pane)
    room.qtbot.waitUntil(lambda: isinstance(pane.engine, WebPreview), timeout=10_000)
    web = pane.engine
    assert isinstance(web, WebPreview)
    room.qtbot.waitUntil(lambda: web._ready, timeout=20_000)
    unikey(room.window.editor.title, "Nóng: ")

    def title() -> object:
        return ask(room.qtbot, web, "document.querySelector('h1').textContent.trim()")

    room.qtbot.waitUntil(lambda: str(title()).startswith("Nóng: Quận Lê Chân"), timeout=10_000)
    shown = "[...document.images].filter(i => i.src.includes('images/')).map(i => i.complete)"
    assert ask(room.qtbot, web, shown) == [True, True]
    pane.show_width("paper")
    room.qtbot.waitUntil(lambda: web.page.url().path() == "/print.html", timeout=10_000)


def test_without_the_web_engine_the_words_are_still_shown(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, pictures: Callable[..., Path]
) -> None:
    real = builtins.__import__

    def no_web(name: str, *rest: object, **more: object) -> object:
        if name == "newsdesk.gui.views.preview.preview_web":
            raise ImportError(name)
        return real(name, *rest, **more)  # type: ignore[arg-type]  # handed on as it came

    class Page:
        html = "<h1>Tít</h1><img src='images/a.jpg'><p>Đoạn</p>"
        print_html = html
        files: ClassVar = {"images/a.jpg": pictures("a.jpg")}

    monkeypatch.setattr(builtins, "__import__", no_web)
    pane = PreviewPane(Words("en"), LIGHT)
    qtbot.addWidget(pane)
    pane.resize(400, 400)
    pane.allow_engine()
    pane.show_page("a1", Page())
    assert isinstance(pane.engine, PlainPreview)
    assert "Đoạn" in pane.engine.toPlainText()
    image = pane.engine.loadResource(2, QUrl("images/a.jpg"))
    assert 0 < image.width() <= 640
    assert preview_pane.WIDTHS["phone"] < preview_pane.WIDTHS["desk"]


def test_the_checks_follow_the_text(room: Room) -> None:
    checks, top = room.window.inspector.checks, room.window.top

    def places() -> list[str]:
        return [found.where for found in checks.problems]

    room.qtbot.waitUntil(lambda: bool(checks.problems))
    assert "lead" not in places()
    room.window.editor.lead.selectAll()
    unikey(room.window.editor.lead, 1)
    room.window._check()
    room.qtbot.waitUntil(lambda: "lead" in places())
    assert top.check.text() == f"Check {len(checks.problems)}"
    assert room.window.inspector.tabText(1) == f"Checks {len(checks.problems)}"
    unikey(room.window.editor.lead, "Có sa-pô.")
    room.qtbot.waitUntil(lambda: "lead" not in places(), timeout=5000)


def test_next_problem_goes_round(room: Room) -> None:
    drafting.edit(room.desk, room.flows.writing.id, Edits(bylines=(), lead=""))
    room.window._check()
    checks = room.window.inspector.checks
    room.qtbot.waitUntil(lambda: len(checks.problems) >= 2)
    seen: list[str] = []
    checks.problem_wanted.connect(lambda found: seen.append(found.where))
    for _ in range(len(checks.problems) + 1):
        checks.go_to_next()
    assert seen == [*(one.where for one in checks.problems), checks.problems[0].where]
    checks.go_to_next(-1)
    assert seen[-1] == checks.problems[-1].where


def test_doubts_of_the_import_stand_among_the_checks(
    open_window: Callable[[], Room], tmp_path: Path
) -> None:
    room = open_window()
    text = tmp_path / "trang.txt"
    text.write_text(
        "Thứ Hai, 03/12/2021 17:58\n\nSa-pô của bài.\n\n" + "Đoạn văn dài. " * 20,
        encoding="utf-8",
    )
    room.flows.leaving.import_files((text,))
    room.qtbot.waitUntil(lambda: bool(room.flows.writing.id))
    article = room.flows.writing.article
    assert isinstance(article, Article)
    assert article.doubts
    room.qtbot.waitUntil(lambda: set(article.doubts) <= set(room.window.inspector.checks.problems))
