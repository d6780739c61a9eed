"""Faults by class: what is wrong with the holdings that are missed or false.

Comes in: a score, with the annotations and the claims that it was made of. Goes out: how many of what is
missed, and of what is false, are of each class.

    person   nothing at all is said of the person on the other side
    status   the same post, with another status
    body     the same title, in another body
    title    something else of the person
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kg.evaluate import Json, Score

CLASSES = ("person", "title", "body", "status")


def faults(gold: Mapping[str, Json], claims: Iterable[Json], score: Score) -> dict[str, Counter[str]]:
    """Return the counts of each class among what is missed and what is false."""
    said: dict[str, list[Json]] = {}
    for claim in claims:
        if claim.get("type") == "holding":
            said.setdefault(str(claim.get("doc")), []).append(claim)
    found: dict[str, Counter[str]] = {"missed": Counter(), "false": Counter()}
    for verdict in score.verdicts:
        annotated = _holdings(gold[verdict.doc])
        found["missed"].update(_class(one, said.get(verdict.doc, [])) for one in verdict.missed)
        found["false"].update(_class(one, annotated) for one in verdict.false)
    return found


def _holdings(annotation: Json) -> list[Json]:
    listed = annotation.get("holdings")
    return [one for one in listed if isinstance(one, Mapping)] if isinstance(listed, list) else []


def _class(fault: Json, others: Sequence[Json]) -> str:
    of_person = [one for one in others if one.get("person") == fault.get("person")]
    titled = [one for one in of_person if one.get("title") == fault.get("title")]
    if not of_person:
        return "person"
    if not titled:
        return "title"
    return "status" if any(_bodies(one) & _bodies(fault) for one in titled) else "body"


def _bodies(holding: Json) -> set[str]:
    """Return the names of the body: claims have one, annotations may have others that are as good."""
    others = holding.get("org_alt")
    names = [holding.get("org"), holding.get("organization"), *(others if isinstance(others, list) else ())]
    return {str(name).lower() for name in names if name is not None} or {""}
