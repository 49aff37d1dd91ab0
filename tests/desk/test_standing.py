"""Standing texts: kept each once, brought in and out, written out, begun from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from newsdesk import opening
from newsdesk.desk import checking, drafting, standing
from newsdesk.desk.desk import Desk
from newsdesk.errors import EditorMistake
from newsdesk.news.article import ArticleKind, Edits
from newsdesk.news.standing import StandingKind, StandingText

CHAIR = StandingText(StandingKind.OFFICE, "ct", "Chủ tịch UBND thành phố", date(2020, 1, 1))


def test_a_new_newsroom_has_templates(tmp_path: Path) -> None:
    desk = opening.open_or_create(tmp_path / "tòa soạn")
    try:
        assert {one.code for one in standing.texts(desk, StandingKind.TEMPLATE)} >= {
            "tin",
            "phong-van",
            "chum-anh",
        }
    finally:
        desk.store.close()


def test_a_text_is_kept_once_changed_and_taken_out(desk: Desk) -> None:
    first = standing.keep(desk, StandingText(StandingKind.OFFICE, "=ct=", "  Chủ tịch\n"))
    assert (first.code, first.words) == ("ct", "Chủ tịch")
    standing.keep(desk, first)
    standing.keep(desk, CHAIR, instead_of=first)
    assert standing.texts(desk, StandingKind.OFFICE) == (CHAIR,)
    gone = standing.remove(desk, [CHAIR])
    assert standing.texts(desk, StandingKind.OFFICE) == ()
    assert standing.add(desk, gone) == 1
    assert standing.texts(desk, StandingKind.OFFICE) == (CHAIR,)


def test_one_code_stands_for_one_thing_at_a_time(desk: Desk, tmp_path: Path) -> None:
    first = standing.keep(desk, StandingText(StandingKind.OFFICE, "kt", "Hết giờ."))
    other = StandingText(StandingKind.OFFICE, "KT", "Kính thưa.")
    with pytest.raises(EditorMistake, match=r"standing\.taken"):
        standing.keep(desk, other)
    assert standing.texts(desk, StandingKind.OFFICE) == (first,)
    assert standing.keep(desk, other, instead_of=first) == other
    later = standing.keep(desk, replace(first, valid_from=date(2026, 1, 1)))
    assert set(standing.texts(desk, StandingKind.OFFICE)) == {other, later}
    path = tmp_path / "t.tsv"
    standing.write(desk, path, StandingKind.OFFICE)
    path.write_text(path.read_text(encoding="utf-8-sig").replace("Kính", "Xin"), encoding="utf-8")
    read = standing.look_at(desk, path)
    assert (read.new, read.known) == ((), (later,))
    assert [one.code for one in read.problems] == ["standing.taken"]
    gone = standing.remove(desk, [later])
    standing.keep(desk, replace(later, words="Kết thúc."))
    with pytest.raises(EditorMistake, match=r"standing\.taken"):
        standing.add(desk, [*gone, replace(first, code="moi")])  # undoing a removal, for one
    assert "moi" not in {one.code for one in standing.texts(desk)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (StandingText(StandingKind.OFFICE, "a b", "x"), "standing.code"),
        (StandingText(StandingKind.OFFICE, "ct", " "), "standing.empty"),
        (
            StandingText(StandingKind.OFFICE, "ct", "x", date(2021, 1, 2), date(2021, 1, 1)),
            "standing.days",
        ),
    ],
)
def test_what_cannot_be_a_standing_text_is_refused(
    desk: Desk, text: StandingText, code: str
) -> None:
    with pytest.raises(EditorMistake) as caught:
        standing.keep(desk, text)
    assert caught.value.code == code


def test_a_table_goes_out_and_comes_in_on_another_pc(desk: Desk, tmp_path: Path) -> None:
    standing.keep(desk, CHAIR)
    path = tmp_path / "chức danh.tsv"
    assert standing.write(desk, path, StandingKind.OFFICE) == 1
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert standing.look_at(desk, path).known == (CHAIR,)
    standing.remove(desk, [CHAIR])
    read = standing.look_at(desk, path)
    assert (read.new, read.known, read.problems) == ((CHAIR,), (), ())
    assert standing.add(desk, read.new) == 1


def test_codes_are_written_out_everywhere_in_one_revision(desk: Desk) -> None:
    standing.keep(desk, CHAIR)
    article = drafting.new_article(desk, "=ct= thăm cảng").article
    drafting.edit(desk, article.id, Edits(body="Sáng nay, =ct= dự.\n\n=ai="))
    assert "code.left" in {one.code for one in checking.check(desk, article.id)}
    written, done = standing.write_out(desk, article.id)
    assert written.article.title == "Chủ tịch UBND thành phố thăm cảng"
    assert written.article.body == "Sáng nay, Chủ tịch UBND thành phố dự.\n\n=ai="
    assert (done.used, done.unknown) == ((CHAIR,), ("ai",))
    assert written.article.revision == 3


def test_an_article_begins_with_its_template(desk: Desk) -> None:
    standing.keep(desk, CHAIR)
    words = (
        "---\nkind: interview\ntags: [cảng, biển]\nphi lộ: Chuyện nghề\n---\nGặp =ct=.\n\n## Hỏi"
    )
    standing.keep(desk, StandingText(StandingKind.TEMPLATE, "pv", words))
    article = standing.new_from_template(desk, "=PV=", "Một cuộc gặp").article
    assert (article.title, article.kicker) == ("Một cuộc gặp", "Chuyện nghề")
    assert (article.kind, article.tags) == (ArticleKind.INTERVIEW, ("cảng", "biển"))
    assert article.body == "Gặp Chủ tịch UBND thành phố.\n\n## Hỏi"
    with pytest.raises(EditorMistake, match=r"standing\.no_template"):
        standing.new_from_template(desk, "khac")
