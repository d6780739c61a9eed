"""Answers on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
from rdflib import Literal, URIRef
from rdflib.term import Identifier
from rich.console import Console, RenderableType

from kg.model.answers import Contradiction, Correction, Hits, Meetings
from kg.query import Session, career, holders, ladder, meetings, search
from kg.views.tables import table
from kg.views.terminal import drawn
from tests.graphs import seed_graph


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with seed_graph() as store:
        yield Session(store)


def printed(shown: RenderableType, width: int = 300) -> str:
    out = StringIO()
    Console(file=out, width=width).print(shown)
    return out.getvalue()


def test_a_holder_has_grade_bounds_reason_and_quotes_with_their_places(session: Session) -> None:
    assert printed(drawn(holders(session, "chu nhiem vpcp", date(2019, 1, 17)))).splitlines()[:6] == [
        "Chủ nhiệm Văn phòng Chính phủ, ngày 17/1/2019 — chắc chắn",
        "Mai Tiến Dũng được nêu giữ chức đúng ngày 17/1/2019.",
        "",
        "Mai Tiến Dũng — chắc chắn",
        "  Từ 17/1/2019 hoặc trước đó, ít nhất đến 6/9/2019, nghỉ muộn nhất 6/5/2021.",
        "  Được nêu giữ chức đúng ngày 17/1/2019.",
    ]


def test_a_quote_names_its_document_and_offsets(session: Session) -> None:
    text = printed(drawn(holders(session, "chu nhiem vpcp", date(2022, 1, 11))))
    assert (
        "ngày 11/1/2022: “Bộ trưởng, Chủ nhiệm VPCP Trần Văn Sơn” 001_59342e0dc9e8639b, ký tự 40–78" in text
    )


def test_a_quote_about_somebody_else_names_them(session: Session) -> None:
    text = printed(drawn(holders(session, "chu nhiem vpcp", date(2019, 1, 17))))
    assert "ngày 6/5/2021, Trần Văn Sơn: “" in text


def test_without_an_answer_the_nearest_witnesses_are_shown(session: Session) -> None:
    text = printed(drawn(holders(session, "chu nhiem vpcp", date(2025, 1, 1))))
    assert "— không rõ" in text
    assert "Nguồn gần nhất trước ngày ấy:\n    ngày 11/1/2022, Trần Văn Sơn: “" in text
    assert "sau ngày ấy" not in text


def test_a_ladder_shows_changes_and_gaps(session: Session) -> None:
    text = printed(drawn(ladder(session, "chu nhiem vpcp")))
    assert (
        "Thay đổi\n  Mai Tiến Dũng → Trần Văn Sơn: sau ngày 6/9/2019, muộn nhất ngày 6/5/2021; "
        "chưa chứng minh được là kế nhiệm ngay" in text
    )
    assert "Chưa có nguồn (không có nghĩa là khuyết)\n  sau ngày 6/9/2019, trước ngày 6/5/2021" in text


def test_a_ladder_shows_contradictions(session: Session) -> None:
    found = ladder(session, "chu nhiem vpcp")
    witnesses = found.answers[0].evidence[:1]
    conflict = Contradiction("c", found.post, found.post_id, "Hai người giữ một ghế.", witnesses)
    text = printed(drawn(replace(found, contradictions=(conflict,))))
    assert "Mâu thuẫn: Hai người giữ một ghế.\n    ngày 17/1/2019, Mai Tiến Dũng: “" in text


def test_a_change_that_a_source_tells_is_called_immediate(session: Session) -> None:
    found = ladder(session, "chu nhiem vpcp")
    change = replace(found.changes[0], immediate=True, after=None)
    text = printed(drawn(replace(found, changes=(change,))))
    assert "Trần Văn Sơn: muộn nhất ngày 6/5/2021; nguồn nêu kế nhiệm ngay" in text


def test_a_change_within_a_day_is_told_to_be_on_it(session: Session) -> None:
    found = ladder(session, "chu nhiem vpcp")
    change = replace(found.changes[0], after=found.changes[0].by)
    text = printed(drawn(replace(found, changes=(change,))))
    assert "Trần Văn Sơn: đúng ngày 6/5/2021; chưa chứng minh" in text


def test_an_empty_ladder_says_so(session: Session) -> None:
    text = printed(drawn(replace(ladder(session, "chu nhiem vpcp"), answers=(), changes=(), gaps=())))
    assert text == "Chủ nhiệm Văn phòng Chính phủ\nKhông nguồn nào cho biết ai từng giữ chức này.\n"


def test_a_career_lists_posts(session: Session) -> None:
    text = printed(drawn(career(session, "Trần Văn Sơn")))
    assert "Chủ nhiệm Văn phòng Chính phủ\n  Bắt đầu trong khoảng 6/9/2019 – 6/5/2021" in text


def test_a_second_acting_contested_spell_and_other_spellings_are_marked(session: Session) -> None:
    found = career(session, "Trần Văn Sơn", date(2021, 5, 6))
    answer = replace(found.answers[0], spell=2, acting=True, contested=True)
    text = printed(drawn(replace(found, answers=(answer,), aliases=("Trần Sơn",))))
    assert "Cũng viết: Trần Sơn" in text
    assert (
        "Bí thư Đảng ủy Văn phòng Chính phủ (quyền hoặc phụ trách) (lần 2) (bị tranh cãi) — chắc chắn" in text
    )


@pytest.mark.parametrize(
    ("day", "words"),
    [(None, "Không nguồn nào cho biết chức vụ nào.\n"), (date(1950, 1, 1), "chức vụ nào vào ngày ấy.\n")],
)
def test_an_empty_career_says_so(session: Session, day: date | None, words: str) -> None:
    assert printed(drawn(replace(career(session, "Trần Văn Sơn"), on=day, answers=()))).endswith(words)


def test_a_meeting_shows_when_where_and_who(session: Session) -> None:
    text = printed(drawn(meetings(session, "Đào Việt Trung")))
    assert "  chiều ngày 17/1/2019, Hà Nội\n" in text
    assert (
        "Tham dự: Nguyễn Thị Kim Ngân, Nguyễn Văn Nên, Nguyễn Hạnh Phúc, Đào Việt Trung, Mai Tiến Dũng"
        in text
    )
    assert "Phạm Quang Thao (chủ trì)" in printed(drawn(meetings(session)))


def test_a_bare_meeting_shows_its_name(session: Session) -> None:
    one = meetings(session).answers[0]
    bare = replace(one, date=None, part_of_day=None, place=None, hosts=(), participants=(), evidence=())
    assert printed(drawn(Meetings((bare,)))) == f"Sự kiện\n\n{one.name}\n  không rõ ngày\n"


def test_no_meeting_says_so() -> None:
    assert printed(drawn(Meetings(()))) == "Sự kiện\nKhông có sự kiện nào.\n"


def test_hits_show_kind_name_and_identifier(session: Session) -> None:
    found = search(session, "mai tien dung", ("person",))
    assert printed(drawn(found)).split() == ["người", "Mai", "Tiến", "Dũng", found.answers[0].id]


def test_no_hit_says_so() -> None:
    assert printed(drawn(Hits("xyz"))) == "Không tìm thấy gì có tên “xyz”.\n"


def test_text_of_articles_is_neither_markup_nor_terminal_control(session: Session) -> None:
    found = holders(session, "chu nhiem vpcp", date(2019, 1, 17))
    hostile = replace(found.answers[0].evidence[0], quote="[bold]x[/bold] \x1b[31mđỏ\u202e")
    text = printed(drawn(replace(found, answers=(replace(found.answers[0], evidence=(hostile,)),))))
    assert "“[bold]x[/bold]  [31mđỏ ”" in text


@pytest.mark.parametrize(
    ("status", "words"),
    [("start", "nhận chức"), ("end", "thôi chức"), ("held", "từng giữ"), ("nominated", "giới thiệu")],
)
def test_a_witness_that_is_no_plain_sighting_says_so(session: Session, status: str, words: str) -> None:
    found = holders(session, "chu nhiem vpcp", date(2019, 1, 17))
    witness = replace(found.answers[0].evidence[0], status=status)
    assert words in printed(drawn(replace(found, answers=(replace(found.answers[0], evidence=(witness,)),))))


def test_a_witness_that_was_put_right_names_each_author_once(session: Session) -> None:
    found = holders(session, "chu nhiem vpcp", date(2019, 1, 17))
    right = tuple(Correction(f"j-{field}", field, None, "Lan") for field in ("on", "title"))
    witness = replace(found.answers[0].evidence[0], corrections=right)
    text = printed(drawn(replace(found, answers=(replace(found.answers[0], evidence=(witness,)),))))
    assert text.count("; đã sửa theo quyết định của Lan") == 1


def test_rows_shorten_known_vocabularies_and_leave_unbound_cells_empty() -> None:
    rows: list[list[Identifier | None]] = [
        [URIRef("http://www.w3.org/ns/org#Post"), URIRef("urn:x"), None],
        [Literal("[red]a"), None, None],
    ]
    text = printed(table(["a", "b", "c"], rows))
    assert [[cell.strip() for cell in line.split("│")] for line in text.splitlines()[2:]] == [
        ["org:Post", "urn:x", ""],
        ["[red]a", "", ""],
    ]
