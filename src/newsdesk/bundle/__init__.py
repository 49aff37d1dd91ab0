"""What leaves the house: one zip with one bag in it, and the verification of such a file.

Holds: the parts of a bundle, its record and manifests, packing, strict reading, verification.
May import: news, text, settings, language, files, resources, errors and the standard library.
Never: renders a page, opens a store, reads a clock, believes what a file says of itself.
"""
