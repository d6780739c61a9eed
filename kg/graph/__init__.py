"""Records to quads: identifiers, organisation model, provenance, and the gate every graph must pass."""

from kg.graph.gate import (
    ShapesError,
    ValidationReport,
    Violation,
    check,
    check_changed,
    check_with_pyshacl,
    validate,
    validate_changed,
)
from kg.graph.patching import patch
from kg.graph.run import Run
from kg.graph.statements import about_itself, quads, units, write, write_sorted
from kg.graph.terms import article_id
from kg.graph.units import Difference, Unit, difference

__all__ = [
    "Difference",
    "Run",
    "ShapesError",
    "Unit",
    "ValidationReport",
    "Violation",
    "about_itself",
    "article_id",
    "check",
    "check_changed",
    "check_with_pyshacl",
    "difference",
    "patch",
    "quads",
    "units",
    "validate",
    "validate_changed",
    "write",
    "write_sorted",
]
