from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import bagit
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bundle.samples import a_bundle

from newsdesk.bundle.manifest import manifest_text, payload_oxum, read_manifest, sums_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    sealed = a_bundle()
    with zipfile.ZipFile(io.BytesIO(sealed.content)) as file:
        file.extractall(tmp_path)
    return tmp_path / sealed.name


def test_an_independent_reader_takes_the_bag(unpacked: Path) -> None:
    bag = bagit.Bag(str(unpacked))
    assert bag.is_valid()
    assert bag.version_info == (1, 0)
    assert bag.info["Bagging-Date"] == "2026-11-20"
    assert bag.info["External-Description"] == "Quận Lê Chân trao quà Tết sớm"
    assert bag.info["Internal-Sender-Identifier"] == "r1"
    assert bag.info["External-Identifier"].startswith("tag:thanhphohaiphong.gov.vn,2026:article/")


def test_an_independent_reader_sees_a_changed_byte(unpacked: Path) -> None:
    page = unpacked / "data" / "article.html"
    page.write_bytes(page.read_bytes().replace(b"<h1>", b"<h2>"))
    assert not bagit.Bag(str(unpacked)).is_valid()


@pytest.mark.parametrize("name", ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
def test_sha256sum_takes_the_manifests(unpacked: Path, name: str) -> None:
    tool = shutil.which("sha256sum")
    if tool is None:
        pytest.skip("needs sha256sum, which is absent here")
    subprocess.run([tool, "-c", "--strict", "--quiet", name], cwd=unpacked, check=True)


def test_oxum_counts_bytes_and_files() -> None:
    assert payload_oxum([10, 0, 5]) == "15.3"


@pytest.mark.parametrize(
    ("text", "bad"),
    [
        (b"", None),
        (b"a" * 64 + b"  data/x\n", None),
        (b"a" * 64 + b"  data/x", 1),
        (b"a" * 64 + b" data/x\n", 1),
        (b"A" * 64 + b"  data/x\n", 1),
        (b"a" * 64 + b"  data/x\r\n", 1),
        (b"a" * 64 + b"  data/x\n" + b"b" * 64 + b"  data/x\n", 2),
        (b"a" * 64 + b"  data/x\n\n", 2),
        ("\ufeff".encode() + b"a" * 64 + b"  data/x\n", 1),
    ],
)
def test_bad_lines_are_named(text: bytes, bad: int | None) -> None:
    assert read_manifest(text)[1] == bad


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_can_be_read(data: bytes) -> None:
    listed, bad = read_manifest(data)
    assert bad is not None or len(listed) == data.count(b"\n")


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.from_regex(r"data/[a-z]{1,9}", fullmatch=True), st.binary(max_size=20)))
def test_what_is_written_is_read_back(files: dict[str, bytes]) -> None:
    listed, bad = read_manifest(manifest_text(sums_of(files)))
    assert bad is None
    assert sorted(listed) == list(listed) == sorted(files)
