"""Captions: joined to the right photo, small slips let pass, running text never taken."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.intake.captions import likely, matches
from newsdesk.news.draft import CaptionedFile
from tests.intake.pages import CAPTIONS, CLOSING, LEAD, LONG

SHOWN = "Tặng quà cho 2 hộ gia đình có hoàn cảnh khó khăn trên địa bàn quận Lê Chân."


def photo(caption: str, name: str = "a.jpg") -> CaptionedFile:
    return CaptionedFile(name, caption)


def test_marks_case_tone_style_punctuation_and_credit_do_not_count() -> None:
    inner = SHOWN.replace("Tặng quà", "TẶNG QUÀ") + " Ảnh: Hoàng Tùng"
    (match,) = matches([LONG, SHOWN], [photo(inner)])
    assert (match.paragraph, match.exact) == (1, True)
    (match,) = matches(["Ông Hoà thăm Uỷ ban"], [photo("Ông Hòa thăm Ủy ban")])
    assert match.exact
    (match,) = matches([f"Ảnh 2: {SHOWN}"], [photo(SHOWN)])
    assert match.exact


def test_small_slips_pass_but_are_not_exact() -> None:
    (match,) = matches([SHOWN], [photo(SHOWN.replace("hoàn cảnh", "hòan cản").replace("2", "3"))])
    assert not match.exact


def test_a_sentence_that_only_says_the_same_is_no_caption() -> None:
    told = "Nhân dịp này, Đoàn công tác đã t" + SHOWN[1:]
    assert matches([told], [photo(SHOWN)]) == ()
    assert matches([LONG], [photo(LONG[:120])]) == ()


def test_each_photo_and_each_paragraph_serves_once_the_most_alike_first() -> None:
    near = SHOWN.replace("2 hộ", "5 hộ")
    found = matches([near, SHOWN], [photo(SHOWN, "hai.jpg"), photo(near, "nam.jpg")])
    assert [(m.paragraph, m.photo.path, m.exact) for m in found] == [
        (0, "nam.jpg", True),
        (1, "hai.jpg", True),
    ]
    found = matches([SHOWN], [photo(SHOWN, "a.jpg"), photo(SHOWN, "b.jpg")])
    assert [m.photo.path for m in found] == ["a.jpg"]


def test_photos_without_words_match_nothing() -> None:
    assert matches(["", "…", SHOWN], [photo(""), photo(" – "), photo("DSC_0001")]) == ()


def test_short_captions_must_be_equal() -> None:
    assert len(matches(["Lễ ra quân"], [photo("lễ ra quân.")])) == 1
    assert matches(["Lễ ra quân"], [photo("Lễ ra quan a")]) == ()


def test_what_looks_like_a_caption() -> None:
    assert likely([LONG, CAPTIONS[0], LONG], 1)
    assert likely([LONG, CAPTIONS[1], LONG], 1)
    assert likely([LONG, "Quang cảnh lễ ra quân", LONG], 1)


def test_what_does_not() -> None:
    for paragraph in (
        LEAD,
        CLOSING.replace("Dịp này", "Nhân dịp này"),
        "Kết quả bước đầu",
        "– Thưa ông, việc này có khó không?",
        "Kinh phí gồm: ngân sách và đóng góp. Việc chi do phường quyết.",
        LONG,
    ):
        assert not likely([LONG, paragraph, LONG], 1), paragraph
    assert not likely([CAPTIONS[0], LONG], 0)
    assert not likely([LONG, CAPTIONS[0]], 1)
    assert not likely(["Ngắn.", CAPTIONS[0], LONG], 1)


TEXTS = st.lists(st.text("ab đà.2 ", max_size=40), max_size=5)


@given(TEXTS, TEXTS)
@settings(max_examples=100, deadline=None)
def test_matching_is_one_to_one(paragraphs: list[str], captions: list[str]) -> None:
    photos = [photo(caption, f"{n}.jpg") for n, caption in enumerate(captions)]
    found = matches(paragraphs, photos)
    assert len({m.paragraph for m in found}) == len(found) == len({m.photo.path for m in found})
    assert [m.paragraph for m in found] == sorted(m.paragraph for m in found)
