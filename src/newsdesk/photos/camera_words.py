"""What cameras and programs leave where a caption should stand."""

from __future__ import annotations

import re
from typing import Final

_LEFT_BY_MACHINES: Final = re.compile(
    r"(?:OLYMPUS|KONICA MINOLTA|MINOLTA)? ?DIGITAL CAMERA|SONY DSC|SAMSUNG(?: CAMERA PICTURES)?"
    r"|Exif[_ ]JPEG[_ ]PICTURE|DCIM[\\/].*|(?:DSC|IMG)[_\d]*(?:\.jpe?g)?|OPPO_\d+|_cuva"
    r"|(?:sdr|hdrpl|rhdr|cof|mde|nor|dav|btf|edf)(?:_\w+)?"
    r"|(?:created|edited) (?:with|by) .{0,40}|default|untitled|image description|screenshot|ASCII",
    re.IGNORECASE,
)


def is_left_by_a_machine(caption: str) -> bool:
    """Return whether nobody wrote this caption: "OLYMPUS DIGITAL CAMERA", "Created with GIMP"."""
    return _LEFT_BY_MACHINES.fullmatch(caption) is not None
