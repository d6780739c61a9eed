from dataclasses import replace

from kg.extract.parts import joined, parts
from kg.model.claims import Evidence, Reading
from kg.model.details import Quotation
from kg.model.document import Document


def document(text: str, *hidden: tuple[int, int]) -> Document:
    return Document("d", text, "", credits=hidden)


def test_an_article_is_one_part() -> None:
    whole = document("Ông A đi.")
    assert list(parts(whole)) == [(0, whole)]


def test_a_long_text_is_cut_at_the_end_of_a_line() -> None:
    whole = document(("a b " * 100 + "\n") * 200)
    cut = list(parts(whole))
    assert "".join(part.text for _, part in cut) == whole.text
    assert all(part.text.endswith("\n") for _, part in cut)
    assert [start for start, _ in cut] == [0, len(cut[0][1].text), len(cut[0][1].text) * 2]


def test_a_long_line_is_cut_at_a_space() -> None:
    assert all(part.text.endswith(" ") for _, part in parts(document("abc " * 30_000)))


def test_a_long_word_is_cut_anywhere() -> None:
    assert [len(part.text) for _, part in parts(document("a" * 70_000))] == [30_000, 30_000, 10_000]


def test_each_part_hides_its_own_credits() -> None:
    whole = document("a" * 60_000, (10, 20), (29_990, 30_010))
    assert [part.credits for _, part in parts(whole)] == [((10, 20), (29_990, 30_000)), ((0, 10),)]


def test_words_of_a_part_are_found_in_the_whole() -> None:
    whole = document("a" * 30_000 + "lời nói")
    said = Quotation("d", "A", "lời nói", Evidence(0, 7, "lời nói"))
    (found,) = joined(whole, [(0, Reading(whole)), (30_000, Reading(whole, details=(said,)))]).claims()
    assert found == replace(said, evidence=Evidence(30_000, 30_007, "lời nói"))
    assert whole.text[found.evidence.start : found.evidence.end] == found.evidence.quote
