"""Tags and sections: what there is, and what an article carries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdesk.desk.drafting import edit, save_changed
from newsdesk.news.article import Edits
from newsdesk.news.listing import Count
from newsdesk.news.revision import Why
from newsdesk.news.section import SectionLine, tree
from newsdesk.news.tag import TagLine
from newsdesk.text.fold import fold, sort_key
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk


def tags(desk: Desk) -> tuple[Count, ...]:
    """Return every tag in use with the number of its articles, in the order of the alphabet."""
    with desk.store.reading() as work:
        return work.tags.all()


def tag_board(desk: Desk) -> tuple[TagLine, ...]:
    """Return every tag in use with its count and the spellings that lead to it."""
    with desk.store.reading() as work:
        counts, aliases = work.tags.all(), work.tag_acts.aliases()
    leading: dict[str, list[str]] = {}
    for alias in aliases:
        leading.setdefault(alias.tag, []).append(alias.name)
    return tuple(
        TagLine(one.name, one.articles, tuple(sorted(leading.get(one.name, ()), key=sort_key)))
        for one in counts
    )


def sections(desk: Desk) -> tuple[Count, ...]:
    """Return the portal's sections in the profile's order, then others that articles carry."""
    with desk.store.reading() as work:
        counted = {count.name: count.articles for count in work.sections.all()}
    listed = tuple(Count(name, counted.pop(name, 0)) for name in desk.profile.sections)
    return listed + tuple(Count(name, number) for name, number in counted.items() if number)


def section_tree(desk: Desk) -> tuple[SectionLine, ...]:
    """Return the sections, each followed by those below it, with counts that hold those too."""
    with desk.store.reading() as work:
        counts = work.sections.all()
    return tree(desk.profile.sections, counts)


def known_section(desk: Desk, name: str) -> str:
    """Return the profile's spelling of a section typed without marks or in another case."""
    wanted = fold(clean_line(name))
    return next((known for known in desk.profile.sections if fold(known) == wanted), name)


def set_section(desk: Desk, article_id: str, name: str) -> Written:
    """Put an article into a section; the checks warn of one outside the profile's list."""
    return edit(desk, article_id, Edits(section=known_section(desk, name)), Why.SAVED)


def set_tags(
    desk: Desk, article_id: str, *, add: tuple[str, ...] = (), remove: tuple[str, ...] = ()
) -> Written:
    """Add and remove tags of an article; two tags that differ only in marks stay two."""
    with desk.store.writing() as work:  # read and written in one: another may add a tag too
        before = work.articles.get(article_id)
        after = replace(before, tags=tags_with(before.tags, add, remove))
        written = save_changed(desk, work, before, after, Why.SAVED)
        work.commit()
    return written


def tags_with(
    before: tuple[str, ...], add: tuple[str, ...], remove: tuple[str, ...]
) -> tuple[str, ...]:
    """Return tags with some added at the end and others taken away, each once and clean."""
    gone = {clean_line(name) for name in remove}
    kept = [tag for tag in before if tag not in gone]
    new = [clean_line(name) for name in add]
    return tuple(dict.fromkeys(kept + [name for name in new if name]))
