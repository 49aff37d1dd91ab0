"""Pieces that may be read on: proposals for "Tin liên quan", with what they share."""

from __future__ import annotations

from dataclasses import dataclass

from newsdesk.news.listing import ArticleLine


@dataclass(frozen=True, slots=True)
class Proposal:
    """An article that has much in common with another one: tags, and phrases of its title."""

    line: ArticleLine
    tags: tuple[str, ...]
    phrases: tuple[str, ...]
    score: float
