"""The facts of five real articles of 2019 to 2022, in own words, as a graph for tests of the read side."""

from __future__ import annotations

from kg.model.dates import DateSpan
from kg.model.document import DateBasis
from kg.model.entity import Post
from kg.store import GraphStore
from kg.text.slug import stable_id
from tests.graph_builder import GraphBuilder, bound, post_id

__all__ = [
    "CHAIR",
    "PARTY",
    "SECRETARY",
    "VPCP",
    "GraphBuilder",
    "bound",
    "post_id",
    "seed_builder",
    "seed_graph",
]

VPCP = "Văn phòng Chính phủ"
PARTY = "Đảng ủy Văn phòng Chính phủ"
CHAIR = f"Chủ nhiệm @ {VPCP}"
SECRETARY = f"Bí thư @ {PARTY}"


def seed_builder() -> GraphBuilder:
    """Return the facts of the five articles, ready for more."""
    graph = GraphBuilder()
    _bodies(graph)
    _posts(graph)
    _january_2019(graph)
    _september_2019(graph)
    _august_2020(graph)
    _may_2021(graph)
    _january_2022(graph)
    return graph


def seed_graph() -> GraphStore:
    """Return a store in memory with the facts of the five articles."""
    graph = seed_builder()
    graph.seen()
    return graph.store()


def _bodies(graph: GraphBuilder) -> None:
    graph.organization("Chính phủ", kind="government")
    graph.organization("Quốc hội", "QH", kind="assembly")
    graph.organization("Bộ Chính trị", "BCT", kind="party-organ")
    graph.organization("Ban Chấp hành Trung ương Đảng", "Trung ương Đảng", kind="party-organ")
    graph.organization("Ban Bí thư Trung ương Đảng", "Ban Bí thư", kind="party-organ")
    graph.organization("Văn phòng Trung ương Đảng", "VPTW Đảng", kind="office")
    graph.organization("Văn phòng Chủ tịch nước", "VPCTN", kind="office")
    graph.organization("Văn phòng Quốc hội", "VPQH", kind="office")
    graph.organization(VPCP, "VPCP", "Văn phòng CP", kind="office", parent="Chính phủ", place="Hà Nội")
    graph.organization(PARTY, "Đảng ủy VPCP", kind="party-committee", unit_of=VPCP)
    graph.organization("Đảng ủy Khối các cơ quan Trung ương", kind="party-committee")
    graph.organization("Vụ Khoa giáo-Văn xã", kind="unit", unit_of=VPCP)
    graph.organization("Chi bộ Vụ Khoa giáo-Văn xã", kind="party-committee", unit_of="Vụ Khoa giáo-Văn xã")


def _posts(graph: GraphBuilder) -> None:
    graph.post(CHAIR, "Chủ nhiệm VPCP", seats=1)
    graph.post(SECRETARY, "Bí thư Đảng ủy VPCP", seats=1)
    graph.post("Thủ tướng @ Chính phủ", seats=1)
    for office in ("Văn phòng Chủ tịch nước", "Văn phòng Quốc hội"):
        graph.post(f"Chủ nhiệm @ {office}", seats=1)
    graph.posts["Chánh Văn phòng @ Văn phòng Trung ương Đảng"] = Post(
        post_id("Chánh Văn phòng @ Văn phòng Trung ương Đảng"),
        "Chánh Văn phòng",
        stable_id("Văn phòng Trung ương Đảng"),
        "Chánh Văn phòng Trung ương Đảng",
        1,
    )


