"""Resolved claims to bounded tenures: terms, spells, bounds, succession, contradictions."""

from kg.temporal.timeline import timeline, timeline_of
from kg.temporal.update import changed_posts, update

__all__ = ["changed_posts", "timeline", "timeline_of", "update"]
