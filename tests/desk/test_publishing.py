"""Approve, export, correct: what leaves the house, and what must stay."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from tests.builders import NOON

from newsdesk.desk import (
    drafting,
    moving,
    photo_desk,
    previewing,
    publishing,
    skipping,
    tagging,
    verifying,
)
from newsdesk.desk.desk import Desk
from newsdesk.errors import ChecksFailed, EditorMistake, OutsideTrouble
from newsdesk.news.article import Article, Edits
from newsdesk.news.byline import Byline
from newsdesk.news.report import blocking
from newsdesk.news.revision import Skip
from newsdesk.news.status import Status


@pytest.fixture
def ready(desk: Desk, pictures: Callable[..., Path]) -> Article:
    """Return an article that lacks nothing, with two photos."""
    article_id = drafting.new_article(desk, "Quận Lê Chân trao quà Tết sớm").article.id
    edits = Edits(
        lead="Sáng 20/11, quận trao 120 suất quà.",
        body="Đoạn thứ nhất.\n\n![](photo:2)\n\nĐoạn thứ hai.",
        section=desk.profile.sections[0],
        bylines=(Byline("Hoàng Tùng"),),
        published=NOON,
    )
    drafting.edit(desk, article_id, edits)
    photo_desk.attach(desk, article_id, [pictures("a.jpg"), pictures("b.jpg", (160, 60, 40))])
    for number in (1, 2):
        photo_desk.caption(
            desk,
            article_id,
            number,
            caption=f"Ông Nguyễn Văn {number} nhận quà.",
            alt=f"Người nhận quà số {number}",
            credit="Hoàng Tùng",
        )
    return drafting.open_article(desk, article_id)


def test_a_bundle_comes_out_of_an_approved_article_and_is_sound(
    desk: Desk, ready: Article, outbox: Path
) -> None:
    approved = publishing.approve(desk, ready.id, "Trần Thư ký").article
    assert approved.status is Status.APPROVED
    made = publishing.export(desk, ready.id, outbox)
    assert blocking(verifying.verify(made.path)) == ()
    assert made.sha256 == sha256(made.path.read_bytes()).hexdigest()
    assert drafting.open_article(desk, ready.id).status is Status.EXPORTED
    assert drafting.open_article(desk, ready.id).slug == "quan-le-chan-trao-qua-tet-som"


def test_what_was_not_approved_stays_in_the_house(
    desk: Desk, ready: Article, outbox: Path
) -> None:
    with pytest.raises(ChecksFailed, match=r"export\.not_approved"):
        publishing.export(desk, ready.id, outbox)
    assert list(outbox.iterdir()) == []


def test_exporting_again_gives_the_same_bytes_though_other_news_came_out(
    desk: Desk, ready: Article, tmp_path: Path
) -> None:
    publishing.approve(desk, ready.id, "Trần Thư ký")
    first = publishing.export(desk, ready.id, tmp_path / "1")
    other = drafting.new_article(desk, "Bài khác").article
    drafting.edit(desk, other.id, Edits(published=NOON))
    publishing.approve(desk, other.id, "Trần Thư ký", [Skip("*", "thử")])
    publishing.export(desk, other.id, tmp_path / "1")
    publishing.mark_published(desk, other.id, "https://portal.example/bai-khac.html")
    again = publishing.export(desk, ready.id, tmp_path / "2")
    assert first.sha256 == again.sha256
    assert (first.revision, again.revision) == (1, 1)


def test_the_preview_is_the_page_of_the_bundle(desk: Desk, ready: Article, tmp_path: Path) -> None:
    publishing.approve(desk, ready.id, "Trần Thư ký")
    preview = previewing.page(desk, ready.id)
    folder = previewing.write_preview(desk, ready.id, tmp_path / "preview").parent
    made = publishing.export(desk, ready.id, tmp_path / "out")
    with zipfile.ZipFile(made.path) as bundle:
        held = {
            name.partition("/data/")[2]: bundle.read(name)
            for name in bundle.namelist()
            if "/data/" in name
        }
    assert preview.html.encode() == held["article.html"]
    written = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert written == {name: held[name] for name in written}
    assert "print.html" in written


def test_what_cannot_be_approved_is_refused_before_a_name_is_asked_for(
    desk: Desk, ready: Article
) -> None:
    publishing.refuse_unsound(desk, ready.id)
    drafting.edit(desk, ready.id, Edits(lead=""))
    with pytest.raises(ChecksFailed, match=r"approval\.blocked"):
        publishing.refuse_unsound(desk, ready.id)
    skipping.skip(desk, ready.id, "lead.missing|lead", "tin ngắn")
    publishing.refuse_unsound(desk, ready.id)
    moving.trash(desk, ready.id)
    with pytest.raises(EditorMistake, match=r"article\.trashed"):
        publishing.refuse_unsound(desk, ready.id)


def test_an_edit_drops_the_approval_and_the_next_hand_over_supersedes(
    desk: Desk, ready: Article, outbox: Path
) -> None:
    publishing.approve(desk, ready.id, "Trần Thư ký")
    publishing.export(desk, ready.id, outbox)
    changed = drafting.edit(
        desk, ready.id, Edits(lead="Sáng 20/11, quận trao 130 suất quà.")
    ).article
    assert changed.status is Status.DRAFT
    with pytest.raises(ChecksFailed, match=r"export\.not_approved"):
        publishing.export(desk, ready.id, outbox)
    publishing.approve(desk, ready.id, "Trần Thư ký")
    second = publishing.export(desk, ready.id, outbox)
    assert second.revision == 2
    assert second.path.stem.endswith("_r2")
    assert blocking(verifying.verify(second.path)) == ()


def test_a_new_title_after_the_export_keeps_the_address(
    desk: Desk, ready: Article, outbox: Path
) -> None:
    publishing.approve(desk, ready.id, "Trần Thư ký")
    publishing.export(desk, ready.id, outbox)
    drafting.edit(desk, ready.id, Edits(title="Tít khác hẳn"))
    publishing.approve(desk, ready.id, "Trần Thư ký")
    publishing.export(desk, ready.id, outbox)
    assert drafting.open_article(desk, ready.id).slug == "quan-le-chan-trao-qua-tet-som"


def test_approving_names_what_is_missing(desk: Desk, ready: Article) -> None:
    drafting.edit(desk, ready.id, Edits(bylines=()))
    photo_desk.caption(desk, ready.id, 1, credit="")
    with pytest.raises(ChecksFailed) as refused:
        publishing.approve(desk, ready.id, "Trần Thư ký")
    problems = refused.value.values["problems"]
    assert isinstance(problems, tuple)
    assert {found.where for found in problems} == {"byline", "photo:1.credit"}
    skips = [Skip(found.code, "Cổng yêu cầu gấp") for found in problems]
    assert (
        publishing.approve(desk, ready.id, "Trần Thư ký", skips).article.status is Status.APPROVED
    )


def test_nobody_cannot_approve_and_a_skip_needs_a_reason(desk: Desk, ready: Article) -> None:
    with pytest.raises(EditorMistake, match=r"approval\.nobody"):
        publishing.approve(desk, ready.id, "  ")
    with pytest.raises(EditorMistake, match=r"approval\.no_reason"):
        publishing.approve(desk, ready.id, "Trần Thư ký", [Skip("*", " ")])


def test_a_cancel_leaves_nothing_behind(desk: Desk, ready: Article, outbox: Path) -> None:
    publishing.approve(desk, ready.id, "Trần Thư ký")
    for stop_at in ("photos", "page", "pack", "verify", "write"):
        steps: list[str] = []

        def progress(step: str, _done: int, _total: int, seen: list[str] = steps) -> None:
            seen.append(step)

        def cancelled(seen: list[str] = steps, stop: str = stop_at) -> bool:
            return stop in seen

        with pytest.raises(EditorMistake, match="cancelled"):
            publishing.export(desk, ready.id, outbox, progress=progress, cancelled=cancelled)
        assert list(outbox.iterdir()) == []
        assert drafting.open_article(desk, ready.id).status is Status.APPROVED


def test_a_lost_original_stops_the_export_and_names_the_photo(
    desk: Desk, ready: Article, outbox: Path
) -> None:
    publishing.approve(desk, ready.id, "Trần Thư ký")
    desk.shelf.original(ready.photos[0].photo).unlink()
    with pytest.raises(OutsideTrouble, match=r"photo\.missing"):
        publishing.export(desk, ready.id, outbox)
    assert list(outbox.iterdir()) == []


def test_a_full_disk_leaves_nothing_half_made(desk: Desk, ready: Article, tmp_path: Path) -> None:
    publishing.approve(desk, ready.id, "Trần Thư ký")
    blocked = tmp_path / "a file, no folder"
    blocked.write_text("x", encoding="utf-8")
    with pytest.raises(OutsideTrouble, match=r"file\.unwritable"):
        publishing.export(desk, ready.id, blocked / "out")
    assert drafting.open_article(desk, ready.id).status is Status.APPROVED


def test_published_articles_stand_in_other_news_newest_first(
    desk: Desk, ready: Article, outbox: Path
) -> None:
    publishing.approve(desk, ready.id, "Trần Thư ký")
    publishing.export(desk, ready.id, outbox)
    publishing.mark_published(desk, ready.id, "")
    other = drafting.new_article(desk, "Bài sau").article
    html = previewing.page(desk, other.id).html
    assert "Quận Lê Chân trao quà Tết sớm" in html
    assert "https://thanhphohaiphong.gov.vn/quan-le-chan-trao-qua-tet-som.html" in html


def test_a_section_typed_without_marks_takes_the_spelling_of_the_profile(desk: Desk) -> None:
    article = drafting.new_article(desk, "Một bài").article
    assert tagging.set_section(desk, article.id, "chinh tri").article.section == "Chính trị"


@pytest.mark.parametrize("title", ["Fanpage", "Con", "NUL", "Aux", "Com1"])
def test_a_title_that_is_also_a_taken_file_name_leaves_whole(
    desk: Desk, ready: Article, outbox: Path, title: str
) -> None:
    drafting.edit(desk, ready.id, Edits(title=title))
    publishing.approve(desk, ready.id, "Trần Thư ký")
    made = publishing.export(desk, ready.id, outbox)
    assert blocking(verifying.verify(made.path)) == ()
    with zipfile.ZipFile(made.path) as bundle:
        codes = [name for name in bundle.namelist() if "/qr/" in name]
    assert len(codes) == 4


@pytest.mark.parametrize("year", [1976, 1999, 2199])
def test_every_year_that_may_be_typed_can_leave(
    desk: Desk, ready: Article, outbox: Path, year: int
) -> None:
    drafting.edit(desk, ready.id, Edits(published=NOON.replace(year=year)))
    publishing.approve(desk, ready.id, "Trần Thư ký")
    assert publishing.export(desk, ready.id, outbox).path.is_file()


@pytest.mark.parametrize("year", [1, 1945, 1975, 2200, 9999])
def test_a_year_that_no_publication_has_is_refused(desk: Desk, ready: Article, year: int) -> None:
    with pytest.raises(EditorMistake, match=r"published\.range"):
        drafting.edit(desk, ready.id, Edits(published=NOON.replace(year=year)))
    assert drafting.open_article(desk, ready.id) == ready


def test_one_number_never_stands_for_two_bundles(
    desk: Desk, ready: Article, tmp_path: Path
) -> None:
    publishing.approve(desk, ready.id, "Trần Thư ký")
    first = publishing.export(desk, ready.id, tmp_path / "1")
    changed = replace(desk, profile=replace(desk.profile, city="Hà Nội"))
    with pytest.raises(ChecksFailed, match=r"export\.differs"):
        publishing.export(changed, ready.id, tmp_path / "2")
    assert not (tmp_path / "2").exists()
    publishing.approve(changed, ready.id, "Trần Thư ký", again=True)
    second = publishing.export(changed, ready.id, tmp_path / "2")
    assert (first.revision, second.revision) == (1, 2)


def test_a_mistyped_code_skips_nothing(desk: Desk, ready: Article) -> None:
    with pytest.raises(EditorMistake, match=r"approval\.unknown_code"):
        publishing.approve(desk, ready.id, "Trần Thư ký", [Skip("no.such", "vội")])


def test_an_article_edited_after_the_hand_over_can_still_be_noted_as_published(
    desk: Desk, ready: Article, outbox: Path
) -> None:
    publishing.approve(desk, ready.id, "Trần Thư ký")
    publishing.export(desk, ready.id, outbox)
    drafting.edit(desk, ready.id, Edits(lead="Sáng 20/11, sửa lại."))
    noted = publishing.mark_published(desk, ready.id, "").article
    assert (noted.status, bool(noted.address)) == (Status.DRAFT, True)


def test_an_address_that_is_known_is_kept_when_none_is_given(
    desk: Desk, ready: Article, outbox: Path
) -> None:
    publishing.approve(desk, ready.id, "Trần Thư ký")
    publishing.export(desk, ready.id, outbox)
    given = publishing.mark_published(desk, ready.id, "https://portal.example/khac.html").article
    assert publishing.mark_published(desk, ready.id, "").article.address == given.address
