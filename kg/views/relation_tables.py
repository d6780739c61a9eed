"""Answers about relations, reasons and gaps on a terminal, in Vietnamese.

Comes in: records of `kg.model.relations`, `heads` and `reasons`. Goes out: things that rich prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from kg.model.answers import Answer, Contradiction, Gap, Hit
from kg.model.heads import Gender, OfficeHeads, WomenAmongHeads
from kg.model.reasons import Completeness, Dating, Disagreements, Proof, Revision, Vacancies, Why
from kg.model.relations import (
    Colleagues,
    Command,
    Companions,
    Connection,
    DoubleHats,
    Durations,
    HoldersDuring,
    Line,
    MembersDuring,
    Moves,
    Overlap,
    Presence,
    Standings,
    Succession,
)
from kg.query import bounds_in_words, edtf_in_words, plain
from kg.views.tables import graded_word, heading, indented, plain_text, quoted, section, tenure_lines

Related = (
    Colleagues
    | Command
    | Companions
    | Completeness
    | Connection
    | Dating
    | Disagreements
    | DoubleHats
    | Durations
    | HoldersDuring
    | MembersDuring
    | Moves
    | OfficeHeads
    | Revision
    | Standings
    | Succession
    | Vacancies
    | Why
    | WomenAmongHeads
)
_NONE = "Không nguồn nào cho biết."
_RELATIONS = {"deputy": "cấp phó cùng cơ quan", "member": "trong cùng cơ quan", "unit": "cơ quan cấp trên"}
_BASES = {"titles": "", "registry": "", "name": " (chỉ theo tên cơ quan)"}
_BOUNDS = {
    "earliest_start": "bắt đầu sớm nhất",
    "latest_start": "bắt đầu muộn nhất",
    "earliest_end": "kết thúc sớm nhất",
    "latest_end": "kết thúc muộn nhất",
}
_GENDERS = {Gender.WOMAN: "nữ", Gender.MAN: "nam", None: "không nguồn nào nêu rõ"}
_EFFECTS = {"supports": "ủng hộ", "refutes": "bác bỏ", "open": "để ngỏ"}
_Drawn = Iterator[RenderableType]


def _during(answer: HoldersDuring) -> _Drawn:
    yield heading(answer.post, graded_word(answer.grade))
    yield plain_text(answer.reason)
    for one in answer.answers:
        yield from _presence(one, one.answer.person)


def _members(answer: MembersDuring) -> _Drawn:
    yield heading(answer.organization, graded_word(answer.grade))
    yield plain_text(answer.reason)
    for one in answer.answers:
        yield from _presence(one, f"{one.answer.person}, {one.answer.post}")


def _presence(one: Presence, name: str) -> _Drawn:
    yield Text()
    yield heading(name, graded_word(one.some))
    yield indented(plain_text(one.answer.reason))
    yield indented(Text.assemble("Suốt thời gian ấy: ", graded_word(one.whole)))
    yield from (quoted(witness, one.answer.person) for witness in one.answer.evidence)


def _heads(answer: OfficeHeads) -> _Drawn:
    for one in answer.answers:
        yield heading(one.post, graded_word(one.grade))
        yield plain_text(one.reason)
        for tenure in one.answers:
            yield from tenure_lines(tenure, tenure.person)
        yield Text()
    yield from (plain_text(f"{post}: đồ thị không có chức này.") for post in answer.unheard)


def _succession(answer: Succession) -> _Drawn:
    yield heading(answer.post)
    if not answer.answers:
        yield plain_text(answer.reason)
    for one in answer.answers:
        yield Text()
        yield heading(f"{one.predecessor.person} → {one.successor.person}")
        yield indented(plain_text(one.reason))
        sides = (*one.predecessor.own_evidence[-1:], *one.successor.own_evidence[:1])
        yield from (quoted(witness, "") for witness in sides)


def _durations(answer: Durations) -> _Drawn:
    yield heading(answer.post)
    yield from _or_none(answer.answers)
    for one in answer.answers:
        yield from tenure_lines(one.answer, one.answer.person)
        yield indented(plain_text(one.reason))


def _colleagues(answer: Colleagues) -> _Drawn:
    yield heading(f"Cùng công tác với {answer.person}{_on(answer.on)}")
    yield from _or_none(answer.answers)
    yield from _overlaps(answer.answers)
    if answer.unclear:
        yield Text()
        yield plain_text(f"{answer.unclear} người khác cùng cơ quan, không rõ có cùng lúc hay không.")


def _hats(answer: DoubleHats) -> _Drawn:
    yield heading(f"Kiêm chức Nhà nước và chức Đảng{_on(answer.on)}")
    yield from _or_none(answer.answers)
    yield from _overlaps(answer.answers)


def _overlaps(found: tuple[Overlap, ...]) -> _Drawn:
    for one in found:
        yield Text()
        names = dict.fromkeys((f"{one.one.person}, {one.one.post}", f"{one.other.person}, {one.other.post}"))
        yield heading(" — ".join(names), graded_word(one.grade))
        yield indented(plain_text(one.reason))
        sides = (*one.one.own_evidence[:1], *one.other.own_evidence[:1])
        yield from (quoted(witness, "") for witness in sides)


def _companions(answer: Companions) -> _Drawn:
    until = f", đến ngày {plain(answer.until)}" if answer.until else ""
    yield heading(f"Cùng dự sự kiện với {answer.person}{until}")
    yield from _or_none(answer.answers)
    for one in answer.answers:
        counts = f"{one.meetings} lần, {one.in_office} lần khi chắc chắn cả hai tại chức"
        yield indented(plain_text(f"{one.person}: {counts}"))
        yield from (indented(plain_text(hit.label, "dim"), 4) for hit in one.events)


def _command(answer: Command) -> _Drawn:
    yield heading(f"{answer.person}{_on(answer.on)}")
    yield plain_text(answer.reason)
    yield from section("Cấp trên", map(_line, answer.superiors))
    yield from section("Cấp dưới trực tiếp", map(_line, answer.subordinates))


def _line(line: Line) -> str:
    sure = graded_word(line.grade).plain
    below, above = (f"{one.person} ({one.post})" for one in (line.below, line.above))
    return f"{below} dưới {above}: {_RELATIONS[line.relation]}{_BASES[line.basis]}, {sure}"


def _connection(answer: Connection) -> _Drawn:
    yield heading(f"{answer.person} – {answer.other}", graded_word(answer.grade))
    yield plain_text(answer.reason)
    for step in answer.answers:
        days = plain(step.since) if step.since == step.until else f"{plain(step.since)} – {plain(step.until)}"
        yield indented(plain_text(f"{step.person} – {step.other}: {step.via} ({days})"))


def _why(answer: Why) -> _Drawn:
    yield heading(f"{answer.person}, {answer.post}{_on(answer.on)}", graded_word(answer.grade))
    yield plain_text(answer.reason)
    for proof in answer.proofs:
        yield indented(plain_text(_proof(proof)))
        yield from (quoted(witness, answer.person) for witness in proof.evidence)
    for one in answer.rivals:
        yield from tenure_lines(one, one.person)
    yield from _contradictions(answer.contradictions)


def _proof(proof: Proof) -> str:
    rules = f", quy tắc {', '.join(proof.rules)}" if any(proof.rules) else ""
    return f"{_BOUNDS[proof.bound]} {plain(proof.day)}: {_EFFECTS[proof.effect]}{rules}"


def _disagreements(answer: Disagreements) -> _Drawn:
    about = ", ".join(part for part in (answer.person, answer.post) if part)
    yield heading(f"Mâu thuẫn: {about or 'mọi chức'}")
    if not answer.answers:
        yield plain_text("Không có mâu thuẫn nào.")
    yield from _contradictions(answer.answers)


def _contradictions(found: tuple[Contradiction, ...]) -> _Drawn:
    for one in found:
        yield Text()
        yield plain_text(f"Mâu thuẫn: {one.message}", "bold red")
        for witness in one.evidence:
            yield quoted(witness, "")
            source = ", ".join(part for part in (witness.publisher, edtf_in_words(witness.published)) if part)
            yield indented(plain_text(source, "dim"), 4)


def _vacancies(answer: Vacancies) -> _Drawn:
    yield heading("Ghế có thể khuyết, và người quyền hoặc phụ trách")
    yield from _or_none((*answer.answers, *answer.acting))
    for one in answer.answers:
        yield Text()
        yield heading(one.post, graded_word(one.grade))
        window = f"sau ngày {plain(one.after)} ({one.predecessor.person}), trước ngày {plain(one.before)}"
        yield indented(plain_text(f"{window} ({one.successor.person})"))
        if one.acting:
            yield indented(
                plain_text(
                    f"Quyền hoặc phụ trách: {', '.join(dict.fromkeys(each.person for each in one.acting))}"
                )
            )
        yield from (quoted(witness, "") for witness in one.evidence)
    for acting in answer.acting:
        yield from tenure_lines(acting, f"{acting.person}, {acting.post}")


def _completeness(answer: Completeness) -> _Drawn:
    yield heading(f"{answer.post}, {plain(answer.since)} – {plain(answer.until)}")
    yield plain_text(f"{answer.share:.1%}. {answer.reason}")
    if answer.disputed:
        yield plain_text(f"{answer.disputed} ngày các nguồn nói trái nhau.")
    yield from section("Khoảng trống", map(_gap, answer.gaps))
    yield from section("Bài nên đọc trước", map(_hit, answer.articles))


def _gap(gap: Gap) -> str:
    return f"sau ngày {plain(gap.after)}, trước ngày {plain(gap.before)}"


def _hit(hit: Hit) -> str:
    return f"{hit.label} ({hit.id})"


def _revision(answer: Revision) -> _Drawn:
    later = f"ngày {plain(answer.later)}" if answer.later else "nay"
    yield heading(f"{answer.post}: từ ngày {plain(answer.earlier)} đến {later} biết thêm gì")
    yield from _or_none((*answer.added, *answer.withdrawn, *answer.changed))
    yield from section("Mới biết", map(_when, answer.added))
    yield from section("Không còn được nêu như thế", map(_when, answer.withdrawn))
    yield from section("Đổi khoảng thời gian", (_moved(one.before, one.after) for one in answer.changed))


def _moved(before: Answer, after: Answer) -> str:
    return f"{_when(before)} → {bounds_in_words(after)}"


def _when(answer: Answer) -> str:
    return f"{answer.person}: {bounds_in_words(answer)}"


def _moves(answer: Moves) -> _Drawn:
    yield heading(f"Từ địa phương về trung ương trong {answer.within} ngày")
    yield from _or_none(answer.answers)
    for one in answer.answers:
        yield Text()
        yield heading(f"{one.left.person}: {one.left.post} → {one.took.post}", graded_word(one.grade))
        most = f", nhiều nhất {one.longest} ngày" if one.longest is not None else ""
        yield indented(plain_text(f"Cách nhau ít nhất {one.shortest} ngày{most}"))
        sides = (*one.left.own_evidence[-1:], *one.took.own_evidence[:1])
        yield from (quoted(witness, "") for witness in sides)


def _standings(answer: Standings) -> _Drawn:
    yield heading("Thứ tự tên tại các sự kiện")
    yield from _or_none(answer.answers)
    for one in answer.answers:
        yield indented(plain_text(f"{one.person}: {one.change:+.0%}"))
        for place in one.places:
            when = edtf_in_words(place.date)
            yield indented(plain_text(f"{place.place}/{place.names}, {when}: {place.event}", "dim"), 4)


def _women(answer: WomenAmongHeads) -> _Drawn:
    yield heading("Nữ đứng đầu bốn Văn phòng Trung ương và các đơn vị cấp Vụ")
    yield plain_text(answer.reason)
    for year in answer.answers:
        heads = year.women + year.men + year.unstated
        told = f"{year.women} nữ, {year.men} nam, {year.unstated} không nguồn nào nêu"
        share = f"; nêu rõ {year.stated:.0%}" if year.stated is not None else ""
        posts = f"biết người đứng đầu {year.known}/{year.posts} nơi"
        yield indented(plain_text(f"{year.year}: {heads} người ({told}{share}), {posts}"))
    for head in answer.heads:
        yield Text()
        yield heading(f"{head.person}: {_GENDERS[head.gender]}")
        yield indented(plain_text("; ".join(head.posts)))
        yield from (quoted(witness, head.person) for witness in head.evidence)


def _dating(answer: Dating) -> _Drawn:
    yield heading(answer.document, graded_word(answer.grade))
    yield plain_text(answer.reason)
    for one in answer.answers:
        yield indented(plain_text(f"{one.person}, {one.post}: {one.reason}"))
        yield indented(plain_text(f"“{one.quote}” ký tự {one.start}–{one.end}", "dim"), 4)


def _or_none(found: tuple[object, ...]) -> _Drawn:
    if not found:
        yield plain_text(_NONE)


def _on(day: date | None) -> str:
    return f", ngày {plain(day)}" if day else ""


DRAWERS: Mapping[type, Callable[[Any], _Drawn]] = {
    Colleagues: _colleagues,
    Command: _command,
    Companions: _companions,
    Completeness: _completeness,
    Connection: _connection,
    Dating: _dating,
    Disagreements: _disagreements,
    DoubleHats: _hats,
    Durations: _durations,
    HoldersDuring: _during,
    MembersDuring: _members,
    Moves: _moves,
    OfficeHeads: _heads,
    Revision: _revision,
    Standings: _standings,
    Succession: _succession,
    Vacancies: _vacancies,
    Why: _why,
    WomenAmongHeads: _women,
}
