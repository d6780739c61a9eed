"""What the graph says in Vietnamese alone is said in English on English pages."""

from __future__ import annotations

from itertools import combinations

import pytest

from api.languages.sentences import in_english
from kg.resolve import people
from kg.resolve.features import shipped_features

EVENT = "{} và {} kể một sự kiện: cùng ngày, {}."


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (EVENT.format("a", "b", "cùng tên gọi"), "a and b tell of one event: the same day, the same name."),
        (
            EVENT.format("a", "b", "tên gọi giống nhau, 3 người cùng được nêu"),
            "a and b tell of one event: the same day, similar names, and 3 people named in both.",
        ),
        (
            "Chưa đủ căn cứ để gộp hay tách: khoảng 41 người trong 100.000 người mang họ tên Trần Văn A; "
            "điểm chung: cùng một cơ quan, cùng một địa phương; điểm khác: cách nhau hơn hai mươi năm.",
            "Not enough to join or to part them: about 41 of 100,000 people are called Trần Văn A; "
            "in common: one body, one place; different: more than twenty years between.",
        ),
        (
            "Chưa đủ căn cứ để gộp hay tách: các bài không có chung chức vụ, cơ quan, địa phương.",
            "Not enough to join or to part them: the articles share no post, body or place.",
        ),
        ("Chưa đủ căn cứ.", None),
    ],
)
def test_a_sentence_of_the_graph_is_said_in_english(told: str, words: str | None) -> None:
    assert in_english(told) == words


def test_whatever_two_people_have_in_common_or_not_is_said_in_english() -> None:
    table = shipped_features()
    for pair in combinations(table.phrases, 2):
        said = in_english(people._reason("Nguyễn Văn Hùng", set(pair), table))
        assert said is not None
        assert not set("ăâđêôơư") & set(said.replace("Nguyễn Văn Hùng", "").lower()), said
