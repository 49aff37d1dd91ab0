from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bundle.samples import page

from newsdesk.bundle.page_rules import drawing_problems, fetches, page_problems
from newsdesk.bundle.parts import Role

PRESENT = {"data/article.html", "data/print.html", "data/images/a.jpg", "00-MO-TRUOC.html"}


def codes(body: str, role: Role = Role.FRAGMENT, path: str = "data/fragment.html") -> list[str]:
    return [found.code for found in page_problems(path, role, body, PRESENT)]


@pytest.mark.parametrize(
    "body",
    [
        '<p class="x">a &lt; b</p>',
        '<img src="images/a.jpg" alt="">',
        '<img srcset="images/a.jpg 800w, images/a.jpg 320w" src="images/a.jpg" alt="x">',
        '<img src="data:image/png;base64,AAAA" alt="">',
        '<a href="https://a.vn/x?y=1&amp;z">x</a>',
        '<a href="mailto:a@b.vn">y</a><a href="tel:+84225">t</a><a href="#top">z</a>',
        '<a href="print.html#in">In</a><a href="../00-MO-TRUOC.html">Trước</a>',
        '<a title="a < b" href="#x">x</a>',
        '<svg viewBox="0 0 1 1" aria-hidden="true"><path d="M0 0"/></svg>',
        '<input type="radio" name="a" id="b" checked><label for="b">A</label>',
        '<p style="color: red">x</p>',
    ],
)
def test_plain_pieces_are_taken(body: str) -> None:
    assert codes(body) == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<script>alert(1)</script>", "page.script"),
        ('<script type="module" src="x.js"></script>', "page.script"),
        ('<script type="application/ld+json">{</script>', "page.script"),
        ('<p onclick="x()">a</p>', "page.attribute"),
        ("<p OnMouseOver=x>a</p>", "page.attribute"),
        ('<iframe src="https://a.vn"></iframe>', "page.element"),
        ('<form action="/x"></form>', "page.element"),
        ("<object></object>", "page.element"),
        ('<base href="https://a.vn/">', "page.element"),
        ("<template><p></template>", "page.element"),
        ("<math></math>", "page.element"),
        ('<input type="text">', "page.element"),
        ("<input>", "page.element"),
        ('<img src="https://a.vn/x.gif" alt="">', "page.fetches"),
        ('<img src="//a.vn/x.gif" alt="">', "page.fetches"),
        ('<img src="images/a.jpg" srcset="https://a.vn/x 2x" alt="">', "page.fetches"),
        ('<img src="file:///etc/passwd" alt="">', "page.fetches"),
        ('<img src="data:text/html,x" alt="">', "page.fetches"),
        ('<img src="images/other.jpg" alt="">', "page.file_missing"),
        ('<img src="../../x.jpg" alt="">', "page.file_missing"),
        ('<img src="images/a.jpg">', "page.no_alt"),
        ('<a href="javascript:alert(1)">x</a>', "page.address"),
        ('<a href=" java\tscript:alert(1)">x</a>', "page.address"),
        ('<a href="&#106;avascript:alert(1)">x</a>', "page.address"),
        ('<a href="\u3000javascript:alert(1)">x</a>', "page.address"),
        ('<a href="data:text/html,x">x</a>', "page.address"),
        ('<a href="none.html">x</a>', "page.file_missing"),
        ('<a href="#x" ping="https://a.vn">x</a>', "page.attribute"),
        ('<svg><path href="https://a.vn/x"/></svg>', "page.fetches"),
        ('<svg><use href="#x"/></svg>', "page.element"),
        ('<svg><path fill="url(https://a.vn/x)"/></svg>', "page.style_fetches"),
        ('<p style="background: url(https://a.vn/x)">x</p>', "page.style_fetches"),
        ("<html>", "page.element"),
        ("<title>x</title>", "page.element"),
        ("a < b", "page.malformed"),
    ],
)
def test_whatever_runs_or_fetches_is_named(body: str, code: str) -> None:
    assert code in codes(body)


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("", []),
        ('<link rel="canonical" href="https://a.vn/x.html">', []),
        ('<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">', []),
        ('<script type="application/ld+json">{"a": "\\u003c"}</script>', []),
        ('<link rel="stylesheet" href="https://a.vn/x.css">', ["page.link"]),
        ('<link rel="alternate stylesheet" href="https://a.vn/x.css">', ["page.link"]),
        ('<link rel="preconnect" href="https://a.vn">', ["page.link"]),
        ('<link href="https://a.vn">', ["page.link"]),
        ('<link rel="icon" href="https://a.vn/x.png">', ["page.fetches"]),
        ('<meta http-equiv="refresh" content="0; url=https://a.vn">', ["page.meta"]),
        ("<style>@import 'https://a.vn/x.css';</style>", ["page.style_fetches"]),
    ],
)
def test_heads(head: str, found: list[str]) -> None:
    assert codes(page("<p>x</p>", head).decode(), Role.PAGE, "data/article.html") == found


