"""Questions about time and relations on the command line, one command each.

Comes in: names and days. Goes out: Vietnamese text for people, or with `--json` one JSON object on standard
output, the same as REST gives.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from kg import ingest, pipeline, query
from kg.commands.question import (
    AsJson,
    Earlier,
    Graph,
    KnownOn,
    Later,
    OfPerson,
    OfPost,
    On,
    OrganizationName,
    OtherPerson,
    PerhapsOn,
    PerhapsSince,
    PerhapsUntil,
    PersonName,
    PostName,
    Since,
    Until,
    open_session,
    question,
    question_of_now,
    show,
)
from kg.errors import DocumentError
from kg.model.document import Rejected
from kg.model.heads import WomenAmongHeads
from kg.model.reasons import Completeness, Disagreements, Revision, Vacancies, Why
from kg.model.relations import (
    Colleagues,
    Command,
    Companions,
    Connection,
    DoubleHats,
    Durations,
    HoldersDuring,
    MembersDuring,
    Moves,
    Standings,
    Succession,
)
from kg.query import Session
from kg.temporal import timeline


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("during")(question(during))
    app.command("members")(question(members))
    app.command("succession")(question(succession))
    app.command("durations")(question(durations))
    app.command("colleagues")(question(colleagues))
    app.command("hats")(question(hats))
    app.command("companions")(question(companions))
    app.command("chain")(question(chain))
    app.command("path")(question(path))
    app.command("why")(question(why))
    app.command("conflicts")(question(conflicts))
    app.command("vacancies")(question(vacancies))
    app.command("completeness")(question(completeness))
    app.command("revised")(question_of_now(revised))
    app.command("moves")(question(moves))
    app.command("standings")(question(standings))
    app.command("women")(question(women))
    app.command("date")(date_of)


def during(
    session: Session, post: PostName, since: PerhapsSince = None, until: PerhapsUntil = None
) -> HoldersDuring:
    """Say who held a post on some day, or all the time, between two days; before or after one day."""
    return query.holders_during(session, post, since, until)


def members(
    session: Session,
    organization: OrganizationName,
    since: PerhapsSince = None,
    until: PerhapsUntil = None,
) -> MembersDuring:
    """Say who held any post in a body on some day, or all the time, between two days: in a term, say."""
    return query.members_during(session, organization, since, until)


def succession(session: Session, post: PostName, person: OfPerson = None) -> Succession:
    """Say who followed whom in a post, and between which days."""
    return query.succession(session, post, person)


def durations(session: Session, post: PostName) -> Durations:
    """Say how long each holder of a post served, at least and at most."""
    return query.durations(session, post)


def colleagues(session: Session, person: PersonName, on: PerhapsOn = None) -> Colleagues:
    """List who served in the same bodies at the same time, certainly or possibly."""
    return query.colleagues(session, person, on)


def hats(session: Session, person: OfPerson = None, on: PerhapsOn = None) -> DoubleHats:
    """List State and Party posts that one person held together, and when each pair parted."""
    return query.double_hats(session, person, on)


def companions(
    session: Session,
    person: PersonName,
    until: PerhapsUntil = None,
    least: Annotated[
        int, typer.Option("--least", min=0, help="Only those met so often while both held a post.")
    ] = 0,
) -> Companions:
    """List who was at the same events, and how often while both were in office."""
    return query.companions(session, person, until, least)


def chain(session: Session, person: PersonName, on: On) -> Command:
    """Say who was above a person on a day, up to the top, and who was directly below."""
    return query.command(session, person, on)


def path(session: Session, person: PersonName, other: OtherPerson, on: PerhapsOn = None) -> Connection:
    """Find the shortest chain of shared bodies and events between two people that respects time."""
    return query.connection(session, person, other, on)


def why(session: Session, person: PersonName, post: PostName, on: On) -> Why:
    """Say why a person held a post on a day, or why not: bounds, rules, witnesses, rivals."""
    return query.why(session, person, post, on)


def conflicts(
    session: Session, person: OfPerson = None, post: OfPost = None, on: PerhapsOn = None
) -> Disagreements:
    """List claims that cannot all be true, with dates and outlets."""
    return query.disagreements(session, person, post, on)


def vacancies(
    session: Session, post: OfPost = None, since: PerhapsSince = None, until: PerhapsUntil = None
) -> Vacancies:
    """List seats that nobody is known to have held between a told end and start; and who was acting."""
    return query.vacancies(session, post, since, until)


def completeness(session: Session, post: PostName, since: Since, until: Until) -> Completeness:
    """Say on how many days of a time the holder of a post is known, and what would close the largest gap."""
    return query.completeness(session, post, since, until)


def revised(session: Session, post: PostName, earlier: Earlier, later: Later = None) -> Revision:
    """Say what was learnt of a post from the documents published between two days."""
    return query.revision(session, post, (earlier, later), timeline)


def moves(
    session: Session,
    within: Annotated[int, typer.Option("--within", min=0, help="The most days between both.")] = 366,
) -> Moves:
    """List who left a post in a province and took one at the centre."""
    return query.moves(session, within)


def standings(session: Session, since: PerhapsSince = None, until: PerhapsUntil = None) -> Standings:
    """List who rose or fell in the order of names at events."""
    return query.standings(session, since, until)


def women(session: Session, since: PerhapsSince = None, until: PerhapsUntil = None) -> WomenAmongHeads:
    """Count women among the heads of the four central offices and of units like a Vụ, as sources state it."""
    return query.women_among_heads(session, since, until)


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
            show(found, as_object=as_object)
