"""Publishing on one page: approve, then render → bundle → verify → record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsdesk.bundle import publication
from newsdesk.bundle import verify as verifying
from newsdesk.desk.addressing import slug_of
from newsdesk.desk.changes import Changes, Written, of
from newsdesk.desk.checking import check_article, unskippable
from newsdesk.desk.composing import compose, others_of
from newsdesk.desk.rendering import rendered
from newsdesk.desk.skipping import apart
from newsdesk.errors import Bug, ChecksFailed, EditorMistake
from newsdesk.language.sentences import SENTENCES
from newsdesk.news.report import blocking
from newsdesk.news.revision import Approval, Export, Skip, Why
from newsdesk.news.status import Status, is_approved
from newsdesk.text.dateline import TIME_ZONE
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from newsdesk.desk.desk import Desk
    from newsdesk.desk.skipping import Checked
    from newsdesk.news.article import Article
    from newsdesk.news.report import Problem
    from newsdesk.store.work import Work


@dataclass(frozen=True, slots=True)
class Exported:
    """A finished bundle. ``revision`` counts hand-overs (r1, r2 …), ``sha256`` is of the file."""

    changes: Changes
    path: Path
    sha256: str
    revision: int


def approve(
    desk: Desk, article_id: str, by: str, skips: Sequence[Skip] = (), *, again: bool = False
) -> Written:
    """Approve the article as it stands: a named person says that it may leave the house.

    Approving again what is approved already changes nothing, unless ``again`` asks for a new
    hand-over of the same words. The titles of "Tin khác" are frozen here.

    Raises:
        EditorMistake: ``approval.nobody``, ``approval.no_reason``, ``approval.unknown_code``,
            ``article.trashed``.
        ChecksFailed: ``approval.blocked`` with the problems that nobody has skipped.
    """
    by = clean_line(by)
    if not by:
        raise EditorMistake("approval.nobody")
    skips = tuple(Skip(skip.code, clean_line(skip.reason)) for skip in skips)
    if not all(skip.reason for skip in skips):
        raise EditorMistake("approval.no_reason")
    for skip in skips:
        if skip.code != "*" and skip.code not in SENTENCES:
            raise EditorMistake("approval.unknown_code", named=skip.code)
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        latest = work.approvals.latest(article_id)
        if is_approved(before.status) and latest and not again:
            return Written(Changes(), before)
        skips = _sound(desk, work, before, skips)
        now = desk.clock()
        saved = work.articles.save(
            replace(before, status=Status.APPROVED), at=now, who=desk.who or by, why=Why.APPROVED
        )
        editions = [export.edition for export in work.exports.list(article_id)]
        approval = Approval(
            article=article_id,
            edition=max(editions, default=0) + 1,
            revision=saved.revision,
            at=now,
            by=by,
            skips=skips,
            others=others_of(work, before),
            related=work.articles.lines_of(before.related),
        )
        work.approvals.add(approval)
        work.commit()
    return Written(of(saved), saved)


def refuse_unsound(desk: Desk, article_id: str) -> None:
    """Refuse what no name could approve as it stands, before anybody is asked for one.

    Raises:
        EditorMistake: ``article.unknown``, ``article.trashed``.
        ChecksFailed: ``approval.blocked`` with the problems that nobody has skipped.
    """
    with desk.store.reading() as work:
        _sound(desk, work, work.articles.get(article_id), ())


def _sound(desk: Desk, work: Work, article: Article, skips: tuple[Skip, ...]) -> tuple[Skip, ...]:
    """Return the skips of an approval with those noted while writing; refuse what is left."""
    if article.status is Status.TRASHED:
        raise EditorMistake("article.trashed", title=article.title)
    looked_at = apart(check_article(desk, work, article), work.skips.list(article.id))
    skips = _with_notes(skips, looked_at)
    stopping = unskipped(looked_at.open, skips)
    if stopping:
        raise ChecksFailed("approval.blocked", problems=stopping, count=len(stopping))
    return skips


def _with_notes(skips: tuple[Skip, ...], looked_at: Checked) -> tuple[Skip, ...]:
    """Return the skips of an approval with what was passed over while writing, each once."""
    noted = [Skip(found.code, note.reason) for found, note in looked_at.passed]
    return tuple(dict.fromkeys([*skips, *noted]))


def unskipped(problems: Sequence[Problem], skips: Sequence[Skip]) -> tuple[Problem, ...]:
    """Return the problems that keep the piece in the house in spite of these skips."""
    codes = {skip.code for skip in skips}
    return tuple(
        found
        for found in blocking(tuple(problems))
        if found.code in unskippable() or not ({found.code, "*"} & codes)
    )


def approved_state(work: Work, article: Article) -> tuple[Article, Approval]:
    """Return the article as it was approved, with its approval.

    Raises:
        ChecksFailed: ``export.not_approved``.
    """
    approval = work.approvals.latest(article.id)
    if approval is None or not is_approved(article.status):
        raise ChecksFailed("export.not_approved", title=article.title, id=article.id[:8])
    then = work.revisions.article_at(article.id, approval.revision)
    return replace(then, slug=article.slug, address=article.address), approval


def export(
    desk: Desk,
    article_id: str,
    out: Path,
    *,
    progress: Callable[[str, int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Exported:
    """Make the bundle of an approved article, verify it, put it into ``out`` and record it.

    The same approval gives the same bytes whenever it is exported. ``progress`` is told the step
    (``photos``, ``page``, ``pack``, ``verify``) and how far it is. Whatever stops the work before
    the end leaves nothing in ``out`` and nothing recorded.

    Raises:
        ChecksFailed: ``export.not_approved``; ``export.differs`` when settings or program have
            changed so that the bundle would not be the one handed over under this number.
        EditorMistake: ``article.unknown``, ``cancelled``.
        OutsideTrouble: ``photo.…``, ``file.disk_full``, ``file.unwritable``, ``store.…``.
    """

    def step(name: str, done: int = 0, total: int = 1) -> None:
        if cancelled and cancelled():
            raise EditorMistake("cancelled")
        if progress:
            progress(name, done, total)

    step("photos")
    with desk.store.reading() as work:
        article, approval = approved_state(work, work.articles.get(article_id))
        story = compose(
            desk,
            work,
            article,
            approval,
            progress=lambda done, total: step("photos", done, total),
            cancelled=cancelled,
        )
        before = work.exports.list(article_id)
        day = approval.at.astimezone(TIME_ZONE).date().isoformat()
        taken = work.exports.names_of_others(article_id, day)
    step("page")
    contents = rendered(story, step=lambda done, total: step("page", done, total))
    step("pack")
    name = publication.bundle_name(story, taken)
    earlier = next((one for one in before if one.edition == approval.edition - 1), None)
    parts = publication.contents(story, contents, supersedes=earlier)
    path = out / f"{name}.zip"
    sealed = publication.seal(story, name, parts)
    step("verify")
    problems = blocking(verifying.verify_bytes(sealed.content, f"{name}.zip"))
    if problems:
        raise Bug("bundle.unsound", problems=problems, first=problems[0].code)
    handed = next((one for one in before if one.edition == approval.edition), None)
    if handed and handed.sha256 != sealed.sha256:
        raise ChecksFailed("export.differs", name=handed.file_name, title=article.title)
    step("write")
    publication.write(path, sealed, cancelled=cancelled)
    record = Export(
        article=article_id,
        edition=approval.edition,
        at=desk.clock(),
        file_name=path.name,
        sha256=sealed.sha256,
        tagmanifest=sealed.tagmanifest,
    )
    _record(desk, record, article)
    if progress:
        progress("write", 1, 1)
    changes = Changes(frozenset({article_id}), lists=True)
    return Exported(changes, path, sealed.sha256, approval.edition)


def _record(desk: Desk, export: Export, article: Article) -> None:
    """Note the export; an article edited meanwhile stays a draft, but its slug is fixed."""
    with desk.store.writing() as work:
        work.exports.add(export)
        now = work.articles.get(article.id)
        status = Status.EXPORTED if now.status is Status.APPROVED else now.status
        marked = replace(now, status=status, slug=slug_of(desk, article))
        work.articles.save(marked, at=desk.clock(), who=desk.who, why=Why.EXPORTED)
        work.commit()


def mark_published(desk: Desk, article_id: str, address: str) -> Written:
    """Note where a handed-over article stands on the portal; others list it in "Tin khác".

    Raises:
        EditorMistake: ``article.not_exported``, ``article.address``.
    """
    address = clean_line(address)
    if address and not address.startswith(("https://", "http://")):
        raise EditorMistake("article.address", address=address)
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        if not work.exports.list(article_id):
            raise EditorMistake("article.not_exported", title=before.title)
        where = address or before.address or desk.profile.address_of(slug_of(desk, before))
        handed = before.status in (Status.EXPORTED, Status.PUBLISHED)
        status = Status.PUBLISHED if handed else before.status
        marked = replace(before, status=status, address=where)
        saved = work.articles.save(marked, at=desk.clock(), who=desk.who, why=Why.PUBLISHED)
        work.commit()
    return Written(of(saved), saved)
