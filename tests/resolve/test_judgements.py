from __future__ import annotations

from dataclasses import replace

import pytest

from kg.errors import DataError, ResolutionError
from kg.model.claims import Reading, Status
from kg.model.dates import PartialDate
from kg.model.details import PersonnelChange, PostNamed
from kg.model.entity import Resolution
from kg.resolve import resolve
from kg.resolve.claims import attestation_id
from kg.resolve.identities import Register
from kg.resolve.judgements import HEADER, Judgements, parse
from kg.text.slug import stable_id
from tests.builders import a_document, a_holding, a_reading

HUNG = "Nguyễn Văn Hùng"
PLAIN = stable_id(HUNG)


def table(*rows: str) -> Judgements:
    """Return the judgements of rows written `kind subject object field value`, cells parted by spaces."""
    told = [HEADER]
    for number, row in enumerate(rows, 1):
        cells = [*row.split(" "), "", "", ""][:5]
        kind, subject, other, field, value = (cell.replace("_", " ") for cell in cells)
        told.append(
            "\t".join((f"j{number}", kind, subject, other, field, value, "Lan", "2024-03-01", "Vì sao"))
        )
    return parse("\n".join(told) + "\n", "judgements.tsv")


def told(**posts: str) -> list[Reading]:
    """Return one document for each post, all of one name."""
    return [
        a_reading(a_holding(HUNG, post, doc=doc), document=a_document(doc, doc, "2019-01-17"))
        for doc, post in posts.items()
    ]


TWO = told(d1="Chủ nhiệm @ VPCP", d2="Đại biểu @ Quốc hội")
ONE = told(d1="Chủ nhiệm @ VPCP", d2="Phó Chủ nhiệm @ VPCP", d3="Chủ nhiệm @ VPCP")


def whose(found: Resolution) -> dict[str, str]:
    return {one.claim.doc: one.person for one in found.holdings}


def ids(readings: list[Reading]) -> dict[str, str]:
    return whose(resolve(readings))


def test_two_people_judged_the_same_are_one_and_the_first_stays() -> None:
    before = ids(TWO)
    found = resolve(TWO, table(f"same {before['d2']} {before['d1']}"))
    assert set(whose(found).values()) == {before["d2"]}
    assert [(one.old, one.new, one.judgements) for one in found.replaced] == [
        (before["d1"], before["d2"], ("j1",))
    ]
    assert found.undecided == ()


def test_a_person_can_be_named_by_a_document() -> None:
    found = resolve(TWO, table(f"same {PLAIN}@d1 {PLAIN}@d2"))
    assert len(found.people) == 1


def test_people_of_two_names_can_be_judged_the_same() -> None:
    readings = [
        a_reading(a_holding("Mai Tiến Dũng", doc="d1"), document=a_document("d1", "d1")),
        a_reading(a_holding("Mai Tiến Dủng", doc="d2"), document=a_document("d2", "d2")),
    ]
    right, wrong = stable_id("Mai Tiến Dũng"), stable_id("Mai Tiến Dủng")
    (person,) = resolve(readings, table(f"same {right} {wrong}")).people
    assert (person.id, person.name, person.aliases) == (right, "Mai Tiến Dũng", ("Mai Tiến Dủng",))


def test_one_person_judged_not_the_same_in_two_documents_is_two() -> None:
    assert len(set(ids(ONE).values())) == 1
    found = whose(resolve(ONE, table(f"not-same {PLAIN}@d1 {PLAIN}@d3")))
    assert found["d1"] != found["d3"]


def test_people_judged_not_the_same_stay_apart_when_new_documents_would_join_them() -> None:
    first = resolve(TWO)
    before = whose(first)
    bridge = a_reading(
        a_holding(HUNG, "Chủ nhiệm @ VPCP", doc="d3"),
        a_holding(HUNG, "Đại biểu @ Quốc hội", doc="d3", start=200),
        document=a_document("d3", "d3", "2019-01-17"),
    )
    register = Register(first.identities)
    assert len(set(whose(resolve([*TWO, bridge], register=register)).values())) == 1
    kept = table(f"not-same {before['d1']}@d1 {before['d2']}@d2")
    for known in (register, Register()):
        after = whose(resolve([*TWO, bridge], kept, known))
        assert after["d1"] != after["d2"]


