from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import a_placement
from tests.checks.reading import told

from newsdesk.checks import unreadable
from newsdesk.news.report import Severity
from newsdesk.text.normalize import clean


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Hải Pho\u0300ng", "text.unclean"),
        ("Hải\u200b Phòng", "text.unclean"),
        ("Ha\u0309i Phòng", "text.unclean"),
        ("NÐ-CP của Chính phủ ơ", "text.unclean"),
        ("H\ufffdi Phòng", "text.lost"),
        ("Háº£i PhÃ²ng", "text.decoded"),
    ],
)
def test_what_nobody_can_read_blocks(text: str, code: str) -> None:
    found = told(unreadable.check, body=text)
    assert found[0].code == code
    assert found[0].severity is Severity.ERROR


def test_every_text_is_looked_at() -> None:
    bad = "a\u200b"
    found = told(unreadable.check, title=bad, lead=bad, photos=(a_placement(2, caption=bad),))
    assert [one.where for one in found] == ["title", "lead", "photo:2.caption"]


def test_wrongly_decoded_text_comes_back() -> None:
    found = told(unreadable.check, body="Háº£i PhÃ²ng Ä‘Ã£")
    assert [one.mend and one.mend.new for one in found] == ["ả", "ò", "đã"]


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("H¶i Phßng häp s¸ng nay, quËn Lª Ch©n", "tcvn3", "Hải Phòng họp sáng nay, quận Lê Chân"),
        ("Quaän Leâ Chaân baùo caùo keát quaû", "vni", "Quận Lê Chân báo cáo kết quả"),
    ],
)
def test_old_codes_are_known_with_what_was_meant(text: str, code: str, meant: str) -> None:
    (found,) = told(unreadable.check, body=text)
    assert (found.code, dict(found.values)["code"]) == ("text.old_code", code)
    assert found.mend
    assert found.mend.applied_to(text) == meant


@pytest.mark.parametrize("text", ["“Ối chà”…", "Sáng – chiều", "Ångström", "naïve «Ã»", "đã ở"])
def test_readable_text_is_left_alone(text: str) -> None:
    assert told(unreadable.check, body=text) == []


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_the_mend_of_unclean_text_is_the_gate_s(text: str) -> None:
    body = text
    for one in told(unreadable.check, body=body):
        if one.code == "text.unclean" and "\n" not in body:
            assert one.mend
            assert one.mend.applied_to(body) == clean(body)
