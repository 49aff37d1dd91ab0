"""Makes tests/data/stores/v0001.sqlite: a small store of the first schema, kept for ever after.

Run once for each released schema, by the program of that release:
python -m tests.store.first_store. The files it made are never edited and never made again.
"""

from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.builders import NOON, a_photo, a_placement, an_article
from tests.store.keeping import added, numbered

from newsdesk.news.photo import Described
from newsdesk.news.report import Severity, problem
from newsdesk.news.revision import Approval, Export, OtherNews, Skip, Why
from newsdesk.news.status import Status
from newsdesk.store.database import create_store
from newsdesk.store.identity import SCHEMA_VERSION

STORES = Path(__file__).resolve().parents[1] / "data" / "stores"

STORY = an_article(
    photos=(
        a_placement(
            1,
            photo=a_photo(described=Described(caption="Trao quà.", creator="Hoàng Tùng")),
            focal=(0.25, 0.75),
        ),
        a_placement(2),
    ),
    doubts=(problem("intake.weekday", "published", Severity.WARNING, said="Thứ Hai"),),
)


def write(path: Path) -> None:
    """Write a story with a history, an approval and an export, and two other articles."""
    store = create_store(path, journal="delete")
    with store.writing() as work:
        story = work.articles.add(STORY, who="Bình", why=Why.IMPORTED)
        for number in range(1, 4):
            story = work.articles.save(
                replace(story, body=f"{STORY.body}\n\nĐoạn thêm thứ {number}."),
                at=NOON + timedelta(minutes=number),
                who="An",
                why=Why.TYPED,
            )
        story = work.articles.save(
            replace(story, status=Status.APPROVED, photos=story.photos[:1]),
            at=NOON + timedelta(minutes=5),
            who="Trần Thư ký",
            why=Why.APPROVED,
        )
        other = OtherNews("Tin đã đăng", "https://example.org/tin-da-dang.html", NOON)
        work.approvals.add(
            Approval(
                article=story.id,
                edition=1,
                revision=story.revision,
                at=story.changed,
                by="Trần Thư ký",
                skips=(Skip("profile.fanpage", "Đã hỏi"),),
                others=(other,),
            )
        )
        work.exports.add(
            Export(
                article=story.id,
                edition=1,
                at=NOON + timedelta(minutes=6),
                file_name="2026-11-20_quan-le-chan_r1.zip",
                sha256="ab" * 32,
                tagmanifest="cd" * 32,
            )
        )
        work.commit()
    added(
        store,
        numbered(
            1,
            title=other.title,
            address=other.address,
            status=Status.PUBLISHED,
            slug="tin-da-dang",
            published=NOON,
        ),
        numbered(2, title="Bản nháp", section="Kinh tế", tags=("kinh tế", "đường sắt")),
    )
    store.close()


def main() -> None:
    """Write the store of the present schema, unless there is one."""
    kept = STORES / f"v{SCHEMA_VERSION:04}.sqlite.gz"
    if kept.exists():
        raise SystemExit(f"{kept} exists and is never made again")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "newsdesk.sqlite"
        write(path)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(gzip.compress(path.read_bytes(), mtime=0))


if __name__ == "__main__":
    main()
