"""Words and pictures become pages: one parse of the body, many writers.

Holds: the body's parse, figures, the page and its other forms, metadata, QR codes, start page.
May import: news, text, settings, language, resources, errors; Markdown, nh3, Jinja2, qrcode.
Never: opens a photo, reads a clock, writes a file, lets a piece of raw HTML through.
"""
