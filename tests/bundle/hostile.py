"""Archives that bad intent or a bad tool would make; each is built here by hand."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tests.bundle.samples import a_bundle

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = a_bundle().name
STAMP = (0x6000, 0x5D74)
"""Noon on 20 November 2026."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry with every field free; what is None is as it should be."""

    name: bytes
    data: bytes = b"x"
    flags: int = 0x800
    method: int = 0
    mode: int = 0o100644
    packed: bytes | None = None
    local_name: bytes | None = None
    offset: int | None = None
    extra: bytes = b""
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Zip:
    """A zip with every field free."""

    entries: tuple[Entry, ...]
    prefix: bytes = b""
    suffix: bytes = b""
    comment: bytes = b""
    count: int | None = None
    folders: tuple[bytes, ...] = field(default=())

    def built(self) -> bytes:
        """Return its bytes."""
        out, directory = bytearray(self.prefix), bytearray()
        for entry in self.entries:
            packed = entry.data if entry.packed is None else entry.packed
            size = len(entry.data) if entry.size is None else entry.size
            sums = (zlib.crc32(entry.data), len(packed), size)
            offset = len(out) - len(self.prefix) if entry.offset is None else entry.offset
            local = entry.name if entry.local_name is None else entry.local_name
            head = (20, entry.flags, entry.method, *STAMP, *sums)
            if entry.offset is None:
                out += struct.pack("<4s5H3L2H", b"PK\3\4", *head, len(local), len(entry.extra))
                out += local + entry.extra + packed
            directory += struct.pack(
                "<4s6H3L5H2L",
                b"PK\1\2",
                0x314,
                *head,
                len(entry.name),
                len(entry.extra),
                0,
                0,
                0,
                entry.mode << 16,
                offset,
            )
            directory += entry.name + entry.extra
        start = len(out) - len(self.prefix)
        count = len(self.entries) if self.count is None else self.count
        out += directory
        sizes = (len(directory), start, len(self.comment))
        out += struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, *sizes)
        return bytes(out) + self.comment + self.suffix


def _named(name: str | bytes, **fields: object) -> bytes:
    raw = name if isinstance(name, bytes) else name.encode()
    ordinary = Entry(f"{ROOT}/bagit.txt".encode())
    odd = replace(Entry(raw), **fields)  # type: ignore[arg-type]  # names and types are Entry's
    return Zip(tuple(sorted((ordinary, odd), key=lambda entry: entry.name))).built()


def _two(first: str, second: str) -> bytes:
    names = sorted(f"{ROOT}/{name}".encode() for name in (first, second))
    return Zip(tuple(Entry(name) for name in names)).built()


def _bomb() -> bytes:
    """Return 100 MB of zeros, deflated to 100 KB."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(deflate.compress(bytes(1 << 20)) for _ in range(100)) + deflate.flush()
    name = f"{ROOT}/data/article.html"
    return _named(name, method=8, packed=packed, size=100 << 20)


def _quoted_overlap() -> bytes:
    """Return two entries whose second lies inside the first one's bytes."""
    name = f"{ROOT}/data/article.html".encode()
    head = (20, 0x800, 0, *STAMP, zlib.crc32(b"x"), 1, 1, len(name), 0)
    inner = struct.pack("<4s5H3L2H", b"PK\3\4", *head) + name + b"x"
    first = Entry(f"{ROOT}/bagit.txt".encode(), inner)
    return Zip((first, Entry(name, offset=30 + len(first.name)))).built()


def _many_on_one() -> bytes:
    """Return 1,500 entries that all claim the same 60,000 bytes: 90 MB out of 200 KB."""
    first = Entry(f"{ROOT}/data/a000.html".encode(), bytes(60_000))
    others = tuple(
        Entry(f"{ROOT}/data/a{number:04}.html".encode(), bytes(60_000), offset=0)
        for number in range(1, 1500)
    )
    return Zip((first, *others)).built()


