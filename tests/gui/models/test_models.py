"""The models of the photo strip, of problems, and of rows that a few letters narrow."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from tests.builders import a_placement

from newsdesk.gui.models.photo_strip import PICTURE_ROLE, PLACEMENT_ROLE, PhotoStripModel
from newsdesk.gui.models.problem_list import (
    FIRST_ROLE,
    FOLD_ROLE,
    FOLDED_ROLE,
    PROBLEM_ROLE,
    ProblemListModel,
)
from newsdesk.gui.models.tag_list import TagListModel
from newsdesk.news.report import Severity, problem
from newsdesk.news.tag import TagLine

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


def test_the_strip_stands_in_the_order_of_positions(qtmodeltester: ModelTester) -> None:
    model = PhotoStripModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt ships no types for it
    model.show([a_placement(1, position=2), a_placement(2, position=1)])
    assert [model.index(row).data(PLACEMENT_ROLE).number for row in (0, 1)] == [2, 1]
    assert model.row_of(1) == 1
    assert model.row_of(9) == -1
    assert model.placement_at(9) is None


def test_a_new_caption_does_not_reset_the_strip(qtbot: QtBot) -> None:
    model = PhotoStripModel()
    model.show([a_placement(1), a_placement(2)])
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show([a_placement(1, caption="Chú thích mới."), a_placement(2)])
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "Chú thích mới."


def test_a_small_picture_is_kept_by_its_photo(qtbot: QtBot) -> None:
    del qtbot
    model = PhotoStripModel()
    placed = a_placement(1)
    model.show([placed])
    assert [one.number for one in model.missing_pictures()] == [1]
    model.take_picture(placed.photo.sha256, QImage(8, 8, QImage.Format.Format_RGB32))
    assert model.missing_pictures() == ()
    assert model.index(0).data(PICTURE_ROLE).width() == 8
    model.clear_pictures()
    assert model.index(0).data(PICTURE_ROLE) is None


def test_problems_come_with_their_sentence(qtmodeltester: ModelTester) -> None:
    model = ProblemListModel(lambda found: f"said {found.code}")
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt ships no types for it
    found = problem("title.missing", "title")
    model.show((found,))
    assert model.index(0).data() == "said title.missing"
    assert model.index(0).data(PROBLEM_ROLE) is found
    assert model.problem_at(3) is None


def test_many_notes_of_one_kind_are_one_row(qtmodeltester: ModelTester) -> None:
    model = ProblemListModel(lambda found: found.code, folds=True)
    notes = [problem("sentence.long", f"body:{line}", Severity.INFO) for line in range(1, 5)]
    slips = [problem("spacing.double", f"body:{line}", Severity.WARNING) for line in range(1, 5)]
    pair = [problem("repeat.run", f"body:{line}", Severity.INFO) for line in (8, 9)]
    model.show((*notes, *slips, *pair))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt ships no types for it

    def codes() -> Counter[object]:
        return Counter(model.index(row).data() for row in range(model.rowCount()))

    assert codes() == {"spacing.double": 4, "sentence.long": 1, "repeat.run": 2}
    head = model.index(model.row_of(notes[0]))
    assert (head.data(FOLD_ROLE), head.data(FOLDED_ROLE)) == (4, True)
    assert head.data(FIRST_ROLE) == 6  # the heading counts what is folded, too
    model.unfold(notes[0])
    assert codes()["sentence.long"] == 4
    head = model.index(model.row_of(notes[0]))
    assert (head.data(FOLD_ROLE), head.data(FOLDED_ROLE)) == (4, False)
    assert model.index(model.row_of(notes[1])).data(FOLD_ROLE) == 0
    assert not model.show((*notes, *slips, *pair))
    model.fold_all()
    model.show(tuple(notes))
    assert model.rowCount() == 1
    worse = [problem("sentence.long", f"body:{line}", Severity.WARNING) for line in range(5)]
    blocking = [problem("text.lost", f"body:{line}") for line in range(9)]
    model.show((*notes, *worse, *blocking))
    assert codes() == {"text.lost": 9, "sentence.long": 2}  # what blocks is never folded
    model.unfold(worse[0])
    assert codes() == {"text.lost": 9, "sentence.long": 6}


def test_rows_are_narrowed_by_every_word_without_marks(qtmodeltester: ModelTester) -> None:
    model = TagListModel(("Tag", "Articles", "Spellings"))
    quay, quan = TagLine("Quay phim", 2), TagLine("Quận Lê Chân", 12, ("Lê Chân",))
    model.show((quay, quan))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt ships no types for it
    model.narrow("qua")
    assert list(model.shown) == [quay, quan]
    model.narrow("chan quan")
    assert list(model.shown) == [quan]
    assert [model.index(0, column).data() for column in range(3)] == [
        *("Quận Lê Chân", "12", "Lê Chân")
    ]
    assert model.at(1) is None
    model.show((quay,))  # what was typed still narrows other rows
    assert model.rowCount() == 0


def test_problems_stand_the_worst_first(qtbot: QtBot) -> None:
    del qtbot
    model = ProblemListModel(lambda found: found.code)
    found = (
        problem("a", "title", Severity.INFO),
        problem("b", "lead", Severity.WARNING),
        problem("c", "body", Severity.INFO),
        problem("d", "photo:1", Severity.ERROR),
    )
    assert model.show(found)
    assert [model.index(row).data() for row in range(4)] == ["d", "b", "a", "c"]
    assert [model.index(row).data(FIRST_ROLE) for row in range(4)] == [1, 1, 2, 0]
    assert not model.show(found)
