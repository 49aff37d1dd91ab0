"""The context check on real articles with one random slip each, learned from all the others.

Run: python -m tests.benchmarks.bench_context [splits] [copies]. Of ../shared's 3,000 articles 200
are held back, the other 2,800 are learned; each of the 200 gets one slip (the tone, the onset or
the coda of one word in lower case becomes another, so that a syllable comes out that the rules
allow). The 200 are drawn, by a seed, from a half of the collection that was never looked at when
the check's weights and threshold were chosen. With ``copies`` the time of learning so many times
3,000 articles is measured too.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import statistics
import sys
import time
import tracemalloc
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tests.builders import NOON

from newsdesk.checks import context
from newsdesk.checks.context_learning import Learner
from newsdesk.checks.context_model import read_model, written
from newsdesk.checks.context_reading import ContextReader
from newsdesk.news.article import Article
from newsdesk.news.profile import Profile
from newsdesk.text.letters import split_tone, with_tone
from newsdesk.text.normalize import clean
from newsdesk.text.syllables import is_syllable, parts_of
from newsdesk.text.tones import one_style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

T = TypeVar("T")

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data"
HELD_BACK = 200
COMMON = 5
"""A slip is hard when what it makes is a word that the archive has so often."""

FIELDS = ("title", "lead", "body")
WORD = re.compile(r"[^\W\d_]+")
_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
CODAS = ("", "c", "ch", "m", "n", "ng", "nh", "p", "t")
SAME = {"k": "c", "gh": "g", "ngh": "ng"}


@dataclass(frozen=True, slots=True)
class Slipped:
    """An article with one slip in it; ``start`` counts characters of ``field``."""

    article: Article
    field: str
    start: int
    right: str
    hard: bool


@dataclass(frozen=True, slots=True)
class Score:
    """What one threshold gave over all held-back articles."""

    found: float
    right: float
    other: float
    hard: float


def main(splits: int, copies: int) -> None:
    """Print the table of each split, their means, the seed article, the times."""
    articles = the_articles()
    default = Profile().context_threshold / 10
    thresholds = sorted({5.0, 6.0, 7.0, 8.0, 9.0, default})
    scores: dict[float, list[Score]] = {threshold: [] for threshold in thresholds}
    times = []
    for split in range(1, splits + 1):
        kept, held = divided(articles, split)
        reader = learned(kept)
        slipped = with_slips(held, kept, split)
        reader.forget()
        started = time.perf_counter()
        results = [list(context.doubts(one.article, reader, thresholds[0])) for one in slipped]
        times.append((time.perf_counter() - started) / len(slipped) * 1000)
        for threshold in thresholds:
            scores[threshold].append(scored(slipped, results, threshold))
    print(f"{splits} splits; {HELD_BACK} held back, {len(articles) - HELD_BACK} learned from")
    print(
        f"{'threshold':>10}{'found':>16}{'right fix first':>18}{'other/article':>18}{'hard':>14}"
    )
    for threshold, got in scores.items():
        cells = [spread(getattr(one, name) for one in got) for name in Score.__slots__]
        mark = " <- default" if threshold == default else ""
        print(f"{threshold:>10.1f}{cells[0]:>16}{cells[1]:>18}{cells[2]:>18}{cells[3]:>14}{mark}")
    print(f"{statistics.median(times):.1f} ms an article that was never read before")
    measure_model(articles, default)
    if copies:
        measure_learning(articles, copies)


def the_articles() -> list[Article]:
    """Return the collection as articles."""
    with gzip.open(SHARED / "articles-3000.jsonl.gz", "rt", encoding="utf-8") as lines:
        raw = [json.loads(line) for line in lines]
    return [
        Article(
            str(number),
            NOON,
            NOON,
            title=clean(one["title"]),
            lead=clean(one["sapo"]),
            body="\n\n".join(map(clean, (one["body"], *one["captions"]))),
        )
        for number, one in enumerate(raw)
    ]


def divided(articles: Sequence[Article], split: int) -> tuple[list[Article], list[Article]]:
    """Return what is learned from and what is held back."""
    order = list(range(len(articles)))
    random.Random(20261124).shuffle(order)  # noqa: S311  # a fixed order
    chance = random.Random(f"test{split}")  # noqa: S311  # the same split each time
    held = set(chance.sample(order[: len(order) // 2], HELD_BACK))
    return (
        [one for number, one in enumerate(articles) if number not in held],
        [one for number, one in enumerate(articles) if number in held],
    )


def learned(articles: Iterable[Article]) -> ContextReader:
    """Return a reader that has learned these articles."""
    learner = Learner()
    for one in articles:
        learner.add(one.title, one.lead, one.body)
    return ContextReader(learner.learned("2026-11-20"))


def with_slips(held: Sequence[Article], kept: Sequence[Article], split: int) -> list[Slipped]:
    """Put one slip into each article."""
    chance = random.Random(f"slips{split}")  # noqa: S311  # the same slips each time
    seen = Counter(
        one_style(word.lower())
        for article in kept
        for field in FIELDS
        for word in WORD.findall(getattr(article, field))
    )
    return [slip(article, chance, seen) for article in held]


def slip(article: Article, chance: random.Random, seen: Counter[str]) -> Slipped:
    """Change the tone, the onset or the coda of one word in lower case, wherever it stands."""
    places = [
        (field, found.start(), found[0])
        for field in FIELDS
        for found in WORD.finditer(getattr(article, field))
        if found[0].islower() and is_syllable(found[0])
    ]
    while True:
        field, start, word = chance.choice(places)
        others = chance.choice((other_tones, other_onsets, other_codas))(one_style(word))
        if others:
            new = chance.choice(sorted(others))
            text = getattr(article, field)
            changed = text[:start] + new + text[start + len(word) :]
            spoiled = replace(article, **{field: changed})
            return Slipped(spoiled, field, start, one_style(word), hard=seen[new] >= COMMON)


def other_tones(word: str) -> set[str]:
    """Return the word with every other tone it can bear."""
    bare, _ = split_tone(word)
    made = {
        one_style(bare[:place] + with_tone(bare[place], tone) + bare[place + 1 :])
        for place in range(len(bare))
        if bare[place] in "aăâeêioôơuưy"
        for tone in range(6)
    }
    return {one for one in made if is_syllable(one)} - {word}


def other_onsets(word: str) -> set[str]:
    """Return the word with every other onset, but for another spelling of the same."""
    onset, rime, tones = apart(word)
    made = {
        one_style(together(other, rime, tones))
        for other in ("", *_ONSETS.split())
        if SAME.get(other, other) != SAME.get(onset, onset)
    }
    return {one for one in made if is_syllable(one)} - {word}


def other_codas(word: str) -> set[str]:
    """Return the word with every other consonant at its end, or none."""
    onset, rime, tones = apart(word)
    parts = parts_of(split_tone(word)[0])
    vowels = parts[1] if parts else rime
    made = {
        one_style(together(onset, vowels + coda, tones[: len(vowels)] + (0,) * len(coda)))
        for coda in CODAS
    }
    return {one for one in made if is_syllable(one)} - {word}


def apart(word: str) -> tuple[str, str, tuple[int, ...]]:
    """Return onset and toneless rime of a syllable, and the tones of the rime's letters."""
    bare, tones = split_tone(word)
    parts = parts_of(bare)
    onset = parts[0] if parts else ""
    return onset, bare[len(onset) :], tones[len(onset) :]


