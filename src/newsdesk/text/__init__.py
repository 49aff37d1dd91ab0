"""Vietnamese text: cleaned, compared, sorted, counted, named, dated.

Holds: the gate all text passes, search and sort keys, slugs, date lines, syllables, old
encodings. May import: errors and the standard library. Never: knows of articles or photos, reads
a file, asks the clock.
"""
