"""How well claims agree with annotated articles: precision, recall and F1.

Comes in: annotations, one JSON object a document, and claims as `kg extract` prints them. Goes out: counts
for each document and measure, which add up and can be resampled. A title with its organisation is compared
as a set of words (Jaccard), abbreviations written out and filler left out, as the annotation guidelines
define it; `data/scoring.tsv` lists the words.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kg.errors import DataError
from kg.resources import read_table
from kg.text.normalize import canonical

Json = Mapping[str, object]

MEASURES = ("post", "strict", "person", "event", "participant", "document")
"""post: person, title and organisation; strict: the status too."""

_ALIKE = 0.7  # share of words that two posts must have in common
_MARKS = re.compile(r"[.,;:()\[\]\"'“”‘’–—-]")
_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Counts:
    """Right, false and missed claims."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.false + other.false, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of the claims that are right; 0 where there are none."""
        return self.right / (self.right + self.false) if self.right else 0.0

    @property
    def recall(self) -> float:
        """Share of the annotations that were found; 0 where there are none."""
        return self.right / (self.right + self.missed) if self.right else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + self.false + self.missed) if self.right else 0.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one document fared.

    Attributes:
        doc: Its id.
        counts: By measure.
        dated: Dates of strict matches that agree at the precision of the annotation, and all of them.
        missed: Holdings of the annotation that no claim matches.
        false: Holding claims that no annotation matches.
    """

    doc: str
    counts: Mapping[str, Counts]
    dated: tuple[int, int] = (0, 0)
    missed: tuple[Json, ...] = ()
    false: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """Sums over documents."""

    verdicts: tuple[Verdict, ...] = field(default=())

    def counts(self, measure: str) -> Counts:
        """Return the sum of a measure."""
        return sum((one.counts[measure] for one in self.verdicts), Counts())

    @property
    def dated(self) -> float | None:
        """Share of dates that agree, or None where no matched annotation has one."""
        right, every = (sum(one.dated[place] for one in self.verdicts) for place in (0, 1))
        return right / every if every else None

    def interval(self, measure: str, rounds: int = 1000, seed: int = 0) -> tuple[float, float]:
        """Return the 95 % interval of F1 by resampling documents (percentile bootstrap, Efron 1979)."""
        chance = random.Random(seed)  # noqa: S311 - resampling, not a secret
        size = len(self.verdicts)
        samples = (Score(tuple(chance.choices(self.verdicts, k=size))) for _ in range(rounds))
        counts = (sample.counts(measure) for sample in samples)
        drawn = sorted(one.f1 for one in counts if one != Counts()) or [0.0]
        return drawn[int(0.025 * len(drawn))], drawn[int(0.975 * len(drawn))]


def read_gold(folder: Path) -> dict[str, Json]:
    """Return the annotations of a folder of JSON files by document.

    Raises:
        DataError: If there are none, or one cannot be read.
    """
    gold: dict[str, Json] = {}
    for path in sorted(folder.glob("*.json")):
        try:
            annotation = json.loads(path.read_text(encoding="utf-8"))
            gold[annotation["doc"]] = annotation
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DataError(str(path), f"this is no annotation ({error})") from error
    if not gold:
        raise DataError(str(folder), "there are no annotations (*.json) here")
    return gold


def compare(gold: Mapping[str, Json], claims: Iterable[Json]) -> Score:
    """Return how claims agree with annotations; claims on other documents do not count."""
    by_doc: dict[str, list[Json]] = {}
    for claim in claims:
        by_doc.setdefault(str(claim["doc"]), []).append(claim)
    return Score(tuple(_verdict(doc, gold[doc], by_doc.get(doc, [])) for doc in sorted(gold)))


def _verdict(doc: str, annotation: Json, claims: Sequence[Json]) -> Verdict:
    wanted = _objects(annotation, "holdings")
    given = _distinct((one for one in claims if one.get("type") == "holding"), _strict_key)
    strict, missed, false, dated = _strict(wanted, given)
    events = _pairs(annotation, "events", claims, "event")
    counts = {
        "post": _posts(wanted, given),
        "strict": strict,
        "person": _overlap(_people(wanted), _people(given)),
        "event": _events(*events),
        "participant": sum((_overlap(_present(a), _present(b)) for a, b in _met(*events)), Counts()),
        "document": _documents(*_pairs(annotation, "documents", claims, "document")),
    }
    return Verdict(doc, counts, dated, tuple(missed), tuple(false))


def _pairs(annotation: Json, name: str, claims: Sequence[Json], kind: str) -> tuple[list[Json], list[Json]]:
    return _objects(annotation, name), [one for one in claims if one.get("type") == kind]


def _objects(annotation: Json, name: str) -> list[Json]:
    found = annotation.get(name) or []
    if not isinstance(found, list):
        raise DataError(str(annotation.get("doc")), f"{name} is not a list")
    return [one for one in found if isinstance(one, Mapping)]


def _distinct(found: Iterable[Json], key: Callable[[Json], object]) -> list[Json]:
    unique: dict[object, Json] = {}
    for one in found:
        unique.setdefault(key(one), one)
    return list(unique.values())


# Holdings


def _posts(wanted: Sequence[Json], given: Sequence[Json]) -> Counts:
    """Count posts, whatever is said of them."""
    gold, claims = _distinct(wanted, _post_key), _distinct(given, _post_key)
    return _counted(gold, claims, _matched(gold, claims, _same_post))


def _strict(
    wanted: Sequence[Json], given: Sequence[Json]
) -> tuple[Counts, list[Json], list[Json], tuple[int, int]]:
    """Count posts with their status; return what is missed, what is false, and how dates agree."""
    pairs = _matched(wanted, given, _same_claim)
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    missed = [one for i, one in enumerate(wanted) if i not in found and not one.get("optional")]
    false = [one for j, one in enumerate(given) if j not in used]
    dates = [agree for i, j in pairs for agree in _dates(wanted[i], given[j])]
    return _counted(wanted, given, pairs), missed, false, (sum(dates), len(dates))


def _counted(wanted: Sequence[Json], given: Sequence[Json], pairs: Sequence[tuple[int, int]]) -> Counts:
    """Count matches; an annotation marked optional is neither right nor missed."""
    optional = {i for i, one in enumerate(wanted) if one.get("optional")}
    found = {i for i, _ in pairs}
    missed = len(set(range(len(wanted))) - found - optional)
    return Counts(len(found - optional), len(given) - len(pairs), missed)


def _dates(wanted: Json, given: Json) -> Iterator[bool]:
    for name in ("on", "from", "to"):
        if wanted.get(name) and not (name == "on" and wanted.get("from")):
            yield _agrees(wanted[name], given.get(name))


def _same_post(wanted: Json, given: Json) -> float:
    if _name(wanted.get("person")) != _name(given.get("person")):
        return 0.0
    on = wanted.get("on")
    return _similarity(wanted, given) + (0.01 if on and _agrees(on, given.get("on")) else 0.0)


def _same_claim(wanted: Json, given: Json) -> float:
    return _same_post(wanted, given) if wanted.get("status") == given.get("status") else 0.0


def _similarity(wanted: Json, given: Json) -> float:
    """Return the greatest share of common words over the names that the annotation allows."""
    alternatives = wanted.get("org_alt") or []
    names = [wanted.get("org"), *(alternatives if isinstance(alternatives, list) else [])]
    title = _words(wanted.get("title"))
    if title[-1:] == ["nước"]:
        names.append(None)  # "Chủ tịch nước" needs no organisation
    other = _words(given.get("title"))
    return max(
        (_alike((title, _words(name)), (other, _words(given.get("organization")))) for name in names),
        default=0.0,
    )


def _alike(wanted: tuple[list[str], list[str]], given: tuple[list[str], list[str]]) -> float:
    ranks, filler = _lists().ranks, _lists().filler
    whole, other = {*wanted[0], *wanted[1]}, {*given[0], *given[1]}
    ranked = {*wanted[0]} & ranks == {*given[0]} & ranks or whole & ranks == other & ranks
    if not ranked or wanted[0][:1] != given[0][:1]:
        return 0.0
    telling, others = whole - filler, other - filler
    return len(telling & others) / len(telling | others) if telling and others else 0.0


def _post_key(one: Json) -> object:
    words = (*_words(one.get("title")), *_words(one.get("org", one.get("organization"))))
    return _name(one.get("person")), words


def _strict_key(one: Json) -> object:
    return _post_key(one), one.get("status")


def _people(holdings: Iterable[Json]) -> set[str]:
    return {_name(one.get("person")) for one in holdings}


# Events and documents


def _met(wanted: Sequence[Json], given: Sequence[Json]) -> list[tuple[Json, Json]]:
    dated = [one for one in wanted if one.get("date")]
    return [(dated[i], given[j]) for i, j in _matched(dated, given, _same_event)]


def _events(wanted: Sequence[Json], given: Sequence[Json]) -> Counts:
    """Count dated events; further ones are not false, as an annotation need not name them all."""
    dated = [one for one in wanted if one.get("date")]
    met = len(_matched(dated, given, _same_event))
    return Counts(met, 0, len(dated) - met)


def _same_event(wanted: Json, given: Json) -> float:
    if not _agrees(wanted["date"], given.get("date")):
        return 0.0
    ours, theirs = set(_words(wanted.get("name"))), set(_words(given.get("name")))
    if len(ours & theirs) < 2 and not _present(wanted) & _present(given):
        return 0.0
    return _ALIKE + 0.3 * len(ours & theirs) / max(1, len(ours | theirs))


def _present(event: Json) -> set[str]:
    found = event.get("participants") or []
    return {_name(one) for one in found} if isinstance(found, list) else set()


def _documents(wanted: Sequence[Json], given: Sequence[Json]) -> Counts:
    numbered = [one for one in wanted if one.get("number") and not one.get("optional")]
    met = len(_matched(numbered, given, _same_document))
    return Counts(met, 0, len(numbered) - met)


def _same_document(wanted: Json, given: Json) -> float:
    day = wanted.get("date")
    agrees = not day or _agrees(day, given.get("date"))
    return float(agrees and _words(wanted.get("number")) == _words(given.get("number")))


# Words, dates, matching


@dataclass(frozen=True, slots=True)
class _Lists:
    abbreviations: Mapping[str, str]
    filler: frozenset[str]
    ranks: frozenset[str]


@cache
def _lists() -> _Lists:
    rows = list(read_table("data/scoring.tsv"))
    kinds = {
        kind: frozenset(row["word"] for row in rows if row["kind"] == kind) for kind in ("filler", "rank")
    }
    forms = {row["word"]: row["form"] for row in rows if row["kind"] == "abbreviation"}
    return _Lists(forms, kinds["filler"], kinds["rank"])


def _words(text: object) -> list[str]:
    """Return the words of a name in lower case, abbreviations written out."""
    plain = _MARKS.sub(" ", canonical(str(text or "")).lower())
    return [part for word in plain.split() for part in _lists().abbreviations.get(word, word).split()]


def same_body(one: object, other: object) -> bool:
    """Whether two names of a body or place are the same words: "UBND Huế", "Ủy ban nhân dân tỉnh Huế"."""
    return _telling(one) == _telling(other)


def _telling(name: object) -> list[str]:
    return [word for word in _words(name) if word not in _lists().filler]


def _name(person: object) -> str:
    """Return a person's name as it is compared: a claim's participant is an object."""
    text = person.get("person") if isinstance(person, Mapping) else person
    return " ".join(_words(_BRACKETS.sub("", str(text or ""))))


def _overlap(wanted: set[str], given: set[str]) -> Counts:
    return Counts(len(wanted & given), len(given - wanted), len(wanted - given))


def _agrees(wanted: object, given: object) -> bool:
    """Whether a date is the annotated one at the precision of the annotation."""
    return bool(given) and str(given).startswith(str(wanted))


def _matched(
    wanted: Sequence[Json], given: Sequence[Json], likeness: Callable[[Json, Json], float]
) -> list[tuple[int, int]]:
    """Match one to one, the most alike first."""
    ranked = sorted(
        ((likeness(a, b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(given)), reverse=True
    )
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for alike, i, j in ranked:
        if alike >= _ALIKE and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return pairs
