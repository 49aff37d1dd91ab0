"""Photos: opened safely, kept by SHA-256, made into sizes, their words read and written.

Holds: the shelf of originals, the reader with its limits, colours, renditions, XMP, IPTC and EXIF.
May import: news, text, files, errors, Pillow, defusedxml and the standard library.
Never: alters an original, copies foreign metadata into what leaves the house, reads an article.
"""
