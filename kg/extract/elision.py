"""Organisations that a title leaves out, filled in from the stack, the sentence and the article.

Comes in: a title of a stack, its mates, and what the article says elsewhere. Goes out: the full name of
its organisation, or None.

    Bí thư Đảng ủy, Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ    Đảng ủy [Văn phòng Chính phủ]
    Bí thư Chi bộ, Vụ trưởng Vụ Khoa giáo - Văn xã              Chi bộ [Vụ Khoa giáo - Văn xã]
    Trưởng ban Dân vận Tỉnh ủy (in an article on Nghệ An)       Ban Dân vận Tỉnh ủy [Nghệ An]
    Ban kiểm phiếu do ông A làm Trưởng ban                      [Ban kiểm phiếu]
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import chain

from kg.extract.abroad import Abroad, is_alien, of_country, of_party
from kg.extract.bare_offices import BareOffices
from kg.extract.chunks import Sentence
from kg.extract.found import titled_people
from kg.extract.introductions import sides
from kg.extract.lexicon import countries, place_names
from kg.extract.named import (
    COMMITTEES,
    bodies_of,
    is_letters,
    is_of_exam,
    is_provincial,
    is_told,
    leads_own,
    led_within,
)
from kg.extract.offices_beside import (
    CAUCUS,
    COUNCILS,
    LEVEL_OF,
    ORGANS,
    PARTY,
    committee_of,
    hosted,
    nearest,
    of_caucus,
    of_committee,
    of_head,
    of_office,
    shares,
)
from kg.extract.organizations import OrganizationPhrase
from kg.extract.owners import above, placed, served
from kg.extract.places import PlacePhrase, bare_place
from kg.extract.ruling_parties import with_party
from kg.extract.shared_units import SharedUnits
from kg.extract.spoken_of import SpokenOf, company_in, is_of_companies, is_of_troops, is_section
from kg.extract.stand_ins import any_kind, stands_in
from kg.extract.titles import TitlePhrase
from kg.extract.told_bodies import ToldBodies
from kg.extract.units import COUNCIL, owner_in
from kg.extract.vicinity import PROVINCE, Vicinity, suits

_LED = ("Tổng cục", "Cục", "Chi cục", "Viện")
_PROVINCIAL = "Sở "  # "Giám đốc Sở Y tế, Bí thư Thành ủy Biên Hòa": of the province
_SEATS = ("Ban Thường vụ", "Ban Chấp hành")
_HEADLESS = (*_SEATS, "Ban Bí thư", "Ban cán sự", "Ban Giám đốc")  # are led by no "Trưởng ban"
# The Party's committee of a ministry or a council, which departments have none of.
_UNDER = ("Tổng cục ", "Cục ", "Vụ ", "Sở ")
_HEADS_OF_UNITS = frozenset(("Vụ trưởng", "Cục trưởng", "Trưởng phòng", "Viện trưởng", "Trưởng khoa"))
# Levels at which there is a council, whatever else is left out.
_LOCAL = frozenset(("huyện", "quận", "thị xã", "phường", "xã", "thị trấn"))
# Kinds of body of which an article names many.
_TOO_MANY = ("Bộ ", "Văn phòng ", "Ban ", "Đoàn ", "Hội đồng ", "Phòng ")
# The party committee of a commune stands beside its council, not in it.
_LOCAL_PARTY = ("Đảng ủy", "Đảng bộ", "Chi bộ")
# The members of the Party in an office, and those of a place or of several offices, which no office leads.
_MEMBERS, _OF_NO_OFFICE = "Đảng bộ ", ("Khối ", "tỉnh", "thành phố", "Thành phố", *_LOCAL)
# Bodies above any host: a party committee is not that of the National Assembly or of the Party itself.
_NO_HOSTS = ("Quốc hội", "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương", "Trung ương Đảng")


class Setting:
    """What an article says of places and organisations, to complete what a title leaves out."""

    def __init__(self, sentences: Sequence[Sentence], day: date | None = None) -> None:
        """Take the chunks of the article, and the day on which it came out."""
        values = [chunk.value for sentence in sentences for chunk in sentence.phrases]
        self._phrases = [body for value in values for body in bodies_of(value)]
        self._vicinity = Vicinity(sentences, self._phrases, day)
        self._units = SharedUnits(self._phrases, self._vicinity)
        home = any("Việt Nam" in (phrase.spelled or phrase.name) for phrase in self._phrases)
        self._abroad = Abroad(sentences, [(met.at, met.place) for met in self._vicinity.places], home=home)
        self._seated = [one for one in values if isinstance(one, TitlePhrase) and one.organization]
        beside = chain.from_iterable(map(titled_people, sentences))
        self._addressed = frozenset(title.start for title, _ in beside)
        told = [one for one in self._seated if one.organization and is_told(one.organization)]
        self._spoken_of = SpokenOf(self._phrases, told, self._vicinity, self._addressed)
        self._sides = [body for sentence in sentences for body in sides(sentence)]
        self._told = ToldBodies(self._phrases, self._vicinity, values)
        self._offices = BareOffices(sentences, self._units.ministries(), self._told.names, day)

    def complete(
        self,
        title: TitlePhrase,
        mates: Sequence[TitlePhrase],
        *,
        holder: str | None = None,
        foreign: bool = False,
    ) -> str | None:
        """Return the full name of the organisation of a title, or None if nothing tells it.

        Args:
            title: The title.
            mates: All titles of its stack.
            holder: Full name of the holder.
            foreign: The holder's name is not Vietnamese, so no national organisation is assumed.
        """
        foreign = foreign or self._abroad.own(holder) is not None or of_party(mates)
        away = foreign or self._abroad.throughout
        country = self._country(title, mates, holder) if away else None
        foreign = foreign or country is not None  # no state that the article names has such an office
        told = of_country(title, mates, country) if country is not None else None
        if told is None and title.organization is None and title.start in self._addressed:
            told = self._abroad.presided(holder, title, mates, foreign=foreign)
        unsaid = country is None and title.row.place == "self"
        guest = is_of_troops(title) and is_alien(holder or "")  # "Tư lệnh John Smith" heads no "Quân khu 7"
        if foreign and title.organization is None and (unsaid or guest):
            return None
        body = told if told is not None else self._at_home(title, mates)
        return with_party(title, body, country)

    def _country(self, title: TitlePhrase, mates: Sequence[TitlePhrase], holder: str | None) -> str | None:
        """Return the country of a foreigner: the one that another title of the stack names, or his own."""
        bodies = [mate.organization for mate in mates if mate.organization is not None]
        named = [body.place.name for body in bodies if body.place is not None]
        named += [body.name.rpartition(" ")[2] for body in bodies]  # "Mặt trận Lào"
        stated = next((name for name in named if name in countries()), None)
        return stated or self._abroad.country(holder, title)

    def _at_home(self, title: TitlePhrase, mates: Sequence[TitlePhrase]) -> str | None:
        phrase = title.organization
        if phrase is None:
            return None if self._offices.is_owned(title) else self._left_out(title, mates)
        if is_letters(phrase):
            return self._left_out(title, mates) or phrase.name  # "Tổng Giám đốc SOLAC"
        if phrase.name == "Việt Nam" and title.row.organization is not None:
            return title.row.organization  # "Chủ tịch nước Việt Nam"
        if phrase.missing == "body":
            return self._named_before(title, mates, phrase)
        if phrase.missing == "host":
            host = self._host(phrase, title, mates)
            longer = self._told.longer(phrase.name)
            alone = longer == phrase.name and not phrase.name.startswith(_SEATS)
            host = self._managed(mates) if host is None and alone else host
            return f"{phrase.name} {host}" if host else longer
        local = is_of_exam(phrase) and any(map(is_provincial, mates))
        if phrase.missing is not None or local:
            return self._placed(phrase, title.start, mates)
        return self._organ(phrase, mates) if phrase.name in ORGANS else self._whole(phrase)

    def _organ(self, phrase: OrganizationPhrase, mates: Sequence[TitlePhrase]) -> str:
        """Return an organ of a party with the one committee that the sentence speaks of, else as told."""
        told = self._whole(phrase)
        first, last = self._vicinity.sentence(phrase.start)
        beside = [self.full_name(one) for one in self._told.between(first, last)]
        return told if told != phrase.name else of_committee(told, beside, mates)

    def _named_before(
        self, title: TitlePhrase, mates: Sequence[TitlePhrase], phrase: OrganizationPhrase
    ) -> str | None:
        """Return what a word for a body stands for: "Chánh Văn phòng Bộ", "Chủ tịch tổ chức này"."""
        if stands_in(phrase.name):
            seated = any_kind(phrase.name) and self._spoken_of.is_seated(title)
            return (None if seated else self._meant(phrase)) or self._left_out(title, mates)
        prefix = title.row.prefix
        if prefix is not None and phrase.name != "Sở":
            return self._units.office(prefix, phrase.start)
        meant = self._meant(phrase)
        return f"{prefix} {meant}" if prefix is not None and meant is not None else meant

    def _meant(self, phrase: OrganizationPhrase) -> str | None:
        """Return the body that "Ủy ban" or "Sở" stands for, with its place."""
        named = self._told.meant(phrase)
        return self.full_name(named) if named is not None else self._told.inside(f"{phrase.name} ")

    def tells_place(self, phrase: OrganizationPhrase) -> bool:
        """Whether the sentence names a place of the level that the words of a body leave out."""
        return self._vicinity.names(phrase.start, phrase.missing or "local")

    def full_name(self, phrase: OrganizationPhrase) -> str:
        """Return the full name of an organisation that stands without a title."""
        if phrase.missing == "body":
            return self._meant(phrase) or phrase.name
        if phrase.missing is None or phrase.missing == "host":
            return self._whole(phrase)
        return self._placed(phrase, phrase.start, ())

    def _left_out(self, title: TitlePhrase, mates: Sequence[TitlePhrase]) -> str | None:
        if title.row.title == "Bộ trưởng":
            led = next((one.row.title for one in mates if one.start > title.start), "") == "Chủ nhiệm"
            return "Chính phủ" if led else self._ministry(title, mates)
        if title.row.organization is not None:
            return self._told.house(title) or self._default(title, mates)
        if title.row.prefix:
            return self._of_prefixed(title, mates)
        for mate in nearest(title.start, mates):
            name = mate.organization.name if mate.organization is not None else _SEATS[0]
            if title.row.place == "party" and name.startswith((*COUNCILS, *ORGANS, *_SEATS)):
                told = self._committee_beside(mate, mates)
                if told is not None or not name.startswith(_SEATS):
                    return told
            elif shares(title, mate) and not (is_of_companies(title) and is_section(name)):
                return self._of_mate(title, mate, mates)
        told = of_head(title, mates, lambda one: self._at_home(one, ())) or self._where(title)
        told = told or self._side(title) or self._only(title)
        near = self._told.of_title(title.row.title, title.start) if told is None else None
        told = self.full_name(near) if near is not None else told or self._spoken(title, mates)
        return told or self._offices.body(title)

    def _of_prefixed(self, title: TitlePhrase, mates: Sequence[TitlePhrase]) -> str | None:
        """Return the body of a title that names its kind: "Trưởng ban", "Chánh Văn phòng", "Thứ trưởng"."""
        told = of_head(title, mates, lambda one: self._at_home(one, ()))
        told = told or of_caucus(title, mates, lambda one: self._at_home(one, mates))
        told = (
            told or self._announced(title) or of_office(title, mates, lambda one: self._at_home(one, mates))
        )
        return told or self._offices.body(title) or self._behind(title) or self._department(title)

    def _of_mate(self, title: TitlePhrase, mate: TitlePhrase, mates: Sequence[TitlePhrase]) -> str | None:
        """Return the body of another title; of a board of a company the company, for its Tổng Giám đốc."""
        named = self._at_home(mate, mates)
        name = hosted(named, mate) if named is not None else None
        if name is None:
            return None
        board = name.startswith("Hội đồng ") and is_of_companies(title)
        return (company_in(name) if board else led_within(title, name)) or name

    def _behind(self, title: TitlePhrase) -> str | None:
        """Return the body behind the comma after the head of a unit: "nguyên Vụ trưởng, Ban Tổ chức A"."""
        if title.row.title.removeprefix("Phó ") not in _HEADS_OF_UNITS:
            return None
        behind = (one for one in self._told.between(title.end + 1, title.end + 2) if one.missing is None)
        return next((self._whole(one) for one in behind), None)

    def _ministry(self, title: TitlePhrase, mates: Sequence[TitlePhrase]) -> str | None:
        """Return the ministry of the article, or where it speaks of none throughout that of the sentence."""
        told = of_caucus(title, mates, lambda one: self._at_home(one, mates)) or self._offices.body(title)
        named = self._spoken_of.ministry(title, self._units.ministries()) if told is None else None
        own = named is not None and self._offices.may_lead(title, named.name)
        return self.full_name(named) if named is not None and own else told

    def _spoken(self, title: TitlePhrase, mates: Sequence[TitlePhrase]) -> str | None:
        """Return the name of the company of a board beside, or the body that the sentence speaks of."""
        body = self._spoken_of.body(title, mates)
        boards = (one.organization.name for one in mates if one.organization is not None)
        company = next(filter(None, map(company_in, boards)), None) if is_of_companies(title) else None
        return company or (self.full_name(body) if body is not None else None)

    def _only(self, title: TitlePhrase) -> str | None:
        """Return the one committee whose secretary the article names: "Bí thư A" and "Bí thư Thành ủy B"."""
        if title.row.title != "Bí thư" or title.start not in self._addressed:
            return None
        bodies = {self._at_home(one, ()) for one in self._seated if one.row.title == title.row.title}
        return bodies.pop() if len(bodies) == 1 else None

    def _committee_beside(self, mate: TitlePhrase, mates: Sequence[TitlePhrase]) -> str | None:
        """Return the committee of a secretary beside a council, or beside an organ or a seat of one.

        "Phó Bí thư và Ủy viên Ban Thường vụ Thành ủy A"; a "Đảng bộ" is led by one of another name.
        """
        if mate.organization is not None and mate.organization.name.startswith(COUNCILS):
            return self._committee(mate, mates)
        host = self._host_name(mate, mates, seat=True)
        return None if host is not None and host.startswith("Đảng bộ") else host

    def _committee(self, mate: TitlePhrase, mates: Sequence[TitlePhrase]) -> str | None:
        """Return the committee beside a council: "Bí thư kiêm Chủ tịch UBND huyện A" heads "Huyện ủy A"."""
        return committee_of(self._at_home(mate, mates) or "")

    def _department(self, title: TitlePhrase) -> str | None:
        """Return the department of an unnamed section: "bổ nhiệm bà A của Sở B làm Trưởng phòng"."""
        before = self._spoken_of.earlier(title) if title.row.prefix == "Phòng" else ()
        return next((self.full_name(one) for one in before if one.name.startswith(_PROVINCIAL)), None)

    def _side(self, title: TitlePhrase) -> str | None:
        """Return the body of "Về phía Tập đoàn A có ông B - Tổng Giám đốc"."""
        first, _ = self._vicinity.sentence(title.start)
        return next((body.name for body in self._sides if first <= body.start < title.start), None)

    def _default(self, title: TitlePhrase, mates: Sequence[TitlePhrase]) -> str:
        name = title.row.organization or ""
        if name == "Đảng ủy":
            phrase = OrganizationPhrase(title.start, title.end, name, "host")
            host = self._host(phrase, title, mates) or self._managed(mates)
            if host is None:
                return self._told.only(name)
            later = [mate for mate in mates if mate.start > title.start]
            if any(map(leads_own, later)) and host in [self._at_home(mate, mates) for mate in later]:
                host = above(host)
            return f"{name} {host}" if host else name
        if name == "Hội đồng nhân dân":
            return self._placed(OrganizationPhrase(title.start, title.end, name, "local"), title.start, mates)
        abroad = [mate.organization.name for mate in mates if mate.organization is not None]
        foreign = next((one for one in abroad if one in countries()), None)
        if foreign is not None and title.row.place == "self":
            return foreign  # "Tổng Bí thư, Chủ tịch Trung Quốc A"
        level = LEVEL_OF.get(name)
        place = self._vicinity.nearest(title.start, level) if level else None
        return f"{name} {bare_place(place)}" if place else name

    def _announced(self, title: TitlePhrase) -> str | None:
        """Return the body that the sentence has named: "Ban kiểm phiếu do ông A làm Trưởng ban".

        Else the one of this kind that the article names most often: "Đảng ủy Tổng cục Hải quan, Phó
        Tổng cục trưởng".
        """
        prefix = f"{title.row.prefix} "
        alike = (body for body in self._spoken_of.earlier(title) if body.name.startswith(prefix))
        named = next((self.full_name(one) for one in alike if not one.name.startswith(_HEADLESS)), None)
        if named is not None or prefix in _TOO_MANY:
            return named
        return self._told.inside(prefix)

    def _where(self, title: TitlePhrase) -> str | None:
        """Return the body of "Quân khu 9, nơi bà từng là Chính ủy", "Hội đồng X do ông A làm Chủ tịch"."""
        told = self._spoken_of.earlier(title) if self._vicinity.clause(title.start) is not None else ()
        return next((body.name for body in told), None)

    def _host(
        self, phrase: OrganizationPhrase, title: TitlePhrase, mates: Sequence[TitlePhrase]
    ) -> str | None:
        """Return the office that a party body serves, named by another title of the stack."""
        for mate in nearest(title.start, mates):
            seat = phrase.name.startswith(_SEATS) and not phrase.name.endswith("ủy")
            council = seat and mate.organization is not None and mate.organization.name.startswith(COUNCILS)
            name = self._committee(mate, mates) if council else self._host_name(mate, mates, seat=seat)
            if name is not None and not (phrase.name == CAUCUS and name.startswith(_UNDER)):
                whole = not phrase.name.startswith("Chi")
                return served(name, whole=whole) if phrase.name in _LOCAL_PARTY else name
        return None

    def _managed(self, mates: Sequence[TitlePhrase]) -> str | None:
        """Return the company of a manager in the stack: "Đảng ủy viên, Tổng Giám đốc"."""
        company = self._spoken_of.managed(mates)
        return self.full_name(company) if company is not None else None

    def _host_name(self, mate: TitlePhrase, mates: Sequence[TitlePhrase], *, seat: bool) -> str | None:
        body = mate.organization
        if body is None or body.missing == "host":
            if body is None and is_of_troops(mate) and not seat:
                troops = self._spoken_of.troops(mate)  # "Bí thư Đảng ủy, Chính ủy"
                return self.full_name(troops) if troops is not None else None
            led = body is None and mate.row.prefix in _LED and not seat
            return self._announced(mate) if led else None  # "Bí thư Đảng ủy, Tổng cục trưởng"
        name = self.full_name(body) if body.missing == "body" else body.name
        name = self._placed(body, mate.start, mates) if body.missing not in (None, "body") else name
        if seat:
            committee = next((one for one in COMMITTEES if one in name), None)
            return name[name.index(committee) :] if committee else None
        if name.startswith("Hội đồng ") and not name.startswith(COUNCILS):
            name = company_in(name)  # a board serves its company
        name = name[max(name.find("Tòa án"), 0) :]  # "Ủy viên Ủy ban Thẩm phán, Chánh tòa Kinh tế TAND tỉnh"
        _, members, office = name.partition(_MEMBERS)
        if members and not office.startswith(_OF_NO_OFFICE) and office.lower() not in place_names():
            return office  # "Ủy viên Ban Chấp hành Đảng bộ Sở Y tế"
        foreign_to_it = name == "" or name.startswith(PARTY) or any(body in name for body in _NO_HOSTS)
        return None if foreign_to_it else name

    def _whole(self, phrase: OrganizationPhrase) -> str:
        """Return the name of a body that leaves out no place, as fully as the article tells it."""
        name = phrase.name if phrase.registered else self._told.longer(phrase.name)
        return self._units.complete(name, phrase.start) or self._owned(phrase) or name

    def _owned(self, phrase: OrganizationPhrase) -> str | None:
        """Return a part with the body that its last word stands for: "Đảng ủy | công ty"."""
        kind = owner_in(phrase)
        if kind is None:
            return None
        stem = phrase.name if kind == COUNCIL else phrase.name[: -len(kind) - 1]
        if kind == "Bộ":
            return self._units.office(stem, phrase.start)
        owner = self._told.owner(kind, phrase.start)
        whole = self.full_name(owner) if owner is not None else ""
        at = max(whole.lower().find(f"{kind.lower()} "), 0)  # "Đảng ủy trường" of a "Học viện"
        return f"{stem} {whole[at:]}" if owner is not None else None

    def _placed(self, phrase: OrganizationPhrase, at: int, mates: Sequence[TitlePhrase]) -> str:
        level = phrase.missing or "local"
        level = PROVINCE if level == "local" and phrase.name.startswith(_PROVINCIAL) else level
        wide = phrase.name in COUNCILS  # "Phó Chủ tịch HĐND, nguyên Chủ tịch UBND huyện A"
        unit = self._vicinity.unit(at) if wide and level == "local" else None
        place = self._mate_place(level, at, mates, wide=wide) or self._vicinity.nearest(at, unit or level)
        return placed(phrase.name, level, place) if place is not None else self._told.longer(phrase.name)

    def _mate_place(
        self, level: str, at: int, mates: Sequence[TitlePhrase], *, wide: bool
    ) -> PlacePhrase | None:
        for mate in nearest(at, mates):
            place = mate.organization.place if mate.organization is not None else None
            if place is not None and (suits(place, level) or (wide and place.level in _LOCAL)):
                return place
        return None
