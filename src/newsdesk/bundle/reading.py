"""Reading a bundle's zip without believing it: only what our packer could have written is taken.

Nothing is unpacked to disk and no zip library is asked. What is wrong is told all at once.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from newsdesk.bundle import layout
from newsdesk.bundle.packing import archive
from newsdesk.bundle.parts import name_fault
from newsdesk.news.report import Problem, failure_problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONGEST_COMMENT: Final = 0xFFFF
_SHOWN: Final = 160


@dataclass(frozen=True, slots=True)
class Opened:
    """What a zip holds: ``files`` by their paths in its one folder, without unsafe entries."""

    folder: str
    files: Mapping[str, bytes]
    stamp: tuple[int, int] | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of the directory at the end."""

    raw: bytes
    flags: int
    method: int
    stamp: tuple[int, int]
    crc: int
    packed: int
    size: int
    extra: int
    comment: int
    attributes: int
    offset: int

    @property
    def name(self) -> str:
        """Return the name as far as it can be printed safely."""
        shown = self.raw[: _SHOWN + 1].decode("ascii", "backslashreplace")
        shown = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in shown)
        return shown[:_SHOWN] + "…" if len(shown) > _SHOWN else shown


@dataclass(slots=True)
class _Reader:
    """The state of one reading."""

    data: bytes
    where: str
    problems: list[Problem] = field(default_factory=list)

    def report(self, code: str, where: str = "", **values: int | str) -> None:
        """Note a problem, of the whole zip unless a place is given."""
        self.problems.append(failure_problem(code, where or self.where, values))


def open_archive(data: bytes, file_name: str) -> Opened:
    """Read a zip from memory: its files where that is safe, and every problem of its form.

    Time and memory grow with ``len(data)`` alone, whatever the headers claim.
    """
    reader = _Reader(data, file_name)
    entries, start = _directory(reader)
    files = _contents(reader, entries, start)
    folder, inside = _one_folder(reader, entries, files)
    stamp = entries[0].stamp if entries else None
    if entries and not reader.problems and stamp:
        _compare_with_rebuilt(reader, files, stamp)
    return Opened(folder, inside, stamp, tuple(reader.problems))


def _directory(reader: _Reader) -> tuple[list[_Entry], int]:
    """Return the lines of the directory and where it begins."""
    data = reader.data
    if not data.startswith(layout.LOCAL_MARK):
        hollow = not data or (data.startswith(layout.END_MARK) and len(data) == layout.END.size)
        reader.report("bundle.empty" if hollow else "bundle.not_zip")
        return [], 0
    end = len(data) - layout.END.size
    if end < 0 or not data.startswith(layout.END_MARK, end):
        _explain_end(reader)
        return [], 0
    mark = layout.END.unpack_from(data, end)
    disk, directory_disk, here, count, size, start, comment = mark[1:]
    if comment or disk or directory_disk or here != count or start + size != end:
        reader.report("bundle.directory_damaged")
        return [], 0
    if count > layout.MAX_ENTRIES:
        reader.report("bundle.too_many", count=count, limit=layout.MAX_ENTRIES)
        return [], 0
    entries = list(_lines(data[start:end]))
    if len(entries) != count or sum(_length(entry) for entry in entries) != size:
        reader.report("bundle.directory_damaged")
    return entries, start


def _explain_end(reader: _Reader) -> None:
    """Say why a zip does not end where it should: something was added, or it was cut off."""
    tail = reader.data[-(_LONGEST_COMMENT + layout.END.size) :]
    at = tail.rfind(layout.END_MARK)
    if at < 0 or len(tail) - at < layout.END.size:
        reader.report("bundle.cut_off")
        return
    comment = layout.END.unpack_from(tail, at)[-1]
    rest = len(tail) - at - layout.END.size
    reader.report("bundle.comment" if comment == rest else "bundle.appended", bytes=rest)


def _length(entry: _Entry) -> int:
    return layout.CENTRAL.size + len(entry.raw) + entry.extra + entry.comment


def _lines(directory: bytes) -> Iterator[_Entry]:
    """Yield the directory's lines until one is broken."""
    at = 0
    while at + layout.CENTRAL.size <= len(directory):
        mark, *fields = layout.CENTRAL.unpack_from(directory, at)
        if mark != layout.CENTRAL_MARK:
            return
        flags, method, time, date, crc, packed, size = fields[2:9]
        name_length, extra, comment = fields[9:12]
        attributes, offset = fields[14:16]
        at += layout.CENTRAL.size
        raw = directory[at : at + name_length]
        at += name_length + extra + comment
        if at > len(directory):
            return
        yield _Entry(
            raw,
            flags,
            method,
            (time, date),
            crc,
            packed,
            size,
            extra,
            comment,
            attributes,
            offset,
        )


