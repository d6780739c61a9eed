"""The core questions by SPARQL alone: each text of `schema/competency` gives the answer pinned here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from kg.query import Session
from kg.resources import resource
from tests.graph_builder import GraphBuilder
from tests.graphs import CHAIR, post_id, seed_builder

Rows = list[tuple[str, ...]]

DUNG = "Bộ trưởng Chính phủ, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng"
SON_2021 = "Ủy viên Trung ương Đảng, Bí thư Đảng ủy, Bộ trưởng, Chủ nhiệm VPCP Trần Văn Sơn"
MEETING = "Hội nghị triển khai công tác phối hợp năm 2019 của 4 Văn phòng Trung ương"

ANSWERS: Mapping[str, tuple[str, Rows]] = {
    "01-holder-on-day": ("holder seenBy seenUntil", [("Mai Tiến Dũng", "2019-01-17", "2019-09-06")]),
    "02-heads-of-offices-on-day": (
        "officeName title head",
        [
            ("Văn phòng Chính phủ", "Chủ nhiệm", "Mai Tiến Dũng"),
            ("Văn phòng Chủ tịch nước", "Chủ nhiệm", "Đào Việt Trung"),
            ("Văn phòng Quốc hội", "Chủ nhiệm", "Nguyễn Hạnh Phúc"),
            ("Văn phòng Trung ương Đảng", "Chánh Văn phòng", "Nguyễn Văn Nên"),
        ],
    ),
    "03-successor": ("successor after by", [("Trần Văn Sơn", "2019-09-06", "2021-05-06")]),
    "04-possible-holders-on-day": (
        "holder grade",
        [("Mai Tiến Dũng", "possible"), ("Trần Văn Sơn", "possible")],
    ),
    "05-titles-of-person-on-day": (
        "title organization",
        [
            ("Bí thư", "Đảng ủy Văn phòng Chính phủ"),
            ("Bộ trưởng", "Chính phủ"),
            ("Chủ nhiệm", "Văn phòng Chính phủ"),
            ("Ủy viên", "Ban Chấp hành Trung ương Đảng"),
        ],
    ),
    "06-others-at-the-meetings": (
        "date meeting order other",
        [
            ("2019-01-17", MEETING, "1", "Nguyễn Thị Kim Ngân"),
            ("2019-01-17", MEETING, "2", "Nguyễn Văn Nên"),
            ("2019-01-17", MEETING, "3", "Nguyễn Hạnh Phúc"),
            ("2019-01-17", MEETING, "5", "Mai Tiến Dũng"),
        ],
    ),
    "07-career": (
        "postName earliestBegin latestBegin earliestEnd latestEnd",
        [
            ("Phó Bí thư Đảng ủy Văn phòng Chính phủ", "", "2019-09-06", "2019-09-06", ""),
            ("Phó Bí thư Thường trực Đảng ủy Văn phòng Chính phủ", "", "2021-05-06", "2021-05-06", ""),
        ],
    ),
    "08-evidence": (
        "on status quote document start end",
        [
            ("2019-01-17", "holds", DUNG, "004_55f8c872c7ad2f1e", "378", "442"),
            (
                "2019-09-06",
                "holds",
                "Mai Tiến Dũng, Bí thư Đảng ủy, Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
                "003_510bd358f68f2f03",
                "119",
                "190",
            ),
        ],
    ),
    "09-ladder": (
        "holder seenBy seenUntil uncoveredSince",
        [
            ("Mai Tiến Dũng", "2019-01-17", "2019-09-06", ""),
            ("Trần Văn Sơn", "2021-05-06", "2022-01-11", "2019-09-06"),
        ],
    ),
    "10-namesakes": (
        "postName undecided",
        [
            ("Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch", "Không đủ căn cứ."),
            ("Trưởng ban Ban Tôn giáo Chính phủ", "Không đủ căn cứ."),
        ],
    ),
    "23-lineage": (
        "bodyName changed head seenBy",
        [
            ("Văn phòng Hội đồng Bộ trưởng", "rename 1992", "Nguyễn Khánh", "1987-03-01"),
            ("Văn phòng Chính phủ", "", "Mai Tiến Dũng", "2019-01-17"),
            ("Văn phòng Chính phủ", "", "Trần Văn Sơn", "2021-05-06"),
        ],
    ),
}


LATER: Mapping[str, tuple[str, Rows]] = {
    "11-members-in-a-term": ("member post grade", []),
    "12-double-hats": (
        "holder statePost togetherBy partedBy",
        [
            ("Chu Đức Nhuận", "Vụ trưởng Vụ Khoa giáo-Văn xã", "2020-08-26", ""),
            ("Mai Tiến Dũng", "Chủ nhiệm Văn phòng Chính phủ", "2019-09-06", "2021-05-06"),
            ("Trần Văn Sơn", "Chủ nhiệm Văn phòng Chính phủ", "2021-05-06", ""),
        ],
    ),
    "14-superior-on-day": (
        "unit superior superiorPost grade",
        [
            ("Vụ Khoa giáo-Văn xã", "Mai Tiến Dũng", "Chủ nhiệm Văn phòng Chính phủ", "possible"),
            ("Vụ Khoa giáo-Văn xã", "Trần Văn Sơn", "Chủ nhiệm Văn phòng Chính phủ", "possible"),
        ],
    ),
    "15-durations": (
        "holder notBefore begunBy notEndedBefore endedBy",
        [
            ("Mai Tiến Dũng", "", "2019-01-17", "2019-09-06", "2021-05-06"),
            ("Trần Văn Sơn", "2019-09-06", "2021-05-06", "2022-01-11", ""),
        ],
    ),
    "18-known-on-day": (
        "published named status",
        [("2019-01-17", "Mai Tiến Dũng", "holds"), ("2019-09-06", "Mai Tiến Dũng", "holds")],
    ),
    "19-date-by-titles": ("notBefore notAfter", [("2019-09-06", "")]),
    "20-order-of-names": (
        "date order name",
        [
            ("2019-01-17", "1", "Nguyễn Thị Kim Ngân"),
            ("2019-01-17", "2", "Nguyễn Văn Nên"),
            ("2019-01-17", "3", "Nguyễn Hạnh Phúc"),
            ("2019-01-17", "4", "Đào Việt Trung"),
            ("2019-01-17", "5", "Mai Tiến Dũng"),
            ("2019-09-06", "1", "Phạm Quang Thao"),
            ("2019-09-06", "2", "Mai Tiến Dũng"),
            ("2019-09-06", "3", "Nguyễn Đức Minh"),
            ("2021-05-06", "1", "Trần Văn Sơn"),
            ("2021-05-06", "2", "Nguyễn Đức Minh"),
        ],
    ),
    "21-together-in-office": (
        "other meetings",
        [
            ("Nguyễn Hạnh Phúc", "1"),
            ("Nguyễn Thị Kim Ngân", "1"),
            ("Nguyễn Văn Nên", "1"),
            ("Nguyễn Đức Minh", "1"),
            ("Phạm Quang Thao", "1"),
            ("Đào Việt Trung", "1"),
        ],
    ),
    "22-chain": ("through firstDay secondDay", [("Mai Tiến Dũng", "2019-01-17", "2019-09-06")]),
    "26-holders-over-days": (
        "holder some whole",
        [("Mai Tiến Dũng", "certain", "refuted"), ("Trần Văn Sơn", "certain", "refuted")],
    ),
    "27-colleagues": (
        "other otherPost since until",
        [
            ("Đào Việt Trung", "Bộ trưởng Chính phủ", "2019-01-17", "2019-01-17"),
            ("Nguyễn Đức Minh", "Phó Bí thư Đảng ủy Văn phòng Chính phủ", "2019-09-06", "2019-09-06"),
        ],
    ),
    "28-why-not": (
        "bound on effect quote",
        [
            (
                "earliest start",
                "2019-09-06",
                "refutes",
                "Mai Tiến Dũng, Bí thư Đảng ủy, Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
            ),
            ("latest start", "2021-05-06", "open", SON_2021),
            ("earliest end", "2022-01-11", "supports", "Bộ trưởng, Chủ nhiệm VPCP Trần Văn Sơn"),
        ],
    ),
    "29-learnt-between-days": ("published named status", [("2021-05-06", "Trần Văn Sơn", "holds")]),
    "25-gaps": ("published document", [("2020-08-26", "002_6254884e9d0a7530")]),
}

FROM_SAMPLES: Mapping[str, tuple[str, Rows]] = {
    "13-from-province-to-centre": (
        "name from left to took",
        [
            (
                "Trần Văn Sơn",
                "Bí thư Tỉnh ủy Điện Biên",
                "2020-01-01",
                "Phó Chủ nhiệm Văn phòng Chính phủ",
                "2020-12-31",
            )
        ],
    ),
    "16-acting-holders": (
        "postName person acting day",
        [
            ("Chủ tịch nước", "Trần Đại Quang", "false", "2018-09-21"),
            ("Chủ tịch nước", "Đặng Thị Ngọc Thịnh", "true", "2018-10-23"),
        ],
    ),
    "17-disagreement": (
        "named on published outlet",
        [
            ("Trần Văn Sơn", "2021-04-08", "2021-04-08", "Bản tin mẫu"),
            ("Mai Tiến Dũng", "2021-06-10", "2021-06-10", "tintong.example"),
            ("Trần Văn Sơn", "2022-01-11", "2022-01-11", "bantin.example"),
        ],
    ),
    "24-women-among-heads": (
        "year women stated heads",
        [("2019", "0", "4", "4"), ("2020", "0", "4", "5"), ("2021", "0", "4", "4"), ("2022", "0", "1", "1")],
    ),
}
"""Answers that the sample articles give; other rows may stand beside them."""

ALL = {**ANSWERS, **LATER}


@pytest.fixture(scope="module")
def graph() -> Iterator[Session]:
    """The five articles, two people of one name, and an office under its former name."""
    facts = seed_builder()
    _former_office(facts)
    doc = facts.article("d1", "Bộ trưởng Nguyễn Văn Hùng. Trưởng ban Nguyễn Văn Hùng.", "2021-07-28")
    posts = {"Bộ trưởng": "Bộ Văn hóa, Thể thao và Du lịch", "Trưởng ban": "Ban Tôn giáo Chính phủ"}
    people = [facts.person("Nguyễn Văn Hùng", discriminator=title) for title in posts]
    for person, (title, organization) in zip(people, posts.items(), strict=True):
        facts.holding(doc, person, f"{title} @ {organization}", f"{title} Nguyễn Văn Hùng", on="2021-07-28")
    facts.unsure("Nguyễn Văn Hùng", "Không đủ căn cứ.", *people)
    facts.seen()
    with facts.store() as store:
        yield Session(store)


def _former_office(facts: GraphBuilder) -> None:
    post = facts.post("Chủ nhiệm @ Văn phòng Hội đồng Bộ trưởng", seats=1)
    quote = "Chủ nhiệm Văn phòng Hội đồng Bộ trưởng Nguyễn Khánh"
    facts.article("d0", f"{quote}.", "1987-03-01")
    facts.holding("d0", "Nguyễn Khánh", post, quote, on="1987-03-01")
    facts.became("Văn phòng Hội đồng Bộ trưởng", into="Văn phòng Chính phủ", on="1992")


def competency(name: str) -> str:
    return resource(f"schema/competency/{name}.rq").read_text(encoding="utf-8")


def test_every_text_has_its_answer_pinned() -> None:
    assert {path.stem for path in resource("schema/competency").glob("*.rq")} == {
        *ALL,
        *FROM_SAMPLES,
    }


@pytest.mark.parametrize("name", ALL)
def test_a_question_has_the_answer_that_follows_from_the_articles(graph: Session, name: str) -> None:
    columns, expected = ALL[name]
    rows = graph.store.select(competency(name))
    found = [tuple(str(row.get(column, "")) for column in columns.split()) for row in rows]
    assert (sorted(found) if name == "10-namesakes" else found) == expected


@pytest.mark.parametrize("name", FROM_SAMPLES)
def test_a_question_has_the_answer_that_follows_from_the_sample_articles(samples: Session, name: str) -> None:
    columns, expected = FROM_SAMPLES[name]
    rows = samples.store.select(competency(name))
    found = [tuple(str(row.get(column, "")) for column in columns.split()) for row in rows]
    assert [row for row in found if row in expected] == expected


@pytest.mark.parametrize("name", [*ALL, *FROM_SAMPLES])
def test_a_question_is_written_in_both_languages_with_its_parameters_first(name: str) -> None:
    text = competency(name)
    number, _, question = text.removeprefix("# ").partition(". ")
    assert number == str(int(name[:2]))
    assert question.split("\n")[0].endswith("?")
    assert text.partition("WHERE {")[2].lstrip().startswith("VALUES ")


def test_a_certain_holder_of_a_single_seat_leaves_no_other_possible(graph: Session) -> None:
    text = competency("04-possible-holders-on-day").replace('"2020-06-30"', '"2021-05-06"')
    assert [(str(row["holder"]), str(row["grade"])) for row in graph.store.select(text)] == [
        ("Trần Văn Sơn", "certain")
    ]


def contested(graph: GraphBuilder) -> GraphBuilder:
    """Let everything that names him Chairman in 2019 be contested."""
    graph.seen()
    graph.tenures = [
        replace(one, contested=True) if one.post == post_id(CHAIR) and one.person.startswith("mai") else one
        for one in graph.tenures
    ]
    return graph


@pytest.mark.parametrize(
    "name", ["01-holder-on-day", "03-successor", "12-double-hats", "21-together-in-office"]
)
def test_no_text_calls_a_contested_tenure_certain(name: str) -> None:
    with contested(seed_builder()).store() as store:
        rows = store.select(competency(name))
    assert not any("Chủ nhiệm Văn phòng Chính phủ" in row.values() for row in rows)
    assert name != "01-holder-on-day" or rows == []


def test_a_contested_holder_is_possible_in_the_text_of_grades() -> None:
    text = competency("04-possible-holders-on-day").replace('"2020-06-30"', '"2019-01-17"')
    with contested(seed_builder()).store() as store:
        rows = [(str(row["holder"]), str(row["grade"])) for row in store.select(text)]
    assert rows == [("Mai Tiến Dũng", "possible")]
