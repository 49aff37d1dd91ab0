"""English sentences of the codes of the store."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "approval.edition_left": (
        "Edition {edition} has left the house already and cannot be approved "
        "again under the same number; nothing was written. What was saved is "
        "safe. Please report this."
    ),
    "article.ambiguous": (
        "“{id}” may mean several articles: {candidates}. Nothing was changed. "
        "Give a few letters more."
    ),
    "article.exists": (
        "The article {id} is in the newsroom already. It was not changed. Open it instead."
    ),
    "article.stale": (
        "“{title}” was saved elsewhere meanwhile (revision {stored}; yours "
        "began from {revision}). That text is safe and yours was not written "
        "over it. Open the article again and carry your change over."
    ),
    "article.unknown": (
        "There is no article “{id}”. Nothing was changed. List the articles and "
        "choose one of them."
    ),
    "index.missing": (
        "The article {name} cannot be found by searching. It is sound and "
        "stands in the list. Make the index anew with “newsdesk doctor --mend”."
    ),
    "index.stray": (
        "The search index holds {entries} entries for {articles} articles. The "
        "articles are sound. Make the index anew with “newsdesk doctor --mend”."
    ),
    "placement.number_reused": (
        "Photo number {number} stood for another photo in this article before; "
        "nothing was written. What was saved is safe. Please report this."
    ),
    "revision.field": (
        "“{field}” cannot be taken back from a revision. Nothing was changed. Name fields as "
        "“newsdesk compare --json” does; state, slug and address stay as they are now."
    ),
    "revision.not_thin": (
        "The history of an article could not be thinned without loss, so nothing was changed. "
        "What was saved is safe. Please report this."
    ),
    "revision.unknown": (
        "The article {id} has no revision {number}. Nothing was changed. Choose "
        "one from its history."
    ),
    "store.body_missing": (
        "The text of the article {name} is missing from the store. Its earlier "
        "revisions may still be there. Keep a copy of the store and look for "
        "the text in “backups”."
    ),
    "store.closed": (
        "The newsroom was closed already when something was still asked of it. "
        "What was saved is safe. Please report this."
    ),
    "store.count_wrong": (
        "The count shown beside “{name}” is not right. The articles themselves "
        "are sound; only the number in the list is off."
    ),
    "store.damaged": (
        "The store {path} is damaged ({reason}). newsdesk has not touched it. "
        "Copy the file away as it is, then put the newest copy from the folder "
        "“backups” in its place."
    ),
    "store.exists": (
        "There is a file at {path} already. It was not touched. Open that "
        "newsroom, or choose another folder."
    ),
    "store.foreign": (
        "{path} belongs to another program and is no store of newsdesk. It was "
        "not changed. Choose another folder for the newsroom."
    ),
    "store.full": (
        "The disk is full, so the last change could not be saved in {path}. "
        "Everything saved before is safe. Free some space, then save again."
    ),
    "store.history_damaged": (
        "Revision {number} of the article {name} cannot be read back. Its present text is sound. "
        "Keep a copy of the store and look for that state in “backups”."
    ),
    "store.journal": (
        "The store was opened in an unknown way ({journal}). What was saved is "
        "safe. Please report this."
    ),
    "store.locked": (
        "Another program or window is writing into {path}, and it took too "
        "long. Nothing was changed. Wait a moment and try again; close a second "
        "newsdesk if one is open."
    ),
    "store.missing": (
        "There is no store at {path}. Nothing was changed. Check the folder, or "
        "whether the disk or stick is plugged in; a copy of the store may lie "
        "in its folder “backups”."
    ),
    "store.misused": (
        "newsdesk asked its store for something wrong ({reason}); the step was "
        "undone. What was saved is safe. Please report this."
    ),
    "store.naive_time": (
        "A time without a time zone ({moment}) was to be saved; nothing was "
        "written. What was saved is safe. Please report this."
    ),
    "store.newer": (
        "The store {path} was written by a newer newsdesk (version {found}; "
        "this program knows version {known}). It was not changed. Install the "
        "newer newsdesk and open it with that."
    ),
    "store.no_key": (
        "A new row of “{table}” came back without its number; the step was "
        "undone. What was saved is safe. Please report this."
    ),
    "store.number": "There is nothing with so large a number here. Nothing was changed.",
    "store.on_network": (
        "The newsroom lies on a network share: {path}. It works, but slower, "
        "and only one person may open it at a time. Better keep it on this "
        "computer's own disk."
    ),
    "store.on_removable": (
        "The newsroom lies on a stick or another removable disk: {path}. Pulled "
        "out while newsdesk is open, it can lose the last change. Better keep "
        "it on this computer's own disk."
    ),
    "store.on_synced": (
        "The newsroom lies in a folder that is synced to the cloud: {path}. "
        "Syncing can damage a store that is in use. Better keep it in a folder "
        "of this computer that is not synced."
    ),
    "store.other_driver": (
        "The store is driven by something unexpected ({found}). What was saved "
        "is safe. Please report this."
    ),
    "store.page_damaged": (
        "A part of the store cannot be read: {reason}. What can still be read "
        "is shown. Copy the store away as it is and put the newest copy from "
        "“backups” in its place."
    ),
    "store.person_line_wrong": (
        "The article {name} stands in the wrong place in the list of one of those "
        "who signed it. The article itself is sound; the next change that is "
        "saved puts that right."
    ),
    "store.read_only": (
        "The store {path} may only be read ({reason}). Nothing was changed. "
        "Take the mark “read-only” off the file, or copy the newsroom to a "
        "folder in which you may write."
    ),
    "store.reference_broken": (
        "A row of “{table}” ({row}) points to something in “{to}” that is gone. "
        "The other articles are not affected. Keep a copy of the store and ask "
        "for help."
    ),
    "store.revision_missing": (
        "Some earlier revisions of the article {name} are missing. Its present "
        "text is sound. Keep a copy of the store and look in “backups” if you "
        "need them."
    ),
    "store.tag_line_wrong": (
        "The article {name} stands in the wrong place in the list of one of its "
        "tags. The article itself is sound; the next change that is saved puts "
        "that right."
    ),
    "store.unreadable": (
        "The store {path} cannot be opened ({reason}). It was not changed. "
        "Check whether you may read the folder and whether the disk is still "
        "there."
    ),
    "store.upgrade_broke_references": (
        "Bringing the store to the new version failed and was undone; a copy of "
        "it lies in the folder “backups”. What was saved is safe. Please report "
        "this."
    ),
    "store.written_while_reading": (
        "Something tried to write while only reading was announced; nothing was "
        "written. What was saved is safe. Please report this."
    ),
}
