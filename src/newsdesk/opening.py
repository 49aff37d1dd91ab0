"""Opening a newsroom: settings, store, photo shelf, clock, ids → Desk. The only wiring.

Holds: where a newsroom lies, how one is made, and how its parts are joined.
May import: everything below the front ends, and only when a newsroom is really opened.
Never: is imported by a stage or by the desk.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from newsdesk.errors import EditorMistake

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.desk.desk import Desk
    from newsdesk.news.listing import ArticleLine

STORE: Final = "newsdesk.sqlite"
SETTINGS: Final = "newsroom.toml"
STYLE: Final = "style"
APP: Final = "newsdesk"


def default_folder() -> Path:
    """Return the usual newsroom: in local data, as Documents and Desktop are often synced."""
    return _local_data() / "newsroom"


def demo_folder() -> Path:
    """Return where ``newsdesk demo`` makes its sample newsroom."""
    return _local_data() / "demo"


def keys_file() -> Path:
    """Return where this editor's keys are kept, beside what the window remembers."""
    from newsdesk.desk.keys import FILE

    return _local_data() / FILE


def is_newsroom(folder: Path) -> bool:
    """Tell whether a folder holds a newsroom."""
    return (folder / STORE).is_file()


def create_newsroom(folder: Path) -> None:
    """Make a newsroom: its folders, an empty store and a newsroom.toml to look through.

    A newsroom that stands there already is left as it is.

    Raises:
        OutsideTrouble: ``file.unwritable``, ``file.disk_full`` or ``store.…``.
    """
    from newsdesk.desk.standing import starter_texts
    from newsdesk.files import unwritable, write_file
    from newsdesk.news.profile import PROFILE_SETTINGS
    from newsdesk.settings.newsroom_file import first_text
    from newsdesk.store.database import create_store
    from newsdesk.store.whereabouts import journal_for, where_it_lies

    try:
        for name in ("photos", "backups", "outbox"):
            (folder / name).mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise unwritable(folder, trouble) from trouble
    if not (folder / SETTINGS).exists():
        write_file(folder / SETTINGS, first_text(PROFILE_SETTINGS).encode())
    if not is_newsroom(folder):
        _refuse_lost_store(folder)
        journal = journal_for(where_it_lies(folder))
        store = create_store(folder / STORE, journal=journal)
        with store.writing() as work:
            work.standing.add(starter_texts())
            work.commit()
        store.close()


def _refuse_lost_store(folder: Path) -> None:
    """Make no empty store where one has been: its articles may still be found."""
    from newsdesk.errors import OutsideTrouble

    for name in ("photos", "backups"):
        if any(one.is_file() for one in (folder / name).rglob("*")):
            raise OutsideTrouble("store.missing", path=folder / STORE)


def open_newsroom(
    folder: Path, *, who: str = "", progress: Callable[[int, int], None] | None = None
) -> Desk:
    """Open a newsroom; ``progress`` is told (done, all) articles while they are indexed anew.

    Raises:
        EditorMistake: ``newsroom.none`` where there is none, ``settings.…``.
        OutsideTrouble: ``store.…``.
    """
    from uuid import uuid4

    from newsdesk import resources
    from newsdesk.desk.desk import Desk
    from newsdesk.desk.learned import Learned
    from newsdesk.desk.unsaved import Unsaved
    from newsdesk.news.profile import PROFILE_SETTINGS, Profile, profile_from
    from newsdesk.news.style_lists import read_house_style
    from newsdesk.photos.shelf import Shelf
    from newsdesk.settings.newsroom_file import read
    from newsdesk.store.database import open_store
    from newsdesk.store.whereabouts import journal_for, warning_about, where_it_lies
    from newsdesk.text.dateline import TIME_ZONE

    if not is_newsroom(folder):
        raise EditorMistake("newsroom.none", folder=folder)
    settings = folder / SETTINGS
    profile = profile_from(read(settings, PROFILE_SETTINGS)) if settings.exists() else Profile()
    place = where_it_lies(folder)
    warning = warning_about(folder, place)
    today = datetime.now(TIME_ZONE).date()
    style, unread = read_house_style(resources.folder("style"), folder / STYLE, profile, today)
    store = open_store(folder / STORE, journal=journal_for(place), progress=progress)
    return Desk(
        folder=folder,
        profile=profile,
        store=store,
        shelf=Shelf(folder / "photos"),
        unsaved=Unsaved(folder / "unsaved"),
        clock=lambda: datetime.now(TIME_ZONE),
        new_id=lambda: str(uuid4()),
        style=style,
        learned=Learned(folder / "learned"),
        who=who or _user(),
        warnings=((warning,) if warning else ()) + unread,
    )


def open_or_create(
    folder: Path, *, who: str = "", progress: Callable[[int, int], None] | None = None
) -> Desk:
    """Open a newsroom, making it first where there is none; ``progress`` as for opening."""
    create_newsroom(folder)
    return open_newsroom(folder, who=who, progress=progress)


def first_lines(folder: Path, limit: int = 50) -> tuple[ArticleLine, ...]:
    """Return the first rows of the list without opening the newsroom, before the first paint."""
    from newsdesk.store.first_page import first_page

    return first_page(folder / STORE, limit) if is_newsroom(folder) else ()


def _local_data() -> Path:
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False, roaming=False)


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
