"""Titles without a holder: "đồng chí Bộ trưởng, Chủ nhiệm VPCP" proves the post and names nobody.

Comes in: a prepared article and its holdings. Goes out: `TitleMention`s, each title and organisation once.
Words that without a name mean the body ("báo cáo Thường vụ Thành ủy") prove no post.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.article import Prepared
from kg.extract.chunks import Sentence
from kg.extract.found import stacks
from kg.extract.organizations import OrganizationPhrase
from kg.extract.places import PlacePhrase
from kg.extract.titles import TitlePhrase
from kg.model.claims import Holding
from kg.model.details import TitleMention

_COUNCILS = frozenset({"Ủy ban nhân dân", "Hội đồng nhân dân"})
_LEVELS = frozenset(("quận", "huyện", "thị", "xã", "phường"))
_SEVERAL = frozenset(("những", "mọi", "mỗi", "cả"))
# What is told of members, and of a body that stands ready, is no post.
_MEMBER, _STANDING, _SECRETARIES = "Thành viên", "Thường trực", "Ban Bí thư"
_ASSEMBLIES = ("Quốc hội", "Hội đồng nhân dân", "Hội đồng Nhân dân", "Hội đồng")
_COMMITTEES = ("Tỉnh ủy ", "Thành ủy ", "Huyện ủy ", "Quận ủy ", "Thị ủy ")
_UNITS = ("thành phố", "tỉnh", "huyện", "quận", "thị xã")
_COMMITTEE = "Đảng ủy"
_OF_PLACES = ("Đảng ủy xã ", "Đảng ủy phường ", "Đảng ủy thị trấn ")
_MINISTRY = "Bộ "
_ELSEWHERE = ("country", "other")  # levels of places that are none of Việt Nam
_NO_COMMITTEE = ("Đảng ủy tỉnh ", "Đảng ủy thành phố ", "Đảng ủy huyện ", "Đảng ủy quận ")  # it is a Tỉnh ủy


def read(article: Prepared, holdings: Sequence[Holding]) -> Iterator[TitleMention]:
    """Yield the titles whose organisation is told and whose holder the article does not name."""
    met, named = {(one.title, one.organization) for one in holdings}, _FirstNamed(article)
    for sentence in article.chunks:
        for stack in stacks(sentence):
            for title in stack.titles:
                if title.organization is None or title.former or article.scan.marks("body", title.start):
                    continue
                if _is_of_any_place(article, title.organization) or _is_of_many(article, title):
                    continue
                body = article.setting.complete(title, stack.titles)
                if body is None or _is_doubtful(title, body, sentence) or named.is_after(title, body):
                    continue
                post = article.lexicon.post_names.get((title.row.title, body), (title.row.title, body))
                if post not in met:
                    met.add(post)
                    words = article.quote(title.start, title.end)
                    yield TitleMention(article.text.document.id, *post, words, article.day)


def _is_doubtful(title: TitlePhrase, body: str, sentence: Sentence) -> bool:
    return body.startswith(_NO_COMMITTEE) or _is_no_post(title, body) or _is_guessed(title, body, sentence)


def _is_no_post(title: TitlePhrase, body: str) -> bool:
    """Whether the words tell of members of a body, or of deputies of what has none."""
    if title.row.title == "Đại biểu" and not body.startswith(_ASSEMBLIES):
        return True
    committee = next((one for one in _COMMITTEES if body.startswith(one)), None)
    if committee is not None and body[len(committee)].islower():
        return not body[len(committee) :].startswith(_UNITS)  # "Bí thư Thành ủy | chỉ đạo"
    standing = title.row.title == _STANDING and not body.startswith(_SECRETARIES)
    return title.row.title == _MEMBER or standing


def _is_guessed(title: TitlePhrase, body: str, sentence: Sentence) -> bool:
    """Whether the body is not told whole, and what completes it may be of another state or unit.

    "khi còn ở Bắc Kinh, cho đến khi làm bộ trưởng nông nghiệp", "Phó Bí thư Đảng ủy" in news of a police.
    """
    own = title.organization
    if own is not None and own.missing and body.startswith(_COMMITTEE):
        return not body.startswith(_OF_PLACES)
    if own is None or not body.startswith(_MINISTRY):
        return False
    places = [chunk.value for chunk in sentence if isinstance(chunk.value, PlacePhrase)]
    abroad = [one.name for one in places if one.level in _ELSEWHERE and one.name not in (None, "Việt Nam")]
    return bool(abroad) and not any(name in (own.name or "") for name in abroad)


def _is_of_many(article: Prepared, title: TitlePhrase) -> bool:
    """Whether those of several places are meant: "chủ tịch UBND các quận, huyện", "các chủ tịch quận"."""
    body, scan = title.organization, article.scan
    if title.row.title == "Đại biểu" and scan.word(title.start - 1) == "hội":
        return True  # "Đại hội Đại biểu Đảng bộ tỉnh"
    if body is None or body.missing not in {"local", *_LEVELS}:
        return False
    after = title.end + (scan.word(title.end) == ",")
    return scan.word(after) in {*_LEVELS, "các"} or scan.word(title.start - 1) in _SEVERAL


def _is_of_any_place(article: Prepared, body: OrganizationPhrase) -> bool:
    """Whether a council goes without its place and level ("Chủ tịch UBND"), and the sentence tells none."""
    return body.missing == "local" and body.name in _COUNCILS and not article.setting.tells_place(body)


class _FirstNamed:
    """Where an article first names each unit."""

    def __init__(self, article: Prepared) -> None:
        """Take the article."""
        self._starts = article.scan.tokens.starts
        self._text = article.text.text.lower()
        self._first: dict[str, int] = {}

    def is_after(self, title: TitlePhrase, body: str) -> bool:
        """Whether a unit goes by its level alone before the article names it: "lương của chủ tịch quận".

        The headline may mean any; where it means the one of which the article tells, that has a holder.
        """
        unit = title.organization
        if unit is None or unit.missing not in _LEVELS:
            return False
        name = body.lower().rpartition(f" {unit.missing} ")[2].rpartition("ủy ")[2]
        if name not in self._first:
            self._first[name] = self._text.find(name) % (len(self._text) + 1)  # past the end, if nowhere
        return self._first[name] >= self._starts[title.start]
