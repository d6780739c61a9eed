"""Whether a verb behind a person is said of a body that stands between, and not of the person."""

import pytest

from tests.extract.reading import event, parts

_SESSION = "Sáng 17/1, Chính phủ mở hội nghị trực tuyến. "


@pytest.mark.parametrize(
    "said",
    [
        "Ông Lê Văn Tám bị Thanh tra Chính phủ kết luận có vi phạm.",
        "Ông Lê Văn Tám đã được Thành ủy Đà Nẵng đề nghị khen thưởng.",
        "Qua kiểm tra đối với ông Lê Văn Tám, Ủy ban Kiểm tra Trung ương đã yêu cầu thu hồi đất.",
        "Căn cứ báo cáo của ông Lê Văn Tám, Bộ Nội vụ đề nghị làm rõ.",
    ],
)
def test_a_body_right_before_the_verb_speaks_and_not_the_person_before_it(said: str) -> None:
    assert parts(event(_SESSION + said)) == []


@pytest.mark.parametrize(
    "said",
    [
        "Ông Lê Văn Tám, Trường Đại học Luật Hà Nội cho rằng cần cải cách.",
        "Ông Lê Văn Tám, Giám đốc Sở Nội vụ tỉnh Sơn La, cho biết sẽ cải cách.",
        "Ông Lê Văn Tám, Bí thư Tỉnh ủy, nêu các sai phạm đã được Ủy ban Kiểm tra Trung ương kết luận.",
    ],
)
def test_who_is_of_a_body_or_speaks_of_what_it_did_speaks(said: str) -> None:
    assert parts(event(_SESSION + said)) == [("Lê Văn Tám", "speaker")]
