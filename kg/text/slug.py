"""Identifiers that can be read and stay the same in every build.

Comes in: a name. Goes out: ASCII words with hyphens, and such words with a hash of the name with all
its marks, so that names which fold alike get different identifiers.
"""

from __future__ import annotations

import re
from hashlib import sha256

from kg.text.fold import fold
from kg.text.normalize import canonical

_NOT_ASCII = re.compile(r"[^a-z0-9]+")
_LONGEST = 96
_NAMELESS = "x"


def slug(name: str) -> str:
    """Return the name as ASCII words joined by hyphens; "x" when no letter of it is Latin."""
    return _NOT_ASCII.sub("-", fold(name)).strip("-") or _NAMELESS


def stable_id(name: str, discriminator: str = "") -> str:
    """Return slug, hyphen and eight hex digits of SHA-256.

    The hash covers the canonical name and the discriminator, which tells homonyms apart. A slug
    longer than 96 characters is cut.
    """
    key = canonical(name) + ("\x1f" + discriminator if discriminator else "")
    readable = slug(name)[:_LONGEST].rstrip("-")
    return f"{readable}-{sha256(key.encode()).hexdigest()[:8]}"
