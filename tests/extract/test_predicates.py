import pytest

from tests.extract.reading import held, posts


def test_an_appointment_names_the_old_post_and_the_new_one() -> None:
    text = (
        "Ban Thường vụ Thành ủy phân công ông Huỳnh Cách Mạng - Phó Chủ tịch UBND TP HCM - "
        "giữ chức Phó Trưởng ban Tổ chức Thành ủy."
    )
    assert posts(text) == [
        ("Huỳnh Cách Mạng", "Phó Chủ tịch", "Ủy ban nhân dân Thành phố Hồ Chí Minh", "holds"),
        ("Huỳnh Cách Mạng", "Phó Trưởng ban", "Ban Tổ chức Thành ủy Thành phố Hồ Chí Minh", "start"),
    ]


def test_the_agent_of_a_passive_is_not_appointed() -> None:
    text = "Ông Nguyễn Tân Cương được Thủ tướng Nguyễn Xuân Phúc bổ nhiệm giữ chức Tư lệnh Quân khu 4."
    assert ("Nguyễn Tân Cương", "Tư lệnh", "Quân khu 4", "start") in posts(text)


def test_a_dismissal_finds_the_person_after_its_title() -> None:
    text = "HĐND tỉnh đã miễn nhiệm Chủ tịch UBND tỉnh Nghệ An đối với ông Nguyễn Xuân Đường."
    assert posts(text) == [
        ("Nguyễn Xuân Đường", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "end"),
    ]


def test_leaving_is_an_end() -> None:
    assert posts("Ông Phạm Gia Túc thôi giữ chức Phó Bí thư Thành ủy Cần Thơ.") == [
        ("Phạm Gia Túc", "Phó Bí thư", "Thành ủy Cần Thơ", "end"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Thành ủy giới thiệu ông Nguyễn Nho Trung để bầu giữ chức Chủ tịch HĐND TP Đà Nẵng.",
        "Ông Nguyễn Nho Trung ứng cử Chủ tịch HĐND TP Đà Nẵng.",
        "Dự kiến ông Nguyễn Nho Trung sẽ được bầu làm Chủ tịch HĐND TP Đà Nẵng.",
    ],
)
def test_what_is_only_proposed_is_nominated(text: str) -> None:
    assert [status for *_, status in posts(text)] == ["nominated"]


def test_a_request_to_an_official_gives_nobody_a_post() -> None:
    assert posts("Ông Trần Văn Tư đề nghị Bí thư Tỉnh ủy Đồng Nai xem xét.") == []


def test_tung_la_is_held() -> None:
    assert posts("Ông Nguyễn Tân Cương từng là Tư lệnh Quân đoàn 1.") == [
        ("Nguyễn Tân Cương", "Tư lệnh", "Quân đoàn 1", "held"),
    ]


def test_a_span_of_years_is_a_past_post_with_both_ends() -> None:
    (claim,) = held("Từ năm 1988 đến 1992, ông Huỳnh Minh Chắc là Phó Bí thư Tỉnh đoàn Hậu Giang.")
    assert (claim.status, str(claim.since), str(claim.until)) == ("held", "1988", "1992")


def test_up_to_now_is_an_ongoing_post() -> None:
    (claim,) = held(
        "Từ tháng 4/2016 đến nay, ông Trương Minh Tuấn là Bộ trưởng Bộ Thông tin và Truyền thông."
    )
    assert (claim.status, str(claim.since), claim.ongoing) == ("holds", "2016-04", True)


def test_an_old_appointment_is_the_start_of_a_span() -> None:
    (claim,) = held("Năm 1992, ông Lê Đức Anh được Quốc hội bầu làm Chủ tịch nước.")
    assert (claim.status, str(claim.since), claim.on) == ("held", "1992", None)


def test_a_post_before_the_next_one_is_past() -> None:
    text = "Ông Phạm Gia Túc giữ chức Phó Chủ tịch Hội Luật gia Việt Nam trước khi về Cần Thơ."
    assert [status for *_, status in posts(text)] == ["held"]


def test_before_taking_a_post_tells_nothing_of_it() -> None:
    text = (
        "Trước khi giữ chức Chủ tịch UBND tỉnh Nghệ An, ông Thái Thanh Quý từng là Bí thư Huyện ủy Nam Đàn."
    )
    assert posts(text) == [("Thái Thanh Quý", "Bí thư", "Huyện ủy Nam Đàn", "held")]


def test_a_position_held_during_past_time_finds_its_person_to_the_right() -> None:
    text = "Trong thời gian giữ cương vị Viện trưởng Viện KSND tỉnh Đồng Nai, đồng chí Hồ Văn Năm vi phạm."
    assert posts(text) == [
        ("Hồ Văn Năm", "Viện trưởng", "Viện Kiểm sát nhân dân tỉnh Đồng Nai", "held"),
    ]


def test_what_a_relative_was_is_not_what_he_was() -> None:
    assert posts("Ông Nguyễn Xuân Anh có bố từng là Bí thư Tỉnh ủy Quảng Nam.") == []


def test_the_holder_of_a_bare_title_is_not_the_person_before() -> None:
    text = 'Ông Trần Văn Ngọc nói: "việc Tổng Bí thư được giới thiệu ứng cử Chủ tịch nước rất tốt".'
    assert posts(text) == []


def test_a_concurrent_post_is_held_too() -> None:
    text = "Ông Lê Đức Anh làm Thứ trưởng Bộ Quốc phòng từ năm 1981 đến năm 1986, kiêm Tư lệnh Quân khu 7."
    assert ("Lê Đức Anh", "Thứ trưởng", "Bộ Quốc phòng", "held") in posts(text)
