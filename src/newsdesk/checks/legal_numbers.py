"""Numbers of legal acts: their form, "số" or none all through, and acts that were replaced."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import passages, per_passage, prose
from newsdesk.text.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.report import Problem

_KINDS: Final = (
    "Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Chỉ thị|Kết luận|Quy định"
    "|Hướng dẫn|Thông báo|Kế hoạch|Công văn|Công điện|Quy chế|Bộ luật|Luật"
)
_CITED: Final = re.compile(
    rf"(?<!\w)({_KINDS})[ ]+((?:số|SỐ)[ ]+)?(\d{{1,5}}[\d/{UPPER}-]*)", re.IGNORECASE
)
_GOVERNMENT: Final = re.compile(
    r"(?<![\w/-])(\d{1,4})[ ]?[/-][ ]?(\d{4})[ ]?[/-][ ]?(N[ĐDđd]|TTLT|TT|QĐ|NQ|CT)"
    rf"([ ]?[-–/][ ]?|)(CP|TTg|TTG|[{UPPER}]{{2,12}}(?:-[{UPPER}]{{2,12}})*)(?![\w-])"
)
_PARTY: Final = re.compile(
    r"(?<![\w/-])(\d{1,4})[ ]?[-–/ ][ ]?(CT|NQ|QĐ|KL|HD|TB|CV|QC|QyĐ)[ ]?[/–-][ ]?"
    r"(TW|TƯ|BCT|TU|QU|HU|ĐU|VPTW)(?![\w-])"
)
_NUMBER: Final = re.compile(r"(?<![\w/-])\d{1,4}/\d{4}/[A-ZĐ]{2,6}\d{0,2}(?:-[A-ZĐa-z]{2,12})*")
_DASHES: Final = re.compile(r"[ ]?[-–][ ]?")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield numbers in a wrong form, cited with and without "số", and acts that were replaced."""
    looked = [(one, _read(one.text)) for one in passages(subject.article)]
    with_word = Counter(
        (number, bool(word)) for _, read in looked for _, word, number, _, _ in read[0]
    )
    for passage, (cited, findings) in looked:
        for finding in findings:
            yield finding.placed_in(passage)
        for kind, word, number, start, end in cited:
            here, there = with_word[number, bool(word)], with_word[number, not word]
            if not there or here > there or (here == there and word):
                continue
            new = f"{kind} {number}" if word else f"{kind} số {number}"
            values = (("count", str(there)),)
            yield Finding("act.number_word", start, end, new=new, values=values).placed_in(passage)
    yield from _replaced(subject)


def _replaced(subject: Subject) -> Iterator[Problem]:
    article, acts = subject.article, subject.style.acts
    day = (article.published or article.changed).date()
    told: set[str] = set()
    for passage in passages(article) if acts else ():
        for start, end, number in _numbers(passage.text):
            act = acts.get(number)
            if act is None or number in told:
                continue
            since = act.signed or act.until
            if since is not None and since <= day:
                told.add(number)
                values = (
                    ("by", act.by),
                    ("until", f"{act.until:%d/%m/%Y}" if act.until else "–"),
                    ("about", act.about),
                )
                yield Finding("act.replaced", start, end, values=values).placed_in(passage)


Cited = tuple[str, str, str, int, int]
"""Kind of act, the word "số" or nothing, number, start and end."""


@per_passage
def _read(text: str) -> tuple[tuple[Cited, ...], tuple[Finding, ...]]:
    own = prose(text).own
    cited = tuple(
        (found[1], found[2] or "", found[3].rstrip("-/"), found.start(), found.end())
        for found in _CITED.finditer(own)
        if any(letter.isalpha() for letter in found[3])
    )
    findings: list[Finding] = []
    for found in _GOVERNMENT.finditer(own):
        kind = found[3].upper().replace("ND", "NĐ")
        right = f"{found[1]}/{found[2]}/{kind}-{_DASHES.sub('-', found[5])}".replace("TTG", "TTg")
        if found[0] != right:
            findings.append(Finding("act.form", found.start(), found.end(), new=right))
    for found in _PARTY.finditer(own):
        right = f"{found[1]}-{found[2]}/{found[3].replace('TƯ', 'TW')}"
        if found[0] != right:
            findings.append(Finding("act.form", found.start(), found.end(), new=right))
    return cited, tuple(findings)


@per_passage
def _numbers(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (found.start(), found.end(), found[0]) for found in _NUMBER.finditer(prose(text).own)
    )
