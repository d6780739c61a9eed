"""People whom an event is about: who gets or leaves a post, who is disciplined, who is tried."""

import pytest

from kg.extract import read
from kg.model.claims import Event
from tests.builders import a_document
from tests.extract.reading import events, parts


def people(text: str, event_type: str) -> list[str]:
    found: list[Event] = [one for one in events(text) if one.event_type == event_type]
    return [one.person for event in found for one in event.participants]


def test_all_who_get_posts_on_the_day_are_at_the_handing_over() -> None:
    text = (
        "Ngày 16/1, Ban Thường vụ Tỉnh ủy Sơn La trao các quyết định điều động cán bộ. "
        "Ông Lê Văn Tám thôi giữ chức Bí thư Huyện ủy Mai Sơn. "
        "Bà Trần Thị Hoa giữ chức Giám đốc Sở Nội vụ tỉnh Sơn La."
    )
    assert people(text, "ceremony") == ["Lê Văn Tám", "Trần Thị Hoa"]


def test_who_gets_a_post_on_another_day_is_not_there() -> None:
    text = (
        "Ngày 16/1, Ban Thường vụ Tỉnh ủy Sơn La trao quyết định cho ông Lê Văn Tám. "
        "Ngày 3/12/2018, bà Trần Thị Hoa được bổ nhiệm Giám đốc Sở Nội vụ tỉnh Sơn La."
    )
    assert "Trần Thị Hoa" not in people(text, "ceremony")


def test_the_next_sentence_tells_whom_a_session_elects() -> None:
    text = (
        "Sáng 16/1, Tỉnh ủy Sơn La tổ chức hội nghị tổng kết công tác năm 2018. "
        "Chiều cùng ngày, HĐND tỉnh Sơn La họp kỳ họp bất thường. "
        "Tại đây, ông Lê Văn Tám được bầu giữ chức Chủ tịch UBND tỉnh Sơn La."
    )
    told = [[one.person for one in found.participants] for found in events(text) if "ỳ họp" in found.name]
    assert told == [["Lê Văn Tám"]]


CONGRESS = "Sáng 16/1, Đại hội Đảng bộ tỉnh Sơn La lần thứ 14 bầu Ban Chấp hành mới. "


@pytest.mark.parametrize(
    ("behind", "elected"),
    [
        (
            "Ông Lê Văn Tám được bầu giữ chức Bí thư Tỉnh ủy. Ông Hoàng Văn Nam, bà Trần Thị Hoa tái đắc cử "
            "Phó bí thư.",
            ["Lê Văn Tám", "Hoàng Văn Nam", "Trần Thị Hoa"],
        ),
        ("Chiều 17/1, Đại hội Đảng bộ tỉnh Lai Châu họp. Bà Trần Thị Hoa được bầu làm Bí thư Tỉnh ủy.", []),
        ("Năm 2008, bà Trần Thị Hoa được bầu làm Phó bí thư Tỉnh ủy.", []),
    ],
)
def test_those_elected_behind_a_congress_are_at_it(behind: str, elected: list[str]) -> None:
    found = [one for one in events(CONGRESS + behind) if "Sơn La" in one.name]
    assert [one.person for event in found for one in event.participants] == elected


def test_whom_a_session_is_to_elect_is_put_forward_to_it() -> None:
    text = (
        "Chiều 16/1, tại phiên làm việc, Quốc hội nghe tờ trình về nhân sự. "
        "Ông Lê Văn Tám được đề cử giữ chức Phó chủ tịch nước."
    )
    assert people(text, "session") == ["Lê Văn Tám"]


CASE = "Ngày 16/1, Ủy ban Kiểm tra Tỉnh ủy Sơn La thi hành kỷ luật một số cán bộ. "


@pytest.mark.parametrize(
    ("sentence", "blamed"),
    [
        ("Ông Lê Văn Tám, nguyên Giám đốc Sở, chịu trách nhiệm chính về vi phạm.", ["Lê Văn Tám"]),
        ("Ủy ban quyết định cảnh cáo ông Lê Văn Tám.", ["Lê Văn Tám"]),
        ("Ông Lê Văn Tám và bà Trần Thị Hoa bị khiển trách.", ["Lê Văn Tám", "Trần Thị Hoa"]),
        ("Ông Lê Văn Tám nâng đỡ bà Trần Thị Hoa, vi phạm quy định.", ["Lê Văn Tám"]),
        ("Ông Lê Văn Tám cho biết sẽ xử lý nghiêm vi phạm.", []),
        ("Ông Lê Văn Tám sinh năm 1960 tại Sơn La.", []),
        ("Từ ngày 2/5/2018, ông Lê Văn Tám chịu trách nhiệm về vi phạm ở nơi khác.", []),
    ],
)
def test_a_disciplinary_decision_is_about_those_at_fault(sentence: str, blamed: list[str]) -> None:
    assert people(CASE + sentence, "decision")[: len(blamed) + 1] == blamed


