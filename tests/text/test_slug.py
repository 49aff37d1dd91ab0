"""Names in ASCII: as WordPress makes them, less what it would write as %e2."""

from __future__ import annotations

import re
import unicodedata  # noqa: TID251  # forms that clean text never has

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.text.slug import safe_file_name, slug

SEED = (
    "Đoàn kiểm tra của Ban Chỉ đạo Trung ương làm việc với Quận ủy Lê Chân về tăng cường"
    " sự lãnh đạo của Đảng đối với công tác Hội Chữ thập đỏ"
)
SEED_NAME = (
    "doan-kiem-tra-cua-ban-chi-dao-trung-uong-lam-viec-voi-quan-uy-le-chan-ve-tang-cuong"
    "-su-lanh-dao-cua-dang-doi-voi-cong-tac-hoi-chu-thap-do"
)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Chỉ thị số 43-CT/TW", "chi-thi-so-43-ct-tw"),
        ("Kế hoạch 15/KH-UBND", "ke-hoach-15-kh-ubnd"),
        ("“Ngày hội” – 1.200 người…", "ngay-hoi-1-200-nguoi"),
        ("Tăng 5%, thu 3,2 tỷ ₫ trên 12 m² (2×3)", "tang-5-thu-32-ty-tren-12-m-2x3"),
        ("TP.HCM & Hà Nội ký kết; mở rộng", "tp-hcm-ha-noi-ky-ket-mo-rong"),
        ("Hà Nội &amp; Huế", "ha-noi-hue"),
        ("<b>Tin</b> nóng", "tin-nong"),
        ("2 < 3 và 4 > 1", "2-3-va-4-1"),
        ("một_hai\n ba", "mot-hai-ba"),
        ("2026", "2026"),
        ("…", "bai-viet"),
        ("", "bai-viet"),
        ("🙂", "bai-viet"),
        (SEED, SEED_NAME),
        ("STRASSE ß Æ œ", "strasse-ss-ae-oe"),
    ],
)
def test_titles(title: str, name: str) -> None:
    assert slug(title) == name
    assert slug(unicodedata.normalize("NFD", title)) == name


def test_the_cut_falls_where_wordpress_cuts() -> None:
    assert slug("a" * 250) == "a" * 200
    assert slug("ab " * 100, 10) == "ab-ab-ab-a"
    # A quotation mark costs nine of the two hundred, three for each of its bytes.
    assert slug("“" + "a" * 250) == "a" * 191
    assert slug("abc, def", 5) == "abc"


@given(st.text(max_size=300), st.integers(20, 200))
@settings(max_examples=150, deadline=None)
def test_any_title_gives_a_plain_name(title: str, limit: int) -> None:
    name = slug(title, limit)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= limit
    assert slug(name, limit) == name


@pytest.mark.parametrize(
    ("given_name", "name"),
    [
        ("Ảnh hội nghị – tên dài có dấu (bản 1).JPG", "anh-hoi-nghi-ten-dai-co-dau-ban-1.jpg"),
        ("con.jpg", "tep-con.jpg"),
        ("COM1", "tep-com1"),
        ("lpt9.tar.gz", "lpt9-tar.gz"),
        (".gitignore", "gitignore"),
        ("tên. .", "ten"),
        ("a/b\\c:d.png", "a-bcd.png"),
        ("", "tep"),
        ("x" * 200 + ".jpeg", "x" * 75 + ".jpeg"),
    ],
)
def test_file_names(given_name: str, name: str) -> None:
    assert safe_file_name(given_name) == name


@given(st.text(max_size=120))
@settings(max_examples=150, deadline=None)
def test_any_file_name_is_safe_on_windows(text: str) -> None:
    name = safe_file_name(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]{1,8})?", name)
    assert len(name) <= 80
    assert not re.match(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", name)
