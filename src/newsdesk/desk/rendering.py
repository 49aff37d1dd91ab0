"""Every text of a bundle made from one story: pages, fragment, Markdown, ninjs, JSON-LD, QR."""

from __future__ import annotations