def test_whom_a_meeting_disciplines_is_not_at_the_meeting() -> None:
    text = (
        "Ngày 16/1, Ban Bí thư họp dưới sự chủ trì của bà Trần Thị Hoa. "
        "Ban Bí thư quyết định cảnh cáo ông Lê Văn Tám."
    )
    assert people(text, "meeting") == ["Trần Thị Hoa"]
    assert people(text, "decision") == ["Lê Văn Tám"]


def test_who_is_at_fault_by_an_older_decision_is_not_disciplined() -> None:
    text = (
        "Trước đó, ngày 3/12/2018, Ủy ban Kiểm tra Tỉnh ủy họp kỳ thứ 11. "
        "Ông Lê Văn Tám chịu trách nhiệm chính về vi phạm ở nơi khác."
    )
    assert people(CASE + text, "decision") == []


def test_who_chairs_the_meeting_is_not_disciplined() -> None:
    text = (
        "Ngày 16/1, Ban Bí thư quyết định cảnh cáo ông Lê Văn Tám. "
        "Ban Bí thư họp dưới sự chủ trì của bà Trần Thị Hoa để xem xét, thi hành kỷ luật."
    )
    assert people(text, "decision") == ["Lê Văn Tám"]


def test_those_sentenced_are_at_the_trial() -> None:
    text = (
        "Sáng 16/1, Tòa án nhân dân tỉnh Sơn La mở phiên tòa sơ thẩm. "
        "Lê Văn Tám lĩnh 7 năm tù, Trần Văn Nam được hưởng án treo. Ông Lê Vĩnh Tân sống gần đó."
    )
    assert people(text, "trial") == ["Lê Văn Tám", "Trần Văn Nam"]


def test_who_comes_to_a_funeral_is_there_and_the_dead_is_not() -> None:
    text = (
        "Sáng 16/1, lễ viếng ông Lê Văn Tám diễn ra tại Sơn La. "
        "Bí thư Trần Thị Hoa; ông Hoàng Văn Nam đã dẫn đầu các đoàn vào viếng cố Chủ tịch Lê Văn Tám. "
        "Bà Lò Thị Nga ở nhà."
    )
    assert people(text, "funeral") == ["Trần Thị Hoa", "Hoàng Văn Nam"]


def test_who_left_before_is_not_at_the_session_that_elects_another() -> None:
    text = (
        "Sáng 16/1, HĐND tỉnh Sơn La họp kỳ họp bất thường, bầu bà Trần Thị Hoa giữ chức Chủ tịch UBND tỉnh "
        "thay cho ông Lê Văn Tám đã được điều động giữ chức Bí thư Huyện ủy Mai Sơn."
    )
    assert people(text, "meeting") == ["Trần Thị Hoa"]


def test_who_is_prosecuted_in_the_same_case_is_not_disciplined() -> None:
    assert people(CASE + "Công an khởi tố ông Lê Văn Tám do vi phạm.", "decision")[:1] != ["Lê Văn Tám"]


VOTE = "Chiều 17/1, kỳ họp thứ 9 HĐND tỉnh Nghệ An công bố kết quả lấy phiếu. "


def test_whose_votes_a_session_announces_is_told_by_it() -> None:
    text = (
        VOTE
        + "Ông Lê Văn Tám nhận 35 phiếu tín nhiệm cao. Đứng thứ hai về “tín nhiệm cao” là bà Trần Thị Hoa."
    )
    assert people(text, "session") == ["Lê Văn Tám", "Trần Thị Hoa"]
    assert people(VOTE + "Ông Lê Văn Tám có một người con.", "session") == []


def test_nobody_gets_a_post_today_at_an_event_of_years_past() -> None:
    text = (
        "Ông Lê Văn Tám được bổ nhiệm Giám đốc Sở Nội vụ tỉnh Sơn La. "
        "Tháng 3/2014, Ban Tổ chức Trung ương trao quyết định luân chuyển cho bà Trần Thị Hoa."
    )
    found = [one for one in events(text, "2019-01") if one.event_type == "ceremony"]
    assert [[who.person for who in one.participants] for one in found] == [["Trần Thị Hoa"]]


