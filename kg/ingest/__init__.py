"""Files, pages and lines to documents.

Comes in: paths of files and folders, or standard input. Goes out: `Document` for each article, with its
publication date and the places of bylines and photo credits, or `Rejected` with the reason.
"""

from kg.ingest.formats.jsonl import FIELDS
from kg.ingest.origin import Limits
from kg.ingest.reader import read, read_line, tellings
from kg.ingest.twins import facts, other_text, told_again

__all__ = ["FIELDS", "Limits", "facts", "other_text", "read", "read_line", "tellings", "told_again"]
