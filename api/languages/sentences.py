"""Sentences that the graph holds in Vietnamese alone, said in English.

Comes in: why articles tell of one event, or why it is not decided whether people of one name are one, as
`kg.resolve` writes it. Goes out: the same in English, or None for any other sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from kg.resources import read_table

FEATURES: Final = "data/features.tsv"
_ONE_EVENT: Final = re.compile(
    r"(?P<one>.+) và (?P<other>.+) kể một sự kiện: cùng ngày, "
    r"(?P<name>cùng tên gọi|tên gọi giống nhau)(?:, (?P<people>\d+) người cùng được nêu)?\."
)
_UNDECIDED: Final = re.compile(
    r"Chưa đủ căn cứ để gộp hay tách: "
    r"(?:khoảng (?P<expected>\d+) người trong 100\.000 người mang họ tên (?P<name>[^;]+); )?"
    r"(?:điểm chung: (?P<alike>[^;]+)|các bài không có chung chức vụ, cơ quan, địa phương)"
    r"(?:; điểm khác: (?P<unlike>[^;]+))?\."
)


def in_english(sentence: str) -> str | None:
    """Return a sentence of the graph in English, if it is one of those known."""
    for form, words in _FORMS.items():
        if found := form.fullmatch(sentence):
            return words(found)
    return None


def _one_event(found: re.Match[str]) -> str:
    names = "the same name" if found["name"] == "cùng tên gọi" else "similar names"
    shared = "one person" if found["people"] == "1" else f"{found['people']} people"
    people = f", and {shared} named in both" if found["people"] else ""
    return f"{found['one']} and {found['other']} tell of one event: the same day, {names}{people}."


def _undecided(found: re.Match[str]) -> str:
    told = []
    if found["expected"]:
        told.append(f"about {found['expected']} of 100,000 people are called {found['name']}")
    shared = _features(found["alike"] or "")
    told.append(f"in common: {shared}" if shared else "the articles share no post, body or place")
    if found["unlike"]:
        told.append(f"different: {_features(found['unlike'])}")
    return f"Not enough to join or to part them: {'; '.join(told)}."


def _features(phrases: str) -> str:
    english = _english_of_features()
    longest = sorted(english, key=len, reverse=True)
    return ", ".join(english[one] for one in re.findall("|".join(map(re.escape, longest)), phrases))


@cache
def _english_of_features() -> Mapping[str, str]:
    return {row["phrase"]: row["english"] for row in read_table(FEATURES) if row["phrase"]}


_FORMS: Final[Mapping[re.Pattern[str], Callable[[re.Match[str]], str]]] = {
    _ONE_EVENT: _one_event,
    _UNDECIDED: _undecided,
}