def together(onset: str, rime: str, tones: Sequence[int]) -> str:
    """Put a syllable together."""
    toned = (
        with_tone(letter, tone) if tone else letter
        for letter, tone in zip(rime, tones, strict=True)
    )
    return onset + "".join(toned)


def scored(
    slipped: Sequence[Slipped], results: Sequence[Sequence[context.Doubt]], threshold: float
) -> Score:
    """Count what was found at a threshold, and what else was told."""
    found = right = other = hard = hards = 0
    for one, doubts in zip(slipped, results, strict=True):
        hards += one.hard
        for doubt in doubts:
            if doubt.odds < threshold:
                continue
            start = doubt.passage.start + doubt.start
            if (doubt.passage.field, start) == (one.field, one.start):
                found += 1
                right += doubt.better == one.right
                hard += one.hard
            else:
                other += 1
    number = len(slipped)
    return Score(found / number, right / number, other / number, hard / max(1, hards))


def spread(values: Iterable[float]) -> str:
    """Return mean and standard deviation."""
    listed = list(values)
    off = statistics.stdev(listed) if len(listed) > 1 else 0.0
    return f"{statistics.mean(listed):.3f} ±{off:.3f}"


def measure_model(articles: Sequence[Article], threshold: float) -> None:
    """Learn all, write, read, and check the seed article."""
    (reader, seconds) = timed(lambda: learned(articles))
    data = b"".join(written(reader.model))
    tracemalloc.start()
    (opened, loading) = timed(lambda: ContextReader(read_model(data)))
    memory = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    opened, loading = timed(lambda: ContextReader(read_model(data)))
    print(
        f"\nlearned {len(articles)} articles, {reader.model.syllables} words in {seconds:.1f} s;"
        f" file {len(data) / 1e6:.1f} MB, loaded in {loading * 1000:.0f} ms, {memory:.0f} MB"
    )
    seed = clean((SHARED / "seed-article.txt").read_text(encoding="utf-8"))
    article = Article("seed", NOON, NOON, body=seed)
    for doubt in context.doubts(article, opened, threshold - 4):
        text = doubt.passage.text
        around = text[max(0, doubt.start - 12) : doubt.end + 12]
        told = "TOLD" if doubt.odds >= threshold else "    "
        print(f"seed {doubt.odds:5.1f} {told} …{around}… → {doubt.better}")
    own = [len(list(context.check(one, opened, threshold))) for one in articles]
    print(f"its own {len(articles)} articles: {sum(own) / len(own):.2f} flags an article")
    long = replace(article, body="\n\n".join(one.body for one in articles[:23]))
    changed = replace(long, body=long.body.replace(" của ", " cua ", 1))
    opened.forget()
    first = timed(lambda: list(context.check(long, opened, threshold)))[1]
    again = timed(lambda: list(context.check(changed, opened, threshold)))[1]
    words = len(long.body.split())
    print(f"{words} words: {first * 1000:.0f} ms at first, {again * 1000:.1f} ms after a key")


def measure_learning(articles: Sequence[Article], copies: int) -> None:
    """Learn many times the collection."""
    many = [one for _ in range(copies) for one in articles]
    reader, seconds = timed(lambda: learned(many))
    data = sum(map(len, written(reader.model)))
    print(f"learned {len(many)} articles in {seconds:.0f} s; file {data / 1e6:.1f} MB")


def timed(act: Callable[[], T]) -> tuple[T, float]:
    """Return the result and the seconds it took."""
    started = time.perf_counter()
    result = act()
    return result, time.perf_counter() - started


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    main(given[0] if given else 5, given[1] if len(given) > 1 else 0)
