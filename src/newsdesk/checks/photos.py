"""Photos: their files are there, and the text names only photos that the article has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.checks.body_photos import named_photos, unread_marks
from newsdesk.news.report import Severity, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.report import Problem


def check(subject: Subject) -> Iterator[Problem]:
    """Yield photos without a file, names without a photo, and photos that come twice."""
    article = subject.article
    numbers = {placed.number for placed in article.photos}
    named: dict[int, int] = {}
    for number, line in named_photos(article.body):
        where = f"body:{line}"
        if number not in numbers:
            yield problem("photo.unknown", where, number=number)
        elif number in named:
            yield problem(
                "photo.placed_twice", where, Severity.WARNING, number=number, first=named[number]
            )
        named.setdefault(number, line)
    for mark, line in unread_marks(article.body):
        yield problem("photo.mark_unread", f"body:{line}", line=line, mark=mark)
    used: dict[str, int] = {}
    for placed in article.photos:
        sha, where = placed.photo.sha256, f"photo:{placed.number}"
        if sha in subject.missing_photos:
            yield problem(
                "photo.file_missing", where, number=placed.number, file=placed.photo.file_name
            )
        if sha in used:
            yield problem(
                "photo.same_twice", where, Severity.WARNING, number=placed.number, first=used[sha]
            )
        used.setdefault(sha, placed.number)
