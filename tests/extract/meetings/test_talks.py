"""Talks with several people one after the other."""

import pytest

from tests.extract.reading import events

START = "Chiều 16/1, Chủ tịch Quốc hội Nguyễn Thị Kim Ngân đã "


def told(text: str) -> list[tuple[str, list[str]]]:
    return [(one.name, [who.person for who in one.participants]) for one in events(text)]


@pytest.mark.parametrize("way", ["lần lượt", "có các cuộc", "có hai cuộc"])
def test_talks_with_two_in_turn_are_two_events(way: str) -> None:
    found = told(f"{START}{way} hội kiến với Thủ tướng Hun Sen và Chủ tịch Thượng viện Say Chhum.")
    assert [present for _, present in found] == [
        ["Nguyễn Thị Kim Ngân", "Hun Sen"],
        ["Nguyễn Thị Kim Ngân", "Say Chhum"],
    ]
    names = [name for name, _ in found]
    assert all("Hun Sen" in name or "Say Chhum" in name for name in names)
    assert not any("Hun Sen" in name and "Say Chhum" in name for name in names)


def test_talks_with_two_together_are_one_event() -> None:
    found = told(f"{START}gặp Thủ tướng Hun Sen và Chủ tịch Thượng viện Say Chhum.")
    assert len(found) == 1


@pytest.mark.parametrize("received", ["hội kiến", "hội kiến với", "tiếp kiến", "tiếp kiến với"])
def test_each_of_two_leaders_receives_a_guest_alone(received: str) -> None:
    found = told(f"{START}{received} Thủ tướng Hun Sen và Chủ tịch Thượng viện Say Chhum.")
    assert [present for _, present in found] == [
        ["Nguyễn Thị Kim Ngân", "Hun Sen"],
        ["Nguyễn Thị Kim Ngân", "Say Chhum"],
    ]


def test_a_couple_receives_a_guest_together() -> None:
    found = told(f"{START}tiếp kiến Quốc vương Norodom Sihamoni và Hoàng hậu Norodom Monineath.")
    assert len(found) == 1


def test_the_last_guest_may_have_a_second_title() -> None:
    found = told(
        f"{START}lần lượt hội kiến với Thủ tướng Hun Sen và Chủ tịch danh dự Đảng Nhân dân Campuchia, "
        "Chủ tịch Thượng viện Say Chhum."
    )
    assert [present[-1] for _, present in found] == ["Hun Sen", "Say Chhum"]


def test_whom_other_talks_of_the_sentence_name_is_not_at_these() -> None:
    found = told(f"{START}hội đàm với Thủ tướng Hun Sen, hội kiến với Chủ tịch Thượng viện Say Chhum.")
    present = dict(found)
    assert all("Say Chhum" not in people for name, people in present.items() if "hội đàm" in name)
    assert all("Hun Sen" not in people for name, people in present.items() if "hội kiến" in name)
    assert [name for name, _ in found] == [
        "Cuộc hội đàm với Thủ tướng Hun Sen của Nguyễn Thị Kim Ngân",
        "Cuộc hội kiến với Chủ tịch Thượng viện Say Chhum của Nguyễn Thị Kim Ngân",
    ]


def test_whom_a_ceremony_without_a_guest_of_its_own_welcomes_the_talks_beside_it_tell() -> None:
    text = "Ngày 17/1, tại lễ đón, Thủ tướng Nguyễn Xuân Phúc hội đàm với Thủ tướng Hun Sen."
    both = ["Nguyễn Xuân Phúc", "Hun Sen"]
    assert told(text) == [
        ("Lễ đón", both),
        ("Cuộc hội đàm với Thủ tướng Hun Sen của Nguyễn Xuân Phúc", both),
    ]


def test_talks_of_another_kind_in_one_sentence_are_another_event() -> None:
    text = (
        "Chiều 17/1, bà Hoàng Thị Nga có cuộc gặp với Tổng thống Lê Văn Tám và tiếp Thủ tướng Trần Văn Hoa."
    )
    assert told(text) == [
        ("Cuộc gặp với Tổng thống Lê Văn Tám", ["Hoàng Thị Nga", "Lê Văn Tám"]),
        ("Hoàng Thị Nga tiếp Thủ tướng Trần Văn Hoa", ["Hoàng Thị Nga", "Trần Văn Hoa"]),
    ]


def test_the_talk_of_a_summary_line_is_the_reception_that_names_its_other_side() -> None:
    text = (
        "Bộ trưởng Ngoại giao Na Uy khẳng định điều này trong trao đổi với Thủ tướng Phạm Minh Chính. "
        "Thủ tướng Phạm Minh Chính tiếp Bộ trưởng Ngoại giao Na Uy Lars Olsen."
    )
    ((_, present),) = told(text)
    assert present == ["Phạm Minh Chính", "Lars Olsen"]


@pytest.mark.parametrize("office", ["Thủ tướng", "Bộ trưởng", "Chủ tịch Quốc hội"])
def test_with_whom_an_exchange_is_attends_it(office: str) -> None:
    ((name, present),) = told(f"Chiều 16/1, ông Lê Văn Tám trao đổi với {office} Lars Olsen.")
    assert name == f"Lê Văn Tám trao đổi với {office} Lars Olsen"
    assert present == ["Lê Văn Tám", "Lars Olsen"]


def test_whom_the_name_of_talks_holds_is_at_them_whatever_is_named_behind() -> None:
    text = (
        "Ngày 16/1, ông Lê Văn Tám phát biểu sau cuộc hội đàm với Bộ trưởng Lê Vĩnh Tân "
        "trong chuyến thăm Việt Nam từ 15 đến 17/1."
    )
    talks = next(one for one in events(text) if "hội đàm" in one.name)
    assert "Lê Vĩnh Tân" in [one.person for one in talks.participants]
