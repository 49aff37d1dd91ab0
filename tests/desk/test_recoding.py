"""Another code for an article: by its letters or from its original, one revision, nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.text.old_codes import shown, written

from newsdesk.desk import drafting, history, importing, photo_desk, recoding
from newsdesk.errors import EditorMistake
from newsdesk.news.article import Edits
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsdesk.desk.desk import Desk

TEXT = (
    "Hội nghị quận bàn việc\n\nSáng nay, quận họp bàn việc lớn của năm.\n\n"
    "Đoạn hai của bài nói về đường phố."
)


def old(text: str, code: str = "tcvn3") -> str:
    return shown(written(text, code)[0])


@pytest.fixture
def wrong(desk: Desk, tmp_path: Path) -> str:
    """Return an article that was imported by the wrong code."""
    path = tmp_path / "cũ.txt"
    path.write_bytes(written(TEXT, "tcvn3")[0])
    (article,) = importing.import_files(desk, [path], code="vps").articles
    return article.id


def test_an_original_is_read_by_each_code_the_right_one_first(desk: Desk, wrong: str) -> None:
    assert drafting.open_article(desk, wrong).title != "Hội nghị quận bàn việc"
    came, found = recoding.reread(desk, wrong)
    assert came.startswith(old("Hội nghị quận bàn việc"))
    assert found[0].code == "tcvn3"
    assert found[0].share == 1
    assert found[0].text.startswith("Hội nghị quận bàn việc\n\nSáng nay")


def test_an_article_is_read_anew_from_its_original_in_one_revision(desk: Desk, wrong: str) -> None:
    before = drafting.open_article(desk, wrong)
    article = recoding.from_original(desk, wrong, "tcvn3").article
    assert article.title == "Hội nghị quận bàn việc"
    assert article.lead == "Sáng nay, quận họp bàn việc lớn của năm."
    assert article.body == "Đoạn hai của bài nói về đường phố."
    assert article.revision == before.revision + 1
    assert history.revisions(desk, wrong)[-1].number == article.revision


def test_what_was_never_imported_has_no_original(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít").article
    assert recoding.original_of(desk, article) is None
    with pytest.raises(EditorMistake) as caught:
        recoding.from_original(desk, article.id, "vni")
    assert caught.value.code == "recode.no_original"


def test_letters_are_read_in_all_texts_or_in_those_named(
    desk: Desk, pictures: Callable[..., Path]
) -> None:
    article = drafting.new_article(desk, old("Hội nghị quận", "vni")).article.id
    drafting.edit(desk, article, Edits(body=old("Bà con góp ý.", "vni") + "\n\n![](photo:1)"))
    photo_desk.attach(desk, article, [pictures("a.jpg")])
    photo_desk.caption(desk, article, 1, caption=old("Quang cảnh hội nghị.", "vni"))
    only = recoding.recode(desk, article, "vni", ("title",)).article
    assert only.title == "Hội nghị quận"
    assert only.body.startswith("Baø con")
    assert recoding.ways_of(desk, article, ("body",))[0].text.startswith("Bà con góp ý.")
    assert recoding.ways_of(desk, article, ("caption",))[0].text == "Quang cảnh hội nghị."
    whole = recoding.recode(desk, article, "vni").article
    assert whole.title == "Hội nghị quận"
    assert whole.body == "Bà con góp ý.\n\n![](photo:1)"
    assert whole.photos[0].caption == "Quang cảnh hội nghị."
    with pytest.raises(EditorMistake) as caught:
        recoding.recode(desk, drafting.new_article(desk, "Plain").article.id, "vni")
    assert caught.value.code == "recode.nothing"


def test_photos_of_the_text_keep_the_numbers_they_have_in_the_article(
    desk: Desk, tmp_path: Path, pictures: Callable[..., Path]
) -> None:
    page = tmp_path / "bài.html"
    picture = pictures("trong.jpg")
    (tmp_path / "ảnh.jpg").write_bytes(picture.read_bytes())
    text = (
        "<h1>Hội nghị quận bàn việc</h1><p>Đoạn một của bài nói về đường phố.</p>"
        "<p><img src='ảnh.jpg'></p><p>Đoạn hai về hội nghị.</p>"
    )
    page.write_text(old(text).replace(old("ảnh.jpg"), "ảnh.jpg"), encoding="utf-8")
    (right,) = importing.import_files(desk, [page]).articles
    assert right.body == "![](photo:1)\n\nĐoạn hai về hội nghị."
    (wrong,) = importing.import_files(desk, [page], code="vni").articles
    again = recoding.from_original(desk, wrong.id, "tcvn3").article
    assert (again.title, again.body) == (right.title, right.body)
    assert again.photos == wrong.photos


def test_what_is_read_anew_for_a_photo_passes_the_gate(
    desk: Desk, pictures: Callable[..., Path]
) -> None:
    article = drafting.new_article(desk, "Bài").article.id
    photo_desk.attach(desk, article, [pictures("a.jpg")])
    photo_desk.caption(desk, article, 1, caption="äÊ ì")  # a mark that came off its letter
    caption = recoding.recode(desk, article, "cp1258", ("caption",)).article.photos[0].caption
    assert caption == clean_line(caption) == "äẾ"
