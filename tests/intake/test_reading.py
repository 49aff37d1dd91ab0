"""Files and folders: in order, in any code, one bad file never stopping the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.intake import source_file
from newsdesk.intake.reading import read
from newsdesk.news.draft import CaptionedFile
from tests.intake.pages import CAPTIONS, LEAD, LONG, TITLE, a_file, a_page

PLAIN = f"{TITLE}\n\n{LEAD}\n\n{LONG}\n\nVũ Hải Yến"


def test_a_folder_gives_its_texts_in_the_order_of_their_names(tmp_path: Path) -> None:
    a_file(tmp_path, PLAIN, "Đê kè.txt")
    a_file(tmp_path, PLAIN, "da cam.md")
    a_file(tmp_path, a_page(), "áo dài/trang.TXT")
    a_file(tmp_path, "x", ".hidden.txt")
    a_file(tmp_path, "x", "~$khoa.docx")
    (tmp_path / "anh.jpg").write_bytes(b"x")
    drafts, refused = read([tmp_path])
    assert [Path(draft.origin).name for draft in drafts] == ["trang.TXT", "da cam.md", "Đê kè.txt"]
    assert refused == ()


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = a_file(tmp_path, PLAIN)
    assert len(read([path, tmp_path, path])[0]) == 1


def test_bad_files_are_named_and_the_others_read(tmp_path: Path) -> None:
    good = a_file(tmp_path, PLAIN, "tot.txt")
    (tmp_path / "rong.txt").write_bytes(b" \n")
    (tmp_path / "anh.txt").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20)
    (tmp_path / "bai.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "cu.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    drafts, refused = read([tmp_path, tmp_path / "mat.txt", tmp_path / "anh.jpg"])
    assert [draft.origin for draft in drafts] == [str(good)]
    assert {(path.name, failure.code) for path, failure in refused} == {
        ("rong.txt", "intake.empty"),
        ("anh.txt", "intake.not_text"),
        ("bai.docx", "intake.word_broken"),
        ("cu.doc", "intake.word_old"),
        ("mat.txt", "intake.missing"),
        ("anh.jpg", "intake.kind"),
    }


def test_a_folder_without_texts_is_the_editors_mistake(tmp_path: Path) -> None:
    (tmp_path / "anh.jpg").write_bytes(b"x")
    with pytest.raises(EditorMistake, match=r"intake\.nothing_found"):
        read([tmp_path])


def test_a_file_of_unlikely_size_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_file, "LARGEST", 10)
    _drafts, ((_path, failure),) = read([a_file(tmp_path, PLAIN)])
    assert isinstance(failure, OutsideTrouble)
    assert failure.code == "intake.too_large"


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16"])
def test_files_that_say_their_code(tmp_path: Path, code: str) -> None:
    path = tmp_path / "bai.txt"
    path.write_bytes(PLAIN.encode(code))
    ((draft,), _refused) = read([path])
    assert (draft.title, draft.lead, draft.body) == (TITLE, LEAD, LONG)
    assert [doubt.code for doubt in draft.doubts] == ["intake.date_missing"]


def test_a_file_in_windows_1258_is_read_and_the_guess_told(tmp_path: Path) -> None:
    # Windows writes the shaped vowel and its tone as two letters.
    text = (
        "Hôi nghi\u0323 quâ\u0323n\n\nSáng nay, ho\u0323p bàn vê\u0300 đê kè."
        "\n\nĐoa\u0323n hai nói vê\u0300 kênh."
    )
    path = tmp_path / "cu.txt"
    path.write_bytes(text.encode("cp1258"))
    ((draft,), _refused) = read([path])
    assert draft.title == "Hôi nghị quận"
    assert draft.lead == "Sáng nay, họp bàn về đê kè."
    assert draft.doubts[0].code == "intake.decoded"
    told = dict(draft.doubts[0].values)
    assert told["code"] == "Windows-1258"
    assert told["before"] == "Hôi nghiò quâòn"
    assert told["after"] == "Hôi nghị quận"


def test_broken_letters_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "hong.txt"
    path.write_bytes(PLAIN.encode()[:-2])
    ((draft,), _refused) = read([path])
    assert draft.doubts[0].code == "intake.broken_letters"
    assert dict(draft.doubts[0].values) == {"count": "1"}


def photo(folder: Path, name: str, caption: str) -> CaptionedFile:
    return CaptionedFile(str(folder / name), caption)


def test_photos_of_no_paragraph_go_behind_the_only_text(tmp_path: Path) -> None:
    path = a_file(tmp_path / "chu", a_page())
    photos = [
        photo(tmp_path, "la.jpg", "Ảnh của bài khác."),
        photo(tmp_path, "a.jpg", CAPTIONS[1]),
        photo(tmp_path, "khong-chu.jpg", ""),
    ]
    ((draft,), refused) = read([path], photos)
    assert refused == ()
    assert [(p.number, Path(p.path).name, p.caption) for p in draft.photos] == [
        (1, "a.jpg", CAPTIONS[1]),
        (2, "la.jpg", "Ảnh của bài khác."),
        (3, "khong-chu.jpg", ""),
    ]
    unplaced = [doubt for doubt in draft.doubts if doubt.code == "intake.photo_unplaced"]
    assert [doubt.where for doubt in unplaced] == ["photo:2", "photo:3"]
    assert "photo:2" not in draft.body


def test_among_several_texts_a_photo_goes_where_it_lies_or_is_named(tmp_path: Path) -> None:
    a_file(tmp_path / "mot", a_page())
    a_file(tmp_path / "hai", PLAIN)
    photos = [
        photo(tmp_path, "a.jpg", CAPTIONS[0]),
        photo(tmp_path / "hai", "b.jpg", ""),
        photo(tmp_path, "c.jpg", "Không của ai."),
    ]
    drafts, refused = read([tmp_path], photos)
    placed = {Path(d.origin).parent.name: [Path(p.path).name for p in d.photos] for d in drafts}
    assert placed == {"mot": ["a.jpg"], "hai": ["b.jpg"]}
    assert [(path.name, failure.code) for path, failure in refused] == [
        ("c.jpg", "intake.photo_left_over")
    ]


def test_a_caption_with_a_slip_is_joined_with_a_doubt(tmp_path: Path) -> None:
    path = a_file(tmp_path, a_page())
    inner = CAPTIONS[0].replace("phát biểu", "phat bieu").replace("Thoa", "Thao")
    ((draft,), _refused) = read([path], [photo(tmp_path, "a.jpg", inner)])
    near = [doubt for doubt in draft.doubts if doubt.code == "intake.caption_near"]
    assert [doubt.where for doubt in near] == ["photo:1.caption"]
    assert dict(near[0].values) == {"file": "a.jpg", "text": CAPTIONS[0], "caption": inner}
    assert draft.photos[0].caption == CAPTIONS[0]


def test_the_same_files_give_the_same_drafts(tmp_path: Path) -> None:
    a_file(tmp_path, a_page(), "b.txt")
    a_file(tmp_path, PLAIN, "a.txt")
    assert read([tmp_path]) == read([tmp_path])
