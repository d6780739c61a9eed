"""Records to quads: identifiers, organisation model, provenance, and the gate every graph must pass."""

from kg.graph.gate import ShapesError, ValidationReport, Violation, check, check_with_pyshacl, validate
from kg.graph.run import Run
from kg.graph.statements import about_itself, quads, units, write, write_sorted
from kg.graph.units import Difference, Unit, difference

__all__ = [
    "Difference",
    "Run",
    "ShapesError",
    "Unit",
    "ValidationReport",
    "Violation",
    "about_itself",
    "check",
    "check_with_pyshacl",
    "difference",
    "quads",
    "units",
    "validate",
    "write",
    "write_sorted",
]
