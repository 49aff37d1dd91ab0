"""What Word counts by itself before a paragraph: "1.", "a)", "Điều 3.", a bullet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

BULLET: Final = "•"
_LEVELS: Final = 9
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST: Final = 3_999
_ALPHABET: Final = 26


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    kind: str = "decimal"
    pattern: str = ""


@dataclass(slots=True)
class Numbers:
    """Counts the paragraphs of a document, in their order."""

    _abstract: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _of: dict[str, str] = field(default_factory=dict)
    _starts: dict[str, dict[int, int]] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)

    def label(self, number: str, level: int) -> str:
        """Count one paragraph and return what stands before it, empty for nothing.

        Args:
            number: the id of the numbering, as the paragraph or its style names it.
            level: from 0.
        """
        abstract = self._of.get(number)
        if abstract is None or not 0 <= level < _LEVELS:
            return ""
        levels = self._abstract.get(abstract, {})
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        for place, start in self._starts.pop(number, {}).items():
            counts[place] = start - 1
        known = levels.get(level, _Level())
        before = counts[level]
        counts[level] = known.start if before is None else before + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        if known.kind == "bullet":
            return BULLET
        if known.kind == "none":
            return ""
        return self._written(known.pattern, levels, counts)

    @staticmethod
    def _written(pattern: str, levels: dict[int, _Level], counts: list[int | None]) -> str:
        for place in range(_LEVELS):
            sign = f"%{place + 1}"
            if sign in pattern:
                level = levels.get(place, _Level())
                count = counts[place]
                pattern = pattern.replace(
                    sign, _counted(level.start if count is None else count, level.kind)
                )
        return pattern.strip()


def numbers_of(root: Element | None) -> Numbers:
    """Return the counters that a numbering part describes."""
    numbers = Numbers()
    if root is None:
        return numbers
    w = root.tag.partition("}")[0] + "}"
    abstract = numbers._abstract  # noqa: SLF001  # filled here, counted there
    for each in root.iter(f"{w}abstractNum"):
        abstract[each.get(f"{w}abstractNumId", "")] = {
            _whole(level.get(f"{w}ilvl")): _Level(
                _whole(_value(level, w, "start"), 1),
                _value(level, w, "numFmt") or "decimal",
                _value(level, w, "lvlText"),
            )
            for level in each.iter(f"{w}lvl")
        }
    for each in root.iter(f"{w}num"):
        number = each.get(f"{w}numId", "")
        numbers._of[number] = _value(each, w, "abstractNumId")  # noqa: SLF001  # filled here, read there
        numbers._starts[number] = {  # noqa: SLF001  # filled here, read there
            _whole(override.get(f"{w}ilvl")): _whole(_value(override, w, "startOverride"), 1)
            for override in each.iter(f"{w}lvlOverride")
            if override.find(f"{w}startOverride") is not None
            and 0 <= _whole(override.get(f"{w}ilvl")) < _LEVELS
        }
    return numbers


def _value(element: Element, w: str, name: str) -> str:
    found = element.find(f"{w}{name}")
    return "" if found is None else found.get(f"{w}val", "")


def _whole(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else otherwise  # noqa: PLR2004  # Word counts no further


def _counted(count: int, kind: str) -> str:
    if kind in {"lowerLetter", "upperLetter"} and count > 0:
        turns, place = divmod(count - 1, _ALPHABET)
        letters = chr(ord("a") + place) * (turns + 1)
        return letters.upper() if kind == "upperLetter" else letters
    if kind in {"lowerRoman", "upperRoman"} and 0 < count <= _MOST:
        written = _roman(count)
        return written.upper() if kind == "upperRoman" else written
    return f"{count:02}" if kind == "decimalZero" else str(count)


def _roman(count: int) -> str:
    written = ""
    for worth, sign in _ROMAN:
        written += sign * (count // worth)
        count %= worth
    return written
