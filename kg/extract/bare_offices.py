"""Central offices whose body an article leaves to its reader, who knows of which it speaks.

Comes in: the chunks of an article, its ministries, and how often it names each body. Goes out: the body of a
title without one, or None.

    Bộ Giao thông vận tải ... Bộ trưởng Nguyễn Văn Thể     Bộ Giao thông vận tải
    Quốc hội ... Tổng Thư ký Nguyễn Hạnh Phúc              Quốc hội
    Bộ Y tế ... Bộ trưởng A và Bộ trưởng B                 [not told]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kg.extract.chunks import Sentence, titled_people
from kg.extract.lexicon import lexicon
from kg.extract.titles import TitlePhrase

_MINISTER, _SECRETARY = "Bộ trưởng", "Tổng Thư ký"
_OFFICES = frozenset((_MINISTER, "Thứ trưởng", _SECRETARY))
# The ministry is named so often, and has this share of all ministries named.
_TIMES, _SHARE = 2, 0.6
# Whose head is called minister without a ministry, and bodies that have a general secretary of their own.
_CABINET_OFFICE, _ASSEMBLY = "Văn phòng Chính phủ", "Quốc hội"
_SOCIETIES = (
    "Hội ",
    "Hiệp hội",
    "Liên đoàn",
    "Liên hiệp",
    "Liên hợp quốc",
    "Tổng Liên đoàn",
    "Ủy ban Olympic",
)
_OTHERS = ("Hội đồng", "Hội An", "Hội nghị")


class BareOffices:
    """The titles of one article that stand before a Vietnamese name and have no body."""

    def __init__(
        self, sentences: Sequence[Sentence], ministries: Sequence[str], names: Mapping[str, int]
    ) -> None:
        """Take the chunks, each mention of a ministry, and how often each body is named."""
        pairs = (pair for sentence in sentences for pair in titled_people(sentence))
        beside = [(title, person) for title, person in pairs if title.row.title in _OFFICES]
        seated = {title.row.title for title, _ in beside if title.organization is not None}
        surnames = lexicon().surnames
        bare = [
            (title, person.name)
            for title, person in beside
            if title.row.title not in seated and person.full and person.name.split()[0].lower() in surnames
        ]
        several = len({name for title, name in bare if title.row.title == _MINISTER}) > 1
        barred = _MINISTER if several or _CABINET_OFFICE in names else None
        self._starts = frozenset(title.start for title, _ in bare if title.row.title != barred)
        self._ministry = _most(ministries)
        societies = any(name.startswith(_SOCIETIES) and not name.startswith(_OTHERS) for name in names)
        self._assembly = _ASSEMBLY if names.get(_ASSEMBLY, 0) >= _TIMES and not societies else None

    def body(self, title: TitlePhrase) -> str | None:
        """Return the body of a title, or None if the article does not tell."""
        if title.start not in self._starts:
            return None
        return self._assembly if title.row.title == _SECRETARY else self._ministry


def _most(ministries: Sequence[str]) -> str | None:
    """Return the ministry of which the article speaks throughout."""
    ((name, times),) = Counter(ministries).most_common(1) or [("", 0)]
    return name if times >= _TIMES and times >= _SHARE * len(ministries) else None
