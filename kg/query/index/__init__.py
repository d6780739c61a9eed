"""An index of a finished graph: tenures, witnesses and names, ready for the questions asked most.

Comes in: a session that asks SPARQL. Goes out: one file, and a reader that gives the same records out of it.
It is made with the store, whole or from that of the graph before, and then never changed; a graph without one
is asked by SPARQL.
"""

from kg.query.index.reading import Index, open_index
from kg.query.index.updating import update_index
from kg.query.index.writing import INDEX, write_index

__all__ = ["INDEX", "Index", "open_index", "update_index", "write_index"]
