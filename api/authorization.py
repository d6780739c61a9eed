"""Who may change the graph: bearers of a token that the operator admitted.

Comes in: a request and the digests of the settings. Goes out: the name of the token's holder. A token counts
in the Authorization header, or in the body of a form, never in an address, which logs and histories keep.
"""

from __future__ import annotations

from fastapi import Request, Security
from fastapi.security import HTTPBearer

from api.refusals import UnauthorizedError, UpdateRefusedError
from api.services import Services
from kg.errors import because
from kg.settings import PREFIX
from kg.tokens import holder

HOW_TO_ADMIT = because(
    "to admit somebody, set {setting} to what `kg token NAME` prints", setting=f"{PREFIX}TOKENS"
)
TOLD = [Security(HTTPBearer(auto_error=False, scheme_name="token"))]
"""Dependencies that tell the description of the API which routes want a token; `authorized` asks for it."""


def authorized(request: Request, services: Services) -> str:
    """Return who makes a change.

    Raises:
        UpdateRefusedError: If this server takes no changes at all.
        UnauthorizedError: If the request bears no token, or one that is not admitted.
    """
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    return admitted(secret.strip() if scheme.lower() == "bearer" else "", services)


def admitted(secret: str, services: Services) -> str:
    """Return whose token a secret is.

    Raises:
        UpdateRefusedError: If this server takes no changes at all.
        UnauthorizedError: If there is no secret, or one that is not admitted.
    """
    tokens = services.settings.tokens
    if not tokens:
        raise UpdateRefusedError(
            because(
                "this server only reads: its operator admits nobody; {how_to_admit}",
                how_to_admit=HOW_TO_ADMIT,
            )
        )
    if not secret:
        raise UnauthorizedError(because("send a token as `Authorization: Bearer TOKEN`"))
    name = holder(tokens, secret)
    if name is None:
        raise UnauthorizedError(because("this token admits to nothing here; ask the operator for another"))
    return name
