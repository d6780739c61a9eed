"""What one build was made of and with.

Comes in: nothing (record only). Goes out: `Run`, which names the activity every claim comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from kg.vocabulary import DEFAULT_BASE, checked_base


@dataclass(frozen=True, slots=True)
class Run:
    """One build: the same software on the same input is the same run, whenever it happens.

    Attributes:
        software_version: Version of Quanlo.
        input_hash: Hash of all documents and of what was read in them, whatever their order, hexadecimal.
        base_iri: Base of every entity IRI; ends in a slash.

    Raises:
        ConfigError: If the base cannot be one.
    """

    software_version: str
    input_hash: str
    base_iri: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        checked_base(self.base_iri)

    @property
    def id(self) -> str:
        """Identifier of the run: sixteen hex digits of all that decides what the graph holds."""
        parts = (self.software_version, self.input_hash, self.base_iri)
        return sha256("\n".join(parts).encode()).hexdigest()[:16]
