"""Hostile words in every field: nothing of them may run, reach out or break out of its place."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from tests.builders import a_placement
from tests.render.stories import a_story_with_photos, another_piece

from newsdesk.news.story import Story
from newsdesk.render import metadata, ninjs, page, plain
from newsdesk.render.start_page import start_page

PAYLOADS = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://evil.example/t.gif'>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext></p><style><img src=x onerror=alert(1)></style>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<form action=https://evil.example><button>x</button></form>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<base href=https://evil.example/>",
    "<object data=https://evil.example></object><embed src=https://evil.example>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)' x='",
    '" onfocus="alert(1)" autofocus="',
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](\u3000javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    '[x](https://a.vn" onclick="alert(1))',
    '[x](<https://a.vn/" onclick="alert(1)>)',
    '[x](https://a.vn "t" onclick=alert(1) ")',
    "[x][r]\n\n[r]: javascript:alert(1)",
    "![x](https://evil.example/t.gif)",
    "![x](//evil.example/t.gif)",
    "![x][r]\n\n[r]: https://evil.example/t.gif",
    '![" onerror="alert(1)](https://evil.example/t.gif)',
    "![](photo:1 onerror=alert(1))",
    "<javascript:alert(1)>",
    "<https://a.vn/<script>alert(1)</script>>",
    '<a@b.vn" onclick=alert(1)>',
    "`<script>alert(1)</script>`",
    '*[x]: " onmouseover=alert(1)\n\nx',
    '[^"><script>]\n\n[^"><script>]: <script>alert(1)</script>',
    "| <script> | b |\n|---|---|\n| [x](javascript:y) | ![](https://evil.example/a) |",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03 \x02amp\x03",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
    "{{ 7 * 7 }} {% include 'x' %} {# x #}",
    "\u2028\u2029</script>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
]
TAGS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "link",
        "script",
        "style",
        "body",
        "a",
        "header",
        "div",
        "span",
        "svg",
        "path",
        "nav",
        "ol",
        "li",
        "main",
        "article",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "time",
        "fieldset",
        "legend",
        "input",
        "label",
        "p",
        "figure",
        "picture",
        "source",
        "img",
        "figcaption",
        "ul",
        "strong",
        "em",
        "blockquote",
        "code",
        "hr",
        "br",
        "sup",
        "abbr",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "section",
        "aside",
        "b",
        "footer",
        "small",
        "dl",
        "dt",
        "dd",
    ]
)
RELATIVE = re.compile(r"(?:data/)?(?:images|qr)/[A-Za-z0-9._-]+(?: \d+w)?")


class Watch(HTMLParser):
    """Reads a page as a browser would and gathers what must not be in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag not in TAGS:
            self.found.append(f"tag {tag}")
        if tag == "script":
            self.scripts += 1
            if values != {"type": "application/ld+json"}:
                self.found.append(f"script {values}")
        if tag == "link" and values.get("rel") not in {"canonical", "schema.DC"}:
            self.found.append(f"link {values}")
        if tag == "meta" and values.get("http-equiv", "Content-Security-Policy") != (
            "Content-Security-Policy"
        ):
            self.found.append(f"meta {values}")
        for name, value in values.items():
            self._attribute(tag, name, value)

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on") or name in {
            "style",
            "srcdoc",
            "action",
            "formaction",
            "background",
        }:
            self.found.append(f"{tag} {name}")
        if name == "href" and not re.match(
            r"(?i)https?://|mailto:|tel:|#|(data/)?\w+\.html$", value
        ):
            self.found.append(f"href {value}")
        if name in {"src", "srcset"} and not all(
            RELATIVE.fullmatch(part) for part in value.split(", ")
        ):
            self.found.append(f"{name} {value}")


def hostile_story(payload: str) -> Story:
    """Return a story that says the payload wherever a person or a file may have put it."""
    story = a_story_with_photos(
        photos=(a_placement(1, caption=payload, alt=payload, credit=payload),),
        article={
            "title": payload,
            "lead": payload,
            "body": "\n\n".join(
                shape.format(payload) for shape in ("Đầu", "{}", "- {}", "> {}", "x {} y", "## {}")
            ),
            "section": payload,
            "tags": (payload, "thẻ"),
            "byline": payload,
            "source": payload,
        },
        others=(another_piece(payload), another_piece("x", address=payload)),
    )
    return replace(
        story,
        profile=replace(
            story.profile,
            portal_name=payload,
            organization=payload,
            fanpage_name=payload,
            city=payload,
        ),
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_hostile_reaches_a_page(payload: str) -> None:
    story = hostile_story(payload)
    pages = {
        "article": page.article_page(story),
        "print": page.print_page(story),
        "fragment": page.fragment(story),
        "start": start_page(story, [(f"data/{payload}", 1, payload)]),
    }
    for name, html in pages.items():
        watch = Watch()
        watch.feed(html)
        watch.close()
        assert watch.found == [], name
        assert watch.scripts == (1 if name == "article" else 0)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_data_survives_and_stays_data(payload: str) -> None:
    story = hostile_story(payload)
    html = page.article_page(story)
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    assert json.loads(script) == metadata.json_ld(story)
    assert json.loads(ninjs.ninjs(story))["title"] == payload
    body = plain.article_markdown(story).partition("\n---\n")[2]
    assert not re.search(r"(?<!\\)\]\(<?\s*(?:java|vb|data:)", body, re.IGNORECASE)


def test_the_watch_sees_what_it_must_see() -> None:
    watch = Watch()
    watch.feed(
        '<img src="https://e.example/x" onerror=a><a href="javascript:x">y</a><iframe></iframe>'
        '<script>x</script><p style="x"><source srcset="images/a.jpg 1w, https://e.example 2w">'
    )
    assert len(watch.found) == 7
