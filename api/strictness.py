"""Parameters that nobody knows, or that come twice, are refused: no answer passes for one to what was meant.

Comes in: requests below `/v1`. Goes out: nothing, or a problem that names the parameter and the nearest one
that the operation takes. Pages, linked data and the protocols of others overlook what they do not know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from fastapi import Request
from fastapi.routing import APIRoute

from api.refusals import InvalidError, UnknownParameterError
from kg.errors import because

_STRICT: Final = "/v1/"
_LONGEST: Final = 100
_KNOWN: Final[dict[str, Mapping[str, bool]]] = {}


async def only_known_parameters(request: Request) -> None:
    """Refuse a request with a parameter in its address that its operation does not take, or takes once.

    Raises:
        UnknownParameterError: If there is one that it does not take.
        InvalidError: If one comes again that it takes once.
    """
    if not request.scope["query_string"] or not request.url.path.startswith(_STRICT):
        return
    known = _known(request)
    given = Counter(name for name, _ in request.query_params.multi_items())
    for name, times in given.items():
        if name not in known:
            nearest = get_close_matches(name, known, n=1, cutoff=0.5)
            raise UnknownParameterError(name[:_LONGEST], tuple(nearest), known)
        if times > 1 and not known[name]:
            raise InvalidError(name, because("it is given {times} times; give it once", times=times))


def _known(request: Request) -> Mapping[str, bool]:
    """Return what an operation takes in the query of its address, and whether it takes it more than once."""
    route: APIRoute = request.scope["route"]
    if route.unique_id not in _KNOWN:
        told = request.app.openapi()["paths"][route.path_format][request.method.lower()]
        taken = [one for one in told.get("parameters", ()) if one["in"] == "query"]
        _KNOWN[route.unique_id] = {one["name"]: one["schema"].get("type") == "array" for one in taken}
    return _KNOWN[route.unique_id]
