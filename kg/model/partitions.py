"""What a graph is made of.

Comes in: nothing (records only). Goes out: frozen records in the words of VoID (W3C 2011).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClassPartition:
    """The things of one class.

    Attributes:
        iri: IRI of the class.
        entities: How many.
        example: IRI of the first of them.
    """

    iri: str
    entities: int
    example: str


@dataclass(frozen=True, slots=True)
class PropertyPartition:
    """The statements of one property."""

    iri: str
    triples: int


@dataclass(frozen=True, slots=True)
class Partitions:
    """Every class and every property of a graph, in the order of their IRIs."""

    classes: tuple[ClassPartition, ...]
    properties: tuple[PropertyPartition, ...]

    @property
    def triples(self) -> int:
        """How many statements there are, each counted once."""
        return sum(one.triples for one in self.properties)
