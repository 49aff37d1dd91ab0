"""Reading what reporters hand in: files become drafts, with everything the reader was unsure of.

Holds: readers for a published page's text, plain text and Markdown; captions joined to photos.
May import: news, text, errors and the standard library.
Never: writes a file, opens a photo, keeps a draft; drops a word without saying so.
"""