def _whole() -> bytes:
    return a_bundle().content


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "up and out": (lambda: _named(f"{ROOT}/../evil.txt"), "bundle.name_outside"),
    "absolute": (lambda: _named("/etc/passwd"), "bundle.name_outside"),
    "backslash": (lambda: _named(f"{ROOT}\\..\\evil.txt"), "bundle.name_outside"),
    "drive": (lambda: _named("C:/evil.txt"), "bundle.name_outside"),
    "symlink": (
        lambda: _named(f"{ROOT}/data/article.html", mode=0o120777, data=b"/etc/passwd"),
        "bundle.not_plain_file",
    ),
    "twice": (lambda: _two("data/article.md", "data/article.md"), "bundle.name_twice"),
    "twice but for case": (lambda: _two("data/a.md", "data/A.md"), "bundle.name_twice"),
    "composed and decomposed": (
        lambda: _two("data/\u00e1", "data/a\u0301"),
        "bundle.name_letters",
    ),
    "device": (lambda: _named(f"{ROOT}/CON.txt"), "bundle.name_device"),
    "device with a small one": (lambda: _named(f"{ROOT}/COM\u00b9"), "bundle.name_letters"),
    "trailing dot": (lambda: _named(f"{ROOT}/data/article.html."), "bundle.name_dot"),
    "stream": (lambda: _named(f"{ROOT}/data/article.html:evil"), "bundle.name_letters"),
    "right to left": (lambda: _named(f"{ROOT}/data/\u202elmth.exe"), "bundle.name_letters"),
    "folder entry": (
        lambda: _named(f"{ROOT}/data/", data=b"", mode=0o040755),
        "bundle.name_folder",
    ),
    "deflate bomb": (_bomb, "bundle.compressed"),
    "comment": (
        lambda: _whole()[:-2] + b"\x05\x00hello",
        "bundle.comment",
    ),
    "program before": (lambda: b"MZ" + bytes(510) + _whole(), "bundle.not_zip"),
    "more behind": (lambda: _whole() + b"<script>", "bundle.appended"),
    "two folders": (lambda: _named("other_2026/bagit.txt"), "bundle.two_folders"),
    "empty zip": (lambda: Zip(()).built(), "bundle.empty"),
    "empty file": (lambda: b"", "bundle.empty"),
    "truncated": (lambda: _whole()[: len(_whole()) // 2], "bundle.cut_off"),
    "two joined": (lambda: _whole() + _whole(), "bundle.directory_damaged"),
    "two names": (
        lambda: _named(
            f"{ROOT}/data/article.html", local_name=ROOT.encode() + b"/data/aRtIcLe.html"
        ),
        "bundle.headers_differ",
    ),
    "quoted overlap": (_quoted_overlap, "bundle.overlap"),
    "many on one": (_many_on_one, "bundle.overlap"),
    "zip slip, Unix": (
        lambda: _named("../../../../../../../../tmp/evil.txt"),
        "bundle.name_outside",
    ),
    "zip slip, Windows": (
        lambda: _named("..\\..\\..\\..\\Windows\\evil.txt"),
        "bundle.name_outside",
    ),
    "NUL in a name": (lambda: _named(f"{ROOT}/data/article.html\0.exe"), "bundle.name_letters"),
    "encrypted": (lambda: _named(f"{ROOT}/data/a.md", flags=0x801), "bundle.encrypted"),
    "sizes told later": (lambda: _named(f"{ROOT}/data/a.md", flags=0x808), "bundle.flags"),
    "extra field": (
        lambda: _named(f"{ROOT}/data/a.md", extra=b"\1\0\4\0abcd"),
        "bundle.extra_field",
    ),
    "too many": (
        lambda: Zip(tuple(Entry(f"{ROOT}/data/{n:05}".encode()) for n in range(2001))).built(),
        "bundle.too_many",
    ),
    "count that lies": (
        lambda: Zip((Entry(f"{ROOT}/bagit.txt".encode()),), count=65_535).built(),
        "bundle.too_many",
    ),
    "huge size told": (
        lambda: _named(f"{ROOT}/data/a.md", size=0xFFFFFFFF),
        "bundle.sizes_differ",
    ),
    "no folder": (lambda: Zip((Entry(b"bagit.txt"),)).built(), "bundle.no_folder"),
    "program inside": (lambda: _named(f"{ROOT}/data/setup.exe"), "bundle.unexpected"),
    "script inside": (lambda: _named(f"{ROOT}/data/page.js"), "bundle.unexpected"),
    "hidden file": (lambda: _named(f"{ROOT}/data/.htaccess"), "bundle.name_dot"),
    "shortcut": (lambda: _named(f"{ROOT}/bai.lnk"), "bundle.unexpected"),
    "seven-zip": (lambda: b"7z\xbc\xaf\x27\x1c" + bytes(100), "bundle.not_zip"),
}
"""Name → how to make it, and the code that must be among its problems."""
