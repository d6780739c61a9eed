"""Posts that the words only point back to."""

import pytest

from tests.extract.reading import held

HEALTH = "Sở Y tế tỉnh Hà Nam"


def told(text: str) -> set[tuple[str, str, str, str, str]]:
    return {
        (one.person, one.title, one.status, str(one.since or one.on), str(one.until or ""))
        for one in held(text)
        if one.organization == HEALTH
    }


@pytest.mark.parametrize(
    ("words", "status", "since", "until"),
    [
        ("Ông đảm nhiệm cương vị này từ tháng 5/2015.", "holds", "2015-05", ""),
        ("Ngày 1/12/2016, ông được bổ nhiệm giữ chức vụ này.", "holds", "2016-12-01", ""),
        ("Ông thôi giữ chức vụ trên từ tháng 4/2016.", "end", "2016-04", ""),
    ],
)
def test_words_that_point_back_date_the_post_of_the_sentence_before(
    words: str, status: str, since: str, until: str
) -> None:
    found = told(f"Ông Trần Văn Tư là Giám đốc Sở Y tế Hà Nam. {words}")
    assert ("Trần Văn Tư", "Giám đốc", status, since, until) in found


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Tư là Giám đốc Sở Y tế Hà Nam, Bí thư Huyện ủy Lý Nhân. Bà Lê Thị Năm giữ chức vụ này.",
        "Ông Trần Văn Tư là Giám đốc Sở Y tế Hà Nam. Trước khi giữ chức vụ này, bà Lê Thị Năm là kỹ sư.",
        "Ông Trần Văn Tư làm Giám đốc Sở Y tế Hà Nam sau khi bà Lê Thị Năm, Chủ tịch X, giữ chức vụ này.",
        "Ông Trần Văn Tư là Giám đốc Sở Y tế Hà Nam. Bà Lê Thị Năm, Bí thư Huyện ủy, sẽ giữ chức vụ này.",
        "Ông Trần Văn Tư là Giám đốc Sở Y tế Hà Nam. Bà Lê Thị Năm giữ chức vụ này ở Thái Bình đã lâu.",
        "Ông Trần Văn Tư là Giám đốc Sở Y tế Hà Nam. Bà Lê Thị Năm giữ chức vụ này tại tỉnh Thái Bình.",
        "Ông Trần Văn Tư là Giám đốc Sở Y tế Hà Nam. Bà Lê Thị Năm giữ chức vụ này của Sở Nội vụ.",
    ],
)
def test_words_that_may_mean_another_post_or_only_a_time_give_none(text: str) -> None:
    assert "Lê Thị Năm" not in {person for person, *_ in told(text)}


def test_an_assembly_at_which_one_gets_the_post_again_is_no_other_body() -> None:
    text = (
        "Ông Trần Văn Tư là Giám đốc Sở Y tế Hà Nam. Năm 2015, ông giữ chức vụ này tại kỳ họp của HĐND tỉnh."
    )
    assert ("Trần Văn Tư", "Giám đốc", "holds", "2015", "") in told(text)


def test_who_was_relieved_before_held_the_post_that_the_words_point_back_to() -> None:
    left = "Ngày 4/5/2021, Bộ Y tế cho ông Trần Văn Tư thôi giữ chức Giám đốc Sở Y tế Hà Nam."
    found = told(f"{left} Ông giữ chức vụ này từ tháng 6/2016.")
    assert ("Trần Văn Tư", "Giám đốc", "held", "2016-06", "") in found
    assert "holds" not in {status for _, _, status, _, _ in found}


def test_who_comes_after_one_who_was_relieved_holds_it() -> None:
    left = "Ngày 4/5/2021, Bộ Y tế cho ông Trần Văn Tư thôi giữ chức Giám đốc Sở Y tế Hà Nam."
    found = told(f"{left} Bà Lê Thị Năm giữ chức vụ này từ tháng 5/2021.")
    assert ("Lê Thị Năm", "Giám đốc", "holds", "2021-05", "") in found


@pytest.mark.parametrize(
    "words",
    [
        "miễn nhiệm Giám đốc Sở Y tế Hà Nam với bà Lò Thị Sen và bổ nhiệm ông Trần Văn Tư giữ chức vụ này",
        "miễn nhiệm chức vụ Giám đốc Sở Y tế Hà Nam của bà Lò Thị Sen; bổ nhiệm ông Trần Văn Tư thay thế",
        "miễn nhiệm Giám đốc Sở Y tế Hà Nam với bà Lò Thị Sen và bổ nhiệm ông Trần Văn Tư (SN 1970) "
        "giữ chức vụ này",
    ],
)
def test_who_is_appointed_instead_gets_the_post_that_another_loses(words: str) -> None:
    found = told(f"Ngày 9/1, UBND tỉnh {words}.")
    assert ("Trần Văn Tư", "Giám đốc", "start", "2019-01-09", "") in found
    assert ("Lò Thị Sen", "Giám đốc", "end", "2019-01-09", "") in found


def test_who_is_appointed_elsewhere_gets_not_the_post_that_another_loses() -> None:
    text = "UBND tỉnh bổ nhiệm ông Trần Văn Tư thay thế bà Lò Thị Sen làm Giám đốc Sở Y tế tỉnh Hà Nam."
    assert {one[0] for one in told(text) if one[2] == "start"} == {"Trần Văn Tư"}
