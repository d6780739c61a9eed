"""Posts told as past of one who holds them still."""

from tests.extract.reading import posts


def _statuses(text: str) -> set[tuple[str, str]]:
    return {(title, status) for _, title, _, status in posts(text)}


def test_only_the_title_that_is_called_past_is_past_where_the_next_is_held() -> None:
    text = (
        "Nhà máy mời Bí thư Huyện ủy Ý Yên Lò Văn Bính tới xem lúa. Nguyên Trưởng phòng Thống kê huyện Ý Yên,"
    )
    text += " Bí thư Huyện ủy Ý Yên Lò Văn Bính kể chuyện nghề."
    assert _statuses(text) == {("Bí thư", "holds"), ("Trưởng phòng", "held")}


def test_the_time_of_what_was_done_is_not_that_of_the_post() -> None:
    text = "Quý bà Lò Thị Sen - Giám đốc Sở Du lịch tỉnh Lai Châu. Từ tháng 3/2009 đến tháng 8/2011, bà Sen"
    text += " trong vai trò Giám đốc Sở Du lịch tỉnh Lai Châu đã lập ba tủ sách."
    assert _statuses(text) == {("Giám đốc", "holds")}
