"""Pasting: text from Word, a web page or a chat becomes clean Markdown; needs no newsroom."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from newsdesk.errors import EditorMistake
from newsdesk.intake import html_reading, markdown_writing, old_runs
from newsdesk.intake.markdown_spans import line_of
from newsdesk.intake.paragraphs import paragraphs
from newsdesk.intake.rich_text import plain as plain_words
from newsdesk.text import legacy, legacy_codes
from newsdesk.text.normalize import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdesk.intake.rich_text import Picture

CODES: Final = tuple(legacy_codes.CODES)
"""The codes that a person may name."""

_PLACE: Final = re.compile(r"(?m)^([> ]*)!\[[^\[\]\n]*\]\((picture:\d{1,6})\)[ ]*\n?(?:[> ]*\n)?")
_MARKDOWN: Final = re.compile(
    r"(?m)^ {0,3}(?:#{1,6} |[-*+] |\d+[.)] |>|\||```|!\[|\[\^?[^\]\n]+\]:)|\*\*\S|\]\(|  $"
)


@dataclass(frozen=True, slots=True)
class PastedPicture:
    """A picture of what was pasted.

    ``place`` stands in the Markdown where the picture stood, as ``![alt](place)`` on a line of its
    own; it is empty for a picture on the net (``address``), which is listed and never fetched.
    ``data`` are its bytes, of the kind ``image/png`` …; else ``path`` is the file that was named.
    """

    place: str = ""
    alt: str = ""
    caption: str = ""
    data: bytes = b""
    kind: str = ""
    path: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What is to be put into the text, with what an editor should see first.

    ``code`` names the old codes that were recognised (``tcvn3``, or several with commas), empty
    for none; ``before`` and ``after`` show one passage of it; ``sure`` is from 0 to 1.
    """

    markdown: str
    pictures: tuple[PastedPicture, ...] = ()
    code: str = ""
    before: str = ""
    after: str = ""
    sure: float = 1.0


def from_html(html: str, code: str = "") -> Pasted:
    """Return formatted text from the clipboard as clean Markdown, its pictures apart.

    Nothing is fetched and nothing runs; styles go, bold and italic, headings, lists, tables,
    quotations and lawful links stay. Letters in old codes become Unicode.

    Args:
        html: as the other program put it on the clipboard.
        code: the code of all letters that are not Unicode, where a person names it; see ``CODES``.
    """
    blocks, decoded = old_runs.in_unicode(html_reading.read(html), code)
    pictures: list[PastedPicture] = []

    def placed(picture: Picture) -> str:
        place = "" if picture.address else f"picture:{len(pictures) + 1}"
        alt = clean(picture.alt).replace("\n", " ")
        caption = plain_words(picture.caption)
        pictures.append(
            PastedPicture(
                place, alt, caption, picture.data, picture.kind, picture.path, picture.address
            )
        )
        if place:
            return f"![{re.sub(r'[][]', '', alt)}]({place})"
        return line_of(picture.caption)

    markdown = clean(markdown_writing.as_markdown(blocks, placed))
    codes = ", ".join(decoded.codes)
    return Pasted(markdown, tuple(pictures), codes, decoded.before, decoded.after, decoded.sure)


def from_text(text: str, code: str = "") -> Pasted:
    """Return plain text from the clipboard: Unicode, clean, its lines as paragraphs.

    A text that is Markdown already keeps its lines.
    """
    read = legacy.read_as(text, code) if code else legacy.recognise(text)
    markdown = clean(read.text).strip("\n")
    if "\n" in markdown and not _MARKDOWN.search(markdown):
        markdown = "\n\n".join(paragraphs(markdown))
    if not read.code or read.text == text:
        return Pasted(markdown)
    before, after = legacy.passage(text, read.text)
    return Pasted(markdown, (), read.code, before, clean(after), read.sure)


def from_file(data: bytes, code: str = "", *, html: bool = False) -> Pasted:
    """Return a file's bytes, plain text or HTML in whatever code, as clean Markdown.

    Raises:
        EditorMistake: ``intake.not_text`` for what is no text.
    """
    if not legacy.is_text(data):
        raise EditorMistake("intake.not_text", file="–")
    if html:
        return from_html(html_reading.text_of(data), code)
    read = legacy.read(data, code)
    if read.code not in CODES:
        return from_text(read.text, legacy.AS_IS)
    before, after = legacy.passage(legacy.as_shown(data), clean(read.text))
    made = from_text(read.text, legacy.AS_IS)
    return replace(made, code=read.code, before=before, after=after, sure=read.sure)


def plain(text: str) -> str:
    """Return text for "paste as plain text": cleaned, its letters and lines as they came."""
    return clean(text)


def with_photos(markdown: str, numbers: Mapping[str, int]) -> str:
    """Return pasted Markdown with the photos' numbers where its pictures stood.

    Args:
        markdown: of a ``Pasted``.
        numbers: the photo's number in the article by ``place``; a place without one goes.
    """

    def numbered(found: re.Match[str]) -> str:
        number = numbers.get(found[2])
        if number is None:
            return ""
        written = f"{found[1]}![](photo:{number})"
        return written + found[0][found[0].index(")") + 1 :].lstrip(" ")

    return _PLACE.sub(numbered, markdown).strip("\n")
