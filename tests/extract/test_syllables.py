import pytest

from kg.extract.syllables import is_vietnamese


@pytest.mark.parametrize("word", ["nguyễn", "nghiêm", "quyền", "giáo", "ươm", "yêu", "khuya", "đắk"])
def test_a_vietnamese_syllable_is_one(word: str) -> None:
    assert is_vietnamese(word)


@pytest.mark.parametrize("word", ["sergei", "yong", "jae", "obama", "frankfurt", "washington", "strauss"])
def test_a_foreign_word_is_none(word: str) -> None:
    assert not is_vietnamese(word)
