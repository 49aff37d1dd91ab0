"""Watching each save for a text that becomes much shorter at once: the state before is kept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from newsdesk.news.history_rules import length_of
from newsdesk.news.revision import Shrunk, Why
from newsdesk.text.counting import syllables

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.store.work import Writing


def watched(desk: Desk, work: Writing, before: Article, after: Article, why: Why) -> Shrunk | None:
    """Look at a save that was just made; return what to tell when the text shrank suddenly.

    The longest state of the last minutes is kept for good, and so is the shrunk one. Whoever
    restores an old state knows; there the state before is kept without a word.
    """
    if after.revision == before.revision:
        return None
    if why is Why.RESTORED:
        work.revisions.keep(before.id, before.revision)
        return None
    was, now = length_of(before), length_of(after)
    if now.characters >= was.characters and now.in_body >= was.in_body:
        return None
    rule = desk.profile.history.shrink
    since = after.changed - timedelta(minutes=rule.minutes)
    lengths = dict(work.revisions.lengths(before.id, before=after.revision, since=since))
    lengths.setdefault(before.revision, was)
    longer = [number for number, then in lengths.items() if rule.is_broken(then, now)]
    if not longer:
        return None
    longest = max(longer, key=lambda number: (lengths[number].characters, number))
    work.revisions.keep(before.id, longest)
    work.revisions.keep(before.id, after.revision, shrunk=True)
    whole = before if longest == before.revision else work.revisions.article_at(before.id, longest)
    return Shrunk(before.id, longest, _words(whole), _words(after))


def _words(article: Article) -> int:
    return syllables("\n".join((article.title, article.lead, article.body)))
