"""Texts of many articles: every article that holds something is among those to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from newsdesk.desk import drafting
from newsdesk.news.article import Edits
from newsdesk.text.finding import Sought, holds

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk

BODIES = (
    "Quận ủy Lê Chân họp bàn. Hải Phòng đẹp.",
    "QUẬN UỶ, **Lê Chân**; hai phong",
    "quậnủy lê chânx hải phòngs",
    "Số 43-CT/TW. Quận. Ủy",
    "Hải\nPhòng",
)


def test_a_page_has_the_texts_in_reading_order(desk: Desk) -> None:
    made = [drafting.new_article(desk, f"Tít {number}").article.id for number in range(3)]
    drafting.edit(desk, made[0], Edits(kicker="Trên", lead="Sa-pô", body="Thân"))
    with desk.store.reading() as work:
        keys = work.texts.keys_of([made[0], made[2], "unknown"])
        (first, second) = work.texts.page(keys)
        assert work.texts.page(()) == ()
    assert first.id == made[0]  # changed last
    assert first.texts == (
        ("kicker", "Trên"), ("title", "Tít 0"), ("lead", "Sa-pô"), ("body", "Thân"),
    )  # fmt: skip
    assert (second.id, second.revision, second.texts) == (made[2], 1, (("title", "Tít 2"),))


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None
)
@given(
    st.sampled_from(BODIES).flatmap(
        lambda body: st.tuples(st.integers(0, len(body) - 1), st.integers(1, 14)).map(
            lambda cut: body[cut[0] : cut[0] + cut[1]]
        )
    ),
    st.tuples(st.booleans(), st.booleans(), st.booleans()),
)
@example("QUẬN U", (False, False, True))
def test_the_index_never_rules_out_what_holds_it(
    desk: Desk, words: str, strictly: tuple[bool, bool, bool]
) -> None:
    with desk.store.reading() as work:
        empty = not work.texts.keys(Sought("."))
    if empty:
        for body in BODIES:
            article = drafting.new_article(desk, "Tít").article.id
            drafting.edit(desk, article, Edits(body=body))
    whole, case, marks = strictly
    sought = Sought(words, whole_words=whole, case=case, marks=marks)
    with desk.store.reading() as work:
        found = {one.id for one in work.texts.page(work.texts.keys(sought))}
        every = work.texts.page(work.texts.keys(Sought(".")))
    for one in every:
        if any(holds(text, sought) for _, text in one.texts):
            assert one.id in found
