"""The page in a real browser: pictures come, nothing complains, keys work, nothing overflows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from tests.render.browser import Browser, a_browser
from tests.render.stories import a_story_with_photos, another_piece

from newsdesk.news.story import Story
from newsdesk.render import order, page, qr
from newsdesk.render.start_page import start_page

TEXT = (
    "Đoạn một dài đủ để xuống dòng ở màn hình hẹp, có chú thích[^1].\n\n![](photo:1)\n\n"
    "## Tít xen\n\n| Đơn vị | Số suất quà | Ghi chú dài để bảng rộng | Thêm cột | Cột nữa |\n"
    "|:--|--:|---|---|---|\n| Phường Cát Dài | 1.200 | không | 3 | 4 |\n\n"
    "Địa chỉ rất dài: <https://thanhphohaiphong.gov.vn/mot-dia-chi-rat-dai-khong-co-cho-nao-ngat-dong>\n\n"
    "[^1]: Ghi chú cuối bài."
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Return one browser for all tests of this file."""
    with a_browser(tmp_path_factory.mktemp("profile")) as tab:
        yield tab


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an unpacked bundle: pages, pictures of one colour, QR codes."""
    story = a_story_with_photos(2, article={"body": TEXT}, others=(another_piece(),))
    root = tmp_path_factory.mktemp("bundle")
    _write(story, root)
    return root


def _write(story: Story, root: Path) -> None:
    data = root / "data"
    (data / "images").mkdir(parents=True)
    (data / "qr").mkdir()
    for picture in story.pictures:
        for made in picture.renditions:
            image = Image.new("RGB", (made.width, made.height), (30, 90, 150))
            image.save(data / picture.file_of(made))
    for kind, write in (("svg", qr.svg), ("png", qr.png)):
        (data / order.qr_file(story, kind)).write_bytes(write(story.address))
        (data / order.fanpage_qr_file(kind)).write_bytes(write(story.profile.fanpage_address))
    (data / "article.html").write_text(page.article_page(story), encoding="utf-8")
    (data / "print.html").write_text(page.print_page(story), encoding="utf-8")
    (root / "00-MO-TRUOC.html").write_text(start_page(story, []), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "pictures"),
    [("data/article.html", 4), ("data/print.html", 3), ("00-MO-TRUOC.html", 2)],
)
def test_pages_open_from_a_folder_without_complaint(
    browser: Browser, folder: Path, name: str, pictures: int
) -> None:
    browser.requests.clear()
    browser.complaints.clear()
    browser.open((folder / name).as_uri())
    assert browser.run("document.images.length") == pictures
    assert browser.run("[...document.images].every(i => i.naturalWidth > 1)")
    assert browser.complaints == []
    assert {address.partition(":")[0] for address in browser.requests} == {"file"}
    assert len(browser.requests) == pictures + 1


@pytest.mark.parametrize("name", ["data/article.html", "data/print.html", "00-MO-TRUOC.html"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_overflows(browser: Browser, folder: Path, name: str, width: int) -> None:
    browser.open((folder / name).as_uri(), width=width)
    assert browser.run("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_script_in_the_page_would_not_run(browser: Browser, tmp_path: Path) -> None:
    html = page.article_page(a_story_with_photos(0))
    spoiled = html.replace("</h1>", "</h1><script>document.title='ran'</script>")
    spoiled = spoiled.replace("<h1>", '<img src="https://evil.example/x.gif"><h1>')
    target = tmp_path / "spoiled.html"
    target.write_text(spoiled, encoding="utf-8")
    browser.complaints.clear()
    browser.open(target.as_uri())
    assert browser.run("document.title") != "ran"
    assert len([text for text in browser.complaints if "Content Security Policy" in text]) == 2


def test_the_text_size_changes_by_keyboard(browser: Browser, folder: Path) -> None:
    browser.open((folder / "data/article.html").as_uri())
    size = "parseFloat(getComputedStyle(document.querySelector('.text')).fontSize)"
    normal = browser.run(size)
    browser.run("document.querySelector('.print').focus()")
    browser.press("Tab")
    assert browser.run("document.activeElement.id") == "co-goc"
    browser.press("ArrowRight")
    assert browser.run(size) > normal
    browser.press("ArrowLeft")
    browser.press("ArrowLeft")
    assert browser.run(size) < normal


def test_the_skip_link_comes_first_and_leads_to_the_text(browser: Browser, folder: Path) -> None:
    browser.open((folder / "data/article.html").as_uri())
    browser.press("Tab")
    assert browser.run("document.activeElement.className") == "skip"
    assert browser.run("document.activeElement.getBoundingClientRect().top >= 0")
    browser.press("Enter")
    browser.wait_for("document.activeElement.id === 'noi-dung'")


def test_paper_hides_what_only_a_screen_needs(browser: Browser, folder: Path) -> None:
    browser.open((folder / "data/article.html").as_uri())
    browser.ask("Emulation.setEmulatedMedia", media="print")
    try:
        shown = "document.querySelector('{}').offsetParent !== null"
        assert not browser.run(shown.format(".tools"))
        assert not browser.run(shown.format(".others"))
        assert browser.run(shown.format("h1"))
    finally:
        browser.ask("Emulation.setEmulatedMedia", media="")
