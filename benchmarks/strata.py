"""Recall by kind of wording: where holdings are missed.

Comes in: annotations with their texts, and a score. Goes out: how many holdings of each kind there are, and
how many of them were found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from kg.evaluate import Json, Score

_CREDIT = re.compile(r"\bảnh\s*:", re.IGNORECASE)


def kinds(annotation: Json, text: str) -> Iterator[tuple[Json, frozenset[str]]]:
    """Yield the holdings that count, each with the kinds of wording it stands in.

    stack: its words hold another title of the same person; list: others hold the same post; career: the text
    gives a span; short form: the words lack the full name; caption: they stand beside a photo credit; event:
    the post is taken or left; irrealis: it is only proposed; plain: none of these.
    """
    holdings: Sequence[Json] = [one for one in _listed(annotation) if not one.get("optional")]
    held = {(one.get("title"), one.get("org"), one.get("person")) for one in holdings}
    posts = Counter((title, body) for title, body, _ in held)
    for one in holdings:
        found = {
            "stack": any(_shares_words(one, other) for other in holdings if other is not one),
            "list": posts[one.get("title"), one.get("org")] > 1 and one.get("org") is not None,
            "career": bool(one.get("from") or one.get("to")),
            "short form": str(one.get("person")) not in str(one.get("evidence")),
            "caption": _in_caption(text, str(one.get("evidence"))),
            "event": one.get("status") in ("start", "end"),
            "irrealis": one.get("status") == "nominated",
        }
        yield one, frozenset(name for name, holds in found.items() if holds) or frozenset({"plain"})


def _listed(annotation: Json) -> list[Json]:
    found = annotation.get("holdings")
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def _shares_words(one: Json, other: Json) -> bool:
    ours, theirs = str(one.get("evidence")), str(other.get("evidence"))
    same = one.get("person") == other.get("person") and one.get("title") != other.get("title")
    return same and (ours in theirs or theirs in ours)


def _in_caption(text: str, words: str) -> bool:
    at = text.find(words)
    if at < 0:
        return False
    line = text[text.rfind("\n", 0, at) + 1 : (text + "\n").index("\n", at + len(words))]
    return _CREDIT.search(line) is not None


def recalls(gold: Mapping[str, Json], texts: Mapping[str, str], score: Score) -> dict[str, tuple[int, int]]:
    """Return, for each kind of wording, how many holdings were found and how many there are."""
    missed = {verdict.doc: verdict.missed for verdict in score.verdicts}
    counts: dict[str, tuple[int, int]] = {}
    for doc, annotation in gold.items():
        for holding, names in kinds(annotation, texts.get(doc, "")):
            for name in names:
                found, every = counts.get(name, (0, 0))
                counts[name] = found + (holding not in missed[doc]), every + 1
    return dict(sorted(counts.items()))
