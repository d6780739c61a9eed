"""Where a graph is kept and asked by SPARQL: the port, and its adapters.

Comes in: an output directory of `kg build`, or the address of a server. Goes out: an open `GraphStore`.
"""

from kg.store.opening import (
    BUILDS,
    CURRENT,
    MEMORY,
    STORE,
    open_build,
    open_store,
    store_directory,
    sync_names,
)
from kg.store.oxigraph import create_empty_store, create_store, revise_store
from kg.store.port import GraphStore
from kg.store.remote import open_remote

__all__ = [
    "BUILDS",
    "CURRENT",
    "MEMORY",
    "STORE",
    "GraphStore",
    "create_empty_store",
    "create_store",
    "open_build",
    "open_remote",
    "open_store",
    "revise_store",
    "store_directory",
    "sync_names",
]
