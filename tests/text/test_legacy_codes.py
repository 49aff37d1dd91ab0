"""The tables of the old codes, held against other people's: Python, the C library, shared data."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
from tests.shared_data import shared

from newsdesk.text import legacy_tables as tables
from newsdesk.text.legacy_codes import CODES, signs_of

LETTERS = tables.LOWER + tables.UPPER


@pytest.mark.parametrize(("name", "code"), [("T3", "tcvn3"), ("vis", "viscii"), ("vps", "vps")])
def test_single_bytes_agree_with_the_shared_tables(name: str, code: str) -> None:
    table = json.loads(shared("legacy-tables.json").read_text(encoding="utf-8"))[name]
    assert {CODES[code](chr(int(byte, 16))): byte for byte in table.values()} == table


def test_vni_agrees_with_the_shared_table() -> None:
    table = json.loads(shared("legacy-tables.json").read_text(encoding="utf-8"))["vni"]
    assert len(table) == len(LETTERS)
    for letter, letters in table.items():
        assert CODES["vni"](signs_of(letters)) == letter


@pytest.mark.skipif(shutil.which("iconv") is None, reason="needs iconv")
@pytest.mark.parametrize(
    ("foreign", "code", "letters"),
    [("VISCII", "viscii", LETTERS), ("TCVN", "tcvn3", tables.LOWER)],
)
def test_the_c_library_agrees(foreign: str, code: str, letters: str) -> None:
    found = subprocess.run(
        ["iconv", "-f", "UTF-8", "-t", foreign], input=letters.encode(), capture_output=True,
        check=False,
    )  # fmt: skip
    if found.returncode:
        pytest.skip(f"iconv here has no {foreign}")
    assert CODES[code](found.stdout.decode("latin-1")) == letters


@pytest.mark.parametrize("code", CODES)
def test_ascii_is_ascii_in_every_code(code: str) -> None:
    plain = "".join(map(chr, range(0x20, 0x7F)))
    assert CODES[code](plain) == plain


def test_vni_takes_a_capital_with_a_small_sign() -> None:
    assert CODES["vni"]("Aù AÙ ÖÙ Öù ÑAÛNG") == "Á Á Ứ Ứ ĐẢNG"