def test_a_rejected_claim_is_gone() -> None:
    claim = attestation_id(TWO[0].holdings[0])
    assert [one.claim.doc for one in resolve(TWO, table(f"reject {claim}")).holdings] == ["d2"]


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        ("title Phó_Chủ_nhiệm", "title", "Phó Chủ nhiệm"),
        ("organization", "organization", None),
        ("acting true", "acting", True),
        ("acting false", "acting", False),
    ],
)
def test_a_corrected_claim_says_what_is_right_and_keeps_its_identifier(
    change: str, field: str, value: object
) -> None:
    claim = attestation_id(TWO[0].holdings[0])
    name, _, right = change.partition(" ")
    found = resolve(TWO, table(f"correct {claim}  {name} {right}"))
    (held,) = (one for one in found.holdings if one.id == claim)
    assert getattr(held.claim, field) == value
    assert held.claim.evidence == TWO[0].holdings[0].evidence


def test_a_corrected_date_is_read_as_a_date() -> None:
    claim = attestation_id(TWO[0].holdings[0])
    found = resolve(TWO, table(f"correct {claim}  on 2018-05"))
    assert {str(one.claim.on) for one in found.holdings if one.id == claim} == {"2018-05"}


def moved() -> Reading:
    """Return a document in which somebody leaves one post and takes another."""
    posts = (PostNamed("Thứ trưởng", "Bộ Tư pháp"),), (PostNamed("Chủ nhiệm", "Văn phòng Chính phủ"),)
    holdings = tuple(
        replace(
            a_holding(HUNG, "Chủ nhiệm @ Văn phòng Chính phủ", doc="d1"),
            title=post.title,
            organization=post.organization,
            status=status,
        )
        for (post,), status in zip(posts, (Status.END, Status.START), strict=True)
    )
    change = PersonnelChange("d1", HUNG, *posts, holdings[0].evidence, on=PartialDate(2021, 4, 8))
    return replace(a_reading(*holdings, document=a_document("d1", "d1", "2021-04-08")), details=(change,))


def changes(*rows: str) -> list[tuple[int, int, str]]:
    """Return how many posts are left and taken, and when, by what is left of the change after judgements."""
    told = [one.claim for one in resolve([moved()], table(*rows)).details]
    return [(len(one.left), len(one.taken), str(one.on)) for one in told if isinstance(one, PersonnelChange)]


def test_a_change_of_personnel_follows_what_is_judged_of_its_posts() -> None:
    left, taken = map(attestation_id, moved().holdings)
    assert changes() == [(1, 1, "2021-04-08")]
    assert changes(f"reject {taken}") == [(1, 0, "2021-04-08")]
    assert changes(f"reject {taken}", f"reject {left}") == []
    assert changes(f"correct {taken}  person Lê_Văn_Ba") == [(1, 0, "2021-04-08")]
    assert changes(f"correct {taken}  status held") == [(1, 0, "2021-04-08")]
    assert changes(f"correct {taken}  on 2021-04-07") == [(1, 1, "2021-04-07")]
    renamed = resolve([moved()], table(f"correct {taken}  title Phó_Chủ_nhiệm")).details
    assert [one.claim.taken[0].title for one in renamed if isinstance(one.claim, PersonnelChange)] == [
        "Phó Chủ nhiệm"
    ]


def test_a_withdrawn_judgement_is_as_if_it_had_never_been() -> None:
    before = ids(TWO)
    assert resolve(TWO, table(f"same {before['d1']} {before['d2']}", "withdraw j1")) == resolve(TWO)


def test_a_withdrawal_that_is_withdrawn_gives_the_judgement_back() -> None:
    found = table("same a-1 b-2", "withdraw j1", "withdraw j2")
    assert [one.id for one in found.in_force] == ["j1"]


