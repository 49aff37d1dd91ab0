"""English sentences of the codes of searching: what was typed and cannot be read or is unknown."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "asking.day": (
        "“{value}” is no day, so it was left out. Write 2021, 12/2021, 03/12/2021, "
        "01/12/2021-05/12/2021, >=12/2021, today or this-week."
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
    "asking.unknown_byline": "Nobody signs as “{value}”.",
    "asking.unknown_byline_near": "Nobody signs as “{value}”. Did you mean {proposals}?",
    "asking.unknown_section": "There is no section “{value}”.",
    "asking.unknown_section_near": "There is no section “{value}”. Did you mean {proposals}?",
    "asking.unknown_tag": "There is no tag “{value}”.",
    "asking.unknown_tag_near": "There is no tag “{value}”. Did you mean {proposals}?",
}
