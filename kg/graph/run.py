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
        input_hash: Hash of all documents, whatever their order, hexadecimal.
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
        """Identifier of the run: sixteen hex digits of its version and input."""
        return sha256(f"{self.software_version}\n{self.input_hash}".encode()).hexdigest()[:16]
