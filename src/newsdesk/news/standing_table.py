"""Standing texts as a tab-separated table: read from any newsroom's file, written for all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from newsdesk.news.report import Problem, Severity, problem
from newsdesk.news.standing import CODE_NAME, StandingKind, StandingText
from newsdesk.text.fold import fold
from newsdesk.text.normalize import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable

COLUMNS: Final = ("kind", "code", "text", "valid_from", "valid_to")
_FORMS: Final = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")
_KINDS: Final = {
    **{kind.value: kind for kind in StandingKind},
    "chuc danh": StandingKind.OFFICE,
    "title": StandingKind.OFFICE,
    "doan soan san": StandingKind.SNIPPET,
    "mau": StandingKind.TEMPLATE,
    "mau bai": StandingKind.TEMPLATE,
}
_HEADINGS: Final = {
    **{name: name for name in COLUMNS},
    "loai": "kind",
    "ma": "code",
    "van ban": "text",
    "noi dung": "text",
    "tu ngay": "valid_from",
    "den ngay": "valid_to",
}


@dataclass(frozen=True, slots=True)
class StandingTable:
    """The texts of a file, and what was not taken of it (``where`` is ``line:12``)."""

    texts: tuple[StandingText, ...]
    problems: tuple[Problem, ...] = ()


def read_table(data: str) -> StandingTable:
    r"""Read a table: the columns by their heading, or code and text where there is no heading.

    A file of two columns without heading is what photo programs keep their codes in; its texts
    are titles of office. ``\n``, ``\t`` and ``\\`` stand for a line break, a tab and a backslash.
    A line that cannot be read is told and left out; it stops no other.
    """
    lines = data.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    columns: tuple[str, ...] = ("code", "text", "valid_from", "valid_to")
    texts: dict[StandingText, None] = {}
    problems: list[Problem] = []
    headed = False
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        cells = line.split("\t")
        if not headed:
            headed = True
            named = _heading(cells)
            if named:
                columns = named
                continue
        made = _text_of(dict(zip(columns, cells, strict=False)), f"line:{number}")
        if isinstance(made, Problem):
            problems.append(made)
        else:
            texts[made] = None
    return StandingTable(tuple(texts), tuple(problems))


def write_table(texts: Iterable[StandingText]) -> str:
    """Return the table of texts, with its heading; ``read_table`` gives the same texts back."""
    rows: list[tuple[str, ...]] = [COLUMNS]
    for one in texts:
        days = [day.isoformat() if day else "" for day in (one.valid_from, one.valid_to)]
        rows.append((one.kind.value, one.code, _escaped(one.words), *days))
    return "".join("\t".join(row) + "\n" for row in rows)


def _heading(cells: list[str]) -> tuple[str, ...]:
    """Return the names of the columns, empty when the line is no heading."""
    named = tuple(_HEADINGS.get(" ".join(fold(cell).split()), "") for cell in cells)
    return named if "code" in named and "text" in named else ()


def _text_of(row: dict[str, str], where: str) -> StandingText | Problem:
    kind = _KINDS.get(" ".join(fold(row.get("kind", "")).split()), None)
    if kind is None and row.get("kind", "").strip():
        return problem("standing.kind_unread", where, Severity.WARNING, text=row["kind"])
    kind = kind or StandingKind.OFFICE
    code = clean_line(row.get("code", "")).strip("=")
    words = _cleaned(kind, _plain(row.get("text", "")))
    if not CODE_NAME.fullmatch(code):
        return problem("standing.code_form", where, Severity.WARNING, text=row.get("code", ""))
    if not words.strip():
        return problem("standing.no_text", where, Severity.WARNING, named=code)
    days: list[date | None] = []
    for name in ("valid_from", "valid_to"):
        cell = row.get(name, "").strip()
        day = _day(cell)
        if cell and day is None:
            return problem("standing.day_unread", where, Severity.WARNING, named=code, text=cell)
        days.append(day)
    if days[0] and days[1] and days[0] > days[1]:
        return problem("standing.days_turned", where, Severity.WARNING, named=code)
    return StandingText(kind, code, words, *days)


def _cleaned(kind: StandingKind, words: str) -> str:
    return clean_line(words) if kind is StandingKind.OFFICE else clean(words).strip("\n")


def _day(cell: str) -> date | None:
    for form in _FORMS:
        try:
            return datetime.strptime(cell, form).date()  # noqa: DTZ007  # a day has no zone
        except ValueError:
            continue
    return None


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def _plain(cell: str) -> str:
    """Return a cell with its escapes undone; a backslash before another letter is itself."""
    meant = {"n": "\n", "t": "\t", "\\": "\\"}
    pieces: list[str] = []
    letters = iter(cell)
    for letter in letters:
        if letter != "\\":
            pieces.append(letter)
            continue
        following = next(letters, "")
        pieces.append(meant.get(following, "\\" + following))
    return "".join(pieces)
