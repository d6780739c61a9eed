"""Claims to resolved claims: who, which body, which post."""

from kg.resolve.resolution import resolve

__all__ = ["resolve"]
