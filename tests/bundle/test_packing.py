from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import NOON
from tests.bundle.samples import a_bundle

from newsdesk.bundle import packing
from newsdesk.bundle.parts import Part, Role
from newsdesk.bundle.reading import open_archive
from newsdesk.errors import Bug, EditorMistake, OutsideTrouble

FOLDER = "2026-11-20_trao-qua_r1"


def test_layout_is_what_other_tools_read() -> None:
    sealed = a_bundle()
    with zipfile.ZipFile(io.BytesIO(sealed.content)) as file:
        assert file.testzip() is None
        infos = file.infolist()
    assert [info.filename for info in infos] == sorted(info.filename for info in infos)
    assert {info.compress_type for info in infos} == {zipfile.ZIP_STORED}
    assert {info.date_time for info in infos} == {(2026, 11, 20, 12, 0, 0)}
    assert {info.external_attr >> 16 for info in infos} == {0o100644}
    assert {info.create_system for info in infos} == {3}
    assert {info.flag_bits for info in infos} == {0x800}
    assert all(not info.extra and not info.comment for info in infos)


def test_order_of_parts_does_not_matter() -> None:
    parts = [Part("data/article.md", Role.MARKDOWN, b"a"), Part("bagit.txt", Role.TAG, b"b")]
    assert packing.pack(FOLDER, parts, NOON) == packing.pack(FOLDER, parts[::-1], NOON)


def test_time_zone_of_the_moment_does_not_matter() -> None:
    parts = [Part("bagit.txt", Role.TAG, b"b")]
    elsewhere = NOON.astimezone(timezone(timedelta(hours=-8)))
    assert packing.pack(FOLDER, parts, elsewhere) == packing.pack(FOLDER, parts, NOON)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.from_regex(r"data/images/[a-z0-9][a-z0-9-]{0,30}\.jpg", fullmatch=True),
        st.binary(max_size=200),
        min_size=1,
        max_size=6,
    ),
    st.datetimes(datetime(1981, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001  # hypothesis adds the zone
)
def test_what_is_packed_is_read_back(files: dict[str, bytes], moment: datetime) -> None:
    parts = [Part(path, Role.IMAGE, data) for path, data in files.items()]
    opened = open_archive(packing.pack(FOLDER, parts, moment), "x.zip")
    assert opened.problems == ()
    assert dict(opened.files) == files


@pytest.mark.parametrize(
    ("folder", "part", "code"),
    [
        ("2026-11-20_Đ_r1", Part("bagit.txt", Role.TAG, b""), "bundle.path"),
        ("x" * 49, Part("bagit.txt", Role.TAG, b""), "bundle.path"),
        (FOLDER, Part("data/evil.js", Role.PAGE, b""), "bundle.path"),
        (FOLDER, Part("bagit.txt", Role.PAGE, b""), "bundle.path"),
        (FOLDER, Part(f"data/images/{'a' * 100}.jpg", Role.IMAGE, b""), "bundle.path"),
    ],
)
def test_unlawful_parts_are_our_bug(folder: str, part: Part, code: str) -> None:
    with pytest.raises(Bug) as caught:
        packing.pack(folder, [part], NOON)
    assert caught.value.code == code


def test_same_path_twice_is_our_bug() -> None:
    part = Part("bagit.txt", Role.TAG, b"")
    with pytest.raises(Bug, match=r"bundle\.path_twice"):
        packing.pack(FOLDER, [part, part], NOON)


@pytest.mark.parametrize("moment", [NOON.replace(year=1979), NOON.replace(tzinfo=None)])
def test_a_moment_no_zip_can_tell_is_our_bug(moment: datetime) -> None:
    with pytest.raises(Bug, match=r"bundle\.moment"):
        packing.pack(FOLDER, [Part("bagit.txt", Role.TAG, b"")], moment)


def test_write_tells_progress_and_leaves_only_the_file(outbox: Path) -> None:
    told: list[tuple[int, int]] = []
    content = bytes(packing.CHUNK + 10)
    path = packing.write(
        outbox / "x.zip", content, progress=lambda done, total: told.append((done, total))
    )
    assert path.read_bytes() == content
    assert told == [(packing.CHUNK, len(content)), (len(content), len(content))]
    assert [file.name for file in outbox.iterdir()] == ["x.zip"]


@pytest.mark.parametrize("after", [0, 1, 2])
def test_cancelling_leaves_nothing(outbox: Path, after: int) -> None:
    asked = iter(range(100))
    with pytest.raises(EditorMistake, match="cancelled"):
        packing.write(
            outbox / "x.zip", bytes(packing.CHUNK + 1), cancelled=lambda: next(asked) >= after
        )
    assert list(outbox.iterdir()) == []


def test_cancelling_keeps_the_earlier_file(outbox: Path) -> None:
    (outbox / "x.zip").write_bytes(b"earlier")
    with pytest.raises(EditorMistake):
        packing.write(outbox / "x.zip", b"later", cancelled=lambda: True)
    assert (outbox / "x.zip").read_bytes() == b"earlier"


def test_trouble_while_writing_is_told_and_leaves_nothing(outbox: Path) -> None:
    (outbox / "x.zip").mkdir()
    with pytest.raises(OutsideTrouble):
        packing.write(outbox / "x.zip", b"later")
    assert [file.name for file in outbox.iterdir()] == ["x.zip"]


@pytest.mark.parametrize(
    ("zone", "locale", "seed"), [("UTC", "C", "1"), ("America/Lima", "vi_VN.UTF-8", "4711")]
)
def test_bytes_do_not_depend_on_the_machine(zone: str, locale: str, seed: str) -> None:
    root = Path(__file__).resolve().parents[2]
    surroundings = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(root), str(root / "src"))),
        "TZ": zone,
        "LC_ALL": locale,
        "PYTHONHASHSEED": seed,
    }
    words = "from tests.bundle.samples import a_bundle; print(a_bundle().sha256)"
    told = subprocess.run(
        [sys.executable, "-c", words],
        env=surroundings,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout.strip()
    assert told == a_bundle().sha256
