"""Acts on tags: articles, counters, index, history and approvals afterwards, and undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from tests.builders import NOON
from tests.store.keeping import added, numbered, saved

from newsdesk.errors import EditorMistake
from newsdesk.news.asking import Asked
from newsdesk.news.listing import Count, Filter
from newsdesk.news.revision import Approval
from newsdesk.news.status import Status
from newsdesk.news.tag import Act, Alias, TagAct
from newsdesk.store.database import Store, create_store


def act(store: Store, name: str, *words: Any, **more: Any) -> TagAct:
    with store.writing() as work:
        how = {} if name == "undo" else {"at": NOON, "who": "An"}
        done: TagAct = getattr(work.tag_acts, name)(*words, **how, **more)
        work.commit()
        assert work.examine() == ()
    return done


def tried(store: Store, name: str, *words: Any, **more: Any) -> TagAct | str:
    """Do it, or return the code of the mistake."""
    try:
        return act(store, name, *words, **more)
    except EditorMistake as mistake:
        return mistake.code


def tags_of(store: Store, article_id: str) -> tuple[str, ...]:
    with store.reading() as work:
        return work.articles.get(article_id).tags


def counts(store: Store) -> dict[str, int]:
    with store.reading() as work:
        return {one.name: one.articles for one in work.tags.all()}


def found(store: Store, words: str = "", tag: str = "") -> set[str]:
    wanted = Filter(tags=(tag,)) if tag else Filter()
    with store.reading() as work:
        hits = work.search.search(Asked(words=words, filter=wanted))
        if tag and not words:
            keys = work.listing.listing(wanted).keys
            assert {line.id for line in work.listing.lines(keys)} == {one.line.id for one in hits}
    return {one.line.id for one in hits}


@pytest.fixture
def three(store: Store) -> tuple[str, ...]:
    stored = added(
        store,
        numbered(0, tags=("Tết", "ATGT", "xe")),
        numbered(1, tags=("an toàn giao thông", "ATGT")),
        numbered(2, tags=("an toàn giao thông",)),
    )
    return tuple(article.id for article in stored)


def test_merged_tags_are_one_everywhere(store: Store, three: tuple[str, ...]) -> None:
    done = act(store, "merge", ["ATGT"], "an toàn giao thông")
    assert (done.act, done.before, done.after) == (
        Act.MERGED,
        ("ATGT",),
        "an toàn giao thông",
    )
    assert done.articles == three[:2]
    assert tags_of(store, three[0]) == ("Tết", "an toàn giao thông", "xe")
    assert tags_of(store, three[1]) == ("an toàn giao thông",)
    assert counts(store) == {"an toàn giao thông": 3, "Tết": 1, "xe": 1}
    assert found(store, "atgt") == set()
    assert found(store, tag="an toàn giao thông") == set(three)
    assert found(store, "an toan giao thong", tag="an toàn giao thông") == set(three)


def test_a_merged_name_leads_to_the_tag(store: Store, three: tuple[str, ...]) -> None:
    act(store, "merge", ["ATGT"], "an toàn giao thông")
    assert found(store, tag="atgt") == set(three)
    (new,) = added(store, numbered(3, tags=("atgt", "Xe", "an toàn giao thông")))
    assert new.tags == ("an toàn giao thông", "xe")
    with store.reading() as work:
        assert work.tag_acts.aliases() == (Alias("ATGT", "an toàn giao thông"),)


def test_a_merge_without_an_alias_lets_the_name_come_again(
    store: Store, three: tuple[str, ...]
) -> None:
    act(store, "merge", ["ATGT"], "an toàn giao thông", alias=False)
    assert found(store, tag="ATGT") == set()
    (new,) = added(store, numbered(3, tags=("ATGT",)))
    assert new.tags == ("ATGT",)
    assert tags_of(store, three[0]) == ("Tết", "an toàn giao thông", "xe")


def test_a_merge_is_undone_article_by_article(store: Store, three: tuple[str, ...]) -> None:
    before = [tags_of(store, article) for article in three]
    done = act(store, "merge", ["ATGT", "xe"], "an toàn giao thông")
    (later,) = added(store, numbered(3, tags=("an toàn giao thông",)))
    assert act(store, "undo", done.key).undone
    assert [set(tags_of(store, article)) for article in three] == list(map(set, before))
    assert tags_of(store, later.id) == ("an toàn giao thông",)
    assert counts(store) == {"an toàn giao thông": 3, "ATGT": 2, "Tết": 1, "xe": 1}
    assert found(store, tag="ATGT") == set(three[:2])
    with store.reading() as work:
        assert work.tag_acts.aliases() == ()
        assert [one.undone for one in work.tag_acts.list()] == [True]


def test_undoing_a_merge_puts_tags_back_in_their_order(store: Store) -> None:
    (article,) = added(store, numbered(0, tags=("Mưa", "Đê điều", "Bão", "Gió")))
    act(store, "merge", ["Mưa", "Gió"], "Bão")
    assert tags_of(store, article.id) == ("Bão", "Đê điều")
    act(store, "undo")
    assert tags_of(store, article.id) == ("Mưa", "Đê điều", "Bão", "Gió")


def test_undoing_keeps_what_was_edited_since(store: Store, three: tuple[str, ...]) -> None:
    act(store, "merge", ["ATGT"], "an toàn giao thông")
    with store.reading() as work:
        first, second = (work.articles.get(one) for one in three[:2])
    saved(store, first, tags=("Tết", "mới"))
    saved(store, second, tags=("an toàn giao thông", "mới"))
    act(store, "undo")
    assert tags_of(store, three[0]) == ("Tết", "mới")
    assert tags_of(store, three[1]) == ("an toàn giao thông", "ATGT", "mới")


def test_acts_leave_times_approvals_and_history_alone(store: Store) -> None:
    once, twice = added(
        store,
        numbered(0, tags=("cũ", "b")),
        numbered(1, tags=("cũ",)),
    )
    twice = saved(store, twice, status=Status.APPROVED)
    with store.writing() as work:
        work.approvals.add(
            Approval(article=twice.id, edition=1, revision=2, at=NOON, by="Trần Thư ký")
        )
        work.commit()
        order = work.listing.listing().keys
    act(store, "rename", "cũ", "mới", alias=True)
    act(store, "merge", ["mới"], "b")
    with store.reading() as work:
        assert work.listing.listing().keys == order
        for article in (once, twice):
            now = work.articles.get(article.id)
            assert now.tags == ("b",)
            assert replace(now, tags=article.tags) == article
            for number in range(1, article.revision + 1):
                assert "cũ" in work.revisions.article_at(article.id, number).tags
        latest = work.approvals.latest(twice.id)
        assert latest is not None
        assert work.revisions.article_at(twice.id, latest.revision).tags == ("cũ",)
    after = saved(store, once, body="Thân mới.", tags=("b",))
    with store.reading() as work:
        assert work.revisions.article_at(once.id, 1).tags == ("cũ", "b")
        assert work.revisions.article_at(once.id, after.revision) == after
        assert work.examine() == ()


def test_a_tag_is_spelled_anew(store: Store, three: tuple[str, ...]) -> None:
    done = act(store, "rename", "ATGT", "giao thông", alias=True)
    assert done.articles == three[:2]
    assert tags_of(store, three[0]) == ("Tết", "giao thông", "xe")
    assert found(store, "atgt") == set()
    assert found(store, tag="giao-thông") == set()
    assert found(store, tag="giao thông") == found(store, tag="atgt") == set(three[:2])
    act(store, "undo")
    assert tags_of(store, three[0]) == ("Tết", "ATGT", "xe")
    assert found(store, "atgt") == set(three[:2])
    assert found(store, tag="giao thông") == set()


def test_capitals_and_tone_style_alone_can_change(store: Store) -> None:
    (article,) = added(store, numbered(0, tags=("hoà bình",)))
    act(store, "rename", "hòa bình", "Hòa bình", alias=True)
    assert tags_of(store, article.id) == ("Hòa bình",)
    assert found(store, tag="hoà bình") == {article.id}
    act(store, "undo")
    assert tags_of(store, article.id) == ("hoà bình",)


def test_a_name_that_is_taken_is_refused(store: Store, three: tuple[str, ...]) -> None:
    act(store, "add_alias", "Tết", "Xuân")
    for name in ("xe", "XE", "xuân"):
        for words in (("rename", "ATGT", name), ("add_alias", "ATGT", name)):
            with pytest.raises(EditorMistake, match=r"tag\.taken"):
                act(store, *words)
    for words in (
        ("rename", "ATGT", "…" * 0),
        ("add_alias", "ATGT", ""),
    ):
        with pytest.raises(EditorMistake, match=r"tag\.empty"):
            act(store, *words)
    assert tags_of(store, three[0]) == ("Tết", "ATGT", "xe")


def test_a_name_nobody_carries_any_more_is_free(store: Store, three: tuple[str, ...]) -> None:
    act(store, "merge", ["ATGT"], "xe", alias=False)
    act(store, "rename", "xe", "ATGT")
    assert tags_of(store, three[0]) == ("Tết", "ATGT")
    act(store, "undo")
    act(store, "undo")
    assert set(tags_of(store, three[0])) == {"Tết", "ATGT", "xe"}
    assert tags_of(store, three[1]) == ("an toàn giao thông", "ATGT")


def test_aliases_come_and_go(store: Store, three: tuple[str, ...]) -> None:
    act(store, "add_alias", "xe", "phương tiện")
    assert found(store, tag="phuong tien") == {three[0]}
    act(store, "remove_alias", "Phương tiện")
    assert found(store, tag="phương tiện") == set()
    act(store, "undo")
    assert found(store, tag="phương tiện") == {three[0]}
    act(store, "undo")
    assert found(store, tag="phương tiện") == set()
    with pytest.raises(EditorMistake, match=r"tag\.nothing_to_undo"):
        act(store, "undo")
    with pytest.raises(EditorMistake, match=r"tag\.no_alias"):
        act(store, "remove_alias", "phương tiện")


def test_aliases_go_along_with_a_merge_and_come_back(store: Store, three: tuple[str, ...]) -> None:
    act(store, "add_alias", "ATGT", "luật xe")
    act(store, "merge", ["ATGT"], "an toàn giao thông")
    assert found(store, tag="luật xe") == set(three)
    act(store, "undo")
    assert found(store, tag="luật xe") == set(three[:2])


def test_two_tags_without_marks_alike_stay_two(store: Store) -> None:
    first, second = added(store, numbered(0, tags=("bàn",)), numbered(1, tags=("bản",)))
    with pytest.raises(EditorMistake, match=r"tag\.ambiguous"):
        act(store, "rename", "ban", "ghế")
    act(store, "rename", "bàn", "bạn")
    assert counts(store) == {"bạn": 1, "bản": 1}
    act(store, "merge", ["bạn"], "bản")
    assert counts(store) == {"bản": 2}
    assert found(store, tag="bạn") == {first.id, second.id}


def test_what_is_unknown_or_the_same_is_refused(store: Store, three: tuple[str, ...]) -> None:
    del three
    with pytest.raises(EditorMistake, match=r"tag\.unknown"):
        act(store, "merge", ["lạ"], "xe")
    with pytest.raises(EditorMistake, match=r"tag\.same"):
        act(store, "merge", ["xe", "XE"], "Xe")
    with pytest.raises(EditorMistake, match=r"tag\.same"):
        act(store, "rename", "xe", "xe")


def test_only_the_last_act_is_undone(store: Store, three: tuple[str, ...]) -> None:
    del three
    first = act(store, "rename", "xe", "ô tô")
    act(store, "add_alias", "ô tô", "xe hơi")
    with pytest.raises(EditorMistake, match=r"tag\.undo_order"):
        act(store, "undo", first.key)
    act(store, "undo")
    act(store, "undo", first.key)
    assert "xe" in counts(store)


def test_whatever_stops_it_leaves_everything_as_it_was(
    store: Store, three: tuple[str, ...]
) -> None:
    steps = []

    def stop(done: int, total: int) -> None:
        steps.append((done, total))
        if done:
            raise EditorMistake("cancelled")

    with pytest.raises(EditorMistake, match="cancelled"):
        act(store, "merge", ["ATGT"], "an toàn giao thông", progress=stop)
    assert steps == [(0, 2), (1, 2)]
    assert tags_of(store, three[0]) == ("Tết", "ATGT", "xe")
    with store.reading() as work:
        assert work.examine() == ()
        assert work.tag_acts.list() == ()


NAMES = ("Tết", "tết", "bàn", "bản", "hoà", "hòa", "ATGT", "xe")
names = st.sampled_from(NAMES)


class Tagging(RuleBasedStateMachine):
    """Random saves and acts; undoing all acts without edits between gives the tags back."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.store = create_store(Path(self.folder.name) / "newsdesk.sqlite", journal="delete")
        self.ids: list[str] = []
        self.minutes = 0

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def tags(self) -> list[set[str]]:
        return [set(tags_of(self.store, one)) for one in self.ids]

    @rule(tags=st.lists(names, max_size=3).map(tuple))
    def add(self, tags: tuple[str, ...]) -> None:
        self.ids.append(added(self.store, numbered(len(self.ids), tags=tags))[0].id)

    @precondition(lambda self: self.ids)
    @rule(which=st.integers(0, 99), tags=st.lists(names, max_size=3).map(tuple))
    def save(self, which: int, tags: tuple[str, ...]) -> None:
        self.minutes += 1
        with self.store.writing() as work:
            now = work.articles.get(self.ids[which % len(self.ids)])
            at = NOON + timedelta(days=1, minutes=self.minutes)
            work.articles.save(replace(now, tags=tags), at=at)
            work.commit()

    @precondition(lambda self: self.ids)
    @rule(one=names, other=names, kept=st.booleans(), undone=st.booleans(), merge=st.booleans())
    def act(self, one: str, other: str, *, kept: bool, undone: bool, merge: bool) -> None:
        before = self.tags()
        words = ("merge", [one], other) if merge else ("rename", one, other)
        done = tried(self.store, *words, alias=kept)
        if isinstance(done, str):
            assert done.startswith("tag.")
            assert self.tags() == before
            return
        assert all(done.before[0] not in tags for tags in self.tags())
        if undone:
            act(self.store, "undo", done.key)
            assert self.tags() == before

    @rule()
    def undo(self) -> None:
        done = tried(self.store, "undo")
        assert isinstance(done, TagAct) or done in ("tag.nothing_to_undo", "tag.taken")

    @invariant()
    def everything_agrees(self) -> None:
        with self.store.reading() as work:
            assert work.examine() == ()
            carried = [work.articles.get(one).tags for one in self.ids]
            for count in work.tags.all():
                assert count == Count(count.name, sum(count.name in tags for tags in carried))
                listed = work.listing.listing(Filter(tags=(count.name,))).keys
                assert len(listed) == count.articles
                hits = work.search.search(
                    Asked(words=count.name, filter=Filter(tags=(count.name,)))
                )
                assert len(hits) == count.articles


TestTagging = Tagging.TestCase
TestTagging.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
