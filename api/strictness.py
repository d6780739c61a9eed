"""Parameters that nobody knows are refused, so that a misspelt one is not taken for an answer to it.

Comes in: requests below `/v1`. Goes out: nothing, or a problem that names the parameter and the nearest one
that the operation takes. Pages, linked data and the protocols of others overlook what they do not know.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Final

from fastapi import Request
from fastapi.routing import APIRoute

from api.refusals import UnknownParameterError

_STRICT: Final = "/v1/"
_LONGEST: Final = 100
_KNOWN: Final[dict[str, frozenset[str]]] = {}


async def only_known_parameters(request: Request) -> None:
    """Refuse a request with a parameter in its address that its operation does not take.

    Raises:
        UnknownParameterError: If there is one.
    """
    if not request.scope["query_string"] or not request.url.path.startswith(_STRICT):
        return
    known = _known(request)
    for name in request.query_params:
        if name not in known:
            nearest = get_close_matches(name, known, n=1, cutoff=0.5)
            raise UnknownParameterError(name[:_LONGEST], tuple(nearest), known)


def _known(request: Request) -> frozenset[str]:
    """Return the names that an operation takes in the query of its address, as its description tells them."""
    route: APIRoute = request.scope["route"]
    if route.unique_id not in _KNOWN:
        told = request.app.openapi()["paths"][route.path_format][request.method.lower()]
        taken = (one["name"] for one in told.get("parameters", ()) if one["in"] == "query")
        _KNOWN[route.unique_id] = frozenset(taken)
    return _KNOWN[route.unique_id]
