"""Whatever is added and saved, in whatever order: lists, counters, search and history agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from tests.builders import NOON, a_placement
from tests.store.keeping import numbered

from newsdesk.news.article import Article
from newsdesk.news.asking import Asked
from newsdesk.news.listing import Filter
from newsdesk.news.status import Status
from newsdesk.store.database import create_store

WORDS = ("đường", "sắt", "hải", "phòng", "hòa", "hoà", "43-CT/TW", "an")
TAGS = ("Tết", "TẾT", "đời sống", "bàn", "bản")
texts = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
edits = st.fixed_dictionaries(
    {},
    optional={
        "title": texts,
        "body": texts,
        "section": st.sampled_from(["", "Kinh tế", "Chính trị"]),
        "tags": st.lists(st.sampled_from(TAGS), max_size=3).map(tuple),
        "status": st.sampled_from(list(Status)),
        "photos": st.sets(st.integers(1, 3)).map(
            lambda numbers: tuple(a_placement(number) for number in sorted(numbers))
        ),
    },
)


class Newsroom(RuleBasedStateMachine):
    """A store beside a plain dictionary of what should be in it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.store = create_store(Path(self.folder.name) / "newsdesk.sqlite", journal="delete")
        self.known: dict[str, list[Article]] = {}
        self.minutes = 0

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    @contextmanager
    def later(self) -> Iterator[timedelta]:
        self.minutes += 1
        yield timedelta(minutes=self.minutes)

    @rule(fields=edits)
    def add(self, fields: dict[str, object]) -> None:
        with self.later() as after, self.store.writing() as work:
            made = numbered(len(self.known) + 1, changed=NOON + after, **fields)
            self.known[made.id] = [work.articles.add(made)]
            work.commit()

    @precondition(lambda self: self.known)
    @rule(which=st.integers(0, 99), fields=edits, kept=st.booleans())
    def save(self, which: int, fields: dict[str, object], *, kept: bool) -> None:
        article_id = sorted(self.known)[which % len(self.known)]
        with self.later() as after, self.store.writing() as work:
            now = replace(work.articles.get(article_id), **fields)  # type: ignore[arg-type]  # by name
            stored = work.articles.save(now, at=NOON + after)
            if kept:
                work.commit()
                if stored != self.known[article_id][-1]:
                    self.known[article_id].append(stored)

    @invariant()
    def everything_agrees(self) -> None:
        newest = {article_id: states[-1] for article_id, states in self.known.items()}
        order = sorted(newest.values(), key=lambda article: article.changed, reverse=True)
        with self.store.reading() as work:
            assert work.examine() == ()
            for article_id, states in self.known.items():
                assert work.articles.get(article_id) == states[-1]
                assert [work.revisions.article_at(article_id, one.revision) for one in states] == (
                    states
                )
            shown = [one for one in order if one.status is not Status.TRASHED]
            assert [line.id for line in work.listing.page()] == [article.id for article in shown]
            trash = [one.id for one in order if one.status is Status.TRASHED]
            found = work.listing.page(Filter(Status.TRASHED))
            assert [line.id for line in found] == trash
            used = Counter(tag for article in newest.values() for tag in article.tags)
            assert {count.name: count.articles for count in work.tags.all()} == used
            for tag in used:
                tagged = [article.id for article in shown if tag in article.tags]
                assert [line.id for line in work.listing.page(Filter(tags=(tag,)))] == tagged
            for status in Status:
                hits = work.search.search(Asked(words="duong", filter=Filter(status=status)))
                assert [one.line.id for one in hits] == [
                    article.id
                    for article in order
                    if article.status is status and "đường" in f"{article.title} {article.body}"
                ]


TestNewsroom = Newsroom.TestCase
TestNewsroom.settings = settings(max_examples=15, stateful_step_count=14, deadline=None)
