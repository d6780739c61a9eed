"""Characters that no reader sees and that change what he sees: controls, zero widths, turns of direction.

Comes in: any string. Goes out: the same without them, for labels, or with each of them named, for evidence.
"""

from __future__ import annotations

import re

# C0 but tab and line ends, DEL, C1, soft hyphen, joiners, marks of direction, line separators, BOM, tags.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)


def without_invisible(text: str) -> str:
    """Return the text as a label may bear it: on one line, with single spaces, and all to be seen."""
    return " ".join(_INVISIBLE.sub("", text).split())


def with_invisible_named(text: str) -> str:
    """Return the text with a sign for each character that is not seen: `⟨U+202E⟩`."""
    return _INVISIBLE.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)
