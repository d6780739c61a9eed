"""What a decision is called by which several are punished."""

from tests.extract.reading import event


def test_a_decision_about_several_is_named_with_all_of_them() -> None:
    text = (
        "Huyện ủy Yên Lập cảnh cáo ông Lê Văn Tám. Ông Trần Văn Sáu, Chánh Văn phòng, bị khiển trách."
        " Với sai phạm tương tự, bà Đỗ Thị Bảy cũng bị khiển trách."
    )
    assert event(text).name == "Huyện ủy Yên Lập kỷ luật Lê Văn Tám, Trần Văn Sáu và Đỗ Thị Bảy"


def test_of_many_who_are_punished_a_name_tells_three() -> None:
    text = (
        "Huyện ủy Yên Lập cảnh cáo ông Lê Văn Tám. Ông Trần Văn Sáu bị khiển trách."
        " Bà Đỗ Thị Bảy bị khiển trách. Ông Hà Văn Chín bị khiển trách."
    )
    assert event(text).name.endswith("kỷ luật Lê Văn Tám, Trần Văn Sáu, Đỗ Thị Bảy và 1 người khác")


def test_a_decision_about_those_whom_its_words_name_keeps_them() -> None:
    text = "Huyện ủy Yên Lập cảnh cáo ông Lê Văn Tám và ông Trần Văn Sáu."
    assert event(text).name == "Huyện ủy Yên Lập cảnh cáo Lê Văn Tám và Trần Văn Sáu"


def test_who_gets_a_punishment_does_not_decide_it() -> None:
    text = "Ngày 16/1, ông Lê Văn Tám nhận kỷ luật nội bộ."
    assert (event(text).name, event(text).hosts) == ("Lê Văn Tám nhận kỷ luật nội bộ", ())


def test_whom_a_decision_is_only_asked_about_is_not_in_its_name() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Hà Nam cảnh cáo ông Lê Văn Tám. Ông Trần Văn Sáu vi phạm nghiêm trọng,"
        " ủy ban đề nghị Tỉnh ủy cách chức."
    )
    assert event(text).name == "Ủy ban Kiểm tra Tỉnh ủy Hà Nam cảnh cáo Lê Văn Tám"


def test_who_signs_a_punishment_is_not_in_its_name() -> None:
    text = (
        "Huyện ủy Yên Lập cảnh cáo ông Lê Văn Tám. Ông Trần Văn Sáu ký quyết định khiển trách bà Đỗ Thị Bảy."
    )
    assert event(text).name == "Huyện ủy Yên Lập kỷ luật Lê Văn Tám và Đỗ Thị Bảy"
