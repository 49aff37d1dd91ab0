from __future__ import annotations

from tests.checks.reading import said

from newsdesk.checks import punctuation


def test_three_stops_are_one_sign() -> None:
    assert said(punctuation.check, "bàn, ghế... và tủ") == [("dots.three", "...", "…")]
    assert said(punctuation.check, "bàn… ghế. Tủ.... a/b") == []
