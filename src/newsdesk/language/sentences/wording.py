"""English sentences of the codes of the checks of language: spelling, marks, style, names."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "abbreviation.unexplained": "“{words}” is never said in full. At its first place: “{better}”.",
    "abbreviation.unknown": (
        "“{words}” is never said in full. Write at its first place what it stands for."
    ),
    "abbreviation.unlinked": (
        "The piece says both “{full}” and “{words}” and nowhere that they are one. At the "
        "first place: “{better}”."
    ),
    "act.form": "The number of this act is written {words}; its form is {better}.",
    "act.number_word": (
        "“{words}”: elsewhere ({count} times) the piece cites it the other way: “{better}”."
    ),
    "act.replaced": (
        "{words} ({about}) was replaced by {by}; its last day in force: {until}. Check "
        "which one is meant; have somebody look at the text of the law before you cite it."
    ),
    "ai.no_note": "A machine helped with this piece. Write the note for readers.",
    "amount.differs": "Here: “{words}”; the body has {other}. Check which number is right.",
    "body.two_names": (
        "“{words}” and “{usual}” ({count} times): if they are one body, call it by one name."
    ),
    "capitals.mixed": "“{words}”: elsewhere ({count} times) the piece writes “{better}”.",
    "date.later": (
        "“{words}” is {date}, after the day of publication ({published}). Check the date, "
        "or say that it is still to come."
    ),
    "dots.three": "Three full stops are one sign: … ({count} times).",
    "figure.currency": "Write đồng in words.",
    "figure.point": "Vietnamese writes the decimal with a comma: {better}.",
    "figure.thousands": "Thousands are parted here by commas, elsewhere by points: {better}.",
    "figure.unit": "A blank stands between number and unit: {better} ({count} times).",
    "lead.long": "The lead has {syllables} syllables, more than {most}. Shorten it if you can.",
    "lead.sentence": (
        "This sentence of the lead has {syllables} syllables, more than {most}. Divide it."
    ),
    "list.column": (
        "The list {path} has no column “{name}” in line {line}. Nothing of it is used; the "
        "lists that come with newsdesk are. Write the names of the columns into its first "
        "line."
    ),
    "list.date": (
        "“{value}” in line {line} of the list {path} is no day. Nothing of the list is "
        "used. Write days as 2025-07-01."
    ),
    "list.row": (
        "Line {line} of the list {path} has an empty first cell or too many cells. Nothing "
        "of the list is used. Its columns, with tabs between: {allowed}."
    ),
    "mend.moved": (
        "“{words}” stands there no more. Nothing was changed; the checks have been run anew."
    ),
    "mend.none": (
        "There is no mend for {finding} at this place. Nothing was changed. newsdesk check "
        "ID shows what can be mended."
    ),
    "name.differs": "“{words}” is “{other}” elsewhere. Check how the person is called.",
    "name.only_caption": (
        "“{words}” is named in this caption alone. Check the name, or bring it into the text."
    ),
    "people.singular": "Several people follow: “{better}”.",
    "people.two_titles": "{name} is “{words}” here and “{usual}” elsewhere. Keep one.",
    "photo.caption_nobody": (
        "The caption of photo {number} tells what is done (“{act}”) and not who does it."
    ),
    "photo.caption_small": "The caption of photo {number} begins with a small letter.",
    "phrase.listed": "“{words}” ({note}): “{better}”.",
    "phrase.mixed": "“{words}” and “{better}” are mixed ({count} times the former). Keep one.",
    "post.capitals": "“{words}”: elsewhere “{better}”. Keep one way of capitals.",
    "privacy.card": "The number of somebody's identity card. Take it out unless it must be there.",
    "privacy.telephone": (
        "A telephone number: {words}. Make sure that its owner wants it published."
    ),
    "quotes.bracket": "This bracket has no partner: “{words}”. Add the other one, or take it out.",
    "quotes.closed": "This ” closes nothing. Put the “ where the words begin.",
    "quotes.mixed": (
        "Straight and curly quotation marks are mixed ({count} times straight, first "
        "{words}). Write “ ” everywhere."
    ),
    "quotes.odd": 'This " has no partner. Close what it opens.',
    "quotes.open": "This “ is never closed. Put the ” where the words end.",
    "repeat.near": "The piece has said nearly the same before: “{words}”.",
    "repeat.run": "{count} words in a row have been said before: “{words}”.",
    "repeat.word": "“{words}”: one is enough.",
    "sentence.long": (
        "This sentence has {syllables} syllables, more than {most}. Divide it if you can."
    ),
    "source_address.missing": "The piece was taken from {source}: give its address there.",
    "source_address.none": (
        "“{words}” is no web address. Write it whole, beginning with https://, or leave it empty."
    ),
    "source_author.missing": "The piece was taken from {source}: name its author.",
    "source_published.missing": "The piece was taken from {source}: say when it first appeared.",
    "spacing.after": "A blank is missing after “{words}”.",
    "spacing.before": "There is a blank before “{better}”. Take it out.",
    "spacing.before_name": (
        "There is a blank before “{better}”, behind a name or a figure. Take it out."
    ),
    "spacing.double": "There are several blanks in a row. One is enough.",
    "spacing.inside": "There is a blank on the inner side of a bracket or quotation mark.",
    "spelling.fused": "“{words}” looks like two words without a blank: “{better}”.",
    "spelling.keys": "“{words}” looks like typed while the input method was off: “{better}”.",
    "spelling.letters": "“{words}” lacks a mark: “{better}”.",
    "spelling.mark": "The tone mark of “{words}” is misplaced: “{better}”.",
    "spelling.syllable": (
        "“{words}” is no Vietnamese syllable. Correct it; if it is right, skip this, or "
        "add the word to style/loan_words.tsv in the newsroom's folder."
    ),
    "tags.none": "The article has no tags; readers find it by them.",
    "text.decoded": (
        "This text was read in a wrong code: “{words}”. Paste it again from where it came, "
        "or put the letters right."
    ),
    "text.lost": "A letter was lost here and shows as �. Put it back.",
    "text.old_code": (
        "This text is in an old code ({code}): “{words}”. It was meant as “{better}”."
    ),
    "text.unclean": (
        "There are letters in pieces or invisible signs at “{words}”. Save the text once, "
        "or put it right."
    ),
    "title.capitals": "The title is in capitals. Write it in small letters.",
    "title.stop": "The title ends with a full stop.",
    "title.teaser": "Lists show {most} characters of a title: “{shown}”.",
    "tones.mixed": (
        "Tone marks stand in two ways ({count} times not the house's, first “{words}”): "
        "“{better}”. newsdesk tones ID brings the whole piece to one."
    ),
    "tones.style": (
        "Tone marks stand the other way than the house has it ({count} times, first "
        "“{words}”): “{better}”. newsdesk tones ID brings the whole piece to it."
    ),
    "unit.divided": (
        "“{words}” is no more since {until}. Name the ward or commune of today; for what was "
        "before then, say so (cũ, the year)."
    ),
    "unit.outdated": (
        "“{words}” is no more since {until}; now: {now}. For what was before then, say so "
        "(cũ, the year)."
    ),
}
