"""English sentences of the context check and of what it learns from the archive."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "context.damaged": (
        "Words in wrong places are not looked for: what the archive had taught was damaged and "
        "was put aside. It is learned anew when nobody types, or by “newsdesk learn”."
    ),
    "context.fresh": (
        "Words in wrong places are looked for by {articles} articles, learned {at}."
    ),
    "context.none": (
        "Words in wrong places are not looked for yet: nothing has been learned from the "
        "{there_are} articles here. It is when nobody types, or by “newsdesk learn”."
    ),
    "context.slip": (
        "“{around}”: is “{instead}” meant? The newsroom's archive hardly ever has “{words}” here."
    ),
    "context.stale": (
        "Words in wrong places are looked for by {articles} articles, learned {at}; {changed} are "
        "new or changed since. It is learned anew when nobody types, or by “newsdesk learn”."
    ),
    "context.too_few": (
        "Words in wrong places are not looked for: that is learned from {least} finished articles "
        "or more, and there are {there_are}. Drafts typed into since yesterday do not count yet."
    ),
}
