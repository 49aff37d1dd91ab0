"""The command that turns old codes and HTML into Unicode text, without any newsroom."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsdesk.cli.printing import print_json, say
from newsdesk.cli.session import Session, json_option, pass_session
from newsdesk.errors import OutsideTrouble
from newsdesk.files import write_file
from newsdesk.text.legacy_tables import CODE_NAMES

if TYPE_CHECKING:
    from newsdesk.desk.pasting import Pasted


@click.command()
@click.argument("file", metavar="FILE")
@click.option(
    "--from", "code", type=click.Choice(tuple(CODE_NAMES)), help="The old code it is in."
)
@click.option("--html", is_flag=True, help="The file is HTML; it becomes Markdown.")
@click.option("--to-file", metavar="F", help="Write the text there instead of printing it.")
@json_option
@pass_session
def convert(
    session: Session,
    file: str,
    code: str | None,
    to_file: str | None,
    *,
    html: bool,
    as_json: bool,
) -> None:
    """Turn a text in an old code (TCVN3, VNI …), or HTML, into Unicode; - reads standard input."""
    from newsdesk.desk import pasting

    data = _read(file)
    is_html = html or Path(file).suffix.lower() in {".html", ".htm"}
    pasted = pasting.from_file(data, code or "", html=is_html)
    if to_file:
        write_file(Path(to_file), f"{pasted.markdown}\n".encode())
    if as_json:
        print_json(
            {
                "code": pasted.code,
                "sure": round(pasted.sure, 3),
                "before": pasted.before,
                "after": pasted.after,
                "text": pasted.markdown,
            }
        )
        return
    _tell(session, pasted)
    if to_file:
        say(session.words("Written to {path}.", path=to_file), aside=True)
    else:
        say(pasted.markdown)


COMMANDS = (convert,)


def _read(file: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as trouble:
        raise OutsideTrouble("file.unreadable", path=file, reason=trouble.strerror) from trouble


def _tell(session: Session, pasted: Pasted) -> None:
    """Say what was recognised, beside the text."""
    words = session.words
    if not pasted.code:
        say(words("No old code was recognised; the text is Unicode."), aside=True)
    else:
        names = ", ".join(CODE_NAMES.get(one, one) for one in pasted.code.split(", "))
        sure = min(99, round(100 * pasted.sure))
        say(
            words("Old code: {code} (certain to {sure} of 100)", code=names, sure=sure), aside=True
        )
        say(words("Before: {passage}", passage=pasted.before), aside=True)
        say(words("After:  {passage}", passage=pasted.after), aside=True)
    if pasted.pictures:
        count = len(pasted.pictures)
        say(words("{count} pictures were left out.", count=count), aside=True)
