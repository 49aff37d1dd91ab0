"""English sentences of the codes of the checks before a piece leaves."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "body.missing": (
        "The body has no text. Write it, or skip this with a reason (a photo set, for example)."
    ),
    "byline.missing": "The byline is missing. Write who wrote the article.",
    "byline_or_source.missing": (
        "Neither a byline nor a source is given. Write at least one of them."
    ),
    "code.expired": (
        "The code ={named}= stands for “{words}”, which does not hold on the day of this piece. "
        "Check who holds the office."
    ),
    "code.left": "The code ={named}= was not written out. It stands for “{words}”.",
    "code.unknown": "No standing text has the code ={named}=. Add it, or write the words.",
    "office.expired": (
        "“{words}” is the title of a time that is over or to come ({first}–{last}). "
        "Check who holds the office on the day of this piece."
    ),
    "date.impossible": "There is no {date} on the calendar. Check day and month.",
    "date.weekday": "{date} is no “{said}”: it is {right}. Check which of the two is right.",
    "fanpage.unconfirmed": (
        "Nobody has confirmed the address of the Fanpage “{name}” ({address}), "
        "and its QR code stands on every page. Open it, and if it is right, set "
        "confirmed = true under [fanpage] in newsroom.toml."
    ),
    "image.broken": (
        "This is no proper {kind} picture. Do not publish from this bundle; ask "
        "the newsroom for it again."
    ),
    "image.device": (
        "This picture tells of the camera or its owner (serial number, maker's "
        "note). Do not publish from this bundle; ask the newsroom for it again."
    ),
    "image.gps": (
        "This picture tells where it was taken (GPS). Do not publish from this "
        "bundle; ask the newsroom for it again."
    ),
    "image.hidden_data": (
        "This picture carries data that newsdesk never writes. Do not publish "
        "from this bundle; ask the newsroom for it again."
    ),
    "image.thumbnail": (
        "This picture carries a second, small picture inside. Do not publish "
        "from this bundle; ask the newsroom for it again."
    ),
    "json.broken": (
        "This file is no proper JSON. Do not publish from this bundle; ask the "
        "newsroom for it again."
    ),
    "lead.missing": "The lead is missing. Write it, or skip this with a reason.",
    "page.address": (
        "A link of the page leads to an unsafe address: {address}. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "page.attribute": (
        "The page holds “{attribute}”, which may run or fetch something. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "page.element": (
        "The page holds “{element}”, which no page of a bundle may hold. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "page.fetches": (
        "The page would fetch {address}. Do not publish from this bundle; ask "
        "the newsroom for it again."
    ),
    "page.file_missing": (
        "The page names {file}, which is not in the bundle. Do not publish from "
        "this bundle; ask the newsroom for it again."
    ),
    "page.link": (
        "The page asks the browser to fetch something (“{rel}”). Do not publish "
        "from this bundle; ask the newsroom for it again."
    ),
    "page.malformed": (
        "The page cannot be read safely from line {line} on. Do not publish "
        "from this bundle; ask the newsroom for it again."
    ),
    "page.meta": (
        "The page gives the browser an order (“{name}”). Do not publish from "
        "this bundle; ask the newsroom for it again."
    ),
    "page.no_alt": (
        "A picture of the page has no alt text at all. Do not publish from this "
        "bundle; ask the newsroom for it again."
    ),
    "page.no_policy": (
        "The page has no content policy in its head. Do not publish from this "
        "bundle; ask the newsroom for it again."
    ),
    "page.policy_open": (
        "The page's content policy lets scripts or foreign content in. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "page.script": (
        "The page holds a script that would run. Do not publish from this "
        "bundle; ask the newsroom for it again."
    ),
    "page.style_fetches": (
        "A style of the page would fetch or run something. Do not publish from "
        "this bundle; ask the newsroom for it again."
    ),
    "photo.alt_file_name": (
        "The alt text of photo {number} (“{words}”) is the name of a file. Say what can be seen."
    ),
    "photo.alt_missing": (
        "Photo {number} has no alt text. Say in one sentence what can be seen, "
        "for readers who cannot see it."
    ),
    "photo.caption_file_name": (
        "The caption of photo {number} (“{words}”) is the name of a file. Write "
        "a sentence for readers."
    ),
    "photo.caption_in_body": (
        "The caption of photo {number} is also a paragraph of the text. Take it out of the text."
    ),
    "photo.caption_missing": (
        "Photo {number} has no caption. Say who is doing what, where and when."
    ),
    "photo.caption_no_stop": "The caption of photo {number} does not end with a full stop.",
    "photo.credit_missing": "Photo {number} has no credit. Write who took it.",
    "photo.file_missing": (
        "The file of photo {number} ({file}) is not among the newsroom's "
        "photos. The article's text is safe. Attach the photo again, or take it "
        "out of the article."
    ),
    "photo.mark_unread": (
        "Line {line} of the body has a photo mark without a number: {mark}. The "
        "page would show it as text. Write it as ![](photo:1)."
    ),
    "photo.placed_twice": (
        "Photo {number} stands in the text twice, first at line {first}. Keep one place."
    ),
    "photo.same_twice": (
        "Photo {number} is the same picture as photo {first}. Take one of them out."
    ),
    "photo.unknown": (
        "The text names photo {number}, but the article has no such photo. "
        "Attach it, or correct the number in the text."
    ),
    "published.far": (
        "The time of publication ({published}) is more than a year ahead. Check the year."
    ),
    "published.missing": (
        "The time of publication is missing. Give date and hour; the weekday is "
        "worked out by itself."
    ),
    "record.bag_info": (
        "The bag's description says something else than the bundle's record. Do "
        "not publish from this bundle; ask the newsroom for it again."
    ),
    "record.field": (
        "The bundle's record contradicts itself at “{field}”. Do not publish "
        "from this bundle; ask the newsroom for it again."
    ),
    "record.file_differs": (
        "This file is not the one that the bundle's record lists. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "record.file_missing": (
        "The bundle's record lists this file, but it is not there. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "record.file_unlisted": (
        "The bundle's record does not list this file. Do not publish from this "
        "bundle; ask the newsroom for it again."
    ),
    "record.folder": (
        "The bundle's name does not fit the day of approval and the edition in "
        "its record. Do not publish from this bundle; ask the newsroom for it "
        "again."
    ),
    "record.newer": (
        "The bundle's record has version {version}; this newsdesk knows "
        "{known}. Nothing is wrong with the bundle as far as can be seen: "
        "verify it with a newer newsdesk."
    ),
    "record.ninjs": (
        "The machine-readable news item is about another piece or edition "
        "(“{field}”). Do not publish from this bundle; ask the newsroom for it "
        "again."
    ),
    "record.shape": (
        "The bundle's record is not as it must be at “{field}”. Do not publish "
        "from this bundle; ask the newsroom for it again."
    ),
    "record.size": (
        "This picture is {width} × {height} pixels, not as recorded. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "record.spelling": (
        "The bundle's record was written by another program than newsdesk. Do "
        "not publish from this bundle; ask the newsroom for it again."
    ),
    "record.table": (
        "The table of photos says something else than the bundle's record. Do "
        "not publish from this bundle; ask the newsroom for it again."
    ),
    "record.time": (
        "The files do not carry the time of approval ({time}). Do not publish "
        "from this bundle; ask the newsroom for it again."
    ),
    "related.gone": (
        "The related article “{title}” was withdrawn or thrown away: the page leaves it out."
    ),
    "related.unpublished": (
        "The related article “{title}” does not stand on the portal yet: the page leaves it out "
        "until its address is known."
    ),
    "section.missing": "No section is chosen. Choose the one in which the article will stand.",
    "section.unlisted": (
        "“{section}” is not one of the portal's sections. Choose one from the "
        "list, or add it to newsroom.toml."
    ),
    "slug.taken": (
        "“{title}” has the same address, or will have. Change the title a little, so "
        "that the QR code leads to this one."
    ),
    "source.missing": "The source is missing. Write where the news comes from.",
    "tags.missing": "The article has no tags. Give it at least one.",
    "text.large": (
        "This text has {bytes} bytes, more than any text of a bundle ({limit}). "
        "Do not publish from this bundle; ask the newsroom for it again."
    ),
    "text.mark": (
        "The mark at the beginning of this text (BOM) is missing, or should not "
        "be there. Do not publish from this bundle; ask the newsroom for it "
        "again."
    ),
    "text.not_utf8": (
        "This text is not in UTF-8 (from byte {offset} on). Do not publish from "
        "this bundle; ask the newsroom for it again."
    ),
    "text.unclean": (
        "Line {line} has letters in pieces, invisible signs or odd blanks. Do "
        "not publish from this bundle; ask the newsroom for it again."
    ),
    "title.long": (
        "The title has {syllables} syllables and {characters} characters; lists "
        "on the portal cut titles above {most_syllables} syllables or "
        "{most_characters} characters. Shorten it if you can."
    ),
    "title.missing": (
        "The title is missing. Write it: the article's address and its QR code are made from it."
    ),
}
