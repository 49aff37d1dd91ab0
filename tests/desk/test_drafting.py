"""Writing: every save is a revision, nothing typed is lost, everything passes the gate."""

from __future__ import annotations

import json
import time
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.builders import NOON

from newsdesk.desk import drafting, finding, photo_desk, tagging
from newsdesk.desk.desk import Desk
from newsdesk.desk.unsaved import Unsaved
from newsdesk.errors import EditorMistake
from newsdesk.news.article import AiUse, ArticleKind, Edits
from newsdesk.news.byline import Byline
from newsdesk.news.photo import PhotoWords
from newsdesk.news.revision import Why

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsdesk.desk.changes import Written


def _number_of_revisions(desk: Desk, article_id: str) -> int:
    with desk.store.reading() as work:
        return len(work.revisions.list(article_id))


def test_an_edit_is_kept_with_a_revision(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít đầu").article
    edits = Edits(title="Tít sau", tags=("Tết", "Têt", "Tết"), published=NOON)
    written = drafting.edit(desk, article.id, edits)
    assert written.changes.articles == {article.id}
    saved = drafting.open_article(desk, article.id)
    assert (saved.title, saved.tags, saved.published) == ("Tít sau", ("Tết", "Têt"), NOON)
    with desk.store.reading() as work:
        revisions = work.revisions.list(article.id)
    assert {(one.who, one.why) for one in revisions} == {
        ("Phạm Biên tập", Why.SAVED),
        ("Phạm Biên tập", Why.TYPED),
    }


def test_saving_the_same_again_writes_nothing(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít").article
    before = _number_of_revisions(desk, article.id)
    written = drafting.edit(desk, article.id, Edits(title="Tít"))
    assert written.changes.articles == frozenset()
    assert _number_of_revisions(desk, article.id) == before


def test_all_text_passes_the_gate(desk: Desk) -> None:
    article = drafting.new_article(desk, "  Ti\u0301t\u200b  hai\u00a0dòng\n").article
    assert article.title == "Tít hai dòng"
    saved = drafting.edit(desk, article.id, Edits(body="\r\nmo\u0323t\r\nhai\n")).article
    assert saved.body == "mọt\nhai"


def test_an_unknown_article_is_the_editors_mistake(desk: Desk) -> None:
    with pytest.raises(EditorMistake, match=r"article\.unknown"):
        drafting.open_article(desk, "00000000-0000-4000-8000-0000000000ff")
    with pytest.raises(EditorMistake, match=r"article\.unknown"):
        finding.resolve(desk, "zz")


def test_words_typed_before_a_crash_come_back(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít").article
    drafting.keep_unsaved(desk, article.id, Edits(title="Tít đang gõ"))
    drafting.keep_unsaved(desk, article.id, Edits(body="Chữ đang gõ", published=NOON))
    recovered = drafting.recover(desk)
    assert [(one.article.id, one.words) for one in recovered] == [(article.id, 5)]
    saved = drafting.open_article(desk, article.id)
    assert (saved.title, saved.body, saved.published) == ("Tít đang gõ", "Chữ đang gõ", NOON)
    assert drafting.recover(desk) == ()


def test_every_field_comes_back_after_a_crash(desk: Desk, pictures: Callable[..., Path]) -> None:
    other = drafting.new_article(desk, "Bài khác").article.id
    typed = Edits(
        kind=ArticleKind.INTERVIEW,
        kicker="Thành phố",
        title="Tít",
        lead="Sa-pô",
        body="Thân bài",
        section="Tin tức",
        tags=("Tết",),
        bylines=(Byline("Ngọc Hà", "Trần Thị Hà"), Byline("Hoàng Tùng")),
        source="Báo Hải Phòng",
        source_author="PV",
        source_address="https://example.org/a",
        source_published=NOON,
        place="Cát Hải",
        published=NOON,
        language="vi",
        photo_notes="Ảnh ngang",
        ai_use=AiUse.EDITED,
        ai_note="Dịch máy",
        related=(other,),
        photo_words=(PhotoWords(1, "Chú thích", "Mô tả", "Nguồn"), PhotoWords(2, alt="Ảnh hai")),
    )
    assert set(typed.given()) == {field.name for field in fields(Edits)}
    article = drafting.new_article(desk, "").article
    photo_desk.attach(desk, article.id, [pictures("a.jpg"), pictures("b.jpg", (9, 9, 9))])
    drafting.keep_unsaved(desk, article.id, typed)
    drafting.recover(desk)
    saved = drafting.open_article(desk, article.id)
    assert typed.applied_to(saved) == saved


def test_the_words_of_two_photos_are_kept_and_forgotten_apart(
    desk: Desk, pictures: Callable[..., Path]
) -> None:
    article = drafting.new_article(desk, "Tít").article.id
    photo_desk.attach(desk, article, [pictures("a.jpg"), pictures("b.jpg", (9, 9, 9))])
    first = Edits(photo_words=(PhotoWords(1, caption="Ảnh một"),))
    drafting.keep_unsaved(desk, article, first)
    drafting.keep_unsaved(desk, article, Edits(photo_words=(PhotoWords(2, caption="Ảnh hai"),)))
    drafting.keep_unsaved(desk, article, Edits(photo_words=(PhotoWords(1, credit="TTXVN"),)))
    drafting.edit(desk, article, first)
    recovered = drafting.recover(desk)
    assert [one.words for one in recovered] == [3]  # "Ảnh hai" and "TTXVN"
    saved = drafting.open_article(desk, article)
    assert [(one.caption, one.credit) for one in saved.photos] == [
        ("Ảnh một", "TTXVN"),
        ("Ảnh hai", ""),
    ]


def test_a_save_of_another_process_leaves_the_words_typed_here_in_the_journal(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít").article.id
    drafting.keep_unsaved(desk, article, Edits(body="Đang gõ"))
    other = replace(desk, unsaved=Unsaved(desk.folder / "unsaved"))
    drafting.edit(other, article, Edits(place="Cát Hải"))
    assert drafting.recover(desk)[0].article.body == "Đang gõ"


def test_words_that_could_not_be_recovered_outlive_the_words_typed_after_them(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít").article.id
    drafting.keep_unsaved(desk, article, Edits(body="Chữ của lần chạy trước"))
    second = replace(desk, unsaved=Unsaved(desk.folder / "unsaved"))
    drafting.keep_unsaved(second, article, Edits(title="Tít mới"))
    drafting.edit(second, article, Edits(title="Tít mới"))
    (recovered,) = drafting.recover(desk)
    assert (recovered.article.title, recovered.article.body) == (
        "Tít mới",
        "Chữ của lần chạy trước",
    )
    assert recovered.words == 5
    assert abs(recovered.at.timestamp() - time.time()) < 60


def test_recovered_words_are_counted_where_they_changed(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít").article.id
    drafting.edit(desk, article, Edits(body="Một hai ba.\n\nBốn năm sáu."))
    drafting.keep_unsaved(desk, article, Edits(body="Một hai hai rưỡi ba.\n\nBốn năm sáu."))
    (recovered,) = drafting.recover(desk)
    assert recovered.words == 2


def test_a_save_forgets_only_the_words_it_saved(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít").article
    first = Edits(title="Tít mới")
    drafting.keep_unsaved(desk, article.id, first)
    drafting.keep_unsaved(desk, article.id, Edits(body="gõ trong lúc lưu"))
    drafting.edit(desk, article.id, first)
    left = desk.folder / "unsaved" / f"{article.id}.json"
    assert json.loads(left.read_text(encoding="utf-8")) == {"body": "gõ trong lúc lưu"}
    drafting.edit(desk, article.id, Edits(body="gõ trong lúc lưu"))
    assert not left.exists()


def test_a_spoiled_file_of_unsaved_words_is_put_aside_and_stops_nobody(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít").article
    drafting.keep_unsaved(desk, article.id, Edits(title="x"))
    left = desk.folder / "unsaved" / f"{article.id}.json"
    left.write_text('{"title": ', encoding="utf-8")
    (desk.folder / "unsaved" / "nobody.json").write_text('{"title": "a"}', encoding="utf-8")
    assert drafting.recover(desk) == ()
    names = {path.name for path in left.parent.iterdir()}
    assert names == {f"{article.id}.unread", "nobody.unknown"}
    for spoiled in ("[]", '{"bylines": [1]}', '{"published": 5}', '{"kind": "poem"}', '{"x": 1}'):
        left.write_text(spoiled, encoding="utf-8")
        assert drafting.recover(desk) == ()
        assert not left.exists()


def test_tags_that_differ_in_marks_stay_two(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít").article
    tagging.set_tags(desk, article.id, add=("Ma", "Má"))
    assert {count.name for count in tagging.tags(desk)} == {"Ma", "Má"}
    saved = tagging.set_tags(desk, article.id, remove=("Ma",)).article
    assert saved.tags == ("Má",)


def test_an_article_is_not_related_to_itself(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít").article
    with pytest.raises(EditorMistake, match=r"related\.itself"):
        drafting.edit(desk, article.id, Edits(related=(article.id,)))


def test_recovering_leaves_words_that_are_typed_meanwhile(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = drafting.new_article(desk, "Bài").article.id
    drafting.keep_unsaved(desk, article, Edits(body="Chữ của lần chạy trước"))
    second = replace(desk, unsaved=Unsaved(desk.folder / "unsaved"))
    real = drafting.edit

    def edit(*given: Any) -> Written:
        written = real(*given)
        drafting.keep_unsaved(second, article, Edits(title="Tít mới"))
        return written

    monkeypatch.setattr(drafting, "edit", edit)
    drafting.recover(second)
    third = Unsaved(desk.folder / "unsaved")
    assert third.found()[article].edits.title == "Tít mới"
