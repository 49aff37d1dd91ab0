"""A small box over the list of articles: what it is sorted by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.gui.views.choice_box import ChoiceBox
from newsdesk.news.listing import Order

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words


class ListOrder(ChoiceBox):
    """One order is always chosen."""

    def __init__(self, words: Words, colours: Colours, parent: QWidget) -> None:
        names = {
            Order.CHANGED: words("Newest change first"),
            Order.PUBLISHED: words("Newest publication first"),
            Order.TITLE: words("By title, A to Y"),
            Order.BYLINE: words("By given name of the author"),
        }
        choices = [(order.value, name) for order, name in names.items()]
        super().__init__(choices, colours, parent)
        self.setAccessibleName(words("What the list is sorted by"))

    @property
    def order(self) -> Order:
        """Return what the list is sorted by."""
        return Order(self.value)
