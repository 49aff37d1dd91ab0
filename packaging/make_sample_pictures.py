"""Draw the sample article's pictures and write their captions into them.

Run from the checkout: ``python3 make.py python packaging/make_sample_pictures.py``. It reads the
words from ``resources/samples/bai-mau/bai-mau.toml`` and writes the JPEGs beside it. Nothing is
random: the same Pillow gives the same bytes.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sample_town import street
from sample_water import bridge, harbour, lighthouse

from newsdesk.news.photo import Described, Photo, Placement
from newsdesk.photos import metadata

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLE: Final = Path(__file__).resolve().parents[1] / "resources" / "samples" / "bai-mau"
LIMIT: Final = 300_000

PICTURES: Final[dict[str, Callable[[], bytes]]] = {
    "ben-cang.jpg": harbour,
    "pho-phuong.jpg": street,
    "hai-dang.jpg": lighthouse,
    "cau-qua-song.jpg": bridge,
}


def described(data: bytes, words: dict[str, str], title: str) -> bytes:
    """Return a JPEG with the words of the sample in XMP, IPTC and EXIF."""
    photo = Photo("", "", "JPEG", 0, 0, len(data), Described(creator=words["creator"]))
    placed = Placement(
        1, photo, caption=words["caption"], alt=words["alt"], credit=words["credit"]
    )
    return metadata.embed(
        data, "jpg", placed, headline=title, city="Hải Phòng", organization="newsdesk"
    )


def main() -> None:
    """Write every picture of the sample."""
    said = tomllib.loads((SAMPLE / "bai-mau.toml").read_text(encoding="utf-8"))
    for name, draw in PICTURES.items():
        data = described(draw(), said["photos"][name], said["title"])
        if len(data) > LIMIT:
            raise SystemExit(f"{name}: {len(data)} bytes, more than {LIMIT}")
        (SAMPLE / "anh" / name).write_bytes(data)
        print(f"{name}: {len(data)} bytes")


if __name__ == "__main__":
    main()