def test_another_congress_elects_its_own() -> None:
    text = (
        CONGRESS + "Ông Lê Văn Tám được bầu làm Bí thư Tỉnh ủy. "
        "Đại hội Đảng bộ tỉnh Lai Châu cũng vậy. Bà Trần Thị Hoa được bầu làm Bí thư Tỉnh ủy."
    )
    found = [one for one in events(text) if "Sơn La" in one.name]
    assert [who.person for one in found for who in one.participants] == ["Lê Văn Tám"]


def test_those_listed_behind_the_word_for_mourning_come_to_the_funeral() -> None:
    text = (
        "Sáng 16/1, lễ viếng ông Lê Văn Tám diễn ra tại Sơn La. "
        "Tới viếng ngay từ khi trời chưa sáng và đường còn vắng có Chủ tịch xã Trần Thị Hoa, Hoàng Văn Nam."
    )
    assert people(text, "funeral") == ["Trần Thị Hoa", "Hoàng Văn Nam"]


def test_who_writes_into_the_book_of_condolence_is_at_the_funeral() -> None:
    text = (
        "Sáng 16/1, lễ viếng ông Lê Văn Tám diễn ra tại Sơn La. "
        "Bà Trần Thị Hoa xúc động ghi vào sổ tang những lời tiếc thương."
    )
    assert people(text, "funeral") == ["Trần Thị Hoa"]


def test_who_reads_the_funeral_oration_is_at_the_ceremony_and_the_dead_is_not() -> None:
    text = (
        "Lễ truy điệu ông Lê Văn Tám diễn ra sáng 16/1 tại Sơn La. "
        "Trong điếu văn tại lễ truy điệu ông Lê Văn Tám, Chủ tịch tỉnh Trần Thị Hoa bày tỏ niềm tiếc thương."
    )
    assert people(text, "funeral") == ["Trần Thị Hoa"]


def test_who_writes_into_the_book_of_condolence_may_be_named_behind_it() -> None:
    text = (
        "Sáng 16/1, lễ viếng ông Lê Văn Tám diễn ra tại Sơn La. "
        "Xúc động viết trong sổ tang, Chủ tịch tỉnh Trần Thị Hoa bày tỏ niềm tiếc thương ông Tám."
    )
    assert people(text, "funeral") == ["Trần Thị Hoa"]


def test_the_dead_are_not_at_their_funeral() -> None:
    text = (
        "Sáng 16/1, lễ truy điệu ông Lê Văn Tám diễn ra tại Sơn La. "
        "Dù ở cương vị nào, ông Tám cũng nêu cao phẩm chất của người cán bộ."
    )
    assert people(text, "funeral") == []


def test_who_goes_to_be_elected_elsewhere_gets_a_paper_with_the_others() -> None:
    text = (
        "Sáng 16/1, Thành ủy Sơn La trao quyết định điều động cán bộ. Ông Lê Văn Tám về Sở Nội vụ. "
        "Bà Trần Thị Hoa được giới thiệu để bầu giữ chức Chủ tịch Hội Nông dân tỉnh Sơn La."
    )
    assert "Trần Thị Hoa" in people(text, "ceremony")


def test_the_source_of_a_judgement_is_not_punished() -> None:
    text = (
        "Ngày 16/1, Ban Thường vụ Huyện ủy Mai Sơn thi hành kỷ luật cảnh cáo ông Lê Văn Tám. "
        "Theo ông Trần Văn Bình, hai việc trên đã cấu thành vi phạm."
    )
    assert people(text, "decision") == ["Lê Văn Tám"]


def test_whom_another_body_punishes_is_not_of_a_decision() -> None:
    text = (
        "Ngày 17/1, Ban Thường vụ Tỉnh ủy Sơn La kỷ luật ông Lê Văn Tám. "
        "Ngoài ra, Sở Y tế tỉnh Sơn La đã kỷ luật khiển trách ông Trần Văn Bảy."
    )
    told = {one.hosts: parts(one) for one in events(text)}
    assert told[("Ban Thường vụ Tỉnh ủy Sơn La",)] == [("Lê Văn Tám", "attendee")]


def test_who_cannot_be_voted_on_is_not_at_the_vote() -> None:
    text = (
        "Ngày 17/1, Quốc hội lấy phiếu tín nhiệm. Ông Lê Văn Tám được 300 phiếu tín nhiệm cao. "
        "Ông Trần Văn Bảy không đủ điều kiện để có phiếu tín nhiệm cao."
    )
    assert parts(events(text)[0]) == [("Lê Văn Tám", "attendee")]


