"""Names spelled wrongly once, put right by the name that the article has with the same office.

Comes in: holdings in the order of the text. Goes out: the same, where of two names that differ only in
their marks, or in one letter of a foreign name, and stand beside the same office, the one written more
often is both; and mentions of people, put right by the names of holders:

    Chủ tịch Quốc hội Nguyễn Thi Kim Ngân ... (thrice) Chủ tịch Quốc hội Nguyễn Thị Kim Ngân
    Bí thư Thành ủy Lê Văn nam ... (twice) Bí thư Thành ủy Lê Văn Nam

A name that is the beginning of another is cut short only where the text has its last syllable in small
letters: Lê Thanh and Lê Thanh Hải may have followed each other in one office.
Officials of whom there are several at a time are left alone, for two of them may have such names; so are
those of offices whose body is not told, for these may be two offices.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.article import PersonMention
from kg.extract.lexicon import lexicon
from kg.model.claims import Holding
from kg.text.fold import fold
from kg.text.tally import tally
from kg.text.tones import toneless


def spelled_right(claims: Sequence[Holding], text: str) -> Iterator[Holding]:
    """Yield the holdings of a text, each under the name that its holder has most often."""
    times = tally([claim.person for claim in claims])
    beside: dict[tuple[str, str], set[str]] = defaultdict(set)
    shared = lexicon().shared_titles
    for claim in claims:
        if claim.organization is not None and not claim.title.startswith(shared):
            beside[claim.title, claim.organization].add(claim.person)
    right: dict[str, str] = {}
    for names in (several for several in beside.values() if len(several) > 1):
        first = _first_of_each(names, text)
        for name in names:
            alike = [one for one in names if times[one] > times[name] and _alike(one, name, text)]
            earlier = first.get(fold(name), name)
            alike += [earlier] if not alike and earlier != name and times[earlier] == times[name] else []
            if alike:
                right[name] = max(alike, key=lambda one: (times[one], one))
    for claim in claims:
        yield replace(claim, person=right[claim.person]) if claim.person in right else claim


def people_spelled_right(
    people: Sequence[PersonMention], known: frozenset[str], lowered: str
) -> Iterator[PersonMention]:
    """Yield the mentions, a name under that of a holder (`known`) with other tones written no less often.

    A name of which the last syllable stands in small letters is whole ("Lê Văn | nam"), as `lowered` has it.
    """
    times = tally([one.name for one in people])
    others = [name for name in times if name not in known and " " in name]
    right = {toneless(name): name for name in sorted(known)} if others else {}
    alike = {name: right[bare] for name in others if (bare := toneless(name)) in right}
    whole = {name.rpartition(" ")[0]: name for name in times if name.count(" ") > 1}
    for one in people:
        name = alike.get(one.name, one.name)
        longer = whole.get(one.name, "")
        if longer and lowered.startswith(longer.lower(), one.start):
            yield PersonMention(one.start, one.start + len(longer), longer)
        else:
            yield one if times.get(name, 0) < times[one.name] else PersonMention(one.start, one.end, name)


def _first_of_each(names: set[str], text: str) -> dict[str, str]:
    """Return of the names that differ only in marks the one that the text, as in its headline, has first."""
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        if name in text:
            alike[fold(name)].append(name)
    return {bare: min(some, key=text.find) for bare, some in alike.items() if len(some) > 1}


def _alike(first: str, second: str, text: str) -> bool:
    if " " not in second or len(first) != len(second):
        return " " in second and _is_cut(first, second, text)
    if fold(first) == fold(second):
        return True
    foreign = first.split(maxsplit=1)[0].lower() not in lexicon().surnames
    return foreign and sum(a != b for a, b in zip(first, second, strict=True)) == 1


def _is_cut(whole: str, name: str, text: str) -> bool:
    """Whether the text writes the last syllable of a name small, so that it is cut: "Lê Văn nam"."""
    start, _, last = whole.rpartition(" ")
    return start == name and re.search(rf"{re.escape(name)} {re.escape(last.lower())}\b", text) is not None