def _january_2019(graph: GraphBuilder) -> None:
    """Four offices confer; the article has no date line."""
    people = {
        "Nguyễn Thị Kim Ngân": ("Ủy viên @ Bộ Chính trị", "Chủ tịch @ Quốc hội"),
        "Nguyễn Văn Nên": (
            "Bí thư @ Ban Bí thư Trung ương Đảng",
            "Chánh Văn phòng @ Văn phòng Trung ương Đảng",
        ),
        "Nguyễn Hạnh Phúc": ("Tổng Thư ký @ Quốc hội", "Chủ nhiệm @ Văn phòng Quốc hội"),
        "Đào Việt Trung": ("Bộ trưởng @ Chính phủ", "Chủ nhiệm @ Văn phòng Chủ tịch nước"),
        "Mai Tiến Dũng": ("Bộ trưởng @ Chính phủ", CHAIR),
    }
    quotes = {
        person: f"{', '.join(post.replace(' @ ', ' ') for post in posts)} {person}"
        for person, posts in people.items()
    }
    opening = "Chiều 17/1, bốn Văn phòng Trung ương bàn việc phối hợp năm 2019 tại Hà Nội."
    text = f"{opening} Có mặt: {'; '.join(quotes.values())}."
    doc = graph.article(
        "004_55f8c872c7ad2f1e",
        text,
        "2019-01-17",
        DateBasis.INFERRED,
        publisher="kontumtv.vn",
        authors=("Hoàng Anh",),
    )
    for person, posts in people.items():
        for post in posts:
            graph.holding(doc, person, post, quotes[person], on="2019-01-17")
    graph.event(
        doc,
        "Hội nghị triển khai công tác phối hợp năm 2019 của 4 Văn phòng Trung ương",
        opening,
        list(people),
        ["Văn phòng Trung ương Đảng", "Văn phòng Chủ tịch nước", "Văn phòng Quốc hội", VPCP],
        date=DateSpan.parse("2019-01-17"),
        part_of_day="afternoon",
        place="Hà Nội",
    )


def _september_2019(graph: GraphBuilder) -> None:
    """Two Party committees work together."""
    thao = "Phạm Quang Thao, Phó Bí thư Thường trực Đảng ủy Khối các cơ quan Trung ương"
    dung = "Mai Tiến Dũng, Bí thư Đảng ủy, Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"
    minh = "Nguyễn Đức Minh, Phó Bí thư Đảng ủy VPCP"
    decree = "Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị"
    text = f"Ngày 6/9/2019, chủ trì buổi làm việc là {thao} và {dung}. Bàn về {decree} có {minh}."
    doc = graph.article(
        "003_510bd358f68f2f03",
        text,
        "2019-09-06",
        publisher="Chinhphu.vn",
        authors=("Gia Huy",),
        photographers=("Gia Huy",),
    )
    day = "2019-09-06"
    graph.holding(
        doc, "Phạm Quang Thao", "Phó Bí thư Thường trực @ Đảng ủy Khối các cơ quan Trung ương", thao, on=day
    )
    for post in (SECRETARY, "Bộ trưởng @ Chính phủ", CHAIR):
        graph.holding(doc, "Mai Tiến Dũng", post, dung, on=day)
    graph.holding(doc, "Nguyễn Đức Minh", f"Phó Bí thư @ {PARTY}", minh, on=day)
    graph.event(
        doc,
        "Buổi làm việc của Thường trực Đảng ủy Khối các cơ quan Trung ương với Đảng ủy VPCP",
        "chủ trì buổi làm việc",
        ["*Phạm Quang Thao", "*Mai Tiến Dũng", "Nguyễn Đức Minh"],
        ["Phạm Quang Thao", "Mai Tiến Dũng"],
        event_type="working-session",
        date=DateSpan.parse(day),
    )
    graph.decree(doc, decree, "Chỉ thị 35-CT/TW", "2019-05-30", "Bộ Chính trị")


def _august_2020(graph: GraphBuilder) -> None:
    """A unit's Party cell meets; the Chairman is named by title alone."""
    quote = "Chu Đức Nhuận, Bí thư Chi bộ, Vụ trưởng Vụ Khoa giáo-Văn xã"
    text = f"Đồng chí {quote}, phát biểu tại Đại hội, nhắc ý kiến của Chủ nhiệm VPCP."
    doc = graph.article(
        "002_6254884e9d0a7530",
        text,
        "2020-08-26",
        title="Đại hội Chi bộ Vụ Khoa giáo-Văn xã",
        publisher="Chinhphu.vn",
        photographers=("Quang Hiếu",),
    )
    for post in ("Bí thư @ Chi bộ Vụ Khoa giáo-Văn xã", "Vụ trưởng @ Vụ Khoa giáo-Văn xã"):
        graph.holding(doc, "Chu Đức Nhuận", post, quote, on="2020-08-26")
    graph.event(
        doc,
        "Đại hội Chi bộ Vụ Khoa giáo-Văn xã",
        "phát biểu tại Đại hội",
        ["Chu Đức Nhuận"],
        ["Chi bộ Vụ Khoa giáo-Văn xã"],
        event_type="congress",
        date=DateSpan.parse("2020-08"),
    )


