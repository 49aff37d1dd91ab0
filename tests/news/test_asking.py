"""What is typed into the search field, read into words, phrases, unwanted words and filters."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.language.sentences import SENTENCES
from newsdesk.news.asking import Asked, asked, quoted
from newsdesk.news.filter_names import FilterName, bare, filter_named, state_named
from newsdesk.news.listing import Filter
from newsdesk.news.status import Status

TODAY = date(2021, 12, 3)


def read(text: str) -> Asked:
    return asked(text, TODAY)


def test_plain_words_are_words() -> None:
    made = read("  Hải   Phòng 43-CT/TW ")
    assert made.words == "Hải Phòng 43-CT/TW"
    assert made == Asked(made.text, made.words)


def test_quotation_marks_make_a_phrase_and_a_minus_takes_out() -> None:
    made = read('bão "Hải Phòng" “lũ quét” -gió -"mưa đá" 43-CT - 5 -“cũ')
    assert made.words == "bão 43-CT 5"
    assert made.phrases == ("Hải Phòng", "lũ quét")
    assert made.without == ("gió", "mưa đá", "cũ")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("thẻ:Tết", Filter(tags=("Tết",))),
        ("the:tet", Filter(tags=("tet",))),
        ("TAG:Tết", Filter(tags=("Tết",))),
        ("Thẻ: Tết", Filter(tags=("Tết",))),
        ('thẻ:"an sinh xã hội"', Filter(tags=("an sinh xã hội",))),
        ("từ-khóa:Tết,", Filter(tags=("Tết",))),
        ("thẻ:Tết thẻ:bão thẻ:Tết", Filter(tags=("Tết", "bão"))),
        ("mục:“Kinh tế”", Filter(section="Kinh tế")),
        ("chuyên-mục:kinh-tế", Filter(section="kinh-tế")),
        ("chuyên mục:x", Filter(section="x")),
        ("chuyenmuc:x", Filter(section="x")),
        ("section:x", Filter(section="x")),
        ("trạng-thái:nháp", Filter(status=Status.DRAFT)),
        ('trang thai:"chờ duyệt"', Filter(status=Status.REVIEW)),
        ("trạng thái:cho-duyet", Filter(status=Status.REVIEW)),
        ("is:published", Filter(status=Status.PUBLISHED)),
        ("tác-giả:Tùng", Filter(byline="Tùng")),
        ("author:“Hoàng Tùng”", Filter(byline="Hoàng Tùng")),
        ("ngày:2021", Filter(since=date(2021, 1, 1), until=date(2021, 12, 31))),
        ("ngày:hôm-nay", Filter(since=TODAY, until=TODAY)),
        ('ngày:"hôm nay"', Filter(since=TODAY, until=TODAY)),
        ("ngay:>=2021 ngày:<2022", Filter(since=date(2021, 1, 1), until=date(2021, 12, 31))),
        ("thiếu:chú-thích", Filter(uncaptioned=True)),
        ("missing:caption", Filter(uncaptioned=True)),
        ("chưa-chú-thích:có", Filter(uncaptioned=True)),
        ("no-caption:yes", Filter(uncaptioned=True)),
    ],
)
def test_a_filter_in_either_language_with_or_without_marks(text: str, wanted: Filter) -> None:
    for typed in (text, f"  {text}  "):
        made = read(typed)
        assert made.filter == wanted
        assert not made.has_words
        assert not made.unread
    with_words = read(f"bão {text} lũ")
    assert with_words.filter == wanted
    assert with_words.words == "bão lũ"


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("lạ:abc", "lạ", "abc"),
        ("Lạ:abc", "Lạ", "abc"),
        ("mưa:x", "mưa", "x"),
        ('tagg:"an sinh xã hội"', "tagg", "an sinh xã hội"),
        ("ngayf:>=12/2021", "ngayf", ">=12/2021"),
        ("trạng-thái-bài:nháp", "trạng-thái-bài", "nháp"),
        ("-lạ:abc", "-lạ", "abc"),
    ],
)
def test_what_looks_like_a_filter_and_is_none_is_named(text: str, name: str, value: str) -> None:
    made = read(f"bão {text} lũ")
    (found,) = made.unread
    assert (found.code, found.value) == ("asking.unknown", value)
    assert made.text[found.start : found.end] == text
    assert text.startswith(name)
    assert made.words == "bão lũ"
    assert made.less(found) == "bão lũ"
    assert read(text).is_empty


def test_a_filter_cannot_be_left_out_with_a_minus() -> None:
    made = read("bão -thẻ:Tết")
    (found,) = made.unread
    assert found.code == "asking.minus"
    assert made.text[found.start : found.end] == "-thẻ:Tết"
    assert (made.words, made.without, made.filter) == ("bão", (), Filter())


def test_leaving_out_alone_is_a_question() -> None:
    assert read("-mưa").only_leaves_out
    assert not read("-mưa").is_empty
    assert not read("bão -mưa").only_leaves_out


def test_filters_join() -> None:
    made = read("thẻ:Tết is:draft bão mục:Kinh-tế")
    assert made.filter == Filter(Status.DRAFT, "Kinh-tế", ("Tết",))
    assert made.words == "bão"
    assert [one.name for one in made.said] == [
        FilterName.TAG,
        FilterName.STATE,
        FilterName.SECTION,
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("Thông báo: mưa", "10:30", "lúc 17:30", "5h:30", "tỉ số 2:1", "lạ:", "lạ: abc"),
        *("https://a.b/c", "http://haiphong.gov.vn", "mailto:a@b.vn", "a@b.vn:x", "a:b", "C:\\x"),
        *("Ảnh:Hoàng Tùng", "UBND:Nguyễn Văn A"),
    ],
)
def test_a_colon_alone_makes_no_filter(text: str) -> None:
    assert read(text).said == ()
    assert read(text).words == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("thẻ:", "asking.no_value"),
        ('thẻ:""', "asking.no_value"),
        ("thẻ: mục:x", "asking.no_value"),
        ("ngày:mai", "asking.day"),
        ("trạng-thái:lạ", "asking.state"),
        ("thiếu:ảnh", "asking.missing"),
        ("chưa-chú-thích:không", "asking.no_caption"),
        ("mục:a mục:b", "asking.twice"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place(text: str, code: str) -> None:
    made = read(f"bão {text}")
    (found,) = made.unread
    assert found.code == code
    assert made.text[found.start : found.end] in text
    assert made.words == "bão"
    assert code in SENTENCES


def test_a_filter_is_taken_out_of_the_text() -> None:
    made = read('bão thẻ:"an sinh"  is:draft lũ')
    first, second = made.said
    assert made.less(first) == "bão is:draft lũ"
    assert made.less(second) == 'bão thẻ:"an sinh" lũ'
    assert read("thẻ:x").less(read("thẻ:x").said[0]) == ""


def test_names_are_typed_with_quotation_marks_where_they_have_blanks() -> None:
    assert quoted("Tết") == "Tết"
    assert quoted("an sinh") == '"an sinh"'
    assert quoted('nói "không"') == '"nói không"'


@given(st.text(max_size=60) | st.text(alphabet='thẻmục: "“”-aăđ\u0301\ud800', max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    made = read(text)
    for one in made.said:
        assert 0 <= one.start < one.end <= len(made.text)
        meant = filter_named(made.text[one.start : one.end].partition(":")[0])
        assert (meant or FilterName.UNKNOWN) is one.name
    assert made.filter == Filter() or made.said
    again = read(made.text)
    assert again == made


@given(
    st.text(min_size=1, max_size=20).filter(lambda text: read(f"thẻ:{quoted(text)}").filter.tags)
)
def test_a_quoted_name_comes_back(name: str) -> None:
    (tag,) = read(f"bão thẻ:{quoted(name)} lũ").filter.tags
    assert bare(tag) == bare("".join(c for c in tag if c not in '"“”„'))
    assert read(f"bão thẻ:{quoted(tag)} lũ").filter.tags == (tag,)


@given(st.lists(st.sampled_from(["bão", "lũ", "43-CT", '"bão số 3"', "-gió", "is:draft"])))
def test_pieces_are_read_one_by_one(pieces: list[str]) -> None:
    made = read(" ".join(pieces))
    assert made.words == " ".join(one for one in pieces if one in ("bão", "lũ", "43-CT"))
    assert made.phrases == ("bão số 3",) * pieces.count('"bão số 3"')
    assert made.without == ("gió",) * pieces.count("-gió")


def test_every_state_is_known_by_its_own_name() -> None:
    for status in Status:
        assert state_named(status.value) is status
