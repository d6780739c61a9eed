"""A person's judgement, from a form into the table that `kg build` reads.

Comes in: what is judged, by whose token, and why. Goes out: a row at the end of the table. The token comes in
the body of the form, never in an address or a cookie: no other site can send it, and no log keeps it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from api.authorization import HOW_TO_ADMIT, admitted
from api.bodies import FORM, fields, media_type, text
from api.languages.choice import chosen
from api.refusals import InvalidError, UpdateRefusedError
from api.rendering import page
from api.services import Recorder, Served, Services
from kg import query
from kg.errors import DataError, Reason, ResolutionError, because
from kg.model.answers import Career, Witness
from kg.model.judgement import FIELDS, Judgement, JudgementKind
from kg.query import Session
from kg.query.review import bearer, statement

router = APIRouter(include_in_schema=False)

_LONGEST = 1000
_IDENTITY = (JudgementKind.SAME, JudgementKind.NOT_SAME)
_CLAIM = (JudgementKind.REJECT, JudgementKind.CORRECT)
_RECORDING = Lock()


@dataclass(frozen=True, slots=True)
class Case:
    """What a form asks to be judged: two people, one claim, or a judgement to be withdrawn.

    Attributes:
        kinds: Judgements that are possible.
        subject: The first person, the claim or the judgement.
        object: The second person.
        people: The careers of the two.
        witness: The sentence of the claim.
    """

    kinds: tuple[JudgementKind, ...]
    subject: str
    object: str = ""
    people: tuple[Career, ...] = ()
    witness: Witness | None = None


@router.get("/judge")
def judge(request: Request, services: Served) -> Response:
    """Show what is to be judged, with its evidence, and the form."""
    _recorder(services)
    return _form(request, _case(services.session, request.query_params))


@router.post("/judge")
async def record(request: Request, services: Served) -> Response:
    """Record a judgement, and lead to the list of what is left."""
    _recorder(services)
    media_type(request, FORM)
    given = fields(await text(request, services.settings.body_bytes))
    author = admitted(given.pop("token", "").strip(), services)
    return await run_in_threadpool(_recorded, request, services, given, author)


def _recorded(request: Request, services: Services, given: Mapping[str, str], author: str) -> Response:
    case = _case(services.session, given)
    try:
        judgement = _judgement(services.session, case, given, author)
        with _RECORDING:
            added = _recorder(services)(judgement)
    except (DataError, ResolutionError, InvalidError) as error:
        shown = _form(request, case, given, error.reason)
        shown.status_code = 422 if isinstance(error, InvalidError) else 409
        return shown
    place = chosen(request.scope).address("/review", {"recorded": added.id})
    return RedirectResponse(place, 303)


def _recorder(services: Services) -> Recorder:
    """Return what records judgements.

    Raises:
        UpdateRefusedError: If this server takes none.
    """
    if services.record is None or not services.takes_judgements:
        raise UpdateRefusedError(
            because(
                "this server takes no judgements: its operator admits nobody; {how_to_admit}",
                how_to_admit=HOW_TO_ADMIT,
            )
        )
    return services.record


def _form(
    request: Request, case: Case, given: Mapping[str, str] | None = None, trouble: Reason | None = None
) -> Response:
    return page(request, "judge.html", case=case, given=given or {}, trouble=trouble, fields=FIELDS)


def _case(session: Session, given: Mapping[str, str]) -> Case:
    """Return what is to be judged.

    Raises:
        InvalidError: If nothing is named, or one person only.
        NotFoundError: If the graph does not hold it.
    """
    one, other, named, withdrawn = (given.get(name) for name in ("one", "other", "claim", "withdraw"))
    if one and other:
        people = query.career(session, one), query.career(session, other)
        return Case(_IDENTITY, people[0].person_id, people[1].person_id, people)
    if named:
        return Case(_CLAIM, named, witness=statement(session, named))
    if withdrawn:
        return Case((JudgementKind.WITHDRAW,), withdrawn)
    raise InvalidError(
        "claim",
        because(
            "name a claim, two people (one, other) or a judgement to withdraw; "
            "/conflicts and /review lead to what can be judged",
        ),
    )


def _judgement(session: Session, case: Case, given: Mapping[str, str], author: str) -> Judgement:
    """Return the judgement that a form makes; its id is given when it is recorded.

    Raises:
        InvalidError: If the form lacks something.
    """
    kind = _kind(case, given.get("kind", ""))
    subject, second = case.subject, ""
    if kind in _IDENTITY:
        subject, second = str(bearer(session, case.subject)), str(bearer(session, case.object))
    corrected = kind is JudgementKind.CORRECT
    return Judgement(
        "new",
        kind,
        subject,
        author,
        datetime.now(UTC).date(),
        _line(given, "reason"),
        second,
        _line(given, "field") if corrected else "",
        given.get("value", "").strip() if corrected else "",
    )


def _kind(case: Case, given: str) -> JudgementKind:
    found = next((kind for kind in case.kinds if kind == given), None)
    if found is None:
        raise InvalidError("kind", because("choose one of {listed}", listed=", ".join(case.kinds)))
    return found


def _line(given: Mapping[str, str], name: str) -> str:
    """Return a field of the form as one line.

    Raises:
        InvalidError: If it is empty or endless.
    """
    line = " ".join(given.get(name, "").split())
    if not 0 < len(line) <= _LONGEST:
        raise InvalidError(name, because("write 1 to {most} characters", most=_LONGEST))
    return line