def _contents(reader: _Reader, entries: list[_Entry], end: int) -> dict[str, bytes]:
    """Return the entries that can be read safely: full name → bytes."""
    files: dict[str, bytes] = {}
    seen: set[str] = set()
    expected = 0
    for number, entry in enumerate(entries):
        name = entry.name
        faults = list(_entry_faults(entry, entries[0]))
        if name.casefold() in seen:
            faults.append("bundle.name_twice")
        if number and entry.raw <= entries[number - 1].raw:
            faults.append("bundle.order")
        seen.add(name.casefold())
        header = layout.LOCAL.size + len(entry.raw)
        after = expected + header + entry.packed
        if entry.offset != expected or after > end:
            faults.append("bundle.overlap")
        else:
            faults.extend(_local_faults(reader.data, entry))
            content = reader.data[expected + header : after]
            if entry.method == layout.STORED and zlib.crc32(content) != entry.crc:
                faults.append("bundle.crc")
            if not _forbids_use(faults):
                files[name] = content
        expected = max(expected, min(end, entry.offset + header + entry.packed))
        for code in faults:
            reader.report(code, _place(name))
    if entries and expected != end and not reader.problems:
        reader.report("bundle.gap", bytes=end - expected)
    return files


def _entry_faults(entry: _Entry, first: _Entry) -> Iterator[str]:
    """Yield the codes of what a directory line says and ours never do."""
    name = entry.raw.decode("ascii", "replace")
    unsafe = name_fault(name) if entry.raw.isascii() and name else "bundle.name_letters"
    if unsafe:
        yield unsafe
    if entry.flags & 1:
        yield "bundle.encrypted"
    elif entry.flags != layout.UTF8_FLAG:
        yield "bundle.flags"
    if entry.method != layout.STORED:
        yield "bundle.compressed"
    elif entry.packed != entry.size:
        yield "bundle.sizes_differ"
    if entry.size > layout.MAX_ENTRY:
        yield "bundle.entry_large"
    if entry.extra or entry.comment:
        yield "bundle.extra_field"
    if entry.attributes != layout.ATTRIBUTES and unsafe != "bundle.name_folder":
        yield "bundle.not_plain_file"
    if entry.stamp != first.stamp:
        yield "bundle.times_differ"


def _local_faults(data: bytes, entry: _Entry) -> Iterator[str]:
    """Yield a code when the header before the bytes tells another tale than the directory."""
    fields = (entry.flags, entry.method, *entry.stamp, entry.crc, entry.packed, entry.size)
    told = layout.LOCAL.pack(layout.LOCAL_MARK, layout.NEEDED, *fields, len(entry.raw), 0)
    if not data.startswith(told + entry.raw, entry.offset):
        yield "bundle.headers_differ"


_HARMLESS: Final = frozenset(
    {"bundle.crc", "bundle.flags", "bundle.order", "bundle.times_differ", "bundle.headers_differ"}
    | {"bundle.extra_field"}
)


def _forbids_use(faults: list[str]) -> bool:
    """Tell whether the content of an entry must not even be looked at further."""
    return not _HARMLESS.issuperset(faults)


def _one_folder(
    reader: _Reader, entries: list[_Entry], files: dict[str, bytes]
) -> tuple[str, dict[str, bytes]]:
    """Return the one folder and the files in it by their paths inside."""
    tops = sorted({entry.name.partition("/")[0] for entry in entries})
    if len(tops) > 1:
        reader.report("bundle.two_folders", folders=", ".join(tops[:5]))
    folder = tops[0] if len(tops) == 1 else ""
    inside: dict[str, bytes] = {}
    for name, content in files.items():
        _, slash, path = name.partition("/")
        if slash:
            inside[path] = content
        else:
            reader.report("bundle.no_folder", name)
    return folder, inside


def _place(name: str) -> str:
    """Return the place of an entry as problems name it: its path inside the bundle's folder."""
    return name.partition("/")[2] or name


def _compare_with_rebuilt(
    reader: _Reader, files: dict[str, bytes], stamp: tuple[int, int]
) -> None:
    """Pack the files again; every byte must be the same."""
    at = 0
    names = sorted(files)
    # The packer's order: header and bytes of each file, then a directory line for each.
    owners = [name for name in names for _ in range(2)] + names
    for number, piece in enumerate(archive(files.items(), stamp)):
        if not reader.data.startswith(piece, at):
            owner = _place(owners[number]) if number < len(owners) else ""
            reader.report("bundle.layout", owner, offset=at)
            return
        at += len(piece)
    if at != len(reader.data):
        reader.report("bundle.layout", offset=at)
