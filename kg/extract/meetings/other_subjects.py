"""Whether a verb behind a person is said of another: a body that stands between, or who is named before.

Comes in: a page, a person and the verb. Goes out: whether it is another who does it:

    Ông A bị Thanh tra Chính phủ kết luận có vi phạm. Qua kiểm tra đối với ông A, Ủy ban B yêu cầu ...
    Bà B chúc mừng ông A, đồng thời cho rằng ... Ban Bí thư nhận thấy bà B đã đề nghị ...
"""

from __future__ import annotations

import re

from kg.extract.article import PersonMention
from kg.extract.meetings.page import Page
from kg.extract.offices import office_before

_SUFFERS = ("bị ", "được ")
_AUXILIARY = re.compile(r"(?: (?:đã|vừa|mới|cũng|sẽ|đang|có|đều|lại|tiếp tục|thống nhất))* ?$")
# What is done to things, of which the person speaks ("ông A nêu các sai phạm đã được Ủy ban B kết luận").
_OF_THINGS = re.compile(r"(?<!\w)(?:các|những|mà|nội dung|vấn đề|việc)(?!\w)[^,;]*$")
# What another does to whom the person listens ("ông A lắng nghe một bạn trẻ đọc thơ").
_HEARS = re.compile(r" (?:\w+ ){0,2}(?:lắng nghe|chứng kiến|xem) (?:(?!và )\w+ ){1,6}$")
# What somebody has done: "bác sĩ A với nghiên cứu về phổi và | đề xuất khám sớm".
_WITH = re.compile(r" với (?!vai trò|tư cách|cương vị|trách nhiệm|tinh thần)[^,.;:“”\"]{4,90} và ")
_HANDS = re.compile(r"thay mặt (?:\w+ ){1,8}(?:trao|tặng)(?!\w)(?! đổi)")
# By whom something is left to another who does it ("B được Chủ tịch nước A ủy nhiệm trình bày tờ trình").
_BY = re.compile(r"(?<!\w)được\s[^,.;:“”\"]{0,60}$")
_LEAVES_IT = re.compile(r" (?:ủy nhiệm|ủy quyền|phân công|giao|cử|mời|bổ nhiệm|tin tưởng)(?!\w)")
_CLAUSES = (", ", "; ")
_MARK = re.compile(r"[”\"]")
_OWNS = re.compile(r"(?<!\w)(?<!ý kiến )của\s[^,.;:“”\"]{0,60}$")
_LEAD = 120  # code points before a name with its titles in which a preposition stands
# The person is no subject: "kết quả kiểm tra đối với ông A", "báo cáo của Thứ trưởng A".
_NO_SUBJECT = re.compile(r"(?<!\w)(?:đối với|của|lễ tang)\s[^,.;:“”\"]{0,90}$")
# What a body finds, behind its name: "Ban Bí thư | nhận thấy bà A đã thiếu trách nhiệm".
_FINDS = re.compile(
    r"\s?(?:\([^()]{2,20}\)\s)?(?:(?:đã|vừa|cũng|còn) )*"
    r"(?:nhận thấy|kết luận|thông báo|xác định|cho rằng|nhận định|chỉ rõ|nêu rõ|phát hiện)(?!\w)"
)
_TITLE = r"(?!\w)(?: (?!do |của |để |khi |mà |rằng |thì |là |các |những )\w+){0,8} $"
# Of whom another speaks, or whom a body judges: "bày tỏ sự kính trọng đến ông A khi ông khẳng định ...".
_OBJECT = re.compile(
    r"(?<!\w)(?:đối với|kỷ luật(?: cảnh cáo)? với|đề nghị"
    rf"|(?:bày tỏ|gửi|thể hiện|gọi điện)(?: \w+){{0,8}}? (?:đến|tới|cho|với)){_TITLE}"
)
# "đánh giá cao đóng góp của ông A, chúc ông sức khỏe"
_PRAISES = re.compile(
    r"(?<!\w)(?:đánh giá cao|ghi nhận|cảm ơn|biểu dương|tri ân|tôn vinh)(?!\w)"
    r"[^.,;:“”\"]*(?<!\w)của\s[^.,;:“”\"]*$"
)
# Words of the two, looked for first.
_OBJECTS = ("đối với", "kỷ luật", "đề nghị", "bày tỏ", "gửi", "thể hiện", "gọi điện")
_PRAISING = ("đánh giá cao", "ghi nhận", "cảm ơn", "biểu dương", "tri ân", "tôn vinh")
# To whom another speaks who is there: "chúc mừng ông A, đồng thời cho rằng ...".
_FACED = re.compile(
    rf"(?<!\w)(?:cảm ơn|chúc mừng|hỏi thăm|quay sang|đặt câu hỏi (?:cho|với)|đến gặp){_TITLE}"
)


