"""Bearer tokens of those who may change a graph: made once, kept as digests, compared in constant time.

Comes in: names and secrets. Goes out: digests for the settings, and the name that a secret stands for. A
token is 256 bits of chance, so that one round of SHA-256 cannot be turned round; nobody's password is kept.
"""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

_PREFIX = "ql_"
_ENTRY = re.compile(r"(?P<name>[A-Za-z0-9][\w.@-]{0,63})=sha256:(?P<digest>[0-9a-f]{64})", re.ASCII)


@dataclass(frozen=True, slots=True)
class TokenDigest:
    """What is kept of a token.

    Attributes:
        name: Who holds it; the journal of changes bears this name.
        digest: SHA-256 of the token, in hexadecimal digits.
    """

    name: str
    digest: str

    def __str__(self) -> str:
        return f"{self.name}=sha256:{self.digest}"


def new_token(name: str) -> tuple[str, TokenDigest]:
    """Make a token; it is shown once, and only its digest is kept.

    Raises:
        ValueError: If the name cannot stand in the settings.
    """
    secret = _PREFIX + secrets.token_urlsafe(32)
    return secret, read_digest(f"{name}=sha256:{sha256(secret.encode()).hexdigest()}")


def read_digest(text: str) -> TokenDigest:
    """Read one entry of the settings, `name=sha256:digest`.

    Raises:
        ValueError: If it is none; the message does not repeat it.
    """
    found = _ENTRY.fullmatch(text)
    if found is None:
        raise ValueError("write name=sha256:digest for each token, as `kg token NAME` prints it")
    return TokenDigest(found["name"], found["digest"])


def holder(tokens: Iterable[TokenDigest], secret: str) -> str | None:
    """Return the name of the token that a secret is, comparing it with every one of them."""
    given = sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
    matches = [token.name for token in tokens if hmac.compare_digest(token.digest, given)]
    return matches[0] if matches else None
