"""Photos in an article: attached with their captions, ordered, taken out, put back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsdesk.desk import drafting, photo_desk, searching, upkeep
from newsdesk.desk.desk import Desk
from newsdesk.errors import EditorMistake
from newsdesk.news.article import Article, Edits
from newsdesk.news.report import blocking


@pytest.fixture
def article(desk: Desk) -> Article:
    """Return an empty article."""
    return drafting.new_article(desk, "Bài có ảnh").article


def test_one_bad_photo_does_not_stop_the_others(
    desk: Desk, article: Article, pictures: Callable[..., Path], tmp_path: Path
) -> None:
    bad = tmp_path / "không phải ảnh.jpg"
    bad.write_bytes(b"GIF89a nonsense")
    good = [pictures("một.jpg"), pictures("hai.jpg", (9, 200, 9))]
    attached = photo_desk.attach(desk, article.id, [good[0], bad, good[1]])
    assert [placed.number for placed in attached.article.photos] == [1, 2]
    assert [path for path, _ in attached.refused] == [bad]
    assert "không phải ảnh.jpg" in str(attached.refused[0][1])


def test_the_same_photo_is_not_added_twice(
    desk: Desk, article: Article, pictures: Callable[..., Path]
) -> None:
    path = pictures("một.jpg")
    photo_desk.attach(desk, article.id, [path])
    again = photo_desk.attach(desk, article.id, [path]).article
    assert len(again.photos) == 1


def test_a_number_that_the_text_names_is_not_given_to_another_photo(
    desk: Desk, article: Article, pictures: Callable[..., Path]
) -> None:
    photo_desk.attach(desk, article.id, [pictures("một.jpg"), pictures("hai.jpg", (1, 2, 3))])
    drafting.edit(desk, article.id, Edits(body="chữ\n\n![](photo:2)\n"))
    photo_desk.detach(desk, article.id, 2)
    attached = photo_desk.attach(desk, article.id, [pictures("ba.jpg", (7, 8, 9))]).article
    assert [placed.number for placed in attached.photos] == [1, 3]


def test_taking_a_photo_out_can_be_undone_whole(
    desk: Desk, article: Article, pictures: Callable[..., Path]
) -> None:
    paths = [pictures(f"{n}.jpg", (n * 30, 0, 0)) for n in (1, 2, 3)]
    photo_desk.attach(desk, article.id, paths)
    before = photo_desk.caption(desk, article.id, 2, caption="Chú thích.").article
    gone = before.placement(2)
    assert gone
    photo_desk.detach(desk, article.id, 2)
    after = photo_desk.put_back(desk, article.id, gone).article
    assert after.photos == before.photos


def test_photos_change_places_and_keep_their_numbers(
    desk: Desk, article: Article, pictures: Callable[..., Path]
) -> None:
    paths = [pictures(f"{n}.jpg", (n * 30, 0, 0)) for n in (1, 2, 3)]
    photo_desk.attach(desk, article.id, paths)
    moved = photo_desk.move(desk, article.id, 3, 0).article
    assert [(placed.number, placed.position) for placed in moved.photos] == [
        (3, 1),
        (1, 2),
        (2, 3),
    ]


def test_a_caption_of_a_photo_that_is_not_there_names_those_that_are(
    desk: Desk, article: Article
) -> None:
    with pytest.raises(EditorMistake, match=r"photo\.unknown_number"):
        photo_desk.caption(desk, article.id, 4, caption="x")


def test_a_cancel_keeps_what_was_taken(
    desk: Desk, article: Article, pictures: Callable[..., Path]
) -> None:
    paths = [pictures(f"{n}.jpg", (n * 30, 0, 0)) for n in (1, 2, 3)]
    done: list[int] = []
    attached = photo_desk.attach(
        desk,
        article.id,
        paths,
        progress=lambda at, _total: done.append(at),
        cancelled=lambda: len(done) >= 2,
    )
    assert len(attached.article.photos) == 2


def test_the_doctor_finds_a_lost_and_a_damaged_original(
    desk: Desk, article: Article, pictures: Callable[..., Path]
) -> None:
    paths = [pictures("1.jpg", (1, 1, 1)), pictures("2.jpg", (2, 2, 2))]
    attached = photo_desk.attach(desk, article.id, paths).article
    assert blocking(upkeep.doctor(desk).problems) == ()
    first, second = (desk.shelf.original(placed.photo) for placed in attached.photos)
    first.chmod(0o644)
    first.write_bytes(b"x" + first.read_bytes()[1:])
    second.unlink()
    report = upkeep.doctor(desk)
    assert (report.store, report.index, report.photos) == (True, True, False)
    assert {found.code for found in report.problems} == {"photo.damaged", "photo.missing"}


def test_a_lost_index_is_found_and_made_anew(desk: Desk, article: Article) -> None:
    drafting.edit(desk, article.id, Edits(body="Chữ thập đỏ"))
    with desk.store.writing() as work:
        work.connection.exec_driver_sql("DELETE FROM words")
        work.connection.exec_driver_sql("INSERT INTO search(search) VALUES('delete-all')")
        work.commit()
    assert upkeep.doctor(desk).index is False
    upkeep.mend(desk)
    assert upkeep.doctor(desk).index is True
    assert [found.line.id for found in searching.ask(desk, "chu thap do").found] == [article.id]
