"""What an article still lacks before it may leave the house.

Holds: the checks, each file one subject, and the table of them.
May import: news, text, settings, language, files, resources, errors and the standard library.
Never: changes an article, opens a store or a photo, writes a sentence for a person.
"""
