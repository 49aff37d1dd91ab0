"""Search: what is found, in which order, under which filter; and that no text breaks it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.builders import NOON, a_placement
from tests.store.keeping import added, numbered, saved

from newsdesk.news.asking import Asked
from newsdesk.news.listing import Filter
from newsdesk.news.status import Status
from newsdesk.store.database import Store, open_store

PLAIN = {"title": "", "lead": "", "tags": (), "section": "", "byline": ""}


def bodies(store: Store, *texts: str) -> None:
    """Put in one article for each text; the last one is the newest."""
    added(
        store, *(numbered(number, **(PLAIN | {"body": text})) for number, text in enumerate(texts))
    )


def found(
    store: Store,
    words: str,
    *,
    filter: Filter = Filter(),  # noqa: A002, B008  # a list is asked so
    limit: int = 50,
) -> list[int]:
    """Return the numbers of the articles that a search finds, in its order."""
    with store.reading() as work:
        results = work.search.search(Asked(words=words, filter=filter), limit=limit)
    return [
        int(result.line.id.replace("-4000-8000", "-0000-0000").replace("-", ""), 16)
        for result in results
    ]


def test_without_marks_everything_is_found(store: Store) -> None:
    bodies(store, "Đường sắt Bắc Nam", "Thành phố Hải Phòng", "Hội Chữ thập đỏ", "nghị quyết")
    assert found(store, "duong sat") == [0]
    assert found(store, "HAI PHONG") == [1]
    assert found(store, "do") == [2]
    assert found(store, "dieu") == []


def test_the_tiers_stand_in_their_order_and_newest_first_inside(store: Store) -> None:
    bodies(
        store,
        "hải thành phòng",  # 0 all words exact: above what lacks the marks that were typed
        "gần Hải Phòng",  # 1 exact phrase
        "hai căn phong cách",  # 2 all words folded
        "ở hai phong",  # 3 folded phrase
        "biển hải, phòngxa",  # 4 last word completed
        "về Hải Phòng",  # 5 exact phrase
        "ở hái phóng",  # 6 folded phrase
        "phòng và hải",  # 7 all words exact
    )
    assert found(store, "hải phòng") == [5, 1, 7, 0, 6, 3, 2, 4]


def test_without_marks_the_commonest_reading_comes_first(store: Store) -> None:
    bodies(
        store,
        "ở hai phong",  # 0 as it was typed
        "gần Hải Phòng",  # 1
        "về Hải Phòng",  # 2
        "phong ở hai",  # 3 the words as they were typed
        "một hái phóng",  # 4 another reading, newer than all
        "phòng và hải",  # 5
    )
    assert found(store, "hai phong") == [2, 1, 0, 4, 3, 5]


def test_half_typed_marks_choose_among_the_readings(store: Store) -> None:
    bodies(store, "hải phòng", "hai phong", "hái phòng", "hái phóng", "hái phóng")
    assert found(store, "hải phong") == [0, 4, 3, 2, 1]
    assert found(store, "hai phòng") == [2, 0, 4, 3, 1]


def test_the_phrase_counts_in_every_text_of_a_piece(store: Store) -> None:
    added(
        store,
        numbered(0, **(PLAIN | {"title": "Hải Phòng"})),
        numbered(1, **(PLAIN | {"lead": "Hải Phòng"})),
        numbered(2, **(PLAIN | {"body": "hai phong"})),
    )
    assert found(store, "hai phong") == [1, 0, 2]


def test_marks_that_were_typed_come_first(store: Store) -> None:
    bodies(store, "bạn", "bàn", "ban", "bản")
    assert found(store, "bàn") == [1, 3, 2, 0]
    assert found(store, "ban") == [2, 3, 1, 0]


def test_both_tone_styles_are_one(store: Store) -> None:
    bodies(store, "Quận uỷ và thuỷ lợi", "Quận ủy và thủy lợi", "quan úy")
    for words in ("quận ủy", "quận uỷ"):
        assert found(store, words) == [1, 0, 2]


def test_numbers_and_signs_are_found_as_written(store: Store) -> None:
    bodies(store, "Chỉ thị 43-CT/TW", "12.689 hộ", "Nghị định 64/2008/NĐ-CP", "43 CT khác TW")
    assert found(store, "43-CT/TW") == [0, 3]
    assert found(store, "12.689") == [1]
    assert found(store, "nd-cp") == [2]


def test_every_field_is_searched(store: Store) -> None:
    fields = {
        "title": "tít",
        "lead": "mở",
        "body": "thân",
        "byline": "tên",
        "source": "báo",
        "section": "mục",
        "tags": ("nhãn",),
        "photos": (a_placement(1, caption="hình", credit="nguồn"),),
    }
    added(
        store,
        *(
            numbered(n, **(PLAIN | {name: value}))
            for n, (name, value) in enumerate(fields.items())
        ),
    )
    for number, word in enumerate(("tít", "mở", "thân", "tên", "báo", "mục", "nhãn", "hình")):
        assert number in found(store, word)
    assert found(store, "nguồn") == [7]


def test_no_phrase_reaches_from_one_field_into_the_next(store: Store) -> None:
    added(store, numbered(1, **(PLAIN | {"title": "Quận Lê", "lead": "Chân trời"})))
    added(store, numbered(0, **(PLAIN | {"body": "quan le chan"})))
    assert found(store, "le chan") == [0, 1]


def test_lines_that_place_photos_are_no_words(store: Store) -> None:
    bodies(store, "Một.\n\n![](photo:2)\n\nHai.")
    assert found(store, "photo") == []
    assert found(store, "một hai") == [0]


def test_a_half_typed_word_is_completed(store: Store) -> None:
    bodies(store, "thủ tướng", "thủ trưởng", "thủ đô", "tướng quân")
    assert found(store, "thu tru") == [1]
    assert found(store, "thủ tư") == [0]
    assert found(store, "thủ t") == []
    assert found(store, "trư") == [1]


def test_a_short_beginning_finds_what_it_begins(store: Store) -> None:
    bodies(store, "khó khăn", "khó tính")
    assert found(store, "kho ti") == [1]
    assert found(store, "khó kh") == [0, 1]


def test_a_save_is_found_at_once_and_the_old_words_are_not(store: Store) -> None:
    (article,) = added(store, numbered(1, body="cũ"))
    saved(store, article, body="mới")
    assert found(store, "cũ") == []
    assert found(store, "mới") == [1]


def test_the_newest_change_comes_first_not_the_newest_article(store: Store) -> None:
    articles = added(store, *(numbered(number, body="chung") for number in range(4)))
    saved(store, articles[1], body="chung, sửa")
    assert found(store, "chung") == [1, 3, 2, 0]


def test_a_limit_cuts_the_widest_tier(store: Store) -> None:
    bodies(store, "hải phòng", "hai phong", "hải phòng", "phòng hải")
    assert found(store, "hải phòng", limit=3) == [2, 0, 3]
    assert found(store, "hải phòng", limit=1) == [2]
    assert found(store, "hải phòng", limit=0) == []


def test_filters(store: Store) -> None:
    added(
        store,
        numbered(0, body="chung", section="Kinh tế", tags=("Tết",), status=Status.APPROVED),
        numbered(1, body="chung", section="Kinh tế", tags=("an ninh",)),
        numbered(2, body="chung", section="Chính trị", tags=("Tết", "an ninh")),
    )
    assert found(store, "chung", filter=Filter(status=Status.DRAFT)) == [2, 1]
    assert found(store, "chung", filter=Filter(section="kinh te")) == [1, 0]
    assert found(store, "chung", filter=Filter(tags=("tet",))) == [2, 0]
    assert found(store, "chung", filter=Filter(tags=("Tết",), section="Kinh tế")) == [0]
    assert found(store, "chung", filter=Filter(tags=("không có",))) == []
    assert found(store, "chung", filter=Filter(section="không có")) == []


def test_a_filters_mark_is_no_word_that_can_be_searched(store: Store) -> None:
    bodies(store, "bài")
    for words in ("sdraft", "c1", "t1", "\ue000", "marks : sdraft", "folded:bai"):
        assert found(store, words) == []


def test_a_name_with_both_spellings_filters_both(store: Store) -> None:
    added(
        store, numbered(0, body="chung", tags=("bàn",)), numbered(1, body="chung", tags=("bản",))
    )
    assert found(store, "chung", filter=Filter(tags=("ban",))) == [1, 0]
    assert found(store, "chung", filter=Filter(tags=("bàn",))) == [0]


@pytest.mark.parametrize("words", ["", "  ", '"', "*", "()", "…", "\x00", "\ud800", "\u200b"])
def test_nothing_to_look_for_finds_nothing(store: Store, words: str) -> None:
    bodies(store, "bài")
    assert found(store, words) == []


@pytest.mark.parametrize(
    "words",
    [
        'bài" OR "x',
        "bài AND",
        "NEAR(bài)",
        "bài*",
        "^bài",
        "-bài",
        "bài:",
        "{bài}",
        "bài'; DROP TABLE articles; --",
        "bài + bài",
    ],
)
def test_signs_of_the_query_language_are_only_signs(store: Store, words: str) -> None:
    bodies(store, "bài AND NEAR OR x drop table articles")
    assert found(store, words) == [0]


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    words=st.text(max_size=40)
    | st.text(alphabet='aăđ "*():^-{}+\\ANDORT\x00\ud800İ', max_size=40),
)
def test_no_text_breaks_it(store: Store, words: str) -> None:
    with store.reading() as work:
        work.search.search(Asked(words=words, phrases=(words,), without=(words,)))
        filtered = Filter(tags=(words,), section=words)
        work.search.search(Asked(words=words, filter=filtered))
        work.listing.listing(Filter(tags=(words,), section=words))


def test_a_pasted_page_is_asked_by_its_first_words(store: Store) -> None:
    page = " ".join(f"chữ{number}" for number in range(5_000))
    bodies(store, page)
    assert found(store, page) == [0]


def test_fifty_of_many_unless_more_are_asked_for(store: Store) -> None:
    added(
        store, *(numbered(n, body="chung", changed=NOON + timedelta(days=n)) for n in range(120))
    )
    assert found(store, "chung") == list(range(119, 69, -1))
    assert len(found(store, "chung", limit=200)) == 120


def test_it_is_still_right_after_opening_again(store: Store) -> None:
    bodies(store, "Hải Phòng")
    store.close()
    again = open_store(store.path)
    try:
        assert found(again, "hai phong") == [0]
    finally:
        again.close()