def is_of_another(page: Page, end: int, verb: int) -> bool:
    """Return whether a body right before a verb does it, not the person whose name ends at `end`."""
    if _WITH.fullmatch(page.lowered, end, verb) or _HEARS.fullmatch(page.lowered, end, verb) is not None:
        return True
    start = _subject(page, end, verb)
    if start is not None and page.lowered.endswith(_SUFFERS, end, start):
        return _OF_THINGS.search(page.lowered, end, start) is None
    named = start is not None and page.lowered.endswith(_CLAUSES, end, start)
    person = page.people.last_before(end)
    if person is None or not (named or page.lowered.find(";", end, verb) >= 0):
        return False
    return _NO_SUBJECT.search(page.lowered, max(0, person.start - _LEAD), person.start) is not None


def _subject(page: Page, end: int, verb: int) -> int | None:
    """Return where the body or office begins that ends right before a verb, but for its auxiliaries."""
    auxiliary = _AUXILIARY.search(page.lowered, max(end, verb - _LEAD), verb)
    last = auxiliary.start() if auxiliary is not None else verb
    body = page.organizations.last_before(last)
    office = office_before(page.lowered, last)
    if body is not None and end < body.start and body.end == last and not body.titled:
        return body.start
    return last - len(office) if office and end < last - len(office) else None


def hands_for(page: Page, verb: int, end: int) -> bool:
    """Return whether one hands something over for others ("thay mặt Nhà nước trao huân chương")."""
    return _HANDS.match(page.lowered, verb, end) is not None


def is_object(page: Page, before: int, start: int) -> bool:
    """Return whether a person is the object of what another does or says."""
    first = max(before, start - _LEAD)
    lead = page.lowered[first:start]
    if any(word in lead for word in _OBJECTS) and _OBJECT.search(page.lowered, first, start):
        return True
    may = any(word in lead for word in _PRAISING)
    return may and _PRAISES.search(page.lowered, first, start) is not None


def is_owner(page: Page, before: int, person: PersonMention) -> bool:
    """Return whether a matter is a person's, who does not speak ("về nhà của ông A, ông B đáp")."""
    first = max(before, person.start - _LEAD)
    parted = page.lowered.startswith(",", person.end)
    return parted and _OWNS.search(page.lowered, first, person.start) is not None


def is_faced(page: Page, before: int, start: int) -> bool:
    """Return whether it is to a person that another speaks."""
    return _FACED.search(page.lowered, max(before, start - _LEAD), start) is not None


def found_by_body(page: Page, sentence: int) -> range:
    """Return the clause of a sentence that a body finds, or makes known, or an empty range."""
    first, last = page.article.sentences[sentence]
    bodies = (one for one in page.organizations.within(first, last) if not one.titled)
    said = next(filter(None, (_FINDS.match(page.lowered, one.end) for one in bodies)), None)
    if said is None:
        return range(0)
    closed = _MARK.search(page.lowered, said.end(), last)  # "“Thanh tra kết luận rồi”, ông A nói"
    return range(said.end(), closed.start() if closed is not None else last)


def leaves_it(page: Page, before: int, person: PersonMention) -> bool:
    """Return whether it is by a person that another does something ("bà B được ông A ủy quyền trình bày")."""
    left = _LEAVES_IT.match(page.lowered, person.end) is not None
    return left and _BY.search(page.lowered[max(before, person.start - _LEAD) : person.start]) is not None
