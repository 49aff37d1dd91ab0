"""English sentences of the codes of searching and of tags: what is unread, what is unknown."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "asking.day": (
        "“{value}” is no day, so it was left out. Write 2021, 12/2021, 03/12/2021, "
        "01/12/2021-05/12/2021, >=12/2021, today or this-week."
    ),
    "asking.minus": (
        "“{typed}” was left out: a minus leaves out words, not a filter. Write the filter without "
        "it."
    ),
    "asking.missing": "“{value}” was left out: what can be missing is a caption.",
    "asking.no_caption": "“{value}” was left out: only “yes” can stand there.",
    "asking.no_value": (
        "Nothing stands behind “{typed}” yet. Go on typing, or choose from the list."
    ),
    "asking.state": (
        "There is no state “{value}”, so it was left out. States: draft, photos, review, "
        "approved, exported, published, withdrawn, trash."
    ),
    "asking.twice": "“{typed}” was left out: this filter stands there already.",
    "asking.unknown": (
        "“{name}” is no filter, so “{typed}” was left out. Filters: tag, section, state, author, "
        "day, missing. In quotation marks it is looked for as words."
    ),
    "asking.unknown_byline": "Nobody signs as “{value}”.",
    "asking.unknown_byline_near": "Nobody signs as “{value}”. Did you mean {proposals}?",
    "asking.unknown_section": "There is no section “{value}”.",
    "asking.unknown_section_near": "There is no section “{value}”. Did you mean {proposals}?",
    "asking.unknown_tag": "There is no tag “{value}”.",
    "replace.nothing_sought": "There is nothing to look for. Type the words first.",
    "replace.unread_steps": (
        "“{path}” does not hold what newsdesk replace --apply --json prints. Nothing was changed."
    ),
    "asking.unknown_tag_near": "There is no tag “{value}”. Did you mean {proposals}?",
    "related.itself": "An article is not related to itself. Nothing was changed.",
    "saved.empty": "A saved search needs a name and words or filters. Nothing was saved.",
    "saved.taken": "A search “{name}” is saved already. Choose another name.",
    "saved.unknown": "There is no saved search “{name}”. Nothing was changed.",
    "tag.ambiguous": (
        "“{name}” may be one of several tags: {candidates}. Nothing was changed. Write it with "
        "its marks."
    ),
    "tag.empty": "A tag needs a name. Nothing was changed.",
    "tag.no_alias": "“{name}” leads to no tag. Nothing was changed.",
    "tag.nothing_to_undo": "Nothing was done to tags that could be undone.",
    "tag.same": "“{name}” is that tag already. Nothing was changed.",
    "tag.taken": (
        "“{name}” leads to the tag “{tag}” already. Nothing was changed. Choose another name, or "
        "merge the tags."
    ),
    "tag.undo_order": (
        "Something else was done to tags after “{before}” became “{after}”. Undo that first; "
        "“newsdesk tags --acts” lists it."
    ),
    "tag.unknown": "No article carries the tag “{name}”. Nothing was changed.",
}
