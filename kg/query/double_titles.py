"""Titles that stand beside that of an office whose head has their rank besides.

Comes in: a title and a post. Goes out: whether both in a row name that one post
("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ").
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.resources import read_table
from kg.text.normalize import canonical


def stands_beside(title: str, post: str) -> bool:
    """Whether the head of an office bears a title besides that of the post; full names, in any case."""
    return canonical(post).casefold() in _posts().get(canonical(title).casefold(), ())


@cache
def _posts() -> Mapping[str, frozenset[str]]:
    rows = read_table("data/double_titles.tsv")
    return {row["title"].casefold(): frozenset(row["posts"].casefold().split("|")) for row in rows}
