"""Questions about time and relations on the command line, one command each.

Comes in: names and days. Goes out: Vietnamese text for people, or with `--json` one JSON object on standard
output, the same as REST gives.
"""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer
from rich.console import Console

from kg import ingest, pipeline, query
from kg.commands.ask import (
    DAY,
    NAME,
    AsJson,
    Graph,
    KnownOn,
    Since,
    Until,
    day_of,
    open_session,
    optional_day,
)
from kg.errors import DocumentError
from kg.model.document import Rejected
from kg.temporal import timeline
from kg.views.relation_tables import Related, drawn_relation

PostName = Annotated[str, typer.Argument(help=f"A post: {NAME}.")]
PersonName = Annotated[str, typer.Argument(help=f"A person: {NAME}.")]
OnDay = Annotated[str, typer.Option("--on", help=DAY)]
PerhapsOn = Annotated[str | None, typer.Option("--on", help=f"On one day only. {DAY}")]
OfPerson = Annotated[str | None, typer.Option("--person", help=f"Of one person only: {NAME}.")]
OfPost = Annotated[str | None, typer.Option("--post", help=f"Of one post only: {NAME}.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("during")(during)
    app.command("succession")(succession)
    app.command("durations")(durations)
    app.command("colleagues")(colleagues)
    app.command("hats")(hats)
    app.command("companions")(companions)
    app.command("chain")(chain)
    app.command("path")(path)
    app.command("why")(why)
    app.command("conflicts")(conflicts)
    app.command("vacancies")(vacancies)
    app.command("completeness")(completeness)
    app.command("revised")(revised)
    app.command("moves")(moves)
    app.command("standings")(standings)
    app.command("date")(date_of)


def during(
    post: PostName,
    *,
    since: Since = None,
    until: Until = None,
    known_on: KnownOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """Say who held a post on some day, or all the time, between two days; before or after one day."""
    with open_session(graph, known_on) as session:
        found = query.holders_during(session, post, optional_day(since), optional_day(until))
        show_related(found, as_object=as_object)


def succession(
    post: PostName,
    person: OfPerson = None,
    known_on: KnownOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """Say who followed whom in a post, and between which days."""
    with open_session(graph, known_on) as session:
        show_related(query.succession(session, post, person), as_object=as_object)


def durations(
    post: PostName, known_on: KnownOn = None, graph: Graph = None, as_object: AsJson = False
) -> None:
    """Say how long each holder of a post served, at least and at most."""
    with open_session(graph, known_on) as session:
        show_related(query.durations(session, post), as_object=as_object)


def colleagues(
    person: PersonName,
    on: PerhapsOn = None,
    known_on: KnownOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """List who served in the same bodies at the same time, certainly or possibly."""
    with open_session(graph, known_on) as session:
        show_related(query.colleagues(session, person, optional_day(on)), as_object=as_object)


def hats(
    person: OfPerson = None,
    on: PerhapsOn = None,
    known_on: KnownOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """List State and Party posts that one person held together, and when each pair parted."""
    with open_session(graph, known_on) as session:
        show_related(query.double_hats(session, person, optional_day(on)), as_object=as_object)


def companions(
    person: PersonName,
    until: Until = None,
    least: Annotated[
        int, typer.Option("--least", min=0, help="Only those met so often while both held a post.")
    ] = 0,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """List who was at the same events, and how often while both were in office."""
    with open_session(graph) as session:
        found = query.companions(session, person, optional_day(until), least)
        show_related(found, as_object=as_object)


def chain(
    person: PersonName, on: OnDay, known_on: KnownOn = None, graph: Graph = None, as_object: AsJson = False
) -> None:
    """Say who was above a person on a day, up to the top, and who was directly below."""
    with open_session(graph, known_on) as session:
        show_related(query.command(session, person, day_of(on)), as_object=as_object)


def path(
    person: PersonName,
    other: Annotated[str, typer.Argument(help=f"Another person: {NAME}.")],
    *,
    on: PerhapsOn = None,
    known_on: KnownOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """Find the shortest chain of shared bodies and events between two people that respects time."""
    with open_session(graph, known_on) as session:
        show_related(query.connection(session, person, other, optional_day(on)), as_object=as_object)


def why(
    person: PersonName,
    post: PostName,
    *,
    on: OnDay,
    known_on: KnownOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """Say why a person held a post on a day, or why not: bounds, rules, witnesses, rivals."""
    with open_session(graph, known_on) as session:
        show_related(query.why(session, person, post, day_of(on)), as_object=as_object)


def conflicts(
    person: OfPerson = None,
    post: OfPost = None,
    on: PerhapsOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """List claims that cannot all be true, with dates and outlets."""
    with open_session(graph) as session:
        show_related(query.disagreements(session, person, post, optional_day(on)), as_object=as_object)


def vacancies(
    post: OfPost = None,
    *,
    since: Since = None,
    until: Until = None,
    known_on: KnownOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """List seats that nobody is known to have held between a told end and start; and who was acting."""
    with open_session(graph, known_on) as session:
        found = query.vacancies(session, post, optional_day(since), optional_day(until))
        show_related(found, as_object=as_object)


def completeness(
    post: PostName,
    *,
    since: Annotated[str, typer.Option("--since", help=DAY)],
    until: Annotated[str, typer.Option("--until", help=DAY)],
    known_on: KnownOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """Say on how many days of a time the holder of a post is known, and what would close the largest gap."""
    with open_session(graph, known_on) as session:
        found = query.completeness(session, post, day_of(since), day_of(until))
        show_related(found, as_object=as_object)


def revised(
    post: PostName,
    earlier: Annotated[str, typer.Option("--earlier", help=f"State of knowledge before. {DAY}")],
    later: Annotated[
        str | None, typer.Option("--later", help=f"State of knowledge after; all by default. {DAY}")
    ] = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """Say what was learnt of a post from the documents published between two days."""
    with open_session(graph) as session:
        days = day_of(earlier), optional_day(later)
        show_related(query.revision(session, post, days, timeline), as_object=as_object)


def moves(
    within: Annotated[int, typer.Option("--within", min=0, help="The most days between both.")] = 366,
    known_on: KnownOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """List who left a post in a province and took one at the centre."""
    with open_session(graph, known_on) as session:
        show_related(query.moves(session, within), as_object=as_object)


def standings(
    since: Since = None, until: Until = None, graph: Graph = None, as_object: AsJson = False
) -> None:
    """List who rose or fell in the order of names at events."""
    with open_session(graph) as session:
        found = query.standings(session, optional_day(since), optional_day(until))
        show_related(found, as_object=as_object)


def date_of(
    file: Annotated[str, typer.Argument(help="A text, HTML or JSONL file, or - for standard input.")],
    known_on: KnownOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """Say when an undated article can have been written, from the titles in it."""
    with open_session(graph, known_on) as session:
        for found in pipeline.date_articles(ingest.read([file], sys.stdin.buffer), session):
            if isinstance(found, Rejected):
                raise DocumentError(found.source, found.reason)
            show_related(found, as_object=as_object)


def show_related(answer: Related, *, as_object: bool) -> None:
    """Print an answer for people, or as one JSON object."""
    if as_object:
        typer.echo(json.dumps(query.as_json(answer), ensure_ascii=False, indent=2))
    else:
        Console().print(drawn_relation(answer))
