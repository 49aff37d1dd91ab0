"""Finding articles by command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from newsdesk.cli.finding_commands import typed

Run = Callable[..., Any]


def test_words_and_filters(run: Run, data: Run) -> None:
    first = data("new", "--title", "Bão số ba")["id"]
    second = data("new", "--title", "Bão số bốn")["id"]
    data("tag", first, "--add", "an sinh xã hội")
    ids = [one["id"] for one in data("search", "bao")]
    assert ids == [first, second]
    assert [one["id"] for one in data("search", "bão", "thẻ:an sinh xã hội")] == [first]
    for unwanted in ('-"số ba"', "-ba"):
        _, out, _ = run("search", "--json", "--", "bão", unwanted)
        assert [one["id"] for one in json.loads(out)] == [second]
    assert [one["id"] for one in data("search", "bao", "--limit", 1)] == [first]
    assert [one["id"] for one in data("search", "bao", "--limit", 1, "--skip", 1)] == [second]
    _, out, _ = run("search", "bao", "--limit", 1)
    assert "--skip 1" in out


def test_lists_are_sorted(data: Run) -> None:
    for title, byline in (("Đảng bộ", "Lê An"), ("Ăn Tết", "Vũ Bình"), ("Dân số", "Bùi Ánh")):
        data("edit", data("new", "--title", title)["id"], "--byline", byline)
    titles = [one["title"] for one in data("list", "--sort", "title")]
    assert titles == ["Ăn Tết", "Dân số", "Đảng bộ"]
    signed = [one["title"] for one in data("list", "--sort", "byline")]
    assert signed == ["Đảng bộ", "Dân số", "Ăn Tết"]


def test_an_unknown_name_is_said(run: Run, data: Run) -> None:
    article = data("new", "--title", "Bão")["id"]
    data("tag", article, "--add", "Tết")
    code, out, err = run("search", "bão", "thẻ:tát")
    assert code == 2
    assert "“Tết”" in err
    assert out == ""
    assert data("search", "bão", "ngày:mai", code=2)[0]["id"] == article


def test_a_filter_that_is_none_is_said(run: Run, data: Run) -> None:
    article = data("new", "--title", "Bão")["id"]
    code, out, err = run("search", "lạ:abc")
    assert code == 2
    assert "“lạ”" in err
    assert "trạng-thái" in err
    assert out == ""
    assert data("search", "bão", "lạ:abc", code=2)[0]["id"] == article
    code, out, err = run("search", "lúc 17:30")
    assert code == 0
    assert err == ""


def test_filters_without_an_article_say_so(run: Run, data: Run) -> None:
    data("new", "--title", "Bão")
    assert "Không có bài nào hợp" in run("search", "ngày:2019")[1]


def test_words_are_left_out_without_a_lone_double_minus(run: Run, data: Run) -> None:
    kept = data("new", "--title", "Bão số ba")["id"]
    data("new", "--title", "Bão số bốn")
    assert [one["id"] for one in data("search", "bão", "-bốn")] == [kept]
    assert [one["id"] for one in data("search", "-bốn")] == [kept]
    _, out, _ = run("search", "-bốn")
    assert "1 bài không có “bốn”" in out
    code, _, err = run("search", "bão", "--limti", 3)
    assert code == 2
    assert "--limti" in err


def test_the_shell_takes_quotation_marks_away() -> None:
    assert typed(("bão", "thẻ:an sinh", "mục:x")) == 'bão thẻ:"an sinh" mục:x'
    assert typed(('thẻ:"an sinh"', "hai phong")) == 'thẻ:"an sinh" hai phong'


def test_related_articles(run: Run, data: Run) -> None:
    first, second, third = (
        data("new", "--title", title)["id"]
        for title in ("Thông cầu Rào", "Sửa cầu Rào", "Chợ Tết")
    )
    (proposed,) = data("related", first, "--propose")
    assert (proposed["id"], proposed["shared"]) == (second, ["cầu rào"])
    assert "cầu rào" in run("related", first, "--propose")[1]
    chosen = data("related", first, "--add", third[:8], "--add", second)
    assert [one["id"] for one in chosen] == [third, second]
    assert [one["id"] for one in data("related", first, "--remove", third)] == [second]
    assert data("related", first, "--propose") == []
    assert run("related", first, "--add", first)[0] == 2


def test_the_address_that_an_article_will_have(run: Run, data: Run) -> None:
    first = data("new", "--title", "Cầu Rào")["id"]
    assert data("address", first)["slug"] == "cau-rao"
    second = data("new", "--title", "cầu rào!")["id"]
    shown = data("address", second, code=1)
    assert shown["fixed"] is False
    assert [one["id"] for one in shown["namesakes"]] == [first]
    code, out, _ = run("address", second)
    assert code == 1
    assert first[:8] in out
