"""Resolved claims to bounded tenures: terms, spells, bounds, succession, contradictions."""

from kg.temporal.timeline import timeline

__all__ = ["timeline"]
