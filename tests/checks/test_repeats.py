from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import a_placement
from tests.checks.listed import shipped
from tests.checks.reading import told

from newsdesk.checks import repeats
from newsdesk.checks.passages import prose

RUN = "đã tặng quà cho hai hộ gia đình có hoàn cảnh khó khăn trên địa bàn quận này"


def test_a_run_said_twice() -> None:
    found = told(
        repeats.check_runs,
        body=f"Nhân dịp này, đoàn {RUN}.",
        photos=(a_placement(1, caption=f"Đoàn {RUN}."),),
        style=shipped(),
    )
    assert [(one.code, one.where, dict(one.values)["count"]) for one in found] == [
        ("repeat.run", "photo:1.caption", "19")
    ]


def test_a_run_said_twice_in_one_paragraph() -> None:
    (found,) = told(repeats.check_runs, body=f"Đoàn {RUN}, rồi {RUN}.", style=shipped())
    assert (found.code, found.severity.value) == ("repeat.run", "warning")
    assert found.span
    assert found.span[0] > len(RUN)


def test_nearly_the_same_clause() -> None:
    body = (
        "Các cấp đã có nhiều chuyển biến tích cực trong tổ chức và hoạt động.\n\n"
        "Trong quận cũng có chuyển biến tích cực về tổ chức và hoạt động."
    )
    assert [one.code for one in told(repeats.check_runs, body=body, style=shipped())] == [
        "repeat.near"
    ]


def test_short_runs_and_titles_are_left_alone() -> None:
    body = "Quận trao quà Tết cho hộ khó khăn.\n\nQuận trao quà Tết cho hộ khó khăn."
    assert told(repeats.check_runs, title=body[:30], body=body, style=shipped()) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tại các các phường", ["các các"]),
        ("của của", ["của của"]),
        ("các đồng chí đồng chí An", ["đồng chí đồng chí"]),
        ("đi từ từ, ngày ngày, xuôi xuôi, các, các", []),
        ("năm năm", []),
    ],
)
def test_small_words_twice(text: str, words: list[str]) -> None:
    found = repeats.check(prose(text), shipped())
    assert [text[one.start : one.end] for one in found] == words


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["các", "của", "Hội", "quà", ".", "\n\n", "3"]), max_size=60))
def test_any_text_is_read(words: list[str]) -> None:
    told(repeats.check_runs, body=" ".join(words), style=shipped())
    list(repeats.check(prose(" ".join(words)), shipped()))
