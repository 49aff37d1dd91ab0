"""English sentences of the codes of reading texts that somebody brought."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "intake.body_missing": (
        "The text has no more than one paragraph; it was taken as the lead. "
        "Check whether something is missing."
    ),
    "intake.broken_letters": (
        "{count} letters could not be read and stand as �. Mend them by hand, "
        "or ask for the file again."
    ),
    "intake.byline_guess": (
        "“{text}” on the last line was taken as the byline. If it is none, put "
        "it back into the text."
    ),
    "intake.byline_missing": "Neither a byline nor a source was found. Fill in one of them.",
    "intake.caption_near": (
        "{file}: the caption in the text (“{text}”) differs a little from the "
        "one inside the photo (“{caption}”). The text's was kept. Check that it "
        "is the right photo."
    ),
    "intake.date_missing": (
        "No date line was found, so the time of publication is empty. Fill it in."
    ),
    "intake.date_unread": (
        "“{text}” stands where the date should, and it cannot be read as one. "
        "Fill in the time of publication."
    ),
    "intake.decoded": (
        "The letters were in an old code, {code} (certain to {sure} of 100), and were turned "
        "into Unicode. Before: “{before}”. After: “{after}”. If that is wrong, choose "
        "another code: “Change the code of letters…” (menu Edit), or newsdesk recode."
    ),
    "intake.empty": (
        "{file} is empty. Nothing was imported from it. Check whether the writer saved it."
    ),
    "intake.encoding": (
        "The file does not say how its letters are coded; it was read as "
        "{guess}. Read the text through for wrong letters."
    ),
    "intake.kind": (
        "{file} is of a kind newsdesk does not read. The file was left as it "
        "is. Save it as one of {known}, then import it again."
    ),
    "intake.left_out": (
        "Taken as part of the page around the article and left out: {text}. If "
        "it belongs to the article, put it back."
    ),
    "intake.likely_caption": (
        "“{text}” looks like a photo's caption. It was left in the text. If it "
        "is one, attach the photo and move it there."
    ),
    "intake.missing": (
        "{file} is not there ({path}). Nothing was imported from it. Check the "
        "name, or whether the stick is still plugged in."
    ),
    "intake.not_text": (
        "{file} holds no text, whatever its name says. The file was left as it "
        "is. Ask the writer for the text again."
    ),
    "intake.nothing_found": (
        "There is no text to read in {path}. Nothing was changed. newsdesk "
        "reads {known}; choose such a file, or a folder that holds some."
    ),
    "intake.original_kept": (
        "The file {file} is kept as it came, in the newsroom’s folder: {place}."
    ),
    "intake.page_around": (
        "Only the article was taken from the page; {count} words around it were left out. "
        "The page is kept whole with the originals."
    ),
    "intake.photo_left_over": (
        "No text speaks of the photo {file}, so it was joined to none of the "
        "articles. The photo was left where it is. Attach it to the right "
        "article by hand."
    ),
    "intake.photo_missing": (
        "The text shows the picture {file}, which is not beside the file. The "
        "mark was left in the text. Attach the photo, or take the mark out."
    ),
    "intake.photo_outside": (
        "The text shows the picture {file}, which lies outside the text's own "
        "folder, so it was not taken. Attach it by hand if it belongs here."
    ),
    "intake.photo_remote": (
        "The text shows a picture from the net ({address}); newsdesk never "
        "fetches anything. Attach a file of it, or take the mark out."
    ),
    "intake.photo_unplaced": (
        "No paragraph is the caption of {file}; it stands at the end as photo "
        "{number}. Put it where it belongs."
    ),
    "intake.picture_left": (
        "The text shows a picture ({address}) that is not inside it nor beside it, so it was left "
        "out. Attach it by hand."
    ),
    "intake.picture_remote": (
        "The text shows a picture from the net ({address}). newsdesk never fetches anything, so "
        "it was left out. Attach a file of it by hand."
    ),
    "intake.time_missing": (
        "The text gives the date {date} without an hour; 00:00 was taken. Fill in the hour."
    ),
    "intake.title_differs": (
        "The file gives two headlines: “{kept}” was kept, “{other}” was left out. Choose."
    ),
    "intake.title_missing": "No headline was found. Write one.",
    "intake.too_large": (
        "{file} has {size} bytes, far more than any article; texts up to "
        "{largest} MB are read. The file was left as it is. Check whether it is "
        "the right one."
    ),
    "intake.unknown_entry": (
        "The file's head says “{key}: {value}”, which newsdesk has no field "
        "for. It was left out; put it where it belongs if it matters."
    ),
    "intake.unreadable": (
        "{file} cannot be read ({reason}). Nothing was changed. Close the "
        "program that holds it, or copy it elsewhere, then try again."
    ),
    "intake.weekday": (
        "The text says “{said}”, but {date} is a {weekday}. The date was kept. "
        "Check which of the two is right."
    ),
    "intake.word_broken": (
        "{file} cannot be read as a Word document: it is damaged or not complete. The file was "
        "left as it is. Open it in Word, save it anew as .docx, then import it again."
    ),
    "intake.word_comments": (
        "{file} has {count} remarks in its margin. They were not taken; read them in Word."
    ),
    "intake.word_struck": (
        "Changes were tracked in {file}: {count} passages are struck out in it. They were left "
        "out, and what was put in was taken. If they are to stay, refuse the changes in Word."
    ),
    "intake.word_drawings": (
        "{count} drawings in {file} are in Windows’ own formats (WMF, EMF), which no page shows. "
        "They were left out. Open the file in Word, save the drawings as PNG and attach them."
    ),
    "intake.word_linked": (
        "{count} pictures in {file} are only linked, not inside it. They were left out. Attach "
        "them by hand."
    ),
    "intake.word_locked": (
        "{file} is locked with a password. Nothing was imported from it. Open it in Word, take "
        "the password off, save it, then import it again."
    ),
    "intake.word_old": (
        "{file} is a Word document of the old kind (.doc), which newsdesk does not read. The file "
        "was left as it is. Open it in Word, save it as .docx, then import that."
    ),
    "intake.word_signs": (
        "Signs of special fonts could not be read and are missing from the text: {signs}. "
        "Compare with the original."
    ),
    "intake.word_too_large": (
        "{file} would unpack to far more than any article holds. Nothing was unpacked; the file "
        "was left as it is. Ask the writer for the text again."
    ),
    "intake.word_unsafe": (
        "{file} holds instructions that no Word document needs and that serve to do harm. Nothing "
        "was imported from it. Ask the writer for the text again."
    ),
    "recode.no_original": (
        "The file that “{title}” was imported from is not kept in this newsroom. Choose the words "
        "in the text instead."
    ),
    "recode.nothing": ("No letter here could be of an old code. Nothing was changed."),
    "text.naive_moment": (
        "newsdesk took a time without a time zone ({moment}). What was saved is "
        "safe. Please report this."
    ),
}
