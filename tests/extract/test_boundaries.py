"""What the learned model of boundaries tells, and what becomes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import DataError
from kg.extract import boundaries, holdings
from kg.extract.boundaries import DIFFERENT, Boundary, BoundaryModel, title_end, trust, window_end
from kg.extract.scan import Scan
from kg.extract.titles import TitlePhrase, read_title
from kg.resources import resource
from tests.extract.reading import held, scanned

TEXT = "Giám đốc Sở Tài chính cho biết kết quả."
CLAIM = "Ông Nguyễn Văn An, Giám đốc Sở Tài chính tỉnh Nghệ An cho biết."


class Told(BoundaryModel):
    """A model that gives a fixed answer, for what is done with answers."""

    def __init__(self, end: int) -> None:
        self._answer = Boundary(2, end)

    def after(self, scan: Scan, title: TitlePhrase, stop: int) -> Boundary:
        return self._answer


def title_of(text: str) -> tuple[Scan, TitlePhrase]:
    scan = scanned(text)
    title = read_title(scan, 0)
    assert title is not None
    return scan, title


def trusted(end: int, text: str = TEXT) -> float:
    scan, title = title_of(text)
    return trust(Told(end), scan, title, len(scan.tokens))


def told(monkeypatch: pytest.MonkeyPatch, end: int) -> None:
    monkeypatch.setattr(holdings, "model", lambda: Told(end))


def test_agreement_leaves_the_trust_in_a_title_whole() -> None:
    assert trusted(5) == 1.0


@pytest.mark.parametrize("end", [2, 4, 7])
def test_another_end_lowers_the_trust_in_a_title(end: int) -> None:
    assert trusted(end) == DIFFERENT < 1.0


@pytest.mark.parametrize(
    "text",
    [
        "Giám đốc Sở Tài chính, ông Nguyễn Văn An",
        "Giám đốc Sở Tài chính và ông Nguyễn Văn An",
        "Giám đốc Sở Tài chính Nguyễn Văn An",
        "Giám đốc Sở Tài chính",
        "Giám đốc cho biết",
    ],
    ids=["a comma", "a connector", "a person", "the end of the text", "no organisation"],
)
def test_the_model_is_asked_only_where_a_mere_word_follows_the_organisation(text: str) -> None:
    assert trusted(4, text) == 1.0


def test_the_confidence_of_a_claim_falls_where_grammar_and_model_differ(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told(monkeypatch, 13)
    (before,) = held(CLAIM)
    told(monkeypatch, 10)
    (after,) = held(CLAIM)
    assert before.confidence == 0.95
    assert after.confidence == round(0.95 * DIFFERENT, 2)


def test_the_model_changes_nothing_of_a_claim_but_its_confidence(monkeypatch: pytest.MonkeyPatch) -> None:
    told(monkeypatch, 10)
    (found,) = held(CLAIM)
    post = (found.person, found.title, found.organization)
    assert post == ("Nguyễn Văn An", "Giám đốc", "Sở Tài chính tỉnh Nghệ An")


def test_the_shipped_model_marks_a_known_organisation() -> None:
    scan, title = title_of("Bộ trưởng Bộ Tài chính Nguyễn Văn An phát biểu.")
    found = boundaries.model().after(scan, title, len(scan.tokens))
    assert (found.first, found.end) == (2, 5)


def test_the_same_window_is_always_tagged_alike() -> None:
    scan, title = title_of("Chủ tịch Hội Chữ thập đỏ tỉnh Nghệ An Nguyễn Văn An")
    answers = {boundaries.model().after(scan, title, len(scan.tokens)) for _ in range(5)}
    assert len(answers) == 1


def test_an_empty_window_holds_no_organisation() -> None:
    scan, title = title_of("Chủ tịch")
    found = boundaries.model().after(scan, title, len(scan.tokens))
    assert found.first == found.end == title_end(scan, title)


def test_a_window_ends_with_its_sentence_but_not_at_a_shortened_word() -> None:
    scan = scanned("Chủ tịch UBND TP. Hồ Chí Minh. Sau đó")
    assert scan.tokens.texts[: window_end(scan, 2, len(scan.tokens))][-3:] == ("Hồ", "Chí", "Minh")


def test_missing_weights_are_an_error_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"absent\.weights"):
        BoundaryModel(tmp_path / "absent.weights")


@pytest.mark.parametrize("kept", [0, 4, 1000])
def test_broken_weights_are_an_error_that_names_the_file(tmp_path: Path, kept: int) -> None:
    broken = tmp_path / "broken.weights"
    broken.write_bytes(resource(boundaries.WEIGHTS).read_bytes()[:kept])
    with pytest.raises(DataError, match=r"broken\.weights"):
        BoundaryModel(broken)


def test_text_in_the_place_of_weights_is_an_error(tmp_path: Path) -> None:
    other = tmp_path / "other.weights"
    other.write_text("no weights", encoding="utf-8")
    with pytest.raises(DataError, match=r"other\.weights"):
        BoundaryModel(other)


def test_the_shipped_weights_are_small() -> None:
    assert resource(boundaries.WEIGHTS).stat().st_size < 2_000_000
