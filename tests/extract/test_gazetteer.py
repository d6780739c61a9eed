from kg.extract.gazetteer import Gazetteer
from kg.extract.tokens import tokenize


def ends(phrases: list[tuple[str, str]], text: str) -> dict[tuple[int, str], int]:
    found = Gazetteer((phrase, kind, phrase) for phrase, kind in phrases).scan(tokenize(text))
    return {(at, kind): at + one.length for at, here in found.items() for kind, one in here.phrases.items()}


def test_the_longest_phrase_wins() -> None:
    phrases = [("chủ tịch", "title"), ("chủ tịch nước", "title")]
    assert ends(phrases, "Chủ tịch nước Trần Đại Quang") == {(0, "title"): 3}


def test_a_phrase_ends_at_a_word_boundary() -> None:
    assert ends([("bí thư", "title")], "bí thường") == {}


def test_phrases_of_different_kinds_may_overlap() -> None:
    phrases = [("Văn phòng Chính phủ", "organization"), ("Chính phủ", "organization"), ("văn phòng", "head")]
    assert ends(phrases, "Văn phòng Chính phủ") == {
        (0, "organization"): 4,
        (0, "head"): 2,
        (2, "organization"): 4,
    }


def test_punctuation_in_a_phrase_is_a_token() -> None:
    assert ends([("TP. HCM", "place")], "ở TP.HCM hôm nay") == {(1, "place"): 4}


def test_tone_placement_and_case_do_not_matter() -> None:
    assert ends([("Uỷ viên", "title")], "ỦY VIÊN") == {(0, "title"): 2}


def test_the_first_value_of_a_phrase_stays() -> None:
    gazetteer = Gazetteer([("Hà Nội", "place", "thành phố"), ("Hà Nội", "place", "ga")])
    assert gazetteer.scan(tokenize("Hà Nội"))[0].phrases["place"].value == "thành phố"
