"""Human judgements: read from their table, checked against each other, and applied to claims.

Comes in: an append-only tab-separated table. Goes out: `Judgements`, of which only those that no later row
withdraws are in force. Rows that cannot all hold are an error that names them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from kg.errors import DataError, DateError, Reason, ResolutionError, because
from kg.model.claims import Holding, Reading, Status
from kg.model.dates import DateSpan, PartialDate, parse_day
from kg.model.details import Detail, PersonnelChange, PostNamed
from kg.model.judgement import FIELDS, Bearer, Judgement, JudgementKind

COLUMNS = ("id", "kind", "subject", "object", "field", "value", "author", "date", "reason")
HEADER = "\t".join(COLUMNS)

_PAIRED = (JudgementKind.SAME, JudgementKind.NOT_SAME)
_DATES = {"on": "on", "from": "since", "to": "until"}
_ACTING = {"y": True, "true": True, "n": False, "false": False, "": False}


@dataclass(frozen=True, slots=True)
class Judgements:
    """Those in force, in the order of the table.

    Attributes:
        in_force: Those that no later row withdraws.
        rows: Ids of every row of the table.
    """

    in_force: tuple[Judgement, ...] = ()
    rows: frozenset[str] = field(default=frozenset(), compare=False)

    def of(self, *kinds: JudgementKind) -> Iterator[Judgement]:
        """Yield those of some kinds."""
        return (one for one in self.in_force if one.kind in kinds)

    def digest(self) -> str:
        """Return a hash of all that they say, or "" for none."""
        told = "\n".join("\t".join(one.told()) for one in self.in_force)
        return sha256(told.encode()).hexdigest() if told else ""


NONE = Judgements()


def parse(text: str, source: str) -> Judgements:
    """Read a table; lines that begin with # and empty ones do not count.

    Raises:
        DataError: If a row is malformed or bears an impossible date; it names the row.
        ResolutionError: If rows contradict each other; it names them all.
    """
    numbered = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line and not line.startswith("#")]
    if not numbered:
        return NONE
    if numbered[0][1] != HEADER:
        raise DataError(
            f"{source}:{numbered[0][0]}", because("the header must be {listed}", listed=" ".join(COLUMNS))
        )
    rows = [_row(line, f"{source}:{number}") for number, line in numbered[1:]]
    _check_ids(rows)
    found = Judgements(tuple(_standing(rows)), frozenset(one.id for one in rows))
    _check_claims(found)
    _check_people(found)
    return found


def line(judgement: Judgement) -> str:
    """Return the row of a judgement, without its line end.

    Raises:
        DataError: If a field is malformed or holds a tab or a line break.
    """
    told = "\t".join(judgement.told())
    if told.count("\t") != len(COLUMNS) - 1 or len(told.splitlines()) != 1:
        raise DataError(judgement.source or "judgement", because("no field may hold a tab or a line break"))
    _row(told, judgement.source or "judgement")
    return told


def _row(text: str, source: str) -> Judgement:
    cells = text.split("\t")
    if len(cells) != len(COLUMNS):
        raise DataError(
            source,
            because("{count} cells where the header has {needed}", count=len(cells), needed=len(COLUMNS)),
        )
    row = dict(zip(COLUMNS, cells, strict=True))
    try:
        kind, day = JudgementKind(row.pop("kind")), parse_day(row.pop("date"))
    except DateError as error:
        raise DataError(source, error.said) from error
    except ValueError as error:
        raise DataError(
            source, because("{error}; kinds are {listed}", error=str(error), listed=", ".join(JudgementKind))
        ) from error
    found = Judgement(kind=kind, date=day, source=source, **row)
    _check_cells(found)
    return found


def _check_cells(one: Judgement) -> None:
    wanted = {"id", "subject", "author", "reason"}
    if one.kind in _PAIRED:
        wanted.add("object")
    if one.kind is JudgementKind.CORRECT:
        wanted.add("field")
    missing = sorted(name for name in wanted if not getattr(one, name).strip())
    if missing:
        raise DataError(
            one.source,
            because("a judgement of kind {kind} needs {listed}", kind=one.kind, listed=", ".join(missing)),
        )
    if one.kind in _PAIRED and one.subject == one.object:
        raise ResolutionError(
            (one.source,), because("it speaks of {subject} twice; name two people", subject=one.subject)
        )
    if one.kind is JudgementKind.CORRECT:
        _value(one)


def _value(one: Judgement) -> object:
    """Return the right value of a field as a claim holds it.

    Raises:
        DataError: If there is no such field, or the value is none of it.
    """
    if one.field not in FIELDS:
        raise DataError(
            one.source,
            because(
                "a claim has no field {field!r}; it has {listed}", field=one.field, listed=", ".join(FIELDS)
            ),
        )
    if one.field == "person" and not one.value.strip():
        raise DataError(one.source, because("a claim speaks of a person; reject it if it speaks of nobody"))
    if one.field == "acting" and one.value not in _ACTING:
        raise DataError(
            one.source, because("acting is y, true, n, false or empty, not {value!r}", value=one.value)
        )
    try:
        if one.field in _DATES:
            return PartialDate.parse(one.value) if one.value else None
        if one.field == "status":
            return Status(one.value)
    except DateError as error:
        raise DataError(one.source, error.said) from error
    except ValueError as error:
        raise DataError(one.source, because("{value!r} is not a valid Status", value=one.value)) from error
    return _ACTING[one.value] if one.field == "acting" else one.value or None


def _check_ids(rows: Sequence[Judgement]) -> None:
    seen: dict[str, Judgement] = {}
    for row in rows:
        if row.id in seen:
            raise ResolutionError(
                (seen[row.id].source, row.source),
                because("two rows bear the id {id}; ids are unique", id=row.id),
            )
        if row.kind is JudgementKind.WITHDRAW and row.subject not in seen:
            raise ResolutionError(
                (row.source,),
                because("no earlier row bears the id {subject} that it withdraws", subject=row.subject),
            )
        seen[row.id] = row


def _standing(rows: Sequence[Judgement]) -> list[Judgement]:
    """Return the rows that no later row in force withdraws; withdrawals themselves are left out."""
    withdrawn: set[str] = set()
    kept: list[Judgement] = []
    for row in reversed(rows):
        if row.id in withdrawn:
            continue
        if row.kind is JudgementKind.WITHDRAW:
            withdrawn.add(row.subject)
        else:
            kept.append(row)
    return kept[::-1]


def _check_claims(judgements: Judgements) -> None:
    """Refuse a claim both rejected and corrected, and one field with two values."""
    told: dict[str, list[Judgement]] = defaultdict(list)
    for one in judgements.of(JudgementKind.REJECT, JudgementKind.CORRECT):
        for other in told[one.subject]:
            if one.kind is not other.kind:
                raise _contradiction(
                    other, one, because("the claim {claim} is both rejected and corrected", claim=one.subject)
                )
            if one.kind is JudgementKind.CORRECT and one.field == other.field and one.value != other.value:
                raise _contradiction(
                    other,
                    one,
                    because("{field} of {claim} is given two values", field=one.field, claim=one.subject),
                )
        told[one.subject].append(one)


def _contradiction(one: Judgement, other: Judgement, reason: Reason) -> ResolutionError:
    return ResolutionError(
        (one.source, other.source), because("{reason}; withdraw one of the two", reason=reason)
    )


def _check_people(judgements: Judgements) -> None:
    """Refuse merges that run in a circle, and people who are said to be both the same and not."""
    merges = Merges((one.subject, one.object, one) for one in judgements.of(JudgementKind.SAME))
    for one in judgements.of(JudgementKind.NOT_SAME):
        merges.forbid(one.subject, one.object, one)


class Merges:
    """Who is merged into whom; refuses what cannot be.

    Args:
        edges: Survivor, merged person, and the judgement that says so, in the order of the table.

    Raises:
        ResolutionError: If merges run in a circle.
    """

    def __init__(self, edges: Iterable[tuple[str, str, Judgement]]) -> None:
        self._into: dict[str, list[tuple[str, Judgement]]] = defaultdict(list)
        self._beside: dict[str, list[tuple[str, Judgement]]] = defaultdict(list)
        for survivor, merged, judgement in edges:
            path = self._path(self._into, survivor, merged)
            if path is not None:
                raise ResolutionError(
                    _sources([*path, judgement]),
                    because("these merges run in a circle; withdraw one of them"),
                )
            self._into[merged].append((survivor, judgement))
            self._beside[merged].append((survivor, judgement))
            self._beside[survivor].append((merged, judgement))

    def forbid(self, one: str, other: str, judgement: Judgement) -> None:
        """Refuse the two as one person.

        Raises:
            ResolutionError: If they are merged, whatever the way; it names every row of it.
        """
        path = self._path(self._beside, one, other)
        if path is not None:
            reason = because(
                "{one} and {other} are said to be the same person and not the same; withdraw one of them",
                one=one,
                other=other,
            )
            raise ResolutionError(_sources([*path, judgement]), reason)

    def survivors(self) -> Mapping[str, tuple[str, tuple[str, ...]]]:
        """Return, for each person merged, who stands for them and the ids of the judgements."""
        found = {}
        for person in sorted(self._beside):
            group = self._group(person)
            survivor = min(one for one in group if one not in self._into)
            if person != survivor:
                judgements = sorted({told.id for one in group for _, told in self._beside[one]})
                found[person] = (survivor, tuple(judgements))
        return found

    def _group(self, person: str) -> set[str]:
        group, waiting = {person}, [person]
        while waiting:
            for other, _ in self._beside[waiting.pop()]:
                if other not in group:
                    group.add(other)
                    waiting.append(other)
        return group

    def _path(
        self, edges: Mapping[str, list[tuple[str, Judgement]]], start: str, end: str
    ) -> list[Judgement] | None:
        """Return the judgements on the way from one person to another, or None if there is no way."""
        ways: dict[str, list[Judgement]] = {start: []}
        waiting = [start]
        while waiting:
            here = waiting.pop(0)
            if here == end:
                return ways[here]
            for other, judgement in edges.get(here, ()):
                if other not in ways:
                    ways[other] = [*ways[here], judgement]
                    waiting.append(other)
        return None


def _sources(judgements: Iterable[Judgement]) -> tuple[str, ...]:
    return tuple(sorted({one.source for one in judgements}, key=lambda source: (len(source), source)))


def bearers(judgement: Judgement) -> tuple[Bearer, Bearer]:
    """Return the two people that a judgement of identity names."""
    return Bearer.parse(judgement.subject), Bearer.parse(judgement.object)


def corrected(holding: Holding, judgements: Sequence[Judgement]) -> Holding:
    """Return the claim with the right values of some fields.

    Raises:
        DataError: If it would end before it starts.
    """
    values = {_DATES.get(one.field, one.field): _value(one) for one in judgements}
    found: Holding = replace(holding, **values)  # type: ignore[arg-type]  # _value gives each field its type
    if found.since is not None and found.until is not None:
        try:
            DateSpan(found.since, found.until)
        except DateError as error:
            raise DataError(", ".join(one.source for one in judgements), error.said) from error
    return found


Told = tuple[Reading, tuple[str, ...]]
"""A reading, and the ids of its holdings."""


def judged(readings: Sequence[Told], judgements: Judgements) -> list[Told]:
    """Return the readings without rejected claims and with corrected ones, which keep their ids.

    A reading that no judgement speaks of stays the same object.

    Raises:
        ResolutionError: If a judgement speaks of a claim that nobody read.
    """
    told: dict[str, list[Judgement]] = defaultdict(list)
    for one in judgements.of(JudgementKind.REJECT, JudgementKind.CORRECT):
        told[one.subject].append(one)
    if not told:
        return list(readings)
    known = {identifier for _, ids in readings for identifier in ids}
    unknown = [one for claim in told.keys() - known for one in told[claim]]
    if unknown:
        claims = ", ".join(sorted({one.subject for one in unknown}))
        reason = because(
            "no claim of these articles is called {claims}; withdraw the judgement or add the article",
            claims=claims,
        )
        raise ResolutionError(_sources(unknown), reason)
    return [one if told.keys().isdisjoint(one[1]) else _judged(*one, told) for one in readings]


def _judged(reading: Reading, ids: tuple[str, ...], told: Mapping[str, Sequence[Judgement]]) -> Told:
    kept = []
    details = list(reading.details)
    for holding, identifier in zip(reading.holdings, ids, strict=True):
        about = told.get(identifier, ())
        rejected = any(one.kind is JudgementKind.REJECT for one in about)
        right = None if rejected else corrected(holding, about) if about else holding
        if right is not None:
            kept.append((right, identifier))
        if right is not holding:
            details = [one for detail in details if (one := _changed(detail, holding, right)) is not None]
    holdings, known = tuple(one for one, _ in kept), tuple(known for _, known in kept)
    return replace(reading, holdings=holdings, details=tuple(details)), known


def _changed(detail: Detail, holding: Holding, right: Holding | None) -> Detail | None:
    """Return a detail as a judged claim leaves it: a change of personnel tells no post that was rejected.

    Nothing is left of a change that told that post alone.
    """
    post = PostNamed(holding.title, holding.organization)
    if not isinstance(detail, PersonnelChange) or detail.person != holding.person:
        return detail
    if post not in (*detail.left, *detail.taken):
        return detail
    stays = right is not None and (right.person, right.status) == (holding.person, holding.status)
    now = PostNamed(right.title, right.organization) if right is not None and stays else None
    left, taken = (
        tuple(one for old in posts if (one := now if old == post else old) is not None)
        for posts in (detail.left, detail.taken)
    )
    on = right.on if right is not None and stays and right.on != holding.on else detail.on
    return replace(detail, left=left, taken=taken, on=on) if left or taken else None
