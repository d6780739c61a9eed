"""English names of posts: a title and its body in several forms.

Comes in: a title and a body in English, or a name as typed ("Chairman of the Government Office", "Health
Minister", "Premier"). Goes out: the names of the post, or the titles and bodies that a name may be of. The
titles are those of `data/question_titles.tsv`; questions and look-ups read them here alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.resources import read_table
from kg.text.fold import fold
from kg.text.normalize import canonical

_FORMS = (
    ("{} of ", ""),
    ("{} of the ", ""),
    ("{} for ", ""),
    ("{} for the ", ""),
    ("{} ", ""),
    ("", " {}"),
)
"""What stands before the body and behind it; a comma between title and body is a space."""

_MINISTRY = "ministry of "
_STATE = "socialist republic of vietnam"
_ALONE = {
    "prime minister": "government",
    "premier": "government",
    "deputy prime minister": "government",
    "general secretary": "party central committee",
    "president": _STATE,
    "vice president": _STATE,
}
"""Titles that name a post without its body, and that body."""


def names(title: str, body: str) -> Iterator[str]:
    """Yield the names of a post: "chairman of the government office", "government office chairman".

    Args:
        title: A title of the table, in lower case.
        body: English name of the body, folded, with "vietnam" in one word.
    """
    if _ALONE.get(title) == body:
        yield from _short(title, body)
    spoken = [body, body.removeprefix(_MINISTRY)] if body.startswith(_MINISTRY) else [body]
    for one in filter(None, spoken):
        yield from (before.format(title) + one + behind.format(title) for before, behind in _FORMS)


def readings(name: str) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield the Vietnamese titles, the likeliest first, and the names of the body that a name may be of.

    It undoes `names`; the marks of the body stay as typed. An empty name of a body stands for a post that is
    called by its title alone.
    """
    typed = " ".join(canonical(name).casefold().replace(",", " ").split())
    for title, body in _ALONE.items():
        if typed.replace("viet nam", "vietnam") in _short(title, body):
            yield titles()[title], (*_spelled(body), "")
    for title, meant in titles().items():
        if typed == title:
            yield meant, ("",)
        for before, behind in ((before.format(title), behind.format(title)) for before, behind in _FORMS):
            if typed.startswith(before) and typed.endswith(behind) and len(typed) > len(before + behind):
                body = typed[len(before) : len(typed) - len(behind)]
                yield meant, (*_spelled(body), _MINISTRY + body)


@cache
def titles() -> Mapping[str, Sequence[str]]:
    """Return Vietnamese titles, the likeliest first, by the English one."""
    rows = read_table("data/question_titles.tsv")
    return {fold(row["phrase"]): tuple(row["titles"].split("|")) for row in rows}


def _short(title: str, body: str) -> Sequence[str]:
    return (title, f"state {title}", f"{title} of vietnam") if body == _STATE else (title,)


def _spelled(body: str) -> Sequence[str]:
    return tuple(dict.fromkeys((body, body.replace("vietnam", "viet nam"))))
