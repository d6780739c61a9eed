"""What a build made, and which documents it could not read.

Comes in: counts. Goes out: `Summary`, kept beside the graph as `report.json`; no wall-clock time in it,
so that the same input gives the same file.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.errors import StoreError, because

REPORT = "report.json"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A document that could not be read, as the report tells it.

    Attributes:
        source: File, URL or `file:line`.
        reason: What is wrong with it and what to do, in English.
    """

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of one build.

    Attributes:
        build: Identifier of the build: all that decides what the graph holds.
        given: Identifier of what it was asked to be made of: software version, input and base.
        documents: Documents read.
        holdings: Claims that somebody holds, takes, leaves or held a post.
        events: Meetings, sessions, visits.
        decrees: Numbered documents that articles cite.
        details: Changes of personnel, quotations, awards, make-up of bodies, figures, titles alone.
        people: Distinct people.
        organizations: Distinct organisations.
        posts: Distinct posts.
        tenures: Spells of a person in a post.
        conflicts: Contradictions found.
        undecided: Names that may be one person or several.
        quads: Statements in the graph.
        rejected: Documents that could not be read, with the reason.
        judgements: Ids of the human decisions that the graph follows.
        posted: Ids of the documents that came one by one to the graph that is served.
    """

    build: str
    given: str
    documents: int
    holdings: int
    events: int
    decrees: int
    details: int
    people: int
    organizations: int
    posts: int
    tenures: int
    conflicts: int
    undecided: int
    quads: int
    rejected: tuple[LeftOut, ...] = ()
    judgements: tuple[str, ...] = ()
    posted: tuple[str, ...] = ()

    def write(self, directory: Path) -> None:
        """Write the report into a directory, whole or not at all."""
        text = json.dumps(asdict(self), ensure_ascii=False, indent=1)
        part = directory / f".{REPORT}"
        part.write_text(text + "\n", encoding="utf-8", errors="backslashreplace")
        part.replace(directory / REPORT)

    @classmethod
    def load(cls, directory: Path) -> Summary:
        """Read the report of a build.

        Raises:
            StoreError: If the directory holds none, or a damaged one.
        """
        try:
            fields = json.loads((directory / REPORT).read_text(encoding="utf-8"))
            rejected = tuple(LeftOut(**one) for one in fields.pop("rejected"))
            judgements, posted = (tuple(fields.pop(name, ())) for name in ("judgements", "posted"))
            return cls(**fields, rejected=rejected, judgements=judgements, posted=posted)
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise StoreError(
                str(directory),
                because(
                    "its {report} cannot be read ({error}); build it again", report=REPORT, error=str(error)
                ),
            ) from error
