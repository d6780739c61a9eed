"""The day of one mention of an event, as the words around it tell it.

Comes in: a mention among those of a page. Goes out: its date, and how far from the event word that stands.
"""

from __future__ import annotations

import re

from kg.extract.meetings.dating import When, date_near, day_before
from kg.extract.meetings.mentions import AGAINST, Mention
from kg.extract.meetings.names import part_of_name
from kg.extract.meetings.page import Page, Spans

GUESSED = 150  # distance of a date that another event or sentence gives
_JUST = re.compile(r"(?<!\w)vừa(?!\w)")


def told_day(page: Page, mention: Mention, others: Spans[Mention], beside: When | None) -> When | None:
    """Return the date of a mention: of its sentence, of an event named there, or of the sentence before.

    Args:
        page: The article.
        mention: The mention.
        others: All mentions of the article.
        beside: The date of an event that its sentence has named before it.
    """
    when = date_near(page, mention, others)
    if when is not None or mention.generic or mention.sentence == 0:
        return when
    decides = mention.word.form == "decision"
    if decides and not _goes_on(page, mention):
        return None
    if mention.verb and beside is not None and not part_of_name(beside.date):
        return When(beside.date, beside.part_of_day, GUESSED)
    if not mention.verb and not mention.peopled:
        return None
    return day_before(page, mention, GUESSED - 1 if decides else GUESSED + 50)


def _goes_on(page: Page, mention: Mention) -> bool:
    """Whether a sentence says in full what the one before it tells ("Theo đó, ông A được bầu ...").

    Whom a body punishes it has often punished before, unless that is new ("Theo đó, ông B vừa bị kỷ luật").
    """
    first = page.article.sentences[mention.sentence][0]
    new = mention.word.head not in AGAINST or _JUST.search(page.lowered, first, mention.start) is not None
    return new and page.lowered.startswith("theo đó", first)
