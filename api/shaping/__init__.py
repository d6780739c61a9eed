"""What an answer can be asked to be: one page, some members, with English labels."""

from api.shaping.route import Long, Page, Shaped, Short, shape, told_of_shapes, wording

__all__ = ["Long", "Page", "Shaped", "Short", "shape", "told_of_shapes", "wording"]
