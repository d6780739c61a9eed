"""Posts told as past of one who holds them still."""

from tests.extract.reading import posts


def _statuses(text: str) -> set[tuple[str, str]]:
    return {(title, status) for _, title, _, status in posts(text)}


def test_only_the_title_that_is_called_past_is_past_where_the_next_is_held() -> None:
    text = "Chủ tịch UBND tỉnh Hà Nam Trần Văn Tư đến dự. Nguyên Giám đốc Công an Hà Nam, Chủ tịch UBND tỉnh"
    text += " Hà Nam Trần Văn Tư nhận huân chương."
    assert _statuses(text) == {("Chủ tịch", "holds"), ("Giám đốc", "held")}


def test_the_time_of_what_was_done_is_not_that_of_the_post() -> None:
    text = "Kỷ luật ông Trần Văn Tư - Chủ tịch UBND huyện Lý Nhân. Từ đầu năm 2015 đến cuối năm 2016, ông Tư"
    text += " trong vai trò Chủ tịch UBND huyện Lý Nhân đã thiếu kiểm tra."
    assert _statuses(text) == {("Chủ tịch", "holds")}
