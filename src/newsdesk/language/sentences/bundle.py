"""English sentences of the codes of bundles and their verification."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "bag.declaration": (
        "The declaration of the bag (BagIt 1.0, UTF-8) is not as it must be. Do "
        "not publish from this bundle; ask the newsroom for it again."
    ),
    "bag.differs": (
        "This file was changed: it does not fit its checksum in {manifest}. Do "
        "not publish from this bundle; ask the newsroom for it again."
    ),
    "bag.form": (
        "The list of checksums is not in the order and form that newsdesk "
        "writes. Do not publish from this bundle; ask the newsroom for it "
        "again."
    ),
    "bag.line": (
        "Line {line} of {manifest} is no checksum and path. Do not publish from "
        "this bundle; ask the newsroom for it again."
    ),
    "bag.missing": (
        "{manifest} lists this file, but it is not in the bundle. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bag.unlisted": (
        "{manifest} does not list this file: somebody has added it. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.appended": (
        "Something ({bytes} bytes) was added behind the end of the zip. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.comment": (
        "The zip carries a comment of {bytes} bytes; bundles carry none. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.compressed": (
        "This file is compressed; bundles hold their files as they are. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.crc": (
        "This file is damaged: its bytes are not those that were packed. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.cut_off": (
        "The file is cut off: its end is missing. Do not publish from this "
        "bundle; ask the newsroom for it again."
    ),
    "bundle.directory_damaged": (
        "The zip's list of files is damaged. Do not publish from this bundle; "
        "ask the newsroom for it again."
    ),
    "bundle.empty": (
        "The file holds nothing. Do not publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.encrypted": (
        "This file is encrypted. Do not publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.entry_large": (
        "This file is larger than any file of a bundle. Do not publish from "
        "this bundle; ask the newsroom for it again."
    ),
    "bundle.extra_field": (
        "The zip carries data of another program beside this file. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.flags": (
        "This entry was written by another program than newsdesk. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.folder_name": (
        "The bundle's folder has no name that newsdesk gives. Do not publish "
        "from this bundle; ask the newsroom for it again."
    ),
    "bundle.gap": (
        "There are {bytes} bytes in the zip that belong to no file. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.headers_differ": (
        "The zip says two different things about this file. Do not publish from "
        "this bundle; ask the newsroom for it again."
    ),
    "bundle.layout": (
        "The zip was changed or packed again by another program (first "
        "difference at byte {offset}). Do not publish from this bundle; ask the "
        "newsroom for it again."
    ),
    "bundle.missing": (
        "There is no such file: {path}. Check the name, or whether the stick is plugged in."
    ),
    "bundle.moment": (
        "newsdesk tried to stamp a bundle with a time that no zip can tell: "
        "{moment}. The article is safe; nothing was handed out. Please report "
        "this."
    ),
    "bundle.more": "There are {count} more problems.",
    "bundle.name_device": (
        "Windows keeps the name of this entry for a device. Do not publish from "
        "this bundle; ask the newsroom for it again."
    ),
    "bundle.name_dot": (
        "The name of this entry is hidden, or ends with a dot or a blank. Do "
        "not publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.name_folder": (
        "The zip holds an entry for a folder; bundles hold files only. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.name_letters": (
        "The name of this entry has letters that no bundle uses. Do not publish "
        "from this bundle; ask the newsroom for it again."
    ),
    "bundle.name_long": (
        "The name of this entry is too long for Windows. Do not publish from "
        "this bundle; ask the newsroom for it again."
    ),
    "bundle.name_outside": (
        "The name of this entry leads out of the bundle's folder. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.name_twice": (
        "This name comes twice in the zip. Do not publish from this bundle; ask "
        "the newsroom for it again."
    ),
    "bundle.no_file": (
        "{path} is no file but a folder or a device. Name the .zip file of the bundle."
    ),
    "bundle.no_folder": (
        "This file stands outside the bundle's folder. Do not publish from this "
        "bundle; ask the newsroom for it again."
    ),
    "bundle.not_approved": (
        "newsdesk tried to make a bundle of an article that nobody has approved "
        "({article}). The article is safe; nothing was handed out. Please "
        "report this."
    ),
    "bundle.not_plain_file": (
        "This entry is no plain file (a link, perhaps, or a program). Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.not_zip": (
        "This is no bundle: the file does not begin as a zip does. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.order": (
        "This file does not stand in its place in the order of names. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.overlap": (
        "This file lies on top of another one inside the zip. Do not publish "
        "from this bundle; ask the newsroom for it again."
    ),
    "bundle.part_missing": (
        "This file is missing; every bundle has it. Do not publish from this "
        "bundle; ask the newsroom for it again."
    ),
    "bundle.part_size": (
        "A part of the bundle ({path}) is too large: {size}. The article is "
        "safe; nothing was handed out. Please report this."
    ),
    "bundle.path": (
        "newsdesk made a file that has no place in a bundle: {path}. The "
        "article is safe; nothing was handed out. Please report this."
    ),
    "bundle.path_twice": (
        "newsdesk made the same file of a bundle twice: {path}. The article is "
        "safe; nothing was handed out. Please report this."
    ),
    "bundle.renamed": (
        "The file was renamed: its folder is called {folder}. The contents are "
        "checked all the same."
    ),
    "bundle.signature_unread": (
        "There is a signature, but this version of newsdesk does not read it."
    ),
    "bundle.sizes_differ": (
        "The zip tells two sizes of this file. Do not publish from this bundle; "
        "ask the newsroom for it again."
    ),
    "bundle.times_differ": (
        "This file has another time than the others; in a bundle all are the "
        "same. Do not publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.too_large": (
        "The file has {bytes} bytes; a bundle has no more than {limit}. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.too_many": (
        "The zip lists {count} files; a bundle has no more than {limit}. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.two_folders": (
        "The zip holds several folders ({folders}); a bundle holds one. Do not "
        "publish from this bundle; ask the newsroom for it again."
    ),
    "bundle.unexpected": (
        "This file does not belong in a bundle. Do not open it. Do not publish "
        "from this bundle; ask the newsroom for it again."
    ),
    "bundle.unreadable": (
        "The file cannot be read ({reason}). Close the program that holds it, or copy it again."
    ),
}
