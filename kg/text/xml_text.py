"""Characters that XML 1.0 can hold (section 2.2, production Char).

Comes in: any string. Goes out: the same without the others, of which one makes a whole document unreadable.
"""

from __future__ import annotations

import re

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Return the text without controls, lone surrogates, U+FFFE and U+FFFF, which no XML can hold."""
    return _NOT_XML.sub("", text)
