"""English sentences of the codes of photos."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "metadata.too_long": (
        "newsdesk made a mistake: the words for a photo do not fit into its "
        "file ({bytes} bytes). Your articles and photos are safe. Shorten the "
        "photo's caption, and please report this."
    ),
    "photo.broken": (
        "{file} is damaged or was cut short while copying, so it cannot be "
        "shown whole. The other photos are not affected. Copy it again from the "
        "camera or ask the photographer for it."
    ),
    "photo.damaged": (
        "The original of the photo {file} has changed on the disk since it was "
        "taken in, so it is not used. The article and its captions are safe. "
        "Attach the photo again from where it came, or bring it back from a "
        "backup."
    ),
    "photo.empty": (
        "{file} is an empty file. Nothing was taken from it; the other photos "
        "are not affected. Copy it again from the camera or ask the "
        "photographer for it."
    ),
    "photo.identity": (
        "newsdesk made a mistake: a photo has an impossible name ({sha256}). "
        "Your articles and photos are safe. Please report this."
    ),
    "photo.kind": (
        "{file} is not a photo that newsdesk takes. Nothing was taken from it; "
        "the other photos are not affected. Use JPEG, PNG, WebP, TIFF or GIF; a "
        "HEIC picture from a phone must be saved as JPEG first."
    ),
    "photo.missing": (
        "The original of the photo {file} is no longer in the newsroom's folder "
        "“photos”. The article and its captions are safe. Attach the photo "
        "again from where it came, or bring it back from a backup."
    ),
    "photo.too_heavy": (
        "The file {file} is larger than {limit} MB. Nothing was taken from it. "
        "Save a smaller copy, as JPEG for example, and attach that."
    ),
    "photo.too_large": (
        "{file} is too large to open safely ({size} pixels; at most {limit} "
        "megapixels). Nothing was taken from it. Save a smaller copy in a photo "
        "program and attach that."
    ),
    "photo.unreadable": (
        "{file} cannot be read ({reason}). Nothing was changed. See whether the "
        "card, stick or network folder is still connected and the file is not "
        "open elsewhere, then try again."
    ),
    "rendition.kind": (
        "newsdesk made a mistake: it cannot write words into a picture of the "
        "kind “{kind}”. Your articles and photos are safe. Please report this."
    ),
    "rendition.not_jpeg": (
        "A made size of a photo is not a whole JPEG. Originals, articles and "
        "captions are safe. Delete the folder “photos/made” in the newsroom; it "
        "is made anew at the next export."
    ),
    "rendition.not_webp": (
        "A made size of a photo is not a whole WebP. Originals, articles and "
        "captions are safe. Delete the folder “photos/made” in the newsroom; it "
        "is made anew at the next export."
    ),
}
