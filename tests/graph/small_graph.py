"""A small, complete resolution with its timeline: one of everything the graph can say."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

from kg.graph import Run, write
from kg.model.claims import Decree, Event, Evidence, Holding, Part, Participant, Status
from kg.model.dates import DateSpan, PartialDate, Precision
from kg.model.details import (
    Award,
    Composition,
    Count,
    Figure,
    PersonnelChange,
    PostNamed,
    Quotation,
    TitleMention,
)
from kg.model.document import DateBasis, Document, Publication
from kg.model.entity import (
    Organization,
    OrganizationChange,
    Person,
    Post,
    Resolution,
    ResolvedDecree,
    ResolvedDetail,
    ResolvedEvent,
    ResolvedHolding,
    Undecided,
)
from kg.model.interval import Basis, Bound, Conflict, Interval, Tenure, Timeline
from kg.model.judgement import Judgement, JudgementKind, Replacement

FIRST = (
    "Chiều 17/1/2019, Bộ trưởng, Chủ nhiệm VPCP Mai Tiến Dũng dự hội nghị do Văn phòng Quốc hội chủ trì 🇻🇳."
)
SECOND = "Bổ nhiệm ông Trần Văn Sơn giữ chức Chủ nhiệm Văn phòng Chính phủ theo Quyết định 62/QĐ-TTg."
RUN = Run("0.1.0", "ab" * 32)


def words(text: str, quote: str) -> Evidence:
    start = text.index(quote)
    return Evidence(start, start + len(quote), quote)


def bound(day: str, basis: str, *witnesses: str) -> Bound:
    return Bound(date.fromisoformat(day), Precision.DAY, Basis(basis), witnesses)


def holding(
    key: str, doc: str, person: str, title: str, evidence: Evidence, **more: object
) -> ResolvedHolding:
    names = {"mai-tien-dung": "Mai Tiến Dũng", "tran-van-son": "Trần Văn Sơn"}
    fields: dict[str, object] = {
        "status": Status.HOLDS,
        "confidence": 0.9,
        "organization": "Văn phòng Chính phủ",
    }
    claim = Holding(
        doc,
        names[person],
        title,
        evidence=evidence,
        rule="title-before-name",
        **{**fields, **more},  # type: ignore[arg-type]
    )
    return ResolvedHolding(key, person, "chu-nhiem-vpcp", claim)


def a_document(key: str, text: str, day: str) -> Document:
    published = Publication(DateSpan.parse(day), DateBasis.GIVEN)
    return Document(
        key,
        text,
        sha256(text.encode()).hexdigest(),
        published,
        title=f"Bài {key}",
        publisher="Chinhphu.vn",
        url=f"https://example.org/{key}",
        place="Hà Nội",
        authors=("Nguyễn Văn A",),
        photographers=("Nguyễn Văn B",),
    )


def the_details() -> tuple[ResolvedDetail, ...]:
    """Return a detail of each kind; all rest on words of the second article."""
    doc, chair = "001", PostNamed("Chủ nhiệm", "Văn phòng Chính phủ")
    said = words(SECOND, "ông Trần Văn Sơn")
    years = DateSpan.parse("2016/2021")
    change = PersonnelChange(
        doc,
        "Trần Văn Sơn",
        left=(PostNamed("Quản lý lâu năm", None),),
        taken=(chair,),
        evidence=said,
        on=PartialDate.parse("2021-04-08"),
        effective=PartialDate.parse("2021-05"),
        decided_by=chair,
        deciding_body="Chính phủ",
        decision="62/QĐ-TTg",
        handed_over_by="Mai Tiến Dũng",
        reason="transfer",
        replaces="Mai Tiến Dũng",
    )
    son, dung, post = "tran-van-son", "mai-tien-dung", "chu-nhiem-vpcp"
    award = Award(doc, "Bằng khen", said, "Chính phủ", ("Trần Văn Sơn", "Văn phòng Chính phủ"), years)
    parts = (Count(2, "vụ"), Count(17, "chi bộ", approximate=True))
    return (
        ResolvedDetail(
            "d-change",
            change,
            (son,),
            (),
            "chinh-phu",
            (post,),
            ("quan-ly",),
            decider=post,
            hands_over=dung,
            replaces=dung,
        ),
        ResolvedDetail("d-award", award, people=(son,), bodies=("vpcp",), organization="chinh-phu"),
        ResolvedDetail("d-body", Composition(doc, "Văn phòng Chính phủ", parts, said), organization="vpcp"),
        ResolvedDetail("d-figure", Figure(doc, Count(4756.5, "văn bản"), said, years)),
        ResolvedDetail("d-quote", Quotation(doc, "Trần Văn Sơn", 'Việc "gấp".', said), people=(son,)),
        ResolvedDetail(
            "d-title", TitleMention(doc, "Chủ nhiệm", "Văn phòng Chính phủ", said, change.on), posts=(post,)
        ),
    )


def a_resolution() -> Resolution:
    day = PartialDate.parse
    event = Event(
        "004",
        "hội nghị",
        "conference",
        words(FIRST, "dự hội nghị"),
        date=DateSpan.parse("2019-01-17"),
        part_of_day="afternoon",
        place="Hà Nội",
        participants=(Participant("Mai Tiến Dũng", Part.ATTENDEE, 1, words(FIRST, "Mai Tiến Dũng dự")),),
    )
    decree = Decree(
        "001",
        "62/QĐ-TTg",
        "Quyết định",
        words(SECOND, "Quyết định 62/QĐ-TTg"),
        date=day("2021-04-08"),
        issuer="Chính phủ",
        signer="Mai Tiến Dũng",
    )
    return Resolution(
        documents=(
            a_document("001", SECOND, "2021-05-06"),
            a_document("004", FIRST, "2019-01-17/2019-01-18"),
        ),
        people=(
            Person("mai-tien-dung", "Mai Tiến Dũng", ("Mai tiến Dũng",)),
            Person("tran-van-son", "Trần Văn Sơn"),
        ),
        organizations=(
            Organization("chinh-phu", "Chính phủ", kind="government", curated=True),
            Organization("dang-uy-vpcp", "Đảng ủy VPCP", kind="party-committee", unit_of="vpcp"),
            Organization(
                "vpcp",
                "Văn phòng Chính phủ",
                ("VPCP",),
                kind="office",
                parent="chinh-phu",
                place="Hà Nội",
                curated=True,
            ),
            Organization("vu-khoa-giao", "Vụ Khoa giáo-Văn xã", kind="unit", parent="vpcp", unit_of="vpcp"),
        ),
        posts=(
            Post(
                "chu-nhiem-vpcp",
                "Chủ nhiệm",
                "vpcp",
                "Chủ nhiệm Văn phòng Chính phủ",
                1,
                ("Chủ nhiệm VPCP",),
            ),
            Post("quan-ly", "Quản lý lâu năm", None, "Quản lý lâu năm"),
        ),
        holdings=(
            holding(
                "001-0",
                "001",
                "tran-van-son",
                "Chủ nhiệm",
                words(SECOND, "Trần Văn Sơn giữ chức Chủ nhiệm Văn phòng Chính phủ"),
                status=Status.START,
                on=day("2021-05-06"),
                term="nhiệm kỳ 2021-2026",
            ),
            holding(
                "001-1",
                "001",
                "tran-van-son",
                "Chủ nhiệm",
                words(SECOND, "ông Trần Văn Sơn"),
                acting=True,
                since=day("2021-04"),
                ongoing=True,
                organization=None,
                confidence=1.0,
            ),
            holding(
                "004-0",
                "004",
                "mai-tien-dung",
                "Chủ nhiệm",
                words(FIRST, "Chủ nhiệm VPCP Mai Tiến Dũng"),
                on=day("2019-01-17"),
                until=day("2020"),
            ),
            holding(
                "004-1",
                "004",
                "mai-tien-dung",
                "Chủ nhiệm",
                words(FIRST, "Mai Tiến Dũng dự"),
                status=Status.END,
                on=day("2021-04"),
            ),
        ),
        events=(
            ResolvedEvent(
                "hoi-nghi", event, "004-2", ("vpcp", "tran-van-son"), ("mai-tien-dung",), presence=("004-3",)
            ),
        ),
        decrees=(ResolvedDecree("62-qd-ttg", decree, "001-2", "chinh-phu", "mai-tien-dung"),),
        details=the_details(),
        undecided=(Undecided("Nguyễn Văn A", ("mai-tien-dung", "tran-van-son"), "Chưa đủ căn cứ."),),
        changes=(
            OrganizationChange(
                "vpcp-1992", "rename", ("vu-khoa-giao",), ("vpcp",), PartialDate.parse("1992"), ("Luật",)
            ),
        ),
        replaced=(Replacement("dung-cu", "mai-tien-dung", ("j-1",)),),
        judgements=(
            Judgement(
                "j-1",
                JudgementKind.SAME,
                "mai-tien-dung",
                "Lan",
                date(2024, 3, 1),
                "Tiểu sử.",
                object="dung-cu@004",
            ),
            Judgement(
                "j-2",
                JudgementKind.CORRECT,
                "004-0",
                "Lan",
                date(2024, 3, 2),
                "Bài in sai.",
                field="title",
                value="Chủ nhiệm",
            ),
        ),
    )


def a_timeline() -> Timeline:
    first = Interval(
        latest_start=bound("2019-01-17", "attested", "004-0"),
        earliest_end=bound("2019-01-17", "attested", "004-0"),
        latest_end=bound("2021-05-06", "succession", "001-0"),
    )
    second = Interval(
        earliest_start=bound("2019-01-17", "succession", "004-0"),
        latest_start=bound("2021-05-06", "event", "001-0"),
        earliest_end=bound("2021-05-06", "attested", "001-0", "001-1"),
        ongoing_at=date(2021, 5, 6),
    )
    return Timeline(
        (
            Tenure("dung-1", "mai-tien-dung", "chu-nhiem-vpcp", first, ("004-0", "004-1")),
            Tenure("son-1", "tran-van-son", "chu-nhiem-vpcp", second, ("001-0", "001-1"), acting=True),
        ),
        (Conflict("c1", "chu-nhiem-vpcp", ("001-0", "004-0"), "Hai người cùng giữ một ghế."),),
    )


def write_small_graph(path: Path) -> Path:
    return write(a_resolution(), a_timeline(), RUN, path)