def _may_2021(graph: GraphBuilder) -> None:
    """The Office's Party committee reviews a quarter."""
    son = "Ủy viên Trung ương Đảng, Bí thư Đảng ủy, Bộ trưởng, Chủ nhiệm VPCP Trần Văn Sơn"
    minh = "Nguyễn Đức Minh, Phó Bí thư Thường trực Đảng ủy VPCP"
    text = f"Chiều 6/5/2021, Đảng bộ VPCP họp; kết luận là {son}, báo cáo là {minh}."
    doc = graph.article(
        "000_66783a03b8061a11",
        text,
        "2021-05-06",
        publisher="Chinhphu.vn",
        authors=("Hoàng Giang",),
    )
    posts = ("Ủy viên @ Ban Chấp hành Trung ương Đảng", SECRETARY, "Bộ trưởng @ Chính phủ", CHAIR)
    for post in posts:
        graph.holding(doc, "Trần Văn Sơn", post, son, on="2021-05-06")
    graph.holding(doc, "Nguyễn Đức Minh", f"Phó Bí thư Thường trực @ {PARTY}", minh, on="2021-05-06")
    graph.event(
        doc,
        "Họp sơ kết công tác quý I năm 2021 của Đảng bộ Văn phòng Chính phủ",
        "Chiều 6/5/2021, Đảng bộ VPCP họp",
        ["Trần Văn Sơn", "Nguyễn Đức Minh"],
        [PARTY],
        event_type="meeting",
        date=DateSpan.parse("2021-05-06"),
        part_of_day="afternoon",
    )


def _january_2022(graph: GraphBuilder) -> None:
    """The Office sums up a year."""
    son = "Bộ trưởng, Chủ nhiệm VPCP Trần Văn Sơn"
    minh = "Phó Thủ tướng Thường trực Phạm Bình Minh"
    chinh = "Thủ tướng Phạm Minh Chính"
    text = (
        f"Hội nghị tổng kết của VPCP ngày 11/1 do {son} chủ trì, nhắc lời {chinh} ngày 5/1/2022 tại Hội nghị "
        f"Chính phủ với địa phương và cảm ơn {minh}."
    )
    doc = graph.article(
        "001_59342e0dc9e8639b",
        text,
        "2022-01-11",
        title="Hội nghị tổng kết năm 2021 của Văn phòng Chính phủ",
        publisher="Chinhphu.vn",
        url="https://vpcp.chinhphu.vn/hoi-nghi-tong-ket-2021.htm",
        photographers=("Nhật Bắc",),
    )
    for post in ("Bộ trưởng @ Chính phủ", CHAIR):
        graph.holding(doc, "Trần Văn Sơn", post, son, on="2022-01-11")
    graph.holding(doc, "Phạm Minh Chính", "Thủ tướng @ Chính phủ", chinh, on="2022-01-11")
    graph.holding(doc, "Phạm Bình Minh", "Phó Thủ tướng Thường trực @ Chính phủ", minh, on="2022-01-11")
    graph.event(
        doc,
        "Hội nghị nhìn lại năm 2021 của Văn phòng Chính phủ",
        "Hội nghị tổng kết của VPCP ngày 11/1",
        ["*Trần Văn Sơn"],
        [VPCP],
        date=DateSpan.parse("2022-01-11"),
        place="Hà Nội",
    )
    graph.event(
        doc,
        "Hội nghị Chính phủ với địa phương",
        "ngày 5/1/2022 tại Hội nghị Chính phủ với địa phương",
        ["Phạm Minh Chính"],
        ["Chính phủ"],
        date=DateSpan.parse("2022-01-05"),
    )
