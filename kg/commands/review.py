"""`kg review`: what waits for a decision, and the decisions of people.

Comes in: the graph, and perhaps a decision with its author and reason. Goes out: a list, or a row at the end
of the table of judgements, which the next `kg build` follows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from kg import pipeline, query
from kg.commands.question import AsJson, Graph, day_option, open_session, show
from kg.errors import QueryError, because
from kg.model.judgement import Judgement, JudgementKind
from kg.query import Session, as_json
from kg.query.review import bearer, claim
from kg.settings import Settings

_PERSON = "name, identifier, or ID@DOCUMENT for the bearer of the name in one document"

Pair = tuple[str, str]
Same = Annotated[
    Pair | None, typer.Option("--same", help=f"Two people are one; the first stays. Each: {_PERSON}.")
]
NotSame = Annotated[Pair | None, typer.Option("--not-same", help="Two people are two.")]
Reject = Annotated[str | None, typer.Option("--reject", help="Evidence id of a claim that is wrong.")]
Correct = Annotated[
    tuple[str, str, str] | None, typer.Option("--correct", help="Evidence id, field and its right value.")
]
Withdraw = Annotated[str | None, typer.Option("--withdraw", help="Id of a judgement.")]
By = Annotated[str | None, typer.Option("--by", help="Who decides.")]
Why = Annotated[str | None, typer.Option("--why", help="The reason, one sentence.")]
On = Annotated[date | None, day_option("--on", "Day of the decision; today by default.")]
Table = Annotated[
    Path | None, typer.Option("--judgements", help="Table to add to.", show_default="data/judgements.tsv")
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("review")(review_of)


def review_of(
    *,
    same: Same = None,
    not_same: NotSame = None,
    reject: Reject = None,
    correct: Correct = None,
    withdraw: Withdraw = None,
    by: By = None,
    why: Why = None,
    on: On = None,
    judgements: Table = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """List what is undecided or contradictory; with a decision, record it for the next build."""
    told = {
        JudgementKind.SAME: same,
        JudgementKind.NOT_SAME: not_same,
        JudgementKind.REJECT: (reject,) if reject else None,
        JudgementKind.CORRECT: correct,
        JudgementKind.WITHDRAW: (withdraw,) if withdraw else None,
    }
    decided = {kind: values for kind, values in told.items() if values}
    with open_session(graph) as session:
        if not decided:
            show(query.review(session), as_object=as_object)
            return
        judgement = _judgement(session, decided, (by, why), on or _today())
    added = pipeline.record(judgement, judgements or Settings().judgements)
    if as_object:
        typer.echo(json.dumps(as_json(added), ensure_ascii=False, indent=2))
    else:
        way = f" với --judgements {judgements}" if judgements else ""
        typer.echo(f"Đã ghi quyết định {added.id} ở {added.source}; lần dựng đồ thị sau{way} sẽ theo.")


def _judgement(
    session: Session,
    decided: Mapping[JudgementKind, tuple[str, ...]],
    signed: tuple[str | None, str | None],
    day: date,
) -> Judgement:
    """Return the one judgement that the options make; its id is given when it is recorded."""
    if len(decided) > 1:
        raise QueryError(
            because("one decision at a time: --same, --not-same, --reject, --correct or --withdraw")
        )
    author, reason = signed
    if not author or not reason:
        raise QueryError(because("a decision needs its author and reason: --by NAME --why TEXT"))
    ((kind, values),) = decided.items()
    return Judgement("new", kind, author=author, reason=reason, date=day, **_parts(session, kind, values))


def _parts(session: Session, kind: JudgementKind, values: tuple[str, ...]) -> dict[str, str]:
    """Return the fields of a judgement; people and claims are looked up in the graph."""
    match kind:
        case JudgementKind.SAME | JudgementKind.NOT_SAME:
            first, second = (bearer(session, value) for value in values)
            return {"subject": str(first), "object": str(second)}
        case JudgementKind.CORRECT:
            return {"subject": claim(session, values[0]), "field": values[1], "value": values[2]}
        case JudgementKind.REJECT:
            return {"subject": claim(session, values[0])}
        case JudgementKind.WITHDRAW:
            return {"subject": values[0]}


def _today() -> date:
    return datetime.now(UTC).date()
