"""A whole bundle, unpacked in tests/golden; ``--regold`` writes it anew, for a diff to read."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from tests.bundle.hostile import STAMP
from tests.bundle.samples import a_bundle

from newsdesk.bundle.packing import archive
from newsdesk.bundle.verify import verify_bytes
from newsdesk.news.report import blocking

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "bundle"
SUM = GOLDEN / "sha256.txt"

pytestmark = pytest.mark.golden


def stored() -> dict[str, bytes]:
    """Return the golden files: path with folder → bytes."""
    return {
        path.relative_to(GOLDEN).as_posix(): path.read_bytes()
        for path in sorted(GOLDEN.rglob("*"))
        if path.is_file() and path != SUM
    }


def test_bundle_is_the_golden_one(request: pytest.FixtureRequest) -> None:
    sealed = a_bundle()
    with zipfile.ZipFile(io.BytesIO(sealed.content)) as file:
        made = {name: file.read(name) for name in file.namelist()}
    if request.config.getoption("--regold"):
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for name, data in made.items():
            path = GOLDEN / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        SUM.write_bytes(f"{sealed.sha256}  {sealed.name}.zip\n".encode())
    golden = stored()
    assert sorted(made) == sorted(golden)
    assert [name for name in made if made[name] != golden[name]] == []
    assert SUM.read_text(encoding="ascii").split() == [sealed.sha256, f"{sealed.name}.zip"]


def test_golden_files_packed_again_verify() -> None:
    golden = stored()
    folder = next(iter(golden)).partition("/")[0]
    content = b"".join(archive(golden.items(), STAMP))
    assert blocking(verify_bytes(content, f"{folder}.zip")) == ()
