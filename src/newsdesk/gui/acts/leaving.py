"""What the window asks of the desk about coming in and going out, as tasks on their lanes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdesk.desk import checking, drafting, skipping
from newsdesk.gui.photo_folder import one_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsdesk.desk.desk import Desk
    from newsdesk.desk.importing import Imported
    from newsdesk.desk.publishing import Exported
    from newsdesk.gui.acts.telling import Telling
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article
    from newsdesk.news.report import Problem


@dataclass(frozen=True, slots=True)
class Readiness:
    """An article about to leave: what was found, and which codes no reason can skip.

    ``passed`` counts what was passed over while writing, with reasons that go along.
    """

    article: Article
    problems: tuple[Problem, ...]
    unskippable: frozenset[str]
    passed: int = 0


class LeavingActs:
    """The acts on files that come in and bundles that go out."""

    def __init__(self, desk: Desk, lanes: Lanes, words: Words, telling: Telling) -> None:
        self._desk, self._lanes, self._words, self._telling = desk, lanes, words, telling

    def import_files(
        self,
        texts: Sequence[Path],
        photos: Sequence[Path],
        initiator: object,
        *,
        code: str = "",
    ) -> Task[Imported]:
        """Read texts, and folders of texts, into new articles; ``photos`` are files or folders.

        ``code`` is the old code that a person says the texts are in.
        """

        def work(task: Task[Imported]) -> Imported:
            from newsdesk.desk import importing  # noqa: PLC0415  # the readers, on this thread

            with one_folder(photos) as folder:
                return importing.import_files(
                    self._desk,
                    texts,
                    folder,
                    code=code,
                    progress=lambda done, total: self._lanes.report(task, "files", done, total),
                    cancelled=task.is_cancelled,
                )

        return self._telling.labour(self._words("Importing"), work, initiator)

    def readiness(self, article: str) -> Task[Readiness]:
        """Check an article before it leaves, after everything typed into it has been saved."""

        def work(_: Task[Readiness]) -> Readiness:
            looked_at = skipping.checked(self._desk, article)
            return Readiness(
                drafting.open_article(self._desk, article),
                looked_at.open,
                checking.unskippable(),
                len(looked_at.passed),
            )

        return self._lanes.write("readiness", work)

    def export(self, article: str, out: Path, initiator: object) -> Task[Exported]:
        """Make, verify and record the bundle of an approved article."""

        def work(task: Task[Exported]) -> Exported:
            from newsdesk.desk import publishing  # noqa: PLC0415  # its renderers, on this thread

            return publishing.export(
                self._desk,
                article,
                out,
                progress=lambda step, done, total: self._lanes.report(task, step, done, total),
                cancelled=task.is_cancelled,
            )

        return self._telling.labour(self._words("Exporting the bundle"), work, initiator)

    def verify(self, path: Path) -> Task[tuple[Problem, ...]]:
        """Verify a bundle as the webmaster would."""

        def work(_: Task[tuple[Problem, ...]]) -> tuple[Problem, ...]:
            from newsdesk.desk import verifying  # noqa: PLC0415  # its readers, on this thread

            return verifying.verify(path)

        return self._lanes.read("verify", work)
