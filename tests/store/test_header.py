"""Files that are no store of ours, or no store any more: each told, each left as it is."""

from __future__ import annotations

import sqlite3
import stat
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.keeping import added, numbered, print_of

from newsdesk.errors import NewsdeskError, OutsideTrouble
from newsdesk.store.database import create_store, open_store
from newsdesk.store.first_page import first_page
from newsdesk.store.identity import SCHEMA_VERSION


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the bytes of a store with some articles."""
    path = tmp_path_factory.mktemp("sound") / "newsdesk.sqlite"
    store = create_store(path)
    added(store, *(numbered(number, body="chữ " * 500) for number in range(40)))
    store.close()
    return path.read_bytes()


def patched(place: int, value: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data[:place] + value + data[place + len(value) :]


DAMAGE: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda _: b"", "store.damaged"),
    "short": (lambda data: data[:50], "store.damaged"),
    "text": (lambda _: "Đây là một bài viết. ".encode() * 20, "store.damaged"),
    "cut in half": (lambda data: data[: len(data) // 2], "store.damaged"),
    "odd page size": (patched(16, struct.pack(">H", 1000)), "store.damaged"),
    "schema wiped": (patched(100, bytes(3_900)), "store.damaged"),
    "another program's": (patched(68, b"Xxxx"), "store.foreign"),
    "from the future": (patched(60, struct.pack(">I", SCHEMA_VERSION + 1)), "store.newer"),
    "from the far future": (patched(60, struct.pack(">I", 4_000)), "store.newer"),
}


@pytest.mark.parametrize("name", DAMAGE)
@pytest.mark.parametrize("opening", [open_store, first_page], ids=["open_store", "first_page"])
def test_it_is_told_and_left_as_it_is(
    path: Path, sound: bytes, name: str, opening: Callable[[Path], object]
) -> None:
    damage, code = DAMAGE[name]
    path.parent.mkdir()
    path.write_bytes(damage(sound))
    before = print_of(path)
    with pytest.raises(OutsideTrouble) as caught:
        opening(path)
    assert caught.value.code == code
    assert caught.value.values["path"] == path
    assert print_of(path) == before
    assert not (path.parent / "backups").exists()


def test_the_versions_are_named(path: Path, sound: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(patched(60, struct.pack(">I", 7))(sound))
    with pytest.raises(OutsideTrouble) as caught:
        open_store(path)
    assert caught.value.values["found"] == 7
    assert caught.value.values["known"] == SCHEMA_VERSION


def test_a_newer_version_in_the_log_alone_is_seen(path: Path, sound: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(sound)
    with closing(sqlite3.connect(path, isolation_level=None)) as newer:
        newer.execute("PRAGMA user_version = 9")
        with pytest.raises(OutsideTrouble, match=r"store\.newer"):
            open_store(path)


def test_a_file_marked_read_only_is_told(path: Path, sound: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(sound)
    path.chmod(stat.S_IRUSR)
    before = print_of(path)
    with pytest.raises(OutsideTrouble, match=r"store\.read_only"):
        open_store(path)
    assert print_of(path) == before
    assert len(first_page(path)) == 40
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    open_store(path).close()


def test_a_folder_in_place_of_the_file_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(OutsideTrouble, match=r"store\.unreadable"):
        open_store(path)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_page_overwritten_in_the_middle_never_ends_in_anything_else(
    path: Path, sound: bytes, share: float
) -> None:
    path.parent.mkdir()
    place = int(len(sound) * share) // 4096 * 4096
    path.write_bytes(sound[:place] + b"\xa5" * 8192 + sound[place + 8192 :])
    try:
        store = open_store(path)
    except OutsideTrouble as trouble:
        assert trouble.code == "store.damaged"  # noqa: PT017  # opening may succeed too
        return
    with store.reading() as work:
        found = work.examine()
    store.close()
    assert {one.code for one in found} == {"store.page_damaged"}


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(place=st.integers(0, 99), value=st.binary(min_size=1, max_size=4))
def test_no_header_breaks_the_opening(path: Path, sound: bytes, place: int, value: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    for old in path.parent.glob("newsdesk.sqlite*"):
        old.unlink()
    path.write_bytes(patched(place, value)(sound))
    try:
        open_store(path).close()
    except NewsdeskError as trouble:
        assert isinstance(trouble, OutsideTrouble)  # noqa: PT017  # most headers do no harm


def test_a_step_of_a_newer_program_is_refused_too(path: Path, sound: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(sound)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(OutsideTrouble, match=r"store\.newer"):
        open_store(path)
    assert path.read_bytes() == before
