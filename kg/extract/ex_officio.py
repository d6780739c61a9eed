"""Offices that whoever holds another one has with it, told without his name.

Comes in: the chunks of an article and its holdings. Goes out: the holdings that the table of such offices
(`data/offices_ex_officio.tsv`) adds: in "Người phát ngôn Chính phủ cho biết" the spokesman is the Minister
who heads the Office of the Government, where the article names him.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.article import Prepared
from kg.extract.chunks import Kind, Sentence
from kg.extract.titles import TitlePhrase
from kg.model.claims import Holding, Status
from kg.resources import read_table

_SURE = 0.8
_Post = tuple[str, str]


@cache
def _offices() -> dict[_Post, _Post]:
    return {
        (row["title"], row["organization"]): (row["held_title"], row["held_organization"])
        for row in read_table("data/offices_ex_officio.tsv")
    }


def ex_officio(article: Prepared, claims: Sequence[Holding]) -> Iterator[Holding]:
    """Yield the office of the one person whom the article names as holder of the office it goes with."""
    told = {(one.title, one.organization) for one in claims}
    for sentence in article.chunks:
        for title in _unnamed(sentence):
            post = (title.row.title, title.organization.name if title.organization is not None else "")
            with_it = _offices().get(post)
            if with_it is None or post in told:
                continue
            holders = [one for one in claims if (one.title, one.organization) == with_it and _in_office(one)]
            if len({one.person for one in holders}) == 1:
                told.add(post)
                words = article.quote(title.start, title.end)
                yield replace(
                    holders[0], title=post[0], organization=post[1], evidence=words, confidence=_SURE
                )


def _in_office(claim: Holding) -> bool:
    return claim.status is Status.HOLDS


def _unnamed(sentence: Sentence) -> Iterator[TitlePhrase]:
    """Yield the titles of a sentence that no name follows."""
    for number in sentence.titles:
        value = sentence[number].value
        after = sentence[number + 1] if number + 1 < len(sentence) else None
        if (
            isinstance(value, TitlePhrase)
            and not value.former
            and (after is None or after.kind is not Kind.PERSON)
        ):
            yield value
