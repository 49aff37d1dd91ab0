"""Pictures of a paste come to the strip and the text names them; foreign files are left alone."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING

from tests.intake.word_documents import a_picture

from newsdesk.desk import drafting, pasted_pictures, pasting

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk


def inside(colour: tuple[int, int, int]) -> str:
    return "data:image/jpeg;base64," + base64.b64encode(a_picture(colour).read()).decode()


def test_pictures_inside_the_html_become_photos_in_place(desk: Desk, tmp_path: Path) -> None:
    clip = tmp_path / "msohtmlclip1" / "01" / "clip_image002.jpg"
    clip.parent.mkdir(parents=True)
    clip.write_bytes(a_picture((5, 6, 7)).read())
    secret = tmp_path / "riêng.jpg"
    secret.write_bytes(a_picture((8, 8, 8)).read())
    pasted = pasting.from_html(
        f'<p>Một</p><figure><img src="{inside((1, 2, 3))}" alt="Cầu"><figcaption>Cầu mới.'
        f'</figcaption></figure><img src="{clip.as_uri()}"><img src="{secret.as_uri()}">'
        f'<img src="{inside((1, 2, 3))}"><img src="https://x.vn/a.jpg"><p>Hai</p>'
        '<img src="data:image/png;base64,AAAA">'
    )
    article = drafting.new_article(desk, "Bài").article
    kept = pasted_pictures.keep(desk, article.id, pasted)
    assert kept.markdown.split("\n\n") == [
        "Một", "![](photo:1)", "![](photo:2)", "![](photo:1)", "Hai",
    ]  # fmt: skip
    one, two = kept.article.photos
    assert (one.caption, one.alt, one.photo.file_name) == ("Cầu mới.", "Cầu", "anh-1.jpg")
    assert two.photo.file_name == "clip_image002.jpg"
    assert [Path(one.path) if one.path else one.address for one in kept.left] == [
        secret,
        "https://x.vn/a.jpg",
    ]
    assert [failure.code for _, failure in kept.refused] == ["photo.kind"]
    assert kept.changes.articles == {article.id}


def test_a_text_without_pictures_changes_nothing(desk: Desk) -> None:
    article = drafting.new_article(desk, "Bài").article
    kept = pasted_pictures.keep(desk, article.id, pasting.from_html("<b>đậm</b>"))
    assert kept.markdown == "**đậm**"
    assert kept.article == article
    assert not kept.changes.articles