@pytest.mark.parametrize(
    ("rows", "lines", "reason"),
    [
        (("same a-1 b-2", "not-same b-2 a-1"), (2, 3), "the same person and not the same"),
        (("same a-1 b-2", "same b-2 c-3", "not-same a-1 c-3"), (2, 3, 4), "the same person and not the same"),
        (("same a-1 b-2", "same b-2 c-3", "same c-3 a-1"), (2, 3, 4), "circle"),
        (("reject x1", "correct x1  title Vụ_trưởng"), (2, 3), "both rejected and corrected"),
        (("correct x1  title Vụ_trưởng", "correct x1  title Vụ_phó"), (2, 3), "two values"),
        (("withdraw j9",), (2,), "j9"),
        (("same a-1 a-1",), (2,), "twice"),
    ],
)
def test_judgements_that_cannot_all_hold_are_an_error_that_names_the_rows(
    rows: tuple[str, ...], lines: tuple[int, ...], reason: str
) -> None:
    with pytest.raises(ResolutionError, match=reason) as caught:
        table(*rows)
    assert caught.value.rows == tuple(f"judgements.tsv:{line}" for line in lines)


def test_judgements_that_contradict_each_other_once_people_are_known_are_an_error() -> None:
    before = ids(TWO)
    rows = (f"same {before['d1']} {before['d2']}", f"not-same {PLAIN}@d1 {PLAIN}@d2")
    with pytest.raises(ResolutionError) as caught:
        resolve(TWO, table(*rows))
    assert caught.value.rows == ("judgements.tsv:2", "judgements.tsv:3")


@pytest.mark.parametrize("row", ["same nobody-1 nobody-2", f"same {PLAIN} nobody-2", "reject 0123456789ab"])
def test_a_judgement_about_what_nobody_knows_is_an_error_that_names_the_row(row: str) -> None:
    with pytest.raises(ResolutionError, match=r"judgements\.tsv:2"):
        resolve(TWO, table(row))


def test_a_judgement_about_people_whose_articles_are_gone_waits() -> None:
    first = resolve(TWO)
    before = whose(first)
    found = resolve(TWO[:1], table(f"same {before['d1']} {before['d2']}"), Register(first.identities))
    assert (len(found.people), found.replaced) == (1, ())


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("j1\tsame\ta\tb\t\t\tLan\t2024-02-30\tVì sao", "2024-02-30"),
        ("j1\tsame\ta\tb\t\t\tLan\t2024-02\tVì sao", "whole day"),
        ("j1\tcorrect\tx\t\ton\t2024-13\tLan\t2024-02-01\tVì sao", "2024-13"),
        ("j1\tcorrect\tx\t\tstatus\tsits\tLan\t2024-02-01\tVì sao", "sits"),
        ("j1\tcorrect\tx\t\tacting\tyes\tLan\t2024-02-01\tVì sao", "acting is y, true, n, false or empty"),
        ("j1\tcorrect\tx\t\tcolour\tred\tLan\t2024-02-01\tVì sao", "colour"),
        ("j1\tlike\tx\t\t\t\tLan\t2024-02-01\tVì sao", "like"),
        ("j1\tsame\ta\tb\t\t\t\t2024-02-01\tVì sao", "author"),
        ("j1\tsame\ta\tb\t\t\tLan\t2024-02-01\t", "reason"),
        ("j1\tsame\ta\tb", "4 cells"),
    ],
)
def test_a_malformed_row_is_an_error_that_names_it(row: str, fault: str) -> None:
    with pytest.raises(DataError, match=fault) as caught:
        parse(f"# a comment\n{HEADER}\n{row}\n", "judgements.tsv")
    assert caught.value.source == "judgements.tsv:3"


def test_a_correction_that_ends_a_time_before_it_starts_is_an_error_that_names_the_row() -> None:
    reading = a_reading(a_holding(status="held", since="2010", until="2012"))
    claim = attestation_id(reading.holdings[0])
    with pytest.raises(DataError, match=r"judgements\.tsv:2"):
        resolve([reading], table(f"correct {claim}  to 2009"))


def test_two_rows_with_one_id_are_an_error() -> None:
    row = "j1\tsame\ta\tb\t\t\tLan\t2024-02-01\tVì sao\n"
    with pytest.raises(ResolutionError, match="unique"):
        parse(f"{HEADER}\n{row}{row}", "judgements.tsv")


def test_an_empty_table_judges_nothing() -> None:
    assert parse("", "judgements.tsv").in_force == ()
    assert parse(f"{HEADER}\n", "judgements.tsv").digest() == ""


def test_a_table_without_its_header_is_an_error() -> None:
    with pytest.raises(DataError, match="header"):
        parse("id\tkind\n", "judgements.tsv")
