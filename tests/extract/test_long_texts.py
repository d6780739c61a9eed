"""Texts made to keep the readers of claims busy: the work grows with their length, not with its square."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice, product

import pytest

from kg import extract
from kg.model.claims import Reading
from kg.model.dates import DateSpan
from kg.model.document import DateBasis, Document, Publication

pytestmark = pytest.mark.timeout(300)

SIZE = 35_000
SENTENCE = 14_000  # of which two are still read as one part
SYLLABLES = ("Nam", "Hùng", "Lan", "Hoa", "Minh", "Tuấn", "Dũng", "Sơn", "Hải", "Long", "Bình", "Phúc")
NAMES = [f"Nguyễn {' '.join(three)}" for three in product(SYLLABLES, repeat=3)]
UNITS = {
    "titles": "Bộ trưởng ",
    "titles and bodies": "Bộ trưởng Bộ Nội vụ, ",
    "commas": ", ",
    "brackets": "(",
    "quotation marks": '" ',
    "figures": "1",
    "figures and signs": "1%",
    "days": "ngày 3/4/2019 ",
    "capitals": "Nguyễn ",
    "one name": "Nguyễn Văn Nam ",
    "many names": "ông {}, ",
    "short names": "Bà {} và ông Nam nói. Ông đi. ",
    "an endless sentence": "ông {} giữ chức Bộ trưởng Bộ Nội vụ, ",
    "appointments": "Ông {} giữ chức Bộ trưởng Bộ Nội vụ. ",
    "bodies in bodies": "Ban Thường vụ Đảng ủy ",
    "bodies left out": "Chủ nhiệm Ủy ban nói. ",
    "leaders of a country": "Tổng thống Mỹ {}. ",
    "a career": "từ năm 1988 đến 1992 là Phó bí thư Tỉnh đoàn Hậu Giang, ",
    "decrees": "Quyết định số 12/QĐ-TTg ",
    "meetings with one person": "đã gặp ông Trần Văn Tám, ",
    "meetings": "Hội nghị có ông {} dự, phát biểu. ",
}


def text(unit: str, size: int) -> str:
    """Return a text of this size, each time with the next name."""
    count = size // len(unit) + 1
    return "".join(unit.format(name) for name in islice(cycle(NAMES), count))[:size]


def read(words: str) -> Reading:
    day = DateSpan.parse("2019-01-17")
    return extract.read(Document("long", words, "", Publication(day, DateBasis.GIVEN)))


@contextmanager
def counting() -> Iterator[list[int]]:
    """Count the calls of functions, and the steps of generators, that are made inside."""
    calls = [0]

    def count(_frame: object, event: str, _argument: object) -> None:
        calls[0] += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(None)


@pytest.mark.parametrize("kind", UNITS)
def test_twice_the_text_is_twice_the_work(kind: str) -> None:
    read(text(UNITS[kind], 100))  # so that tables are loaded
    work = []
    for size in (SIZE, 2 * SIZE):
        with counting() as calls:
            read(text(UNITS[kind], size))
        work.append(calls[0])
    assert work[1] < 2.5 * work[0]


@pytest.mark.parametrize("kind", ["meetings with one person", "many names", "an endless sentence"])
def test_twice_the_sentence_is_twice_the_work_before_it_is_cut(kind: str) -> None:
    work = []
    for size in (SENTENCE, 2 * SENTENCE):
        read(text(UNITS[kind], 100))
        with counting() as calls:
            read(text(UNITS[kind], size))
        work.append(calls[0])
    assert work[1] < 2.5 * work[0]


def test_a_megabyte_of_everything_is_read_to_its_end() -> None:
    trap = "\n".join(text(unit, 1_000_000 // len(UNITS)) for unit in UNITS.values())
    whole = f"{trap}\nThủ tướng Phạm Minh Chính nói."
    last = read(whole).holdings[-1]
    assert (last.person, last.title) == ("Phạm Minh Chính", "Thủ tướng")
    assert whole[last.evidence.start : last.evidence.end] == last.evidence.quote
