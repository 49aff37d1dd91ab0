"""Every word on the screen has its Vietnamese, with the same places to fill in."""

from __future__ import annotations

import errno
import importlib.util
import string
from pathlib import Path
from types import ModuleType

from babel.messages.pofile import read_po

from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.language.words import Words

ROOT = Path(__file__).resolve().parents[2]


def _script() -> ModuleType:
    path = ROOT / "packaging" / "extract_words.py"
    spec = importlib.util.spec_from_file_location("extract_words", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _catalogue() -> dict[str, str]:
    path = ROOT / "resources/translations/vi/LC_MESSAGES/newsdesk.po"
    with path.open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file) if one.id}


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_message_of_the_source_is_translated() -> None:
    known = _catalogue()
    missing = [text for text in _script().messages() if not known.get(text)]
    assert missing == [], "run packaging/extract_words.py and translate"


def test_a_translation_fills_in_what_its_message_does() -> None:
    wrong = [
        text for text, vietnamese in _catalogue().items() if _places(text) != _places(vietnamese)
    ]
    assert wrong == []


def test_a_sentence_with_a_missing_value_still_speaks() -> None:
    words = Words("en")
    assert words.sentence("no.such.code", {"path": "x"}) == "no.such.code (path: x)"
    assert words("{count} photos", other=1) == "{count} photos"


def test_vietnamese_is_spoken_first_and_english_on_request() -> None:
    mistake = EditorMistake("article.unknown", id="zz")
    assert Words().error(mistake) != Words("en").error(mistake)
    assert Words("de").language == "vi"


def test_states_in_a_sentence_have_their_names() -> None:
    refused = EditorMistake(
        "move.not_allowed", title="Tít", state="draft", states=("photos", "review")
    )
    assert "bản nháp" in Words("vi").error(refused)
    assert Words("en").error(refused).endswith("with the photo desk, for review.")


def test_reasons_of_the_system_are_told_in_vietnamese() -> None:
    vietnamese = Words("vi")
    why = OSError(errno.ENOENT, "No such file or directory", "a.md")
    for reason in (why, "No such file or directory"):
        told = vietnamese.error(OutsideTrouble("file.unreadable", path="a.md", reason=reason))
        assert "No such" not in told
    assert vietnamese.reason("page 3 is never used") == "page 3 is never used"
    assert Words("en").reason(why) == "No such file or directory"


def test_commands_in_a_sentence_have_their_names() -> None:
    taken = EditorMistake("keys.taken", key="Ctrl+N", command="New article", id="article.new")
    assert "Bài mới (article.new)" in Words("vi").error(taken)
