"""The command that lists the keys of the window and changes them."""

from __future__ import annotations

import click

from newsdesk.cli.printing import print_json, say, say_table
from newsdesk.cli.session import Session, json_option, pass_session


@click.command()
@click.option("--set", "given", nargs=2, multiple=True, metavar="ID KEY", help="Give a key.")
@click.option("--take", is_flag=True, help="Take a key away from the command that has it.")
@click.option("--reset", multiple=True, metavar="ID", help="Give a command its first key again.")
@click.option("--reset-all", is_flag=True, help="Give every command its first key again.")
@json_option
@pass_session
def keys(
    session: Session,
    given: tuple[tuple[str, str], ...],
    reset: tuple[str, ...],
    *,
    take: bool,
    reset_all: bool,
    as_json: bool,
) -> None:
    """List the keys of the window, or change them: --set article.save Ctrl+S. KEY "" is none."""
    from newsdesk import opening
    from newsdesk.desk import keys as kept
    from newsdesk.desk.key_table import TABLE

    path = opening.keys_file()
    words = session.words
    before = kept.load(path)
    after = kept.Keys() if reset_all else before
    for command in reset:
        after = kept.without_change(after, command, take=take)
    for command, wanted in given:
        after = kept.with_key(after, command, wanted, take=take)
        for key in after.of(command):
            doubt = kept.doubt(key)
            if doubt:
                said = words.sentence(doubt, {})
                say(words("Note on {key}: {doubt}", key=kept.shown(key), doubt=said), aside=True)
    if after != before:
        kept.save(path, after)
    listed = [(command, after.of(command.id), command.id in after.changed) for command in TABLE]
    if as_json:
        print_json(
            [
                {
                    "id": command.id,
                    "name": words(command.name).rstrip("…"),
                    "keys": list(found),
                    "changed": changed,
                }
                for command, found, changed in listed
            ]
        )
        return
    say_table(
        (
            command.id,
            (after.shown(command.id) or "–") + (" *" if changed else ""),
            words(command.name).rstrip("…"),
        )
        for command, _, changed in listed
    )
    if after.changed:
        say(words("* changed; the file is {path}", path=path))


COMMANDS = (keys,)
