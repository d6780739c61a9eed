"""What a graph is made of: its classes and properties, counted.

Comes in: the graph. Goes out: `Partitions`, as VoID describes a dataset.
"""

from __future__ import annotations

from kg.model.partitions import ClassPartition, Partitions, PropertyPartition
from kg.query.session import Session


def partitions(session: Session) -> Partitions:
    """Count the things of each class and the statements of each property."""
    return Partitions(
        tuple(
            ClassPartition(str(row["class"]), int(str(row["count"])), str(row["example"]))
            for row in session.rows("classes")
        ),
        tuple(
            PropertyPartition(str(row["property"]), int(str(row["count"])))
            for row in session.rows("properties")
        ),
    )
