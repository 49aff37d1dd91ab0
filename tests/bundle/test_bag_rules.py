from __future__ import annotations

import pytest
from tests.bundle.samples import a_bundle

from newsdesk.bundle.bag_rules import bag_problems
from newsdesk.bundle.manifest import sums_of
from newsdesk.bundle.reading import open_archive
from newsdesk.news.report import Severity

MANIFEST, TAGS = "manifest-sha256.txt", "tagmanifest-sha256.txt"


@pytest.fixture
def files() -> dict[str, bytes]:
    return dict(open_archive(a_bundle().content, "x.zip").files)


def told(files: dict[str, bytes], damaged: tuple[str, ...] = ()) -> set[tuple[str, str]]:
    found = bag_problems(files, sums_of(files), damaged)
    return {(one.code, one.where) for one in found if one.severity is Severity.ERROR}


def test_our_own_bag_is_taken(files: dict[str, bytes]) -> None:
    assert list(bag_problems(files, sums_of(files), ())) == []


def test_a_signature_is_noticed_though_not_read_yet(files: dict[str, bytes]) -> None:
    files[f"{TAGS}.sig"] = b"-----BEGIN SSH SIGNATURE-----\n"
    assert [(one.code, one.where) for one in bag_problems(files, sums_of(files), ())] == [
        ("bundle.signature_unread", f"{TAGS}.sig")
    ]


def test_changed_file_is_named_once(files: dict[str, bytes]) -> None:
    files["data/article.md"] = b"other"
    assert told(files) == {("bag.differs", "data/article.md")}


def test_missing_and_added_files_are_named(files: dict[str, bytes]) -> None:
    image = next(path for path in files if path.endswith("-01-320.jpg"))
    del files["data/ninjs.json"], files[image]
    files["data/images/new.jpg"] = b""
    files["data/evil.js"] = b""
    assert told(files) == {
        ("bundle.part_missing", "data/ninjs.json"),
        ("bag.missing", image),
        ("bag.unlisted", "data/images/new.jpg"),
        ("bag.unlisted", "data/evil.js"),
        ("bundle.unexpected", "data/evil.js"),
    }


def test_damaged_files_are_not_named_again(files: dict[str, bytes]) -> None:
    files["data/article.md"] = b"other"
    files["bagit.txt"] = b"other"
    assert told(files, ("data/article.md", "bagit.txt")) == set()


def test_changed_tag_file_is_named(files: dict[str, bytes]) -> None:
    files["00-MO-TRUOC.html"] += b" "
    assert told(files) == {("bag.differs", "00-MO-TRUOC.html")}


def test_other_declaration_is_named(files: dict[str, bytes]) -> None:
    files["bagit.txt"] = b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"
    assert ("bag.declaration", "bagit.txt") in told(files)


def test_broken_line_is_named_with_its_number(files: dict[str, bytes]) -> None:
    lines = files[TAGS].split(b"\n")
    lines.insert(2, b"nonsense")
    files[TAGS] = b"\n".join(lines)
    assert told(files) == {("bag.line", f"{TAGS}:3")}


def test_other_order_is_named(files: dict[str, bytes]) -> None:
    lines = files[TAGS].splitlines(keepends=True)
    files[TAGS] = b"".join(reversed(lines))
    assert told(files) == {("bag.form", TAGS)}


def test_a_bag_without_manifests_is_named(files: dict[str, bytes]) -> None:
    del files[MANIFEST], files[TAGS]
    assert told(files) == {("bundle.part_missing", MANIFEST), ("bundle.part_missing", TAGS)}
