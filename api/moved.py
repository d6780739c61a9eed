"""Identifiers that were published and are no longer used: their addresses lead on.

Comes in: the path of a request. Goes out: nothing, or a redirect to the same address of the person or event
that stands for the one asked for.
"""

from __future__ import annotations

from functools import partial
from urllib.parse import quote

from fastapi import HTTPException, Request

from api.parameters import LONGEST_NAME
from api.services import Served
from kg.query import Session


async def lead_on(request: Request, services: Served) -> None:
    """Redirect an address of a replaced person or event; the path has one parameter, called by its kind.

    Judgements and articles can be withdrawn, so nobody is to remember it.

    Raises:
        HTTPException: 301 with the new address.
        QueryError: If the name may mean several.
        NotFoundError: If it means none.
    """
    ((kind, old),) = request.path_params.items()
    if len(old) > LONGEST_NAME:  # the operation itself refuses it
        return
    new = await services.turns.run(partial(_successor, services.session, kind, old))
    if new is None:
        return
    place = request.url.path.replace(f"/{old}", f"/{quote(new, safe='')}")
    query = f"?{request.url.query}" if request.url.query else ""
    raise HTTPException(301, f"This {kind} is now at {place}.", {"location": place + query})


def _successor(session: Session, kind: str, old: str) -> str | None:
    found = session.find(kind, old).id
    return found if found != old and session.labels.successor(kind, old) is not None else None
