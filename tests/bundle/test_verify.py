from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import NOON
from tests.bundle.samples import a_bundle, page

from newsdesk.bundle import layout, packing
from newsdesk.bundle import verify as verifying
from newsdesk.bundle.manifest import tag_files
from newsdesk.bundle.parts import Part, Role, role_of
from newsdesk.bundle.reading import open_archive
from newsdesk.bundle.verify import verify, verify_bytes
from newsdesk.news.report import Problem, Severity, blocking

if TYPE_CHECKING:
    from pathlib import Path

SEALED = a_bundle()
NAME = f"{SEALED.name}.zip"
FILES = dict(open_archive(SEALED.content, NAME).files)
TAGS = ("bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt")


def errors(data: bytes, name: str = NAME) -> tuple[Problem, ...]:
    return blocking(verify_bytes(data, name))


def resealed(changed: dict[str, bytes | None] | None = None) -> bytes:
    """Pack the sample with other files by path (None: left out), all sums made right again."""
    lines = FILES["bag-info.txt"].decode().splitlines()
    info = [(line.split(": ", 1)[0], line.split(": ", 1)[1]) for line in lines]
    parts = [
        Part(path, role_of(path) or Role.TAG, data)
        for path, data in (FILES | (changed or {})).items()
        if data is not None and path not in TAGS
    ]
    tags = tag_files(parts, info)
    named = [(f"{SEALED.name}/{part.path}", part.data) for part in (*parts, *tags)]
    return b"".join(packing.archive(named, layout.stamp_of(NOON)))


def test_our_own_bundle_has_no_problem() -> None:
    assert verify_bytes(SEALED.content, NAME) == ()
    assert resealed() == SEALED.content


def test_every_file_of_a_bundle_is_guarded() -> None:
    for path, data in FILES.items():
        at = SEALED.content.index(data, SEALED.content.index(f"{SEALED.name}/{path}".encode()))
        for place in (at, at + len(data) // 2, at + len(data) - 1):
            changed = bytearray(SEALED.content)
            changed[place] ^= 0x20
            found = errors(bytes(changed))
            assert [one.where for one in found] == [path], (path, place, found)


def test_any_changed_byte_is_an_error() -> None:
    places = range(0, len(SEALED.content), 37)
    for at in [*places, *range(len(SEALED.content) - 200, len(SEALED.content))]:
        changed = bytearray(SEALED.content)
        changed[at] ^= 1 << at % 8
        assert errors(bytes(changed)), at


def test_any_cut_is_an_error() -> None:
    for length in range(0, len(SEALED.content), 97):
        assert errors(SEALED.content[:length]), length


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(SEALED.content)), st.integers(0, 400), st.binary(max_size=60))
def test_mutated_bundles_are_judged(at: int, gone: int, put: bytes) -> None:
    changed = SEALED.content[:at] + put + SEALED.content[at + gone :]
    assert bool(errors(changed)) is (changed != SEALED.content)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(sorted(FILES)))
def test_any_content_behind_right_sums_is_judged(data: bytes, path: str) -> None:
    named = [(f"{SEALED.name}/{each}", data if each == path else FILES[each]) for each in FILES]
    assert errors(b"".join(packing.archive(named, layout.stamp_of(NOON))))


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        ("data/article.html", page("<script>alert(1)</script>"), "page.script"),
        ("data/fragment.html", b"<p onclick='x'>a</p>\n", "page.attribute"),
        ("data/print.html", page('<img src="https://a.vn/x" alt="">'), "page.fetches"),
        ("00-MO-TRUOC.html", b"<!doctype html><title>x</title>", "page.no_policy"),
        ("data/article.md", "Tie\u0302\u0301ng\n".encode(), "text.unclean"),
        ("data/ninjs.json", b"[]", "json.broken"),
        ("data/ninjs.json", b"{}", "record.ninjs"),
        ("data/bundle.json", b"{}", "record.shape"),
        ("data/bundle.json", None, "bundle.part_missing"),
        ("data/qr/quan-le-chan-trao-qua-tet-som.svg", b"<svg onload='x'/>", "page.attribute"),
        ("data/qr/quan-le-chan-trao-qua-tet-som.png", b"GIF89a", "image.broken"),
        ("data/images/quan-le-chan-trao-qua-tet-som-01-800.jpg", b"MZ", "image.broken"),
        ("data/evil.exe", b"MZ", "bundle.unexpected"),
        ("data/photos.csv", "\ufeff=cmd|x\r\n".encode(), "record.table"),
    ],
)
def test_lies_behind_right_sums_are_seen(path: str, data: bytes | None, code: str) -> None:
    found = errors(resealed({path: data}))
    assert code in {one.code for one in found}
    assert all(one.where.startswith(("data/", "00-", "bag-info", "bagit")) for one in found)


def test_all_problems_are_told_at_once() -> None:
    found = errors(
        resealed(
            {
                "data/article.html": page("<script>x</script>"),
                "data/article.md": b"\xff",
                "data/evil.js": b"",
            }
        )
    )
    assert {"page.script", "text.not_utf8", "bundle.unexpected"} <= {one.code for one in found}
    assert {"record.file_differs", "record.file_unlisted"} <= {one.code for one in found}


def test_a_renamed_file_is_only_a_warning() -> None:
    found = verify_bytes(SEALED.content, "bai (1).zip")
    assert {one.code for one in found} == {"bundle.renamed"}
    assert blocking(found) == ()


def test_errors_come_first_and_not_without_end() -> None:
    many: dict[str, bytes | None] = {f"data/x{number}.js": b"" for number in range(400)}
    found = verify_bytes(resealed(many), NAME)
    assert len(found) == verifying.MOST + 1
    assert found[-1].code == "bundle.more"
    assert found[-1].severity is Severity.ERROR


def test_files_that_cannot_be_read_are_problems(
    outbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [one.code for one in verify(outbox / "none.zip")] == ["bundle.missing"]
    assert [one.code for one in verify(outbox)] == ["bundle.no_file"]
    path = outbox / NAME
    path.write_bytes(SEALED.content)
    assert blocking(verify(path)) == ()
    monkeypatch.setattr(layout, "MAX_ARCHIVE", 1000)
    assert [one.code for one in verify(path)] == ["bundle.too_large"]
    assert [one.code for one in verify_bytes(SEALED.content, NAME)] == ["bundle.too_large"]


def test_a_file_that_refuses_is_a_problem(outbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = outbox / NAME
    path.write_bytes(SEALED.content)

    def refuse(*_args: object, **_named: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(type(path), "open", refuse)
    assert [(one.code, dict(one.values)["reason"]) for one in verify(path)] == [
        ("bundle.unreadable", "denied")
    ]


def test_the_file_is_not_changed(outbox: Path) -> None:
    path = outbox / NAME
    path.write_bytes(SEALED.content)
    verify(path)
    assert path.read_bytes() == SEALED.content
    assert [file.name for file in outbox.iterdir()] == [NAME]
