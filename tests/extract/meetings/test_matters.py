"""What a meeting weighs, which tells it from others of its body."""

import pytest

from tests.extract.reading import events

SAT = "Ngày 16/1, Ban Bí thư đã họp"


@pytest.mark.parametrize(
    ("behind", "matter"),
    [
        (" để xem xét, thi hành kỷ luật ông Lê Văn Tám.", " xem xét, thi hành kỷ luật Lê Văn Tám"),
        (
            " dưới sự chủ trì của ông Hoàng Văn Nam, cho ý kiến về công tác cán bộ.",
            " cho ý kiến về công tác cán bộ",
        ),
        (
            ". Sau khi xem xét đề nghị của Ủy ban Kiểm tra Trung ương về việc thi hành kỷ luật ông Lê Văn "
            "Tám, Ban Bí thư nhận thấy vi phạm là nghiêm trọng.",
            " xem xét thi hành kỷ luật Lê Văn Tám",
        ),
        (" và thống nhất kế hoạch.", ""),
        (" để xem xét.", ""),
    ],
)
def test_a_meeting_is_called_by_what_it_weighs(behind: str, matter: str) -> None:
    names = [one.name for one in events(SAT + behind) if one.event_type == "meeting"]
    assert names == ["Cuộc họp của Ban Bí thư Trung ương Đảng" + matter]
