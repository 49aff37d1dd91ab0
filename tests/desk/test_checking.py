from __future__ import annotations

from newsdesk.desk import drafting, skipping
from newsdesk.desk.desk import Desk
from newsdesk.news.article import Edits


def codes_at(desk: Desk, article: str, edits: Edits, where: str) -> list[str]:
    found = skipping.checked(desk, article, edits).open
    return [one.code for one in found if one.where == where]


def test_words_still_being_typed_are_checked_and_not_saved(desk: Desk) -> None:
    article = drafting.new_article(desk, "Quận trao quà").article
    typed = Edits(body="Để tránh trùng chéo.")
    assert codes_at(desk, article.id, typed, "body:1") == ["phrase.listed"]
    assert drafting.open_article(desk, article.id) == article


def test_spans_count_in_the_words_on_the_screen(desk: Desk) -> None:
    article = drafting.new_article(desk, "Quận trao quà").article
    body = "\u200bSáng nay, để tránh trùng chéo.\n"
    found = skipping.checked(desk, article.id, Edits(body=body)).open
    (phrase,) = [one for one in found if one.code == "phrase.listed"]
    assert phrase.span
    assert body[slice(*phrase.span)] == "trùng chéo"
    assert "text.unclean" not in {one.code for one in found}


def test_the_newsroom_s_own_list_is_asked(desk: Desk) -> None:
    article = drafting.new_article(desk, "Bài").article
    assert "làgì" not in desk.style.loan_words
    assert codes_at(desk, article.id, Edits(body="Đó là nguồntin."), "body:1") == [
        "spelling.fused"
    ]


def test_a_finding_keeps_its_key_while_the_text_moves(desk: Desk) -> None:
    article = drafting.new_article(desk, "Bài").article
    keys = [
        {one.key for one in skipping.checked(desk, article.id, Edits(body=body)).open}
        for body in ("Tránh trùng chéo.", "Đoạn mới.\n\nTránh trùng chéo.")
    ]
    assert "phrase.listed|body|trùng chéo" in keys[0] & keys[1]
