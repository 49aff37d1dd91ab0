"""English sentences of the codes of the page."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "body.too_deep": (
        "The text has lists or marks nested hundreds of times, so its page "
        "cannot be shown. The text itself is safe. Take out the nesting "
        "(usually a paste gone wrong) and try again."
    ),
    "qr.too_long": (
        "The address is too long for a QR code ({length} bytes; about 2,300 "
        "fit). Nothing was written. Shorten the article's address or the "
        "Fanpage's address in newsroom.toml."
    ),
}
