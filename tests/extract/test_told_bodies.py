"""The full names of bodies that an article tells, for those that it calls by less."""

from kg.extract.organizations import OrganizationPhrase
from kg.extract.told_bodies import ToldBodies
from kg.extract.vicinity import Vicinity


def told(*names: str) -> ToldBodies:
    phrases = [OrganizationPhrase(at, at + 1, name) for at, name in enumerate(names)]
    return ToldBodies(phrases, Vicinity([], phrases))


def test_a_body_is_told_most_often_by_a_longer_name() -> None:
    bodies = told("Công ty An", "Công ty An Việt Nam", "Công ty An Lào", "Công ty An Việt Nam")
    assert (bodies.longer("Công ty An"), bodies.longer("Sở Y tế")) == ("Công ty An Việt Nam", "Sở Y tế")


def test_only_one_longer_name_tells_a_body_for_certain() -> None:
    assert told("Ban Thường vụ Đảng ủy Bộ Y tế").only("Đảng ủy") == "Đảng ủy Bộ Y tế"
    assert told("Đảng ủy Bộ Y tế", "Đảng ủy Bộ Công an").only("Đảng ủy") == "Đảng ủy"


def test_a_first_word_stands_for_the_body_named_last() -> None:
    bodies = told("Sở Y tế", "Sở Nội vụ")
    meant = [bodies.meant(OrganizationPhrase(at, at + 1, "Sở", "body")) for at in (0, 1, 5)]
    assert [one.name for one in meant if one] == ["Sở Y tế", "Sở Y tế", "Sở Nội vụ"]


def test_a_company_may_be_called_by_another_kind() -> None:
    meant = told("Tập đoàn An").meant(OrganizationPhrase(4, 5, "Tổng công ty", "body"))
    assert meant is not None
    assert meant.name == "Tập đoàn An"


def test_a_body_inside_a_longer_name_is_told_too() -> None:
    assert told("Vụ Pháp chế Bộ Y tế").inside("Bộ ") == "Bộ Y tế"
    assert told("Vụ Pháp chế").inside("Bộ ") is None