def test_whom_the_one_elected_follows_is_not_at_the_congress() -> None:
    text = (
        "Ông Lê Văn Tám thôi giữ chức Bí thư Huyện ủy Mộc Châu. "
        "Ngày 17/1, Đại hội Đảng bộ huyện Mộc Châu bầu ông Trần Văn Bảy làm Bí thư thay ông Lê Văn Tám."
    )
    congress = next(one for one in events(text) if one.event_type == "congress")
    assert parts(congress) == [("Trần Văn Bảy", "attendee")]


def test_a_decision_of_an_office_on_a_pronoun_is_about_the_person_meant() -> None:
    text = (
        "Sáng 17/1, bà Hoàng Thị Nga tiếp công dân. Tháng 12/2018, Ban Bí thư cảnh cáo ông Lê Văn Tám. "
        "Tháng 1/2019, Thủ tướng cách chức Phó Chủ tịch UBND tỉnh Sơn La đối với ông này."
    )
    found = [(one.name, parts(one)) for one in events(text) if str(one.date) == "2019-01"]
    ((name, people),) = found
    assert name == "Thủ tướng Chính phủ cách chức Phó Chủ tịch Ủy ban nhân dân tỉnh Sơn La"
    assert people == [("Lê Văn Tám", "attendee")]


def test_a_decision_on_a_pronoun_is_about_the_person_meant() -> None:
    text = (
        "Sáng 17/1, bà Hoàng Thị Nga tiếp công dân. Ông Lê Văn Tám quê Sơn La. "
        "Ngày 28/7/2018, Ban Thường vụ Tỉnh ủy Sơn La điều động ông giữ chức "
        "Giám đốc Sở Y tế tỉnh Sơn La."
    )
    assert [(str(one.date), parts(one)) for one in events(text) if one.event_type == "decision"] == [
        ("2018-07-28", [("Lê Văn Tám", "attendee")])
    ]


@pytest.mark.parametrize(
    "fault", ["đã thiếu trách nhiệm, buông lỏng quản lý", "còn bị kiểm điểm do liên đới trách nhiệm"]
)
def test_who_failed_in_his_duty_is_disciplined(fault: str) -> None:
    text = (
        "Ngày 16/1, Ủy ban Kiểm tra Tỉnh ủy Sơn La kỷ luật ông Lê Văn Tám. "
        f"Bà Trần Thị Hoa, nguyên Chủ tịch UBND huyện Mai Sơn, {fault}."
    )
    assert people(text, "decision") == ["Lê Văn Tám", "Trần Thị Hoa"]


def test_whom_he_failed_to_help_is_not_disciplined() -> None:
    text = (
        "Ngày 16/1, Ủy ban Kiểm tra Tỉnh ủy Sơn La kỷ luật ông Lê Văn Tám. "
        "Ông Tám thiếu trách nhiệm trong việc giúp Chủ tịch UBND huyện Trần Thị Hoa."
    )
    assert people(text, "decision") == ["Lê Văn Tám"]


def test_who_delivers_a_report_at_a_ballot_speaks_there() -> None:
    text = (
        "Chiều 16/1, Quốc hội bỏ phiếu kín. Tổng Thư ký Quốc hội Lê Văn Tám trình bày dự thảo Nghị quyết. "
        "Bà Trần Thị Hoa cho biết còn chờ kết quả."
    )
    (found,) = events(text)
    assert parts(found) == [("Lê Văn Tám", "speaker")]


PAPERS = (
    "Sáng 16/1, Ban Tổ chức Tỉnh ủy Sơn La trao quyết định điều động lãnh đạo các huyện. "
    "Bà Trần Thị Hoa - Bí thư Huyện ủy Mai Sơn - được điều động về Sở Nội vụ. "
)


def test_who_comes_in_the_place_of_another_is_at_the_handing_over() -> None:
    text = PAPERS + "Thay vị trí bà Hoa là ông Lê Văn Tám, Chánh Thanh tra tỉnh."
    (ceremony,) = read(a_document(text, published="2019-01-17")).events
    assert [one.person for one in ceremony.participants] == ["Trần Thị Hoa", "Lê Văn Tám"]


def test_papers_that_are_handed_over_beside_a_meeting_have_their_people() -> None:
    text = (
        "Sáng 16/1, HĐND tỉnh Sơn La khai mạc kỳ họp thứ 9. Tại kỳ họp thứ 9, nhiều đại biểu phát biểu. "
        "Kỳ họp thứ 9 kéo dài hai ngày. "
        "Chiều 16/1, Ban Tổ chức Tỉnh ủy Sơn La trao quyết định điều động lãnh đạo các huyện. "
        "Ông Lê Văn Tám thôi giữ chức Bí thư Huyện ủy Mai Sơn."
    )
    assert "Lê Văn Tám" in people(text, "ceremony")


