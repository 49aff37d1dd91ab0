"""newsdesk: an offline newsroom desk. How a story travels.

A newsroom is a folder: ``newsdesk.sqlite`` (everything written), ``photos/`` (originals by
SHA-256), ``newsroom.toml`` (the portal's profile), ``outbox/`` (finished bundles).

    intake -> news values -> store -> render -> bundle -> verify
                               ^         |
                               +- desk: what an editor can ask for <- cli | gui

* ``intake`` reads a text that somebody brought and offers a draft with its doubts.
* ``desk`` cleans it through the one gate (``text.normalize.clean``) and the ``store`` keeps it;
  every save is one transaction and one revision.
* ``photos`` keeps the originals and makes the renditions, each once.
* ``checks`` says what is missing before a piece may leave the house.
* ``render`` turns an article into its page; the preview and the bundle make the same call.
* ``bundle`` packs the files of a story, the same bytes for the same story, and ``bundle.verify``
  reads it back believing nothing.

Packages know only what lies below them; ``pyproject.toml`` holds the contracts, tests run them.
"""