@pytest.mark.parametrize(
    ("policy", "found"),
    [
        ("default-src 'none'; img-src 'self' file:; style-src 'sha256-abc='", []),
        ("default-src 'none'; script-src 'none'", []),
        ("", ["page.policy_open"]),
        ("default-src 'self'", ["page.policy_open"]),
        ("default-src 'none'; script-src 'unsafe-inline'", ["page.policy_open"]),
        ("default-src 'none'; script-src-elem 'self'", ["page.policy_open"]),
        ("default-src 'none'; img-src *", ["page.policy_open"]),
        ("default-src 'none'; img-src https://a.vn", ["page.policy_open"]),
        ("img-src 'self'", ["page.policy_open"]),
    ],
)
def test_policies(policy: str, found: list[str]) -> None:
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    assert codes(f"<html><head>{meta}</head></html>", Role.PAGE) == found


def test_whole_pages_need_a_policy() -> None:
    assert codes("<html></html>", Role.PRINT) == ["page.no_policy"]


@pytest.mark.parametrize(
    ("style", "fetching"),
    [
        ("a{color:red;content:'›'}", False),
        ('a[href^="https://"]::after{content:" (" attr(href) ")"}', False),
        ("a{background:url(data:image/png;base64,AA)}", False),
        ("a{background:url( 'https://a.vn' )}", True),
        ("a{background:URL(x.png)}", True),
        (r"a{background:\75rl(https://a.vn)}", True),
        (r"a{background:u\rl(https://a.vn)}", True),
        ('a{content:"/*";background:url(https://a.vn);content:"*/"}', True),
        ('a{background:image-set("https://a.vn" 1x)}', True),
        (r"@\69mport 'x'", True),
        ("a{width:expression(alert(1))}", True),
        ("a{-moz-binding:x}", True),
    ],
)
def test_styles(style: str, fetching: bool) -> None:  # noqa: FBT001  # a parameter of the test
    assert fetches(style) is fetching


def test_places_carry_the_line() -> None:
    found = list(page_problems("data/a.html", Role.FRAGMENT, "<p>\n<script>x</script>", PRESENT))
    assert {one.where for one in found} == {"data/a.html:2"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg"><title>QR</title><path d="M0 0"/></svg>', []),
        ("<svg onload='x'></svg>", ["page.attribute"]),
        ("<svg><script>x</script></svg>", ["page.element"]),
        ('<svg><image href="https://a.vn"/></svg>', ["page.element", "page.attribute"]),
        ("<svg><foreignObject></foreignObject></svg>", ["page.element"]),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg></svg>", ["page.malformed"]),
    ],
)
def test_drawings(text: str, found: list[str]) -> None:
    seen = [one.code for one in drawing_problems("data/qr/a.svg", text)]
    assert [code for code in seen if code in found] == found
    assert bool(seen) is bool(found)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="<>/= \"'aip:simgrclet;(){}\\#&", max_size=80))
def test_any_page_is_judged(text: str) -> None:
    assert all(code.startswith("page.") for code in codes(text))


@pytest.mark.parametrize(
    "piece", ["<p a=1>", "<img srcset='", "\\", "\\0", "url (", "<p style='", "<a href='#", "a,"]
)
def test_long_input_takes_no_time(piece: str) -> None:
    begun = time.perf_counter()
    text = piece * 40_000
    codes(text)
    codes(f'<img alt="" srcset="{text.replace(chr(34), "")}">')
    fetches(text)
    assert time.perf_counter() - begun < 5
