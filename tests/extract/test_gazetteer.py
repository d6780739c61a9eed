from kg.extract.gazetteer import Gazetteer
from kg.extract.tokens import tokenize


def ends(phrases: list[tuple[str, str]], text: str) -> dict[tuple[int, str], int]:
    found = Gazetteer((phrase, kind, phrase) for phrase, kind in phrases).scan(tokenize(text)).phrases
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
    assert gazetteer.scan(tokenize("Hà Nội")).phrases[0].phrases["place"].value == "thành phố"


def test_all_cues_that_begin_at_a_word_are_found_the_shorter_first() -> None:
    cues = [("hội nghị trực tuyến", 1), ("hội nghị", 2), ("nghị", 3)]
    found = Gazetteer([], cues).scan(tokenize("Hội nghị trực tuyến toàn quốc"))
    assert found.cues == {0: (("hội nghị", 2), ("hội nghị trực tuyến", 1)), 1: (("nghị", 3),)}


def test_cues_do_not_hide_phrases() -> None:
    gazetteer = Gazetteer([("chủ tịch", "title", "Chủ tịch")], [("chủ tịch đoàn", "cue")])
    found = gazetteer.scan(tokenize("Chủ tịch đoàn"))
    assert found.phrases[0].phrases["title"].length == 2
    assert found.cues == {0: (("chủ tịch đoàn", "cue"),)}
