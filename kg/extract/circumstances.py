"""In what capacity one acts, and for how long one held a post, as the words before a verb tell it.

Comes in: a clause. Goes out: whether the words say so.

    ký ngày 3/5 với tư cách X         in that capacity, on the day of the deed
    với 8 năm giữ chức X              for eight years
    hai tháng sau khi làm X           the time since: not how long
"""

from __future__ import annotations

from itertools import pairwise

from kg.extract.chunks import Chunk, Kind
from kg.extract.clauses import Clause

# Chunks of "7 năm liên tiếp làm".
_LASTED = 5


def in_capacity(clause: Clause) -> bool:
    """Whether the words say in what capacity one acts: "với tư cách X", "trên cương vị X"."""
    return str(clause.verb_chunk.value).startswith(("với ", "trên "))


def lasted(clause: Clause) -> bool:
    """Whether the words say for how long one held a post: "với 8 năm giữ chức X", "trong 21 tháng làm X"."""
    words = clause.phrase()[-_LASTED:-1]
    counted = () if words and words[-1].is_word("khi") else pairwise(words)  # "hai tháng sau khi làm X"
    return any(unit.is_word("năm", "tháng") and _is_count(count) for count, unit in counted)


def _is_count(chunk: Chunk) -> bool:
    return chunk.kind is Kind.PLURAL or chunk.is_word("một", "vài", "mấy") or str(chunk.value).isdigit()
