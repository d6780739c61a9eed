"""Records to quads: identifiers, organisation model, provenance, and the gate every graph must pass."""

from kg.graph.gate import ShapesError, ValidationReport, Violation, check, check_with_pyshacl, validate
from kg.graph.run import Run
from kg.graph.statements import quads, write, write_sorted

__all__ = [
    "Run",
    "ShapesError",
    "ValidationReport",
    "Violation",
    "check",
    "check_with_pyshacl",
    "quads",
    "validate",
    "write",
    "write_sorted",
]
