from __future__ import annotations

import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bundle.hostile import HOSTILE, ROOT, STAMP, Entry, Zip
from tests.bundle.samples import a_bundle

from newsdesk.bundle.reading import open_archive
from newsdesk.bundle.verify import verify_bytes
from newsdesk.news.report import Severity


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_archive_is_refused(kind: str) -> None:
    make, code = HOSTILE[kind]
    data = make()
    tracemalloc.start()
    begun = time.perf_counter()
    found = verify_bytes(data, f"{ROOT}.zip")
    spent = time.perf_counter() - begun
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert code in {one.code for one in found if one.severity is Severity.ERROR}
    assert spent < 2
    assert peak < 4 * len(data) + 4_000_000


def test_names_in_reports_are_printable() -> None:
    data = Zip((Entry(b"\xe2\x80\xae\x1b[2Jevil\0" + b"a" * 400),)).built()
    places = {one.where for one in verify_bytes(data, "x.zip")}
    assert all(place.isprintable() and len(place) < 200 for place in places)


def test_our_own_archive_is_taken() -> None:
    sealed = a_bundle()
    opened = open_archive(sealed.content, f"{sealed.name}.zip")
    assert opened.problems == ()
    assert opened.folder == sealed.name
    assert opened.stamp == STAMP
    assert "data/article.html" in opened.files


def test_files_of_a_damaged_archive_are_still_read() -> None:
    opened = open_archive(a_bundle().content.replace(b"<h1>", b"<h2>", 1), "x.zip")
    assert [(one.code, one.where) for one in opened.problems] == [
        ("bundle.crc", "data/article.html")
    ]
    assert "data/print.html" in opened.files


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400), st.sampled_from((b"", b"PK\3\4", b"PK\5\6")))
def test_any_bytes_are_refused_without_a_fall(data: bytes, head: bytes) -> None:
    assert open_archive(head + data, "x.zip").problems


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=120))
def test_any_directory_is_refused_without_a_fall(middle: bytes) -> None:
    end = b"PK\5\6" + bytes(4) + b"\1\0\1\0" + len(middle).to_bytes(4, "little")
    assert open_archive(b"PK\3\4" + middle + end + b"\4\0\0\0" + b"\0\0", "x.zip").problems