def test_who_gets_the_paper_of_retirement_is_there() -> None:
    text = (
        "Ngày 16/1, Bộ Công an trao quyết định bổ nhiệm Giám đốc Công an tỉnh Sơn La. "
        "Ông Lê Văn Tám, Phó Giám đốc Công an tỉnh Sơn La, nhận quyết định nghỉ hưu."
    )
    assert people(text, "ceremony") == ["Lê Văn Tám"]


PUNISHED = "Ngày 16/1, Ủy ban Kiểm tra Tỉnh ủy Sơn La quyết định kỷ luật cảnh cáo ba cán bộ. "


def test_a_semicolon_ends_what_is_said_of_who_is_punished() -> None:
    text = PUNISHED + (
        "Cảnh cáo ông Lê Văn Tám, Bí thư Huyện ủy; ông Hoàng Văn Nam, Phó Bí thư; đề nghị cấp trên xem xét."
    )
    assert people(text, "decision") == ["Lê Văn Tám", "Hoàng Văn Nam"]


@pytest.mark.parametrize(
    "told",
    [
        "Bà Trần Thị Hoa - Bí thư Huyện ủy Yên Châu - nay được chuyển về làm việc ở tỉnh.",
        "Thay vị trí ông Tám là bà Trần Thị Hoa, kỹ sư.",
        "Người kế nhiệm ông Tám là Phó giám đốc Sở Tư pháp Trần Thị Hoa.",
        "Bà Trần Thị Hoa và bà Đỗ Thị Mây nhận quyết định nghỉ hưu.",
    ],
)
def test_who_goes_to_another_post_is_at_the_handing_over(told: str) -> None:
    text = (
        "Ngày 16/1, Tỉnh ủy Sơn La trao quyết định luân chuyển cho nhiều lãnh đạo cấp huyện, "
        f"trong đó có ông Lê Văn Tám. {told}"
    )
    assert "Trần Thị Hoa" in people(text, "ceremony")


def test_who_is_replaced_is_not_at_the_handing_over() -> None:
    text = (
        "Ngày 16/1, Tỉnh ủy Sơn La trao quyết định điều động ông Lê Văn Tám. "
        "Ông Tám sẽ thay ông Đỗ Văn Nam đã nhận quyết định nghỉ hưu."
    )
    assert people(text, "ceremony") == ["Lê Văn Tám"]


def test_who_goes_to_another_post_is_at_the_handing_over_beside_a_conference() -> None:
    text = (
        "Ông Phạm Văn Bình, Bí thư Tỉnh ủy Sơn La, trao quyết định điều động cán bộ sáng 16/1. "
        "Ngày 16/1, Tỉnh ủy Sơn La đã tổ chức hội nghị cán bộ. "
        "Theo đó, bà Trần Thị Hoa - Bí thư Huyện ủy Yên Châu - được điều động về nhận công tác tại UBND tỉnh."
    )
    assert "Trần Thị Hoa" in people(text, "ceremony")


def test_who_leads_on_after_another_is_dismissed_is_not_dismissed() -> None:
    text = (
        "Ngày 16/1, Ban Bí thư cách chức ông Lê Văn Tám. Sau khi ông Tám bị cách chức, lãnh đạo Tỉnh ủy "
        "hiện có 2 người, gồm Bí thư Trần Thị Hoa và Phó bí thư Đỗ Văn Nam."
    )
    assert people(text, "decision") == ["Lê Văn Tám"]


def test_whoever_sees_the_dead_off_is_at_the_burial() -> None:
    text = (
        "Chiều 16/1, lễ an táng ông Lê Văn Tám diễn ra tại Sơn La. Bà Trần Thị Hoa tiễn đưa linh cữu ông Tám."
    )
    assert people(text, "funeral") == ["Trần Thị Hoa"]


def test_a_committee_that_meets_first_elects_whom_the_next_sentences_tell() -> None:
    meets = "Trưa 16/1, Ban Chấp hành Đảng bộ tỉnh Sơn La khóa 14 họp phiên thứ nhất"
    text = (
        " Ông Lê Văn Tám được bầu giữ chức Bí thư Tỉnh ủy. Bà Trần Thị Hoa được bầu làm Phó bí thư Tỉnh ủy."
    )
    assert people(f"{meets}, bầu Ban Thường vụ.{text}", "meeting") == ["Lê Văn Tám", "Trần Thị Hoa"]
