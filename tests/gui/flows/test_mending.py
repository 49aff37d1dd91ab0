"""From a finding to its words: gone to, mended with undo, passed over with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.gui.keys import unikey

from newsdesk.desk import skipping
from newsdesk.desk.skipping import Checked
from newsdesk.gui.views.inspector.problem_row import MEND, SKIP
from newsdesk.news.article import Edits
from newsdesk.news.report import Mend, Problem, Severity, problem

if TYPE_CHECKING:
    from tests.gui.conftest import Room

    from newsdesk.gui.views.inspector.checklist import Checklist

BODY = "😀 Đoàn đề bị Ban Thường vụ.\n\nĐoạn hai."


def slip(text: str) -> Problem:
    """Make the finding of 'đề bị' in a text of the body."""
    start = text.index("đề bị")
    mend = Mend("body", start, start + 5, "đề bị", "đề nghị")
    return problem(
        "context.slip",
        "body:1",
        Severity.WARNING,
        span=(start, start + 5),
        mend=mend,
        about="đề bị",
    )


@pytest.fixture
def checks(room: Room) -> Checklist:
    """Return the checklist of an article whose body has one slip, shown as a check found it."""
    room.window.editor.body.show_text(BODY)
    room.flows.writing.changed.disconnect()  # the checks of this test are its own
    room.settle()
    _show(room, (slip(BODY),))
    return room.window.inspector.checks


def _show(room: Room, found: tuple[Problem, ...]) -> None:
    read = Edits(body=room.window.editor.body.text)
    room.flows.mending.show(Checked(found), read)


def test_a_click_goes_to_the_very_characters(room: Room, checks: Checklist) -> None:
    checks.go_to_next()
    body = room.window.editor.body
    assert body.textCursor().selectedText() == "đề bị"
    unikey(room.window.editor.title, "x")  # elsewhere
    body.moveCursor(body.textCursor().MoveOperation.Start)
    unikey(body, "Sáng nay, ")  # the words have moved since they were checked
    checks.problem_wanted.emit(checks.problems[0])
    assert body.textCursor().selectedText() == "đề bị"


def test_one_key_mends_and_ctrl_z_takes_it_back(room: Room, checks: Checklist) -> None:
    body = room.window.editor.body
    checks.list.setFocus()
    checks.list.setCurrentIndex(checks.list.model().index(0, 0))
    room.window.activateWindow()
    QTest.keyClick(checks.list, Qt.Key.Key_M)
    assert body.text == BODY.replace("đề bị", "đề nghị")
    body.undo()
    assert body.text == BODY
    checks.go_to_next()
    checks.mend_current()
    assert "đề nghị" in body.text
    room.settle()
    assert "đề nghị" in room.stored(room.flows.writing.id).body


def test_many_notes_of_one_kind_are_unfolded_and_walked_through(
    room: Room, checks: Checklist
) -> None:
    notes = tuple(
        problem("sentence.long", f"body:{line}", Severity.INFO, syllables=70, most=60)
        for line in (1, 2, 3)
    )
    _show(room, (slip(BODY), *notes))
    assert len(checks.problems) == 4
    seen: list[str] = []
    checks.problem_wanted.connect(lambda found: seen.append(found.code))
    for _ in range(3):
        checks.go_to_next()
    assert seen == ["context.slip", "sentence.long", "context.slip"]
    checks.list.setCurrentIndex(checks.list.model().index(1, 0))
    checks.list.setFocus()
    room.window.activateWindow()
    QTest.keyClick(checks.list, Qt.Key.Key_A)
    assert checks.list.model().rowCount() == 4
    _show(room, (slip(BODY), *notes, problem("tags.none", "tags", Severity.INFO)))
    assert checks.list.model().rowCount() == 5  # it stays unfolded while one types
    checks.list.setCurrentIndex(checks.list.model().index(3, 0))
    QTest.keyClick(checks.list, Qt.Key.Key_A)
    assert checks.list.model().rowCount() == 3


def test_a_finding_without_a_mend_says_so(room: Room, checks: Checklist) -> None:
    checks.list.clearSelection()
    checks.list.setCurrentIndex(checks.list.model().index(-1, 0))
    checks.mend_current()
    assert room.said == "No finding is chosen: go to one first."
    _show(room, (problem("section.missing", "section"),))
    checks.go_to_next()
    checks.mend_current()
    assert room.said.startswith("This finding has no mend of its own")
    assert room.window.editor.body.text == BODY


def test_words_that_were_changed_meanwhile_are_not_mended(room: Room, checks: Checklist) -> None:
    body = room.window.editor.body
    body.choose((BODY.index("đề bị") + 3, BODY.index("đề bị") + 5))
    unikey(body, "nghi", 4, "nghị")
    before = body.text
    checks.mend_wanted.emit(checks.problems[0])
    assert body.text == before
    assert "changed meanwhile" in room.said


def test_the_links_of_a_row_are_clicked(room: Room, checks: Checklist) -> None:
    used: list[str] = []
    checks.list.link_used.connect(lambda link, _: used.append(link))
    room.qtbot.waitUntil(lambda: checks.list.visualRect(checks.list.model().index(0, 0)).isValid())
    rect = checks.list.visualRect(checks.list.model().index(0, 0))
    seen = set()
    for x in range(rect.left(), rect.right(), 4):
        for y in range(rect.top(), rect.bottom(), 6):
            seen.add(
                checks.list._link_at(checks.list.model().index(0, 0), QPoint(x, y).toPointF())
            )
    assert {MEND, SKIP, ""} == seen
    place = next(
        QPoint(x, y)
        for x in range(rect.left(), rect.right(), 4)
        for y in range(rect.top(), rect.bottom(), 6)
        if checks.list._link_at(checks.list.model().index(0, 0), QPoint(x, y).toPointF()) == MEND
    )
    QTest.mouseClick(checks.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert used == [MEND]
    assert "đề nghị" in room.window.editor.body.text


def test_problems_are_underlined_in_the_caption_that_is_being_typed(photo_room: Room) -> None:
    window = photo_room.window
    form = window.inspector.photo
    window.photos.choose(2)
    form.caption.selectAll()
    unikey(form.caption, "Bà Trần Thị Hoà nhận quà của của quận.")
    photo_room.flows.writing.saving._timer.stop()  # what follows is seen before any save

    def underlined() -> list[str]:
        marks = form.caption.extraSelections()
        return [mark.cursor.selectedText() for mark in marks]

    photo_room.qtbot.waitUntil(lambda: "của của" in underlined(), timeout=5000)
    window.photos.choose(1)
    assert "của của" not in underlined()
    window.photos.choose(2)
    assert "của của" in underlined()
    found = next(one for one in window.inspector.checks.problems if one.code == "repeat.word")
    window.inspector.checks.mend_wanted.emit(found)
    assert form.caption.text == "Bà Trần Thị Hoà nhận quà của quận."
    form.caption.undo()
    assert form.caption.text == "Bà Trần Thị Hoà nhận quà của của quận."


def test_details_are_checked_before_they_are_saved(room: Room) -> None:
    facts, checks = room.window.inspector.facts, room.window.inspector.checks
    facts.section.setEditText("Không có mục này")
    room.flows.writing.saving._timer.stop()
    room.qtbot.waitUntil(
        lambda: "section.unlisted" in {one.code for one in checks.problems}, timeout=5000
    )
    assert room.stored(room.flows.writing.id).section == room.desk.profile.sections[0]


def test_problems_are_underlined_in_the_text(room: Room, checks: Checklist) -> None:
    del checks
    marks = room.window.editor.body.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["đề bị"]


def test_of_a_whole_sentence_the_first_word_is_underlined(room: Room, checks: Checklist) -> None:
    del checks
    room.window.editor.body.show_text("Câu rất dài " * 10)
    long = problem("sentence.long", "body:1", Severity.WARNING, span=(0, 119))
    _show(room, (long,))
    marks = room.window.editor.body.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["Câu"]


def test_a_finding_is_passed_over_with_a_reason_and_looked_at_again(room: Room) -> None:
    article, checks = room.flows.writing.id, room.window.inspector.checks

    def codes() -> list[str]:
        return [found.code for found in checks.problems]

    room.window.inspector.facts.section.setEditText("")
    room.qtbot.waitUntil(lambda: "section.missing" in codes(), timeout=10_000)
    assert checks.fold.isHidden()
    row = codes().index("section.missing")
    checks.list.setCurrentIndex(checks.list.model().index(row, 0))
    checks._use_chosen(SKIP)
    assert not checks.ask.isHidden()
    checks.ask.answer.setText("cổng chọn")
    checks.ask.go.click()
    room.qtbot.waitUntil(lambda: "section.missing" not in codes(), timeout=10_000)
    room.settle()
    assert checks.fold.text() == "Passed over (1)"
    checks.fold.click()
    assert "cổng chọn" in checks.passed._row._sentence(checks.passed.model().index(0, 0))
    assert room.window.top.check.text() == f"Check {len(checks.problems)}"
    assert [one.reason for one in skipping.skips(room.desk, article)] == ["cổng chọn"]
    checks.again_wanted.emit("section.missing|section")
    room.qtbot.waitUntil(lambda: "section.missing" in codes(), timeout=10_000)
    assert checks.fold.isHidden()


def test_a_caption_that_is_not_open_is_mended_through_the_desk(photo_room: Room) -> None:
    room, article = photo_room, photo_room.flows.writing.id
    mend = Mend("photo:2.caption", 0, 3, "Ông", "Bà")
    found = problem("context.slip", "photo:2.caption", span=(0, 3), mend=mend)
    room.flows.mending.mend(found)

    def caption() -> str:
        placed = room.stored(article).placement(2)
        return placed.caption if placed else ""

    room.qtbot.waitUntil(lambda: caption().startswith("Bà"), timeout=5000)
    room.settle()
    message = room.window.message_bar.message
    assert message is not None
    assert message.act is not None
    message.act()
    room.qtbot.waitUntil(lambda: caption().startswith("Ông"), timeout=5000)
    room.flows.photos.write_caption(1)
    form = room.window.inspector.photo
    room.qtbot.waitUntil(lambda: form.number == 1)
    here = Mend("photo:1.caption", 0, 3, "Ông", "Bà")
    room.flows.mending.mend(problem("context.slip", "photo:1.caption", mend=here))
    assert form.caption.text.startswith("Bà")
    form.caption.undo()
    assert form.caption.text.startswith("Ông")


def test_the_worst_stands_first_with_its_heading(room: Room, checks: Checklist) -> None:
    found = (
        problem("a.info", "title", Severity.INFO),
        problem("b.warns", "lead", Severity.WARNING),
        problem("c.blocks", "body"),
        problem("d.blocks", "section"),
    )
    _show(room, found)
    assert [one.code for one in checks.problems] == ["c.blocks", "d.blocks", "b.warns", "a.info"]
    model = checks.list.model()
    counts = [model.index(row, 0).data(259) for row in range(4)]
    assert counts == [2, 0, 1, 1]
    assert not checks.list.grab().isNull()  # it paints
