"""Which addresses a page may link to."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from newsdesk.render.allowed import cleaned, safe_address


@pytest.mark.parametrize(
    "address",
    [
        "https://haiphong.gov.vn/tin.html",
        "HTTP://a.vn",
        "https://a.vn/đường dẫn".replace(" ", "%20"),
        "mailto:toasoan@haiphong.gov.vn",
        "tel:+84225123456",
        "#fn:1",
        "https://a.vn:8080/x?y=1&z=2#đ",
    ],
)
def test_lawful_addresses_stay_as_they_are(address: str) -> None:
    assert safe_address(f" {address} ") == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "#",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "\u3000javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "news://x",
        "//a.vn",
        "/tin.html",
        "tin.html",
        "https:a.vn",
        "https://",
        "https://[x",
        "https://cong.gov.vn@lua.vn/",
        'https://a.vn/"onclick="x',
        "https://a.vn/ x",
        "https://a.vn\\@lua.vn",
        "https://a.vn/" + "a" * 3000,
        "blob:https://a.vn/x",
        "tel:javascript",
    ],
)
def test_unlawful_addresses_become_nothing(address: str) -> None:
    assert safe_address(address) == ""


def test_the_gate_cuts_tags_handlers_and_styles_and_keeps_words() -> None:
    assert (
        cleaned(
            '<p style="x" onclick="y" id="z">a<img src=x><script>b</script>'
            '<td class="right evil">c</td><iframe src=//e></iframe></p>'
        )
        == "<p>abc</p>"
    )


def test_the_gate_may_be_used_by_several_threads() -> None:
    with ThreadPoolExecutor(4) as pool:
        results = set(pool.map(lambda _: cleaned('<p onclick="x">a</p>'), range(200)))
    assert results == {"<p>a</p>"}
