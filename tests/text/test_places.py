"""Places to go to: subheads with their level, photos, paragraphs counted."""

from __future__ import annotations

from newsdesk.text.places import Place, PlaceKind, places


def test_places_from_the_top() -> None:
    body = "Một.\n\n\n## Tít xen\nHai.\n\n![](photo:7)\n\n- ba\n- bốn\n\n> năm"
    assert places(body) == (
        Place(PlaceKind.PARAGRAPH, 1, 1, "Một."),
        Place(PlaceKind.HEADING, 4, 2, "Tít xen"),
        Place(PlaceKind.PARAGRAPH, 5, 2, "Hai."),
        Place(PlaceKind.PHOTO, 7, 7, ""),
        Place(PlaceKind.PARAGRAPH, 9, 3, "ba"),
        Place(PlaceKind.PARAGRAPH, 12, 4, "năm"),
    )
    assert places("") == ()
