"""How well sentences are read whose claims are known, because they are made from tables of patterns.

Comes in: patterns of sentences and words to fill them with, in tables. Goes out: for each domain the share of
texts that are read right, with words that anybody may look at (`open`) and with words that no rule was ever
mended by (`kept`); for the open ones the levels of each factor that fail most, each with a text.
"""

from benchmarks.constructed.figures import report

__all__ = ["report"]
