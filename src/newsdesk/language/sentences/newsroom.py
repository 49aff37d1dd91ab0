"""English sentences of the codes of settings, files, approval, export."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "article.trashed": (
        "“{title}” is in the trash. Nothing of it is lost: take it out of the trash first."
    ),
    "standing.code": (
        "“{named}” cannot be a code. Use letters, digits, dots and dashes, at most 30 of them."
    ),
    "standing.code_form": "“{text}” cannot be a code; this line was left out.",
    "standing.day_unread": (
        "“{text}” is no day (write 2021-12-03 or 03/12/2021); the line of {named} was left out."
    ),
    "standing.days": "The last day of {named} lies before its first. Nothing was changed.",
    "standing.days_turned": "The last day of {named} lies before its first; it was left out.",
    "standing.empty": "The text of {named} is empty. Nothing was changed.",
    "standing.kind_unread": (
        "“{text}” is no kind (office, snippet or template); this line was left out."
    ),
    "standing.no_template": (
        "There is no template “{named}”. newsdesk standing --kind template lists those there are."
    ),
    "standing.no_text": "{named} has no text; this line was left out.",
    "standing.taken": (
        "“={named}=” stands for other words from the same day on. These were not taken: change or "
        "take out those first, or say from which day the new ones hold."
    ),
    "language.form": "“{text}” names no language. Write vi, en or another language tag.",
    "move.by_act": (
        "No one moves “{title}” there by hand: approving, exporting or giving its address does. "
        "It stays as it is."
    ),
    "move.not_allowed": (
        "“{title}” is {state} and cannot take this step. It stays as it is. "
        "From there one may take it to: {states}."
    ),
    "move.in_trash": (
        "“{title}” is in the trash and takes no step there. Take it out of the trash first."
    ),
    "approval.blocked": (
        "The article was not approved: {count} problems keep it in the house. "
        "Mend them, or skip them with a reason."
    ),
    "approval.no_reason": (
        "A problem can be skipped only with a reason. The article is unchanged. Write the reason."
    ),
    "approval.nobody": (
        "An approval needs the name of the person who approves. The article is "
        "unchanged. Give the name."
    ),
    "approval.unknown_code": (
        "There is no problem called “{named}”, so it cannot be skipped. The "
        "article is unchanged. “newsdesk check --json” names the codes."
    ),
    "skip.never": (
        "No reason can skip this: without it there is no page to hand over. The article is "
        "unchanged. Mend it."
    ),
    "skip.unknown": (
        "Nothing is found under the key “{named}”, so nothing was skipped. The article is "
        "unchanged. “newsdesk check --keys” names the keys."
    ),
    "article.address": (
        "“{address}” is no web address. Give the whole address, beginning with https://."
    ),
    "article.not_exported": (
        "“{title}” has not been handed over yet, so it cannot stand on the "
        "portal. Export it first."
    ),
    "bug": (
        "newsdesk made a mistake of its own. What was saved is safe. Try again; "
        "if it happens again, report it with the lines above."
    ),
    "bundle.unsound": (
        "newsdesk made a bundle that does not verify ({first}), so it was not "
        "handed out. The article is safe. Please report this."
    ),
    "cancelled": "Cancelled. Nothing half-made is left behind.",
    "export.differs": (
        "Settings or program have changed since {name} was handed over: the "
        "bundle of “{title}” would no longer be the same under the same number. "
        "The old bundle stands. Approve again (“newsdesk approve --again”, or "
        "change the article and approve it), and the new one gets the next "
        "number."
    ),
    "export.not_approved": (
        "“{title}” ({id}) is not approved as it stands, so no bundle was made. "
        "Approve it, then export."
    ),
    "file.disk_full": (
        "The disk is full: {path} was not written. Nothing that was there "
        "before is lost. Free some space or choose another disk, then try "
        "again."
    ),
    "file.not_text": (
        "{path} holds no text. Nothing was changed. Choose a text or Markdown file."
    ),
    "file.unreadable": (
        "{path} cannot be read ({reason}). Nothing was changed. Check the name "
        "and whether another program holds it."
    ),
    "file.unwritable": (
        "{path} cannot be written ({reason}). Nothing that was there before is "
        "lost. Close the program that holds it, or choose another folder, then "
        "try again."
    ),
    "folder.unreadable": (
        "The folder {path} cannot be read ({reason}). Nothing was imported. "
        "Check the name, or whether the stick is still plugged in."
    ),
    "gui.no_display": (
        "The window cannot open: this machine has no display. Nothing was "
        "changed. “newsdesk --help” tells what can be done by command line."
    ),
    "newsroom.none": (
        "There is no newsroom in {folder}. Make one with “newsdesk --newsroom "
        "FOLDER init”, or choose another folder."
    ),
    "photo.refused": (
        "The photo {file} could not be taken; the article is there without it. "
        "Attach a sound copy of it."
    ),
    "photo.unknown_number": "The article has no photo {number}. It has: {numbers}.",
    "published.form": "“{text}” is no time. Write it as 2021-12-03T17:58 or 03/12/2021 17:58.",
    "published.range": (
        "No piece is published before {first} or after {last}. Nothing was "
        "changed. Look at the year."
    ),
    "resources.missing": (
        "A part of newsdesk is missing ({name}). Your articles are safe. Install newsdesk again."
    ),
    "settings.syntax": (
        "The settings file {path} is not valid at line {line}: {reason}. No "
        "article is affected. Mend that line and open the newsroom again."
    ),
    "settings.unknown": (
        "{path}, line {line}: there is no setting “{name}”. Known settings: {allowed}."
    ),
    "settings.unreadable": (
        "The settings file {path} cannot be read ({reason}). No article is "
        "affected. Check the file, or put the copy back."
    ),
    "settings.value": "{path}, line {line}: “{name}” cannot be {value}. Allowed: {allowed}.",
}
