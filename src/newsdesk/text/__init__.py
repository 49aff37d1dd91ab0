"""Vietnamese text: cleaned, compared, sorted, counted, named, dated.

Holds: the gate all text passes, search and sort keys, slugs, date lines, syllables, old
encodings; finding in a text; what the keys of the body do to its Markdown. May import: errors
and the standard library. Never: knows of articles or photos, reads
a file, asks the clock.
"""
