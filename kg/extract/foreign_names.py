"""Names of people that need not be Vietnamese: where they begin and end, and how they are spelled.

Comes in: a `Scan` and a token. Goes out: the end of a name with its spelling, or whether one begins at all.
"""

from __future__ import annotations

from kg.extract.employments import read_employment
from kg.extract.lexicon import TITLE
from kg.extract.scan import DASHES, Scan
from kg.extract.syllables import is_vietnamese
from kg.extract.tails import is_foreign
from kg.extract.titles import MODIFIERS, read_title

# Marks between a name and its title, and what follows a title that stands in apposition.
_APPOSING = frozenset((",", "(", *DASHES))
_CLOSING = frozenset((",", ".", "(", ")", ";", *DASHES))
# What a name stands behind ("Theo Kerry Brown"), and what a body ("hãng luật Acme Lee") or a place does.
_LEADING = frozenset(("theo", "với", "cùng", "còn", "và", "cả", "như", "là", "do", "tại", "ở"))
_NAMED = frozenset(
    ("luật", "hãng", "tin", "ty", "đoàn", "đảng", "báo", "tờ", "đài", "viện", "nhóm", "quỹ", "kênh", "trang")
)
_WHERE = frozenset(("tại", "ở", "từ", "đến", "tới", "thăm", "rời", "về", "qua", "sang"))
_REMARK = 6  # tokens of an age or remark in brackets
# Last syllables of Korean given names that have the form of a Vietnamese one: "Kim Jong - un".
_GIVEN_ENDS = frozenset(("un", "in", "hui", "min", "ho"))
_LONGEST_END = 5  # "kyung"; what is longer is a remark: "vlogger"
_KOREAN = "kim"  # the surname that Vietnamese and Koreans share
_LONGEST = 5
_AT_HOME = ("district", "town", "city", "province")
# Syllables of a whole name, and words of captions that may stand after it without a space.
_WHOLE = 3
_CAPTIONS = frozenset(("ảnh", "người", "nguồn", "theo", "trong"))
_PAST = ("nguyên", "cựu")
_TITLED = frozenset((TITLE, *MODIFIERS))
# Letters of an abbreviation, at most, and those of which a name in capitals has some in each word.
_LETTERS = 4
_VOWELS = frozenset("AEIOUY")
# Small words inside European and Arabic names.
_PARTICLES = frozenset(
    ("von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "bin", "ibn", "al")
)
# Words before a verb that gives a post, verbs of which the holder is the subject, and what is no post of a
# person. Who is the subject of another verb, without "được", gives the post: "Acme Motors bổ nhiệm Giám đốc".
_TENSES = frozenset(("đã", "vừa", "mới", "sẽ", "được", "chính", "thức"))
_GETTING = "được"
_NOW = ("hiện", "nay", "đang", "vẫn")
_BECOMING = ("trở thành", "đắc cử", "tái đắc cử", "trúng cử", "tái cử", "nhậm chức", "tuyên thệ nhậm chức")
_OF_STATES = ("Thành viên", "Ủy viên")
# Names of companies begin with it: "công ty The Sunrise Bay".
_ARTICLE = "The"


def foreign_name(scan: Scan, index: int) -> tuple[int, str]:
    """Return one past the name that may begin at the token, with its spelling; the token itself for none."""
    end = _past_particles(scan, _end(scan, index))
    if _names_brand(scan, index, end):
        return index, ""
    name = spelled(scan, index, end)
    while end > index and _is_double(scan, end):
        last = max(_end(scan, end + 1), end + 2)
        name, end = f"{name}-{spelled(scan, end + 1, last)}", last
    return hyphenated(scan, end, name)


def _names_brand(scan: Scan, index: int, end: int) -> bool:
    """Whether a foreign word before a whole Vietnamese name is of a company: "VN | Pharma | Lê Văn A".

    So is it before a place at home: "Tổng Giám đốc | Acme Hà Tiên".
    """
    if end <= index or is_vietnamese(scan.word(index)):
        return False
    whole = scan.name(index + 1) if end - index > _WHOLE else None
    place = scan.place(index + 1)
    placed = place is not None and place[0] == end and place[1].kind in _AT_HOME
    threaded = whole is not None and not DASHES.isdisjoint(scan.tokens.texts[index:whole])  # "Park Chung-min"
    return placed or (whole is not None and whole - index > _WHOLE and not threaded)


def _past_particles(scan: Scan, end: int) -> int:
    """Return the end of a name that goes on after small words: "Ursula | von der Leyen"."""
    after = end
    while scan.word(after) in _PARTICLES and not scan.tokens.capital(after):
        after += 1
    return _end(scan, after) if end < after <= end + 2 and is_foreign(scan, after) else end


def hyphenated(scan: Scan, end: int, name: str) -> tuple[int, str]:
    """Return the end of a name with its spelling, the part after a dash included: "Kim Bae - sul"."""
    if _is_threaded(scan, end):
        return end + 4, "-".join((name, *scan.tokens.texts[end + 1 : end + 4 : 2]))
    if _is_hyphenated(scan, end) and not _is_at_home(scan, name):
        return end + 2, f"{name}-{scan.tokens.texts[end + 1]}"
    return end, name


def spelled(scan: Scan, first: int, last: int) -> str:
    """Return a name as it is written, but with small letters where all are capitals: "KIM JONG-HO"."""
    name = scan.written(first, last)
    double = scan.word(first - 1) == "-" and len(name) > _LETTERS
    if first in scan.shouted or (name.isupper() and (" " in name or double)):
        return "-".join((part.title() if not at else part.lower()) for at, part in enumerate(name.split("-")))
    return _parted(name, posted=_ends_in_post(scan, last))


def _parted(name: str, *, posted: bool) -> str:
    """Return a name without a caption glued to it ("Lê Văn TámGiám"), or with the space that is lost in it.

    What is glued to three syllables is a caption: "Lê VănTám" is "Lê Văn Tám".
    """
    before, _, last = name.rpartition(" ")
    capital = next((at for at in range(2, len(last)) if last[at].isupper() and last[at - 1].islower()), None)
    if capital is None or not all(map(is_vietnamese, (last[:capital].lower(), last[capital:].lower()))):
        return name
    start = f"{before} {last[:capital]}".lstrip()
    whole = posted or last[capital:].lower() in _CAPTIONS or start.count(" ") + 1 >= _WHOLE
    return start if whole else f"{start} {last[capital:]}"


def _ends_in_post(scan: Scan, end: int) -> bool:
    """Whether the last word of a name begins a rank or a past post: "Lê Hùng|Nguyên Bí thư"."""
    past = scan.word(end - 1) in _PAST and scan.match(TITLE, end) is not None
    return past or (scan.marks("rank", end - 1) or end) > end


def is_apposed(scan: Scan, index: int) -> bool:
    """Whether a foreign name begins here that a whole title follows: "Yair Lapid, chủ tịch Đảng A,"."""
    mark = _past_remark(scan, scan.capitals(index))
    if scan.word(mark) not in _APPOSING or _stands_in(scan, index) or not is_whole(scan, index):
        return False
    title = None if scan.kinds(mark + 1).isdisjoint(_TITLED) else read_title(scan, mark + 1)
    title = title or read_employment(scan, mark + 1)
    whole = title is not None and title.organization is not None
    return title is not None and whole and (scan.word(title.end) in _CLOSING or _goes_on(scan, title.end))


def _goes_on(scan: Scan, index: int) -> bool:
    """Whether a sentence goes on with a word in small letters: "Kerry Brown, giám đốc Viện A | nhận định"."""
    return scan.word(index).isalpha() and not scan.tokens.capital(index)


def is_whole(scan: Scan, index: int) -> bool:
    """Whether as many capitals stand here as a foreign name has, of no word that the grammar knows."""
    end = scan.capitals(index)
    foreign = _in_capitals(scan, index, end) or any(is_foreign(scan, at) for at in (index, index + 1))
    return (
        2 <= end - index <= _LONGEST and foreign and not any(at in scan.matches for at in (index, index + 1))
    )


def _stands_in(scan: Scan, index: int) -> bool:
    """Whether capitals are no name here: behind others, behind "tại", or with "Theo" as their first."""
    before = scan.word(index - 1)
    inside = index > 0 and scan.tokens.capital(index - 1) and before not in _LEADING
    return inside or before in _WHERE or before in _NAMED or scan.word(index) in _LEADING


def _past_remark(scan: Scan, index: int) -> int:
    """Return one past the age or remark in brackets behind a name: "Kerry Brown | (53 tuổi), giám đốc"."""
    after = _closing(scan, index) or index
    return after if scan.word(after) in _APPOSING else index


def _closing(scan: Scan, index: int) -> int | None:
    """Return one past a bracket of a few words that opens at the token, or None."""
    inside = range(index + 1, index + _REMARK) if scan.word(index) == "(" else range(0)
    return next((at + 1 for at in inside if scan.word(at) == ")"), None)


def is_given(scan: Scan, index: int) -> bool:
    """Whether a foreign name begins here that gets a post next: "Alan Smythe đã trở thành Thủ tướng".

    States and companies become members of something, too.
    """
    end = scan.capitals(index)
    if not 2 <= end - index <= _LONGEST or (index > 0 and scan.tokens.capital(index - 1)):
        return False
    if not is_foreign(scan, index) or any(at in scan.matches for at in range(index, end)):
        return False
    link = _past_link(scan, end)
    at = link or _past_giving(scan, end)
    title = read_title(scan, at) if at > end else None
    told = title is not None and (link is None or title.organization is not None)
    return told and title is not None and title.row.title not in _OF_STATES


def _past_link(scan: Scan, index: int) -> int | None:
    """Return one past what says that somebody is or was something: "Kerry Brown (53 tuổi) | hiện là"."""
    at = _closing(scan, index) or index
    while scan.word(at) in _NOW:
        at += 1
    past = scan.marks("former", at)
    return past if past is not None and past > at + 1 else at + 1 if scan.word(at) == "là" else None


def _past_giving(scan: Scan, end: int) -> int:
    """Return one past "đã trở thành" or ", người được chỉ định làm"; the token itself for none."""
    at = end + 2 if (scan.word(end), scan.word(end + 1)) == (",", "người") else end
    while scan.word(at) in _TENSES:
        at += 1
    verb = scan.marks("appoint", at)
    after = scan.marks("predicate", verb if verb is not None else at)
    passive = verb is not None and _GETTING in scan.tokens.lowers[end:verb]
    given = passive or " ".join(scan.tokens.lowers[at : verb or after or at]) in _BECOMING
    return (after or verb or end) if given else end


def _end(scan: Scan, index: int) -> int:
    """Return one past the capitals; among words in capitals only foreign ones are of a name."""
    end = scan.words_end(index, _LONGEST)
    if index not in scan.shouted:
        initials = _is_initials(scan.tokens.texts[index]) and not _in_capitals(scan, index, end)
        return index if initials else end
    words = range(index, end)
    return next((at for at in words if is_vietnamese(scan.word(at)) or at in scan.matches), end)


def _in_capitals(scan: Scan, first: int, last: int) -> bool:
    """Whether a foreign name of several words is in capitals: "JONATHAN DUNN", no "CDC HCM"."""
    words = [word for word in scan.tokens.texts[first:last] if word.isalpha()]
    pronounced = all(word.isupper() and not _VOWELS.isdisjoint(word) for word in words)
    whole = len(words) > 1 and pronounced and max(map(len, words)) > _LETTERS
    return whole and not all(is_vietnamese(word.lower()) for word in words)


def _is_initials(word: str) -> bool:
    """Whether a word is one with which no name begins: "FUV", "TNHH", "The"."""
    return word == _ARTICLE or (len(word) > 1 and word.isupper() and not is_vietnamese(word.lower()))


def _is_double(scan: Scan, dash: int) -> bool:
    """Whether two foreign names are one with white space round its dash: "Frank - Walter Steinmeier"."""
    if scan.word(dash) != "-" or dash + 1 >= len(scan.tokens):
        return False
    beside = scan.tokens.texts[dash - 1], scan.tokens.texts[dash + 1]
    shouted = all(word.isupper() and len(word) > _LETTERS for word in beside)
    return shouted or (is_foreign(scan, dash - 1) and is_foreign(scan, dash + 1))


def _is_threaded(scan: Scan, dash: int) -> bool:
    """Whether a single small letter between two dashes joins the parts of a name: "Prem Tin - u - la"."""
    letter, last = scan.tokens.texts[dash + 1 : dash + 2], scan.tokens.texts[dash + 3 : dash + 4]
    joined = scan.word(dash) == "-" == scan.word(dash + 2) and last != ()
    return joined and len(letter[0]) == 1 and letter[0].islower() and last[0].islower()


def _is_hyphenated(scan: Scan, dash: int) -> bool:
    """Whether the name goes on after a dash with white space round it: "Lee Nak - yon"."""
    word = scan.word(dash + 1)
    foreign = word.isalpha() and (word in _GIVEN_ENDS or not is_vietnamese(word))
    short = len(word) <= _LONGEST_END and not scan.tokens.capital(dash + 1)
    return scan.word(dash) in DASHES and foreign and short


def _is_at_home(scan: Scan, name: str) -> bool:
    """Whether a name is all Vietnamese, and goes on after no dash: "Trần Thị Hoa - vlog"."""
    words = name.lower().split()
    return words[0] in scan.lexicon.surnames and words[0] != _KOREAN and all(map(is_vietnamese, words))
