"""Every window, dialog and card there is, filled as editors see it, for tests that look at all."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QWidget
from tests.builders import NOON

import newsdesk.gui.views
from newsdesk.desk import keys as kept
from newsdesk.desk.bulk import ExportedSeveral, Refused
from newsdesk.desk.changes import NOTHING
from newsdesk.desk.publishing import Exported
from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.gui.messages import Kind, Message
from newsdesk.gui.tasks import Task
from newsdesk.gui.views.ask_line import AskLine
from newsdesk.gui.views.history.compare_window import CompareWindow
from newsdesk.gui.views.keeping.standing_dialog import StandingDialog
from newsdesk.gui.views.keeping.standing_picker import StandingPicker
from newsdesk.gui.views.keeping.tags_dialog import TagsDialog
from newsdesk.gui.views.leaving.export_dialog import ExportDialog
from newsdesk.gui.views.leaving.exported_list import ExportedList
from newsdesk.gui.views.lists.bulk_question import Asked, BulkQuestion
from newsdesk.gui.views.move_names import Question
from newsdesk.gui.views.preview.preview_pane import PlainPreview
from newsdesk.gui.views.replacing.everywhere_dialog import EverywhereDialog
from newsdesk.gui.views.replacing.go_to import GoTo
from newsdesk.gui.views.replacing.hit_list import HitGroup, HitLine
from newsdesk.gui.views.replacing.replace_preview import ReplacePreview
from newsdesk.gui.views.search.filter_chips import FilterChips
from newsdesk.gui.views.search.search_results import SearchResults
from newsdesk.gui.views.window.keys_dialog import KeysDialog
from newsdesk.gui.views.window.message_bar import MessageBar
from newsdesk.gui.views.window.past_messages import MessageList, Told
from newsdesk.gui.views.window.start_page import StartPage
from newsdesk.gui.views.window.task_list import TaskList, TaskRow
from newsdesk.gui.views.writing.link_dialog import LinkDialog
from newsdesk.gui.views.writing.recode_dialog import RecodeDialog
from newsdesk.gui.views.writing.table_dialog import TableDialog
from newsdesk.news.asking import asked
from newsdesk.news.history import Comparison, Event, FieldCompared, runs_of
from newsdesk.news.report import Severity, problem
from newsdesk.news.revision import Revision, Why
from newsdesk.news.standing import StandingKind, StandingText
from newsdesk.news.tag import TagLine
from newsdesk.text.comparing import compared

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.gui.colours import Colours
    from newsdesk.gui.tasks import Lanes
    from newsdesk.language.words import Words

    Make = Callable[[Words, Colours, QWidget, Lanes], QWidget]

TAGS = (
    TagLine("an sinh xã hội", 12, ("ASXH", "an sinh")),
    TagLine("đê điều", 3),
    TagLine("Tết Nguyên đán", 40, ("Tết",)),
)
TEXTS = (
    StandingText(
        StandingKind.OFFICE,
        "ct",
        "Chủ tịch Ủy ban nhân dân thành phố Nguyễn Văn Tùng",
        date(2021, 7, 1),
        date(2026, 6, 30),
    ),
    StandingText(StandingKind.SNIPPET, "lh", "Mọi thông tin xin liên hệ Ban Biên tập."),
)
CODES = (("tcvn3", "Hải Phòng", 1.0), ("vni", "H¶i Phßng", 0.1))
GROUPS = (
    HitGroup(
        "Quận Lê Chân trao quà Tết sớm",
        (HitLine("Sáng nay, ", "Quận ủy", "Quận uỷ", " trao quà", "Sa-pô"),) * 2,
        "2 · Bản nháp",
    ),
)
FOUND = (
    problem("title.missing", "title"),
    problem("photo.caption_missing", "photo:2.caption", number=2),
    problem("lead.missing", "lead", Severity.WARNING),
)


def _export(words: Words, colours: Colours, parent: QWidget) -> ExportDialog:
    dialog = ExportDialog(words, colours, parent)
    dialog.ask.folder.setText("outbox")
    dialog.show_article(
        "Quận Lê Chân trao 120 suất quà Tết sớm cho các hộ có hoàn cảnh khó khăn",
        FOUND,
        approved=False,
        unskippable=frozenset({"title.missing"}),
        passed=2,
    )
    return dialog


def _exporting(words: Words, colours: Colours, parent: QWidget) -> ExportDialog:
    dialog = _export(words, colours, parent)
    dialog.show_progress("photos", 1, 5)
    return dialog


def _exported(words: Words, colours: Colours, parent: QWidget) -> ExportDialog:
    dialog = _export(words, colours, parent)
    dialog.show_done(Path("outbox/quan-le-chan-2026-11-20.zip"), "ab" * 32, ())
    return dialog


def _keys(words: Words, parent: QWidget) -> KeysDialog:
    changed = kept.with_key(kept.Keys(), "article.save", "F12")
    dialog = KeysDialog(words, changed, parent)
    dialog.choose("article.save")
    return dialog


def _tags(words: Words, parent: QWidget, chosen: int) -> TagsDialog:
    dialog = TagsDialog(words, parent)
    dialog.show_tags(TAGS)
    dialog._choose([tag.name for tag in TAGS[:chosen]])
    dialog.tell(words("{count} articles changed.", count=12))
    dialog.offer_undo(1, words("Undo"))
    return dialog


def _standing(words: Words, parent: QWidget) -> StandingDialog:
    dialog = StandingDialog(words, parent)
    dialog.show_texts(TEXTS, TEXTS[0])
    dialog.tell(words("Undo"), TEXTS[1:])
    return dialog


def _comparing(words: Words, colours: Colours, parent: QWidget) -> CompareWindow:
    left, right = (Revision("6f1c", number, NOON, "Hoàng Tùng", Why.SAVED) for number in (1, 2))
    fields = (FieldCompared("lead", compared("Sáng nay trao quà.", "Sáng 20/11 trao quà.")),)
    dialog = CompareWindow(words, colours, parent)
    runs = runs_of(Event(NOON, "Hoàng Tùng", one) for one in (left, right))
    dialog.show_comparison(runs, Comparison(left, right, fields))
    return dialog


def _messages(words: Words, colours: Colours, parent: QWidget) -> MessageList:
    dialog = MessageList(words, colours, parent)
    dialog.add(Told(Message(words("{count} articles changed.", count=2)), NOON))
    dialog.add(Told(Message(words("Undo"), Kind.TROUBLE), NOON))
    return dialog


def _tasks(words: Words, parent: QWidget, lanes: Lanes) -> TaskList:
    def fail(_: object) -> None:
        raise OutsideTrouble("gui.no_display")

    lanes.labour("Xuất gói", fail)
    lanes.labour("Đính ảnh", lambda _: None)
    return TaskList(words, lanes, parent)


def _everywhere(words: Words, colours: Colours, parent: QWidget) -> EverywhereDialog:
    dialog = EverywhereDialog(words, colours, parent)
    dialog.list.show_groups(GROUPS)
    dialog.show_done(words("{count} places replaced.", count=12), can_undo=True)
    return dialog


def _ask(words: Words, parent: QWidget) -> AskLine:
    line = AskLine(words, parent)
    asked = Question(words("Skip, because"), words("Skip"), words("reason"), must=True)
    line.ask(asked, lambda _: None)
    return line


def _go_to(words: Words, parent: QWidget) -> GoTo:
    card = GoTo(words, parent)
    card.open("Đoạn một.\n\n## Tít xen\n\nĐoạn hai.", {1: "Chú thích ảnh"})
    return card


def _told(words: Words, colours: Colours, parent: QWidget) -> MessageBar:
    bar = MessageBar(words, colours, parent)
    said = words("{count} articles changed.", count=2)
    bar.tell(Message(said, button=words("Undo"), act=lambda: None))
    return bar


def _results(words: Words, colours: Colours, parent: QWidget) -> SearchResults:
    return SearchResults(words, colours, lambda: date(2026, 11, 20), parent)


def _exported_list(words: Words, colours: Colours, parent: QWidget) -> ExportedList:
    dialog = ExportedList(words, colours, parent)
    made = Exported(NOTHING, Path("outbox/bai-1.zip"), "ab" * 32, 1)
    stayed = Refused("6f1c", "Bài 2", EditorMistake("bulk.approved", title="Bài 2"))
    dialog.show_done(ExportedSeveral(NOTHING, (made,), (stayed,)))
    return dialog


def _exporting_several(words: Words, colours: Colours, parent: QWidget) -> ExportedList:
    dialog = ExportedList(words, colours, parent)
    dialog.show_progress("Bài 1", 0, 12)
    return dialog


def _chips(words: Words, colours: Colours, parent: QWidget) -> FilterChips:
    chips = FilterChips(words, colours, parent)
    said = asked("thẻ:tết trạng-thái:nháp", date(2026, 11, 20)).said
    chips._show([(one, False) for one in said])
    chips.lay_out(480)
    return chips


DIALOGS: dict[str, Make] = {
    "export, asking": lambda w, c, p, _: _export(w, c, p),
    "export, working": lambda w, c, p, _: _exporting(w, c, p),
    "export, done": lambda w, c, p, _: _exported(w, c, p),
    "keys": lambda w, _c, p, _: _keys(w, p),
    "tags": lambda w, _c, p, _: _tags(w, p, 0),
    "tags, one chosen": lambda w, _c, p, _: _tags(w, p, 1),
    "tags, two chosen": lambda w, _c, p, _: _tags(w, p, 2),
    "standing texts": lambda w, _c, p, _: _standing(w, p),
    "template": lambda w, _c, p, _: StandingPicker(w, w("Templates"), TEXTS, p),
    "snippet, none": lambda w, _c, p, _: StandingPicker(w, w("Snippets"), (), p),
    "bulk export": lambda w, c, p, _: _exported_list(w, c, p),
    "bulk export, working": lambda w, c, p, _: _exporting_several(w, c, p),
    "bulk tags": lambda w, c, p, _: BulkQuestion(w, c, Asked.ADD_TAGS, 12, 3, p),
    "bulk section": lambda w, c, p, _: BulkQuestion(w, c, Asked.SECTION, 12, 3, p),
    "recode": lambda w, _c, p, _: RecodeDialog(w, w("Headline"), "H¶i Phßng", CODES, p),
    "link": lambda w, _c, p, _: LinkDialog(w, "thành phố", "", p),
    "table": lambda w, _c, p, _: TableDialog(w, p),
    "find everywhere": lambda w, c, p, _: _everywhere(w, c, p),
    "replace all": lambda w, c, p, _: ReplacePreview(w, c, GROUPS, p),
    "compare": lambda w, c, p, _: _comparing(w, c, p),
    "messages": lambda w, c, p, _: _messages(w, c, p),
    "tasks": lambda w, _c, p, lanes: _tasks(w, p, lanes),
}
CARDS: dict[str, Make] = {
    "question": lambda w, _c, p, _: _ask(w, p),
    "go to": lambda w, _c, p, _: _go_to(w, p),
    "message": lambda w, c, p, _: _told(w, c, p),
    "results": lambda w, c, p, _: _results(w, c, p),
    "chips": lambda w, c, p, _: _chips(w, c, p),
    "start": lambda w, _c, p, _: StartPage(w, p),
    "task": lambda w, _c, p, _: TaskRow(w, Task(w("Exporting bundles")), p),
    "plain preview": lambda w, _c, p, _: PlainPreview(w, p),
}
TABLE = DIALOGS | CARDS
"""How each is made over a parent. A new dialog needs its row here: a test looks for it."""


def classes() -> set[type[QWidget]]:
    """Return every widget class of ``gui.views``."""
    found: set[type[QWidget]] = set()
    package = newsdesk.gui.views
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        named: dict[str, Any] = vars(importlib.import_module(module.name))
        found |= {
            one
            for one in named.values()
            if isinstance(one, type) and issubclass(one, QWidget) and one.__module__ == module.name
        }
    return found


def dialogs() -> set[type[QWidget]]:
    """Return those that are dialogs."""
    return {one for one in classes() if issubclass(one, QDialog)}
