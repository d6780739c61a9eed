"""Vietnamese sentences about contradictions.

Comes in: contradictions and contests with the names of people and posts. Goes out: one sentence each, for
people; the identifiers stand in the record, not in the words.
"""

from __future__ import annotations

from datetime import date

from kg.model.dates import PartialDate, Precision
from kg.temporal.constraints import Claimed, Side

_PHRASES = {
    Side.EARLIEST_START: "bắt đầu giữ chức không sớm hơn {day}",
    Side.LATEST_START: "đã giữ chức muộn nhất là từ {day}",
    Side.EARLIEST_END: "còn giữ chức vào {day}",
    Side.LATEST_END: "đã thôi giữ chức muộn nhất vào {day}",
}


def day_in_words(day: date) -> str:
    """Return the day as Vietnamese readers write it: 17/1/2019."""
    return f"{day.day}/{day.month}/{day.year}"


def two_in_one_seat(post: str, people: tuple[str, str], day: date) -> str:
    """Return the sentence for two people in a single seat."""
    first, second = people
    when = day_in_words(day)
    told = f"có nguồn nói là {first}, có nguồn nói là {second}"
    return f"Chức {post} chỉ có một người giữ, nhưng ngày {when} {told}."


def still_called_by_title(post: str, person: str, day: date) -> str:
    """Return the sentence for somebody seen in a post again and again after a told end."""
    left = f"ngày {day_in_words(day)} có nguồn nói {person} thôi giữ chức {post}"
    return f"{left[:1].upper()}{left[1:]}, nhưng sau ngày ấy {person} còn được nêu giữ chức nhiều lần."


def bounds_disagree(post: str, lower: tuple[str, Claimed], upper: tuple[str, Claimed]) -> str:
    """Return the sentence for a lower and an upper limit that exclude each other.

    Args:
        post: Label of the post.
        lower: Person and limit.
        upper: Person and limit.
    """
    first, second = (f"{person} {_phrase(claimed)}" for person, claimed in (lower, upper))
    return f"Các nguồn nói trái nhau về chức {post}: có nguồn cho biết {first}, có nguồn cho biết {second}."


def _phrase(claimed: Claimed) -> str:
    return _PHRASES[claimed.side].format(day=_in_words(claimed.bound.told))


def _in_words(told: PartialDate) -> str:
    """Return a date as exactly as it was given: ngày 17/1/2019, tháng 1/2019, năm 2019."""
    if told.precision is Precision.DAY:
        return f"ngày {day_in_words(told.earliest())}"
    return f"tháng {told.month}/{told.year}" if told.month else f"năm {told.year}"
