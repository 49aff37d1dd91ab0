"""QR codes, read back by a reader that is not ours."""

from __future__ import annotations

import re
from hashlib import sha256
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from newsdesk.errors import EditorMistake
from newsdesk.render import qr

LONG = "https://thanhphohaiphong.gov.vn/" + "doan-kiem-tra-" * 14 + ".html"
TEXTS = [
    "https://a.vn",
    "https://thanhphohaiphong.gov.vn/fanpage",
    LONG,
    "Mã tiếng Việt: Hải Phòng",
]


def drawn(svg: bytes) -> Image.Image:
    """Draw our own SVG: rectangles of one path, on white."""
    text = svg.decode("ascii")
    found = re.search(r'viewBox="0 0 (\d+) \1"', text)
    assert found
    side = int(found[1])
    image = Image.new("L", (side * 4, side * 4), 255)
    pen = ImageDraw.Draw(image)
    for x, y, width, back in re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", text):
        assert width == back
        left, top = int(x) * 4, int(y) * 4
        pen.rectangle((left, top, left + int(width) * 4 - 1, top + 3), fill=0)
    return image


def read(image: Image.Image) -> str:
    """Return what an independent reader sees."""
    (code,) = zxingcpp.read_barcodes(image)
    assert code.format == zxingcpp.BarcodeFormat.QRCode
    return str(code.text)


@pytest.mark.parametrize("text", TEXTS)
def test_the_png_reads_back(text: str) -> None:
    image = Image.open(BytesIO(qr.png(text)))
    image.load()
    assert image.mode == "1"
    assert read(image.convert("L")) == text


@pytest.mark.parametrize("text", TEXTS)
def test_the_svg_reads_back_and_shows_the_same_modules(text: str) -> None:
    from_svg = drawn(qr.svg(text))
    assert read(from_svg) == text
    from_png = Image.open(BytesIO(qr.png(text))).convert("L")
    assert from_png.tobytes() == from_svg.tobytes()


def test_there_are_four_quiet_modules_and_four_pixels_a_module() -> None:
    image = Image.open(BytesIO(qr.png("https://a.vn"))).convert("L")
    modules = len(qr.matrix("https://a.vn"))
    assert image.size == ((modules + 8) * 4, (modules + 8) * 4)
    dark = Image.eval(image, lambda value: 255 - value).getbbox()
    assert dark == (16, 16, image.width - 16, image.height - 16)


def test_bytes_are_the_same_for_ever() -> None:
    # These sums were taken when the writer was written; a change breaks every bundle's checksum.
    assert sha256(qr.svg("https://a.vn")).hexdigest()[:16] == "5bdf052c860be778"
    assert sha256(qr.png("https://a.vn")).hexdigest()[:16] == "61e1692c0473a944"


def test_a_text_that_no_code_holds_is_the_editors_mistake() -> None:
    with pytest.raises(EditorMistake) as caught:
        qr.svg("https://a.vn/" + "a" * 3000)
    assert caught.value.code == "qr.too_long"
    assert caught.value.values == {"length": 3013}
