"""What a newsroom talks about: frozen values and their rules.

Holds: articles, photos, drafts, revisions, lists, reports, the portal's profile.
May import: text, settings, language, resources, errors and the standard library.
Never: reads a file, opens a store, draws a screen.
"""
