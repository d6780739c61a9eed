"""What one build was made of and with.

Comes in: nothing (record only). Goes out: `Run`, which names the activity that a graph comes from, and the
reading of one document, which its claims come from: it stays the same whatever else is in the build.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256

from rdflib import PROV, RDF

from kg.graph.terms import Pair, literal, ref
from kg.model.document import Document
from kg.vocabulary import DEFAULT_BASE, QL, checked_base


@dataclass(frozen=True, slots=True)
class Run:
    """One build: the same software on the same input is the same run, whenever it happens.

    Attributes:
        software_version: Version of Quanlo.
        input_hash: Hash of all documents and of what was read in them, whatever their order, hexadecimal.
        base_iri: Base of every entity IRI; ends in a slash.
        identifiers: Hash of who bears which published identifier; empty while that is not worked out.

    Raises:
        ConfigError: If the base cannot be one.
    """

    software_version: str
    input_hash: str
    base_iri: str = DEFAULT_BASE
    identifiers: str = ""

    def __post_init__(self) -> None:
        checked_base(self.base_iri)

    @property
    def id(self) -> str:
        """Identifier of the run: sixteen hex digits of all that decides what the graph holds."""
        parts = (self.software_version, self.input_hash, self.base_iri, self.identifiers)
        return sha256("\n".join(parts).encode()).hexdigest()[:16]

    def of(self, document: Document) -> Run:
        """Return the reading of one document by the same software."""
        known = repr(replace(document, text=""))  # its hash stands for the text
        own = sha256(known.encode("utf-8", "backslashreplace")).hexdigest()
        return replace(self, input_hash=own, identifiers="")


def run_pairs(run: Run) -> tuple[Pair, ...]:
    """Return what is said of a run."""
    return (
        (RDF.type, ref(PROV.Activity)),
        (QL.softwareVersion, literal(run.software_version)),
        (QL.inputHash, literal(run.input_hash)),
    )
