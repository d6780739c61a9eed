"""Who tells a paper of an event, and is not heard at it.

Comes in: a page, an event and people with their parts. Goes out: the same without what is said elsewhere:

    Trả lời phỏng vấn, ông A cho biết ... | Ông A khẳng định hội nghị đủ người nhưng thiếu số liệu.
    Trao đổi với báo B, ông A cho biết ở buổi họp hôm trước, kho thuốc ...
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.meetings.mentions import ATTENDS, Mention
from kg.extract.meetings.occasion import Occasion
from kg.extract.meetings.page import Page, Spans
from kg.extract.meetings.passages import of_another_time
from kg.extract.meetings.roles import Presence
from kg.extract.meetings.tellers import is_in_words
from kg.extract.meetings.time_frame import speaks_to_press
from kg.model.claims import Part

_WHO = re.compile(r", người (?:vừa|mới|đã|từng)(?!\w)")
_TOMORROW = ("ngày mai, ", "sáng mai, ", "chiều mai, ")  # behind the report: of another sitting
_BEHIND = 3  # sentences behind a meeting that go on with it
_OPENING = 20  # code points of a sentence, or behind an event, in which its day stands


def heard_there(
    page: Page, occasion: Occasion, named: Spans[Mention], people: Iterable[Presence]
) -> Iterator[Presence]:
    """Yield all but those whose words are said to a paper; of the words to the press all are heard by it."""
    apart = of_another_time(page, occasion, named)
    met = _met_apart(page, occasion, named)
    told = {} if occasion.event_type == "press-conference" else _told_the_press(page, occasion)
    for one in people:
        sentence = page.sentence(one.position)
        own = [each for each in occasion.mentions if each.sentence == sentence]
        after = sentence > told.get(one.person, sentence) and not any(_is_at(page, each) for each in own)
        tells = any(_is_of_another_day(page, one, each) for each in own)
        tells = tells or (not own and (one.person, sentence) in met)
        tells = tells or (sentence in apart and all(is_in_words(page, each) for each in own))
        said = one.part is Part.SPEAKER and (after or tells)
        first = page.article.sentences[sentence][0]
        said = said or (page.lowered.startswith(_TOMORROW, first) and sentence > occasion.dated.sentence)
        if not said and not any(_is_of_another(page, one, each) for each in own):
            yield one


def _is_at(page: Page, mention: Mention) -> bool:
    """Whether the words before an event tell who speaks there, not who came ("việc ông A dự hội nghị")."""
    return mention.happens and not page.lowered.endswith(ATTENDS, 0, mention.start)


def _is_of_another(page: Page, one: Presence, mention: Mention) -> bool:
    """Whether a clause on another has the event ("ông A thay ông B, người vừa được bầu tại đại hội")."""
    clause = _WHO.search(page.lowered, one.position, mention.start)
    return clause is not None and len(page.people.within(one.position, clause.start())) > 1


def _met_apart(page: Page, occasion: Occasion, named: Spans[Mention]) -> set[tuple[str, int]]:
    """Whose other meetings the article names, each with the sentences behind, in which they speak there."""
    own = {each.start for each in occasion.mentions}
    return {
        (person.name, behind)
        for each in named
        if each.happens and not each.verb and each.start not in own
        for person in page.people.within(each.body, each.end)
        for behind in range(each.sentence + 1, each.sentence + 1 + _BEHIND)
    }


def _told_the_press(page: Page, occasion: Occasion) -> dict[str, int]:
    """Who speaks to a paper, each with the first sentence in which he does: what follows is said there."""
    found: dict[str, int] = {}
    for sentence in sorted({page.sentence(one.start) for one in page.people}):
        first, last = page.article.sentences[sentence]
        if speaks_to_press(page, occasion, first, last):
            found.setdefault(page.people.within(first, last)[0].name, sentence)
    return found


def _is_of_another_day(page: Page, one: Presence, mention: Mention) -> bool:
    """Whether a person speaks on one day of an event of another ("Ngày 9/8, ông A ... tại họp ngày 6/8")."""
    first, last = page.article.sentences[mention.sentence]
    said = page.dates.within(first, min(one.position, first + _OPENING))
    held = page.dates.within(mention.start, min(mention.end + _OPENING, last))
    if not said or not held or one.position > mention.start:
        return False
    return page.lowered[said[0].start : said[0].end] != page.lowered[held[0].start : held[0].end]
