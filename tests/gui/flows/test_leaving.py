"""Out of the house by the dialog, and in by a drop on the list."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from tests.gui.keys import drop_files, unikey
from tests.intake.word_documents import a_document, saved

from newsdesk.desk import drafting, publishing, skipping, verifying
from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.gui.flows import leaving
from newsdesk.news.article import Edits
from newsdesk.news.report import blocking
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from tests.gui.conftest import Room

    from newsdesk.gui.views.leaving.export_dialog import ExportDialog


def opened(room: Room) -> ExportDialog:
    """Press "Export bundle" and wait for the dialog."""
    room.window.top.export.click()
    room.qtbot.waitUntil(lambda: bool(room.flows.leaving.dialog))
    dialog = room.flows.leaving.dialog
    assert dialog is not None
    room.qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_from_the_text_to_a_bundle_that_verifies(photo_room: Room, outbox: Path) -> None:
    article = photo_room.flows.writing.id
    unikey(photo_room.window.editor.title, "Tin: ")  # not saved yet when the button is pressed
    dialog = opened(photo_room)
    assert not dialog.ask.start.isEnabled()
    dialog.ask.by.setText("Trần Thị Thư ký")
    dialog.ask.folder.setText(str(outbox))
    assert dialog.ask.start.isEnabled()
    dialog.ask.start.click()
    assert dialog.is_working()
    photo_room.qtbot.waitUntil(dialog.is_done, timeout=20_000)
    (bundle,) = outbox.iterdir()
    assert blocking(verifying.verify(bundle)) == ()
    assert "verifies" in dialog.done_page.said
    assert bundle.name in dialog.done_page._detail.text()
    photo_room.settle()
    stored = photo_room.stored(article)
    assert stored.status is Status.EXPORTED
    assert stored.title.startswith("Tin: Quận")
    photo_room.qtbot.waitUntil(
        lambda: photo_room.window.editor.state.text().startswith("Exported")
    )
    dialog.accept()

    again = opened(photo_room)
    assert again.ask.start.text() == "Export"
    assert again.ask.start.isEnabled()
    again.reject()


def test_what_is_missing_is_listed_and_a_click_goes_there(room: Room) -> None:
    drafting.edit(room.desk, room.flows.writing.id, Edits(bylines=(), section=""))
    dialog = opened(room)
    model = dialog.ask.problems.model()
    places = [model.index(row, 0).data(257).where for row in range(model.rowCount())]
    assert "section" in places
    dialog.ask.by.setText("Trần Thị Thư ký")
    assert not dialog.ask.start.isEnabled()
    dialog.ask.problems.clicked.emit(model.index(places.index("section"), 0))
    assert not dialog.isVisible()
    inspector = room.window.inspector
    assert inspector.shows(inspector.facts)
    # Offscreen nothing makes the window active again; this is who has the focus once it is.
    assert room.window.focusWidget() is inspector.facts.section


def test_a_problem_is_skipped_with_a_reason_that_is_kept(room: Room, outbox: Path) -> None:
    article = room.flows.writing.id
    drafting.edit(room.desk, article, Edits(section=""))
    dialog = opened(room)
    dialog.ask.by.setText("Trần Thị Thư ký")
    dialog.ask.folder.setText(str(outbox))
    assert not dialog.ask.start.isEnabled()
    assert set(dialog.ask.reasons) == {"section.missing"}
    for field in dialog.ask.reasons.values():
        field.setText("chuyên mục do cổng chọn")
    dialog.ask.start.click()
    room.qtbot.waitUntil(dialog.is_done, timeout=20_000)
    with room.desk.store.reading() as work:
        approval = work.approvals.latest(article)
    assert approval is not None
    assert [(skip.code, skip.reason) for skip in approval.skips] == [
        ("section.missing", "chuyên mục do cổng chọn")
    ]
    dialog.accept()


def test_what_was_passed_over_while_writing_asks_no_second_reason(
    room: Room, outbox: Path
) -> None:
    article = room.flows.writing.id
    drafting.edit(room.desk, article, Edits(section=""))
    skipping.skip(room.desk, article, "section.missing|section", "cổng tự chọn")
    dialog = opened(room)
    assert dialog.ask.reasons == {}
    assert "with reasons: 1." in dialog.ask.sum.text()
    dialog.ask.by.setText("Trần Thị Thư ký")
    dialog.ask.folder.setText(str(outbox))
    dialog.ask.start.click()
    room.qtbot.waitUntil(dialog.is_done, timeout=20_000)
    with room.desk.store.reading() as work:
        approval = work.approvals.latest(article)
    assert approval is not None
    assert [skip.reason for skip in approval.skips] == ["cổng tự chọn"]
    dialog.accept()


def test_what_no_reason_can_skip_must_be_mended(room: Room, outbox: Path) -> None:
    drafting.edit(room.desk, room.flows.writing.id, Edits(title=""))
    dialog = opened(room)
    dialog.ask.by.setText("Trần Thị Thư ký")
    dialog.ask.folder.setText(str(outbox))
    assert "title.missing" not in dialog.ask.reasons
    for field in dialog.ask.reasons.values():
        field.setText("thử")
    assert not dialog.ask.start.isEnabled()
    dialog.reject()


def test_a_cancel_leaves_nothing_behind(
    photo_room: Room, outbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = publishing.export

    def slow(*given: object, progress: object, cancelled: Callable[[], bool]) -> object:
        for _ in range(1000):
            time.sleep(0.005)
            if cancelled():
                break
        return real(*given, progress=progress, cancelled=cancelled)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(publishing, "export", slow)
    dialog = opened(photo_room)
    dialog.ask.by.setText("Trần Thị Thư ký")
    dialog.ask.folder.setText(str(outbox))
    dialog.ask.start.click()
    leaving_flow = photo_room.flows.leaving
    photo_room.qtbot.waitUntil(lambda: leaving_flow._task is not None)
    dialog.close()
    assert dialog.isVisible()
    photo_room.qtbot.waitUntil(lambda: not dialog.is_working(), timeout=10_000)
    photo_room.settle()
    assert list(outbox.iterdir()) == []
    assert "Nothing was left" in dialog.ask.sum.text()
    dialog.reject()


def test_a_failure_goes_back_to_the_question_with_its_reason(
    photo_room: Room, outbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise EditorMistake("approval.nobody")

    monkeypatch.setattr(publishing, "approve", refuse)
    dialog = opened(photo_room)
    dialog.ask.by.setText("Trần Thị Thư ký")
    dialog.ask.folder.setText(str(outbox))
    dialog.ask.start.click()
    photo_room.qtbot.waitUntil(lambda: not dialog.is_working(), timeout=10_000)
    expected = photo_room.flows._words.sentence("approval.nobody", {})
    photo_room.qtbot.waitUntil(lambda: dialog.ask.sum.text() == expected)
    assert list(outbox.iterdir()) == []
    dialog.reject()


def test_name_and_folder_are_remembered(photo_room: Room, outbox: Path) -> None:
    dialog = opened(photo_room)
    assert dialog.ask.folder.text() == str(photo_room.desk.folder / "outbox")
    dialog.ask.by.setText("Trần Thị Thư ký")
    dialog.ask.folder.setText(str(outbox))
    dialog.ask.start.click()
    photo_room.qtbot.waitUntil(dialog.is_done, timeout=20_000)
    dialog.accept()
    second = opened(photo_room)
    assert (second.ask.by.text(), second.ask.folder.text()) == ("Trần Thị Thư ký", str(outbox))
    second.reject()


def test_the_finished_file_is_shown_in_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    monkeypatch.setattr(sys, "platform", "linux")
    leaving.show_in_folder(tmp_path / "gói.zip")
    leaving.show_in_folder(None)
    assert shown == [QUrl.fromLocalFile(str(tmp_path))]


def test_explorer_is_told_the_file_on_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(subprocess, "Popen", told.append)
    leaving.show_in_folder(tmp_path / "gói.zip")
    assert told == [f'explorer /select,"{tmp_path / "gói.zip"}"']


def test_texts_dropped_on_the_list_become_articles(room: Room, tmp_path: Path) -> None:
    one, two = tmp_path / "một.md", tmp_path / "hai.md"
    one.write_text("# Tin thứ nhất\n\nSa-pô.\n\nNội dung một.", encoding="utf-8")
    two.write_text("# Tin thứ hai\n\nSa-pô.\n\nNội dung hai.", encoding="utf-8")
    before = room.window.browser.model.rowCount()
    drop_files(room.window.browser, one, two)
    room.qtbot.waitUntil(lambda: "2 articles imported" in room.said)
    room.qtbot.waitUntil(lambda: room.window.browser.model.rowCount() == before + 2)
    room.qtbot.waitUntil(lambda: room.window.editor.title.text.startswith("Tin thứ"))


def test_a_text_and_its_photos_dropped_together_are_joined(
    room: Room, pictures: Callable[..., Path], tmp_path: Path
) -> None:
    text = tmp_path / "bài.md"
    text.write_text("# Tin có ảnh\n\nSa-pô.\n\nNội dung.", encoding="utf-8")
    pictures("không chọn.jpg", (9, 9, 9))
    drop_files(room.window.browser, text, pictures("chọn.jpg"))
    room.qtbot.waitUntil(lambda: room.window.editor.title.text == "Tin có ảnh", timeout=10_000)
    article = room.stored(room.flows.writing.id)
    assert [placed.photo.file_name for placed in article.photos] == ["chọn.jpg"]


def test_word_pages_and_old_codes_come_in_and_the_refused_are_named(
    room: Room, tmp_path: Path
) -> None:
    good = [saved(a_document(), tmp_path), tmp_path / "trang.html"]
    good[1].write_text("<h1>Trang web</h1><p>Đoạn một.</p><p>Hai.</p>", encoding="utf-8")
    bad = [tmp_path / f"cũ {number}.doc" for number in range(6)]
    for path in bad:
        path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    drop_files(room.window.browser, *good, *bad)
    room.qtbot.waitUntil(lambda: "2 articles imported" in room.said, timeout=20_000)
    for path in bad:
        assert path.name in room.said
    assert "Céng hßa" in room.said
    assert "Cộng hòa" in room.said


def test_photos_alone_are_sent_to_the_strip(room: Room, pictures: Callable[..., Path]) -> None:
    before = room.window.browser.model.rowCount()
    drop_files(room.window.browser, pictures("a.jpg"))
    room.settle()
    assert "strip" in room.said
    assert room.window.browser.model.rowCount() == before


def test_words_that_could_not_be_saved_keep_the_article_in_the_house(
    photo_room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OutsideTrouble("store.full", path="newsdesk.sqlite")

    real = drafting.edit
    monkeypatch.setattr(drafting, "edit", full)
    unikey(photo_room.window.editor.title, "X")
    photo_room.window.top.export.click()
    photo_room.qtbot.waitUntil(lambda: bool(photo_room.said))
    photo_room.qtbot.waitUntil(lambda: not photo_room.lanes.busy())
    dialog = photo_room.flows.leaving.dialog
    assert dialog is not None
    assert not dialog.isVisible()
    monkeypatch.setattr(drafting, "edit", real)
    photo_room.settle()


def test_the_dialog_is_filled_from_top_to_bottom_by_keyboard(room: Room, outbox: Path) -> None:
    drafting.edit(room.desk, room.flows.writing.id, Edits(section="", bylines=()))
    dialog = opened(room)
    dialog.ask.folder.setText(str(outbox))
    assert dialog.focusWidget() is dialog.ask.by
    reasons = list(dialog.ask.reasons.values())
    assert len(reasons) == 2
    for field in (dialog.ask.by, dialog.ask.folder, dialog.ask._choose, *reasons):
        assert dialog.focusWidget() is field
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.ask.later
    dialog.reject()
