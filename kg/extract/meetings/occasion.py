"""One event of an article: the mentions that tell of it, with its date.

Comes in: mentions. Goes out: `Occasion` records, which grow as mentions are put together.
"""

from __future__ import annotations

from msgspec import Struct, field

from kg.extract.meetings.dating import When
from kg.extract.meetings.mentions import Mention

LEDE = 4  # sentences: headline, lede and the first of the report
ASSEMBLIES = frozenset({"conference", "meeting", "congress", "session", "working-session", "ceremony"})


class Occasion(Struct):
    """One event.

    Attributes:
        mentions: In the order of the text; never empty.
        when: Its date, if a sentence tells one.
        dated: The mention whose sentence tells it, else the first one.
        people: Whom its names hold.
        doers: Who decides or visits.
        subjects: Who does what its verbs tell.
    """

    mentions: list[Mention]
    when: When | None
    dated: Mention
    people: frozenset[str] = field(default_factory=frozenset)
    doers: frozenset[str] = field(default_factory=frozenset)
    subjects: set[str] = field(default_factory=set)

    @property
    def named(self) -> Mention:
        """The mention with the best name: one of its own, by choice of the sentence that dates it."""

        def fullness(one: Mention) -> tuple[bool, bool, bool, bool, bool, int]:
            about = one.word.form == "decision" and one.peopled
            own = not one.passing, not one.generic
            return *own, about, one is self.dated, not one.verb, one.end - one.body

        return max(self.mentions, key=fullness)

    @property
    def event_type(self) -> str:
        """The type by the first mention that has one."""
        for one in self.mentions:
            if one.word.event_type != "other":
                return one.word.event_type
        return "other"
