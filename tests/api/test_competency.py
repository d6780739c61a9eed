"""The questions of the field over HTTP, with the answers that follow from the five articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from kg.temporal import timeline
from tests.api.conftest import lay_out
from tests.graphs import seed_builder
from tests.serving import patient

CHAIR = "Chủ nhiệm Văn phòng Chính phủ"
DUNG, SON, MINH = "Mai Tiến Dũng", "Trần Văn Sơn", "Nguyễn Đức Minh"
MEETING = {"Nguyễn Thị Kim Ngân", "Nguyễn Văn Nên", "Nguyễn Hạnh Phúc", DUNG, "Đào Việt Trung"}


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Any:
    graph = seed_builder()
    graph.seen()
    settings = patient(lay_out(graph, tmp_path_factory.mktemp("seeds")))
    with TestClient(create_app(settings, timeline)) as client:
        yield client


@pytest.fixture(scope="module")
def samples_client(sample_graph: Path) -> Iterator[TestClient]:
    with TestClient(create_app(patient(sample_graph), timeline)) as client:
        yield client


def asked(client: TestClient, path: str, **parameters: str) -> Any:
    response = client.get(path, params=parameters)
    assert response.status_code == 200, response.text
    return response.json()


def holders(client: TestClient, post: str, on: str) -> list[tuple[str, str]]:
    found = asked(client, "/v1/holders", post=post, on=on)["answers"]
    return [(one["person"], one["grade"]) for one in found]


def test_1_who_was_chairman_on_a_day(seeds: TestClient) -> None:
    assert holders(seeds, CHAIR, "2019-01-17") == [(DUNG, "certain")]


@pytest.mark.parametrize(
    ("post", "head"),
    [
        ("Chánh Văn phòng Trung ương Đảng", "Nguyễn Văn Nên"),
        ("Chủ nhiệm Văn phòng Chủ tịch nước", "Đào Việt Trung"),
        ("Chủ nhiệm Văn phòng Quốc hội", "Nguyễn Hạnh Phúc"),
        (CHAIR, DUNG),
    ],
)
def test_2_who_headed_the_four_offices(seeds: TestClient, post: str, head: str) -> None:
    assert holders(seeds, post, "2019-01-17") == [(head, "certain")]


def test_3_who_succeeded_between_which_days(seeds: TestClient) -> None:
    (one,) = asked(seeds, f"/v1/posts/{CHAIR}/succession", person=DUNG)["answers"]
    assert (one["successor"]["person"], one["after"], one["by"], one["immediate"]) == (
        SON,
        "2019-09-06",
        "2021-05-06",
        False,
    )


def test_4_who_held_it_between_two_holders(seeds: TestClient) -> None:
    assert holders(seeds, CHAIR, "2020-06-30") == [(DUNG, "possible"), (SON, "possible")]


def test_5_all_titles_of_a_person_on_a_day(seeds: TestClient) -> None:
    found = asked(seeds, f"/v1/people/{SON}/tenures", on="2021-05-06")["answers"]
    assert {(one["title"], one["grade"]) for one in found} == {
        (title, "certain") for title in ("Ủy viên", "Bí thư", "Bộ trưởng", "Chủ nhiệm")
    }


def test_6_who_was_at_the_same_meeting(seeds: TestClient) -> None:
    (event,) = asked(seeds, "/v1/events", **{"with": "Đào Việt Trung"})["answers"]
    assert {one["person"] for one in event["participants"]} == MEETING


def test_7_a_career_gives_both_readings_of_a_longer_title(seeds: TestClient) -> None:
    first, second = asked(seeds, f"/v1/people/{MINH}")["answers"]
    assert (first["title"], second["title"]) == ("Phó Bí thư", "Phó Bí thư Thường trực")
    assert "có thể là hai chức kế tiếp nhau, cũng có thể là một chức gọi gọn hơn" in first["reason"]


def test_8_which_sentence_proves_it(seeds: TestClient) -> None:
    (answer,) = asked(seeds, "/v1/holders", post=CHAIR, on="2019-01-17")["answers"]
    for witness in answer["evidence"]:
        text = asked(seeds, f"/v1/documents/{witness['document']}")["text"]
        assert text[witness["start"] : witness["end"]] == witness["quote"]
        assert len(witness["sha256"]) == 64


def test_9_the_ladder_flags_days_that_nothing_covers(seeds: TestClient) -> None:
    found = asked(seeds, f"/v1/posts/{CHAIR}/holders")
    assert [one["person"] for one in found["answers"]] == [DUNG, SON]
    assert found["gaps"] == [{"after": "2019-09-06", "before": "2021-05-06"}]


def test_10_namesakes_are_several_people(tmp_path_factory: pytest.TempPathFactory) -> None:
    graph = seed_builder()
    doc = graph.article("d1", "Bộ trưởng Nguyễn Văn Hùng. Trưởng ban Nguyễn Văn Hùng.", "2021-07-28")
    for title in ("Bộ trưởng", "Trưởng ban"):
        person = graph.person("Nguyễn Văn Hùng", discriminator=title)
        graph.holding(doc, person, f"{title} @ Cơ quan", f"{title} Nguyễn Văn Hùng", on="2021-07-28")
    graph.seen()
    settings = patient(lay_out(graph, tmp_path_factory.mktemp("namesakes")))
    with TestClient(create_app(settings, timeline)) as client:
        assert len(asked(client, "/v1/people", q="Nguyễn Văn Hùng")["answers"]) == 2
        assert client.get("/v1/people/Nguyễn Văn Hùng").status_code == 400


def test_11_who_sat_in_a_party_committee_in_a_term(seeds: TestClient) -> None:
    path = "/v1/organizations/Đảng ủy Văn phòng Chính phủ/members"
    found = asked(seeds, path, since="2015-01-01", until="2020-12-31")
    assert [(one["answer"]["person"], one["some"]) for one in found["answers"]] == [
        (DUNG, "certain"),
        (MINH, "certain"),
        (SON, "possible"),
    ]


def test_11_members_that_no_source_names_are_not_called_none(tmp_path: Path) -> None:
    board = "Ban Thường vụ Đảng ủy Văn phòng Chính phủ"
    graph = seed_builder()
    graph.organization(board, kind="party-committee")
    settings = patient(lay_out(graph, tmp_path))
    with TestClient(create_app(settings, timeline)) as client:
        path = f"/v1/organizations/{board}/members"
        found = asked(client, path, since="2015-01-01", until="2020-12-31")
    assert (found["grade"], found["answers"]) == ("unknown", [])


def test_12_double_hats_and_when_a_pair_parted(seeds: TestClient) -> None:
    found = asked(seeds, "/v1/double-hats", person=DUNG)["answers"]
    assert [(one["grade"], one["latest_end"]) for one in found if one["one"]["title"] == "Chủ nhiệm"] == [
        ("certain", "2021-05-06")
    ]


def test_13_who_moved_to_the_centre(samples_client: TestClient) -> None:
    found = asked(samples_client, "/v1/moves", within="366")["answers"]
    assert (SON, "Bí thư Tỉnh ủy Điện Biên", "Phó Chủ nhiệm Văn phòng Chính phủ", "certain") in [
        (one["left"]["person"], one["left"]["post"], one["took"]["post"], one["grade"]) for one in found
    ]


def test_14_who_was_above_whom(seeds: TestClient) -> None:
    found = asked(seeds, "/v1/people/Chu Đức Nhuận/command", on="2020-08-26")["superiors"]
    chairs = {(one["above"]["person"], one["grade"]) for one in found if one["above"]["post"] == CHAIR}
    assert chairs == {(DUNG, "possible"), (SON, "possible")}


def test_15_how_long_each_served(seeds: TestClient) -> None:
    found = asked(seeds, f"/v1/posts/{CHAIR}/durations")["answers"]
    assert [(one["shortest"], one["longest"]) for one in found] == [(233, None), (251, None)]


def test_16_no_vacancy_is_made_of_a_gap(seeds: TestClient) -> None:
    found = asked(seeds, "/v1/vacancies", since="2021-01-01", until="2021-12-31")
    assert (found["answers"], found["acting"]) == ([], [])


def test_16_who_was_acting_while_a_seat_was_perhaps_empty(samples_client: TestClient) -> None:
    found = asked(samples_client, "/v1/vacancies", since="2018-01-01", until="2018-12-31")
    assert [(one["post"], one["grade"]) for one in found["answers"]] == [("Chủ tịch nước", "possible")]
    (acting,) = found["answers"][0]["acting"]
    assert (acting["person"], acting["grade"]) == ("Đặng Thị Ngọc Thịnh", "certain")
    assert acting["person_id"]
    assert acting["evidence"]


def test_17_sources_that_disagree_are_shown_with_outlets(client: TestClient) -> None:
    (found,) = asked(client, "/v1/contradictions", post=CHAIR)["answers"]
    assert {one["person"] for one in found["evidence"]} == {DUNG, "Đào Việt Trung"}
    assert all({"published", "publisher"} <= one.keys() for one in found["evidence"])


def test_18_what_was_believed_then_and_now(seeds: TestClient) -> None:
    found = asked(seeds, f"/v1/posts/{CHAIR}/revision", earlier="2021-05-05")
    assert [one["person"] for one in found["added"]] == [SON]
    assert holders_known(seeds, "2021-05-05") == []


def holders_known(client: TestClient, day: str) -> list[str]:
    found = asked(client, "/v1/holders", post=CHAIR, on="2021-05-06", known_on=day)["answers"]
    return [one["person"] for one in found]


def test_19_an_undated_page_lies_inside_the_outer_bounds(seeds: TestClient) -> None:
    found = asked(seeds, "/v1/dating", person=SON, post=CHAIR)
    assert (found["earliest"], found["latest"], found["grade"]) == ("2019-09-06", None, "possible")


def test_19_each_person_needs_a_post(seeds: TestClient) -> None:
    assert seeds.get("/v1/dating", params={"person": [SON, DUNG], "post": CHAIR}).status_code == 400


def test_20_who_rose_in_the_order_of_names(seeds: TestClient) -> None:
    found = asked(seeds, "/v1/standings", since="2019-01-01", until="2022-12-31")["answers"]
    assert {one["person"]: one["change"] for one in found} == {DUNG: 0.5, MINH: 0.0}


def test_21_who_met_while_both_were_in_office(seeds: TestClient) -> None:
    found = asked(seeds, "/v1/people/Đào Việt Trung/companions", least="1")["answers"]
    assert {one["person"] for one in found} == MEETING - {"Đào Việt Trung"}
    assert asked(seeds, "/v1/people/Đào Việt Trung/companions", least="3")["answers"] == []


def test_22_the_chain_between_two_people(seeds: TestClient) -> None:
    found = asked(seeds, "/v1/connections", person="Đào Việt Trung", other=MINH)
    assert [one["other"] for one in found["answers"]] == [DUNG, MINH]


def test_23_what_the_office_was_before_and_who_headed_it(samples_client: TestClient) -> None:
    found = asked(samples_client, "/v1/organizations/Văn phòng Chính phủ/lineage")
    assert [one["label"] for one in found["predecessors"]] == ["Văn phòng Hội đồng Bộ trưởng"]
    line = asked(samples_client, f"/v1/posts/{CHAIR}/line")
    assert [one["person"] for one in line["answers"] if not one["contested"]][-2:] == [DUNG, SON]


def test_24_women_among_the_heads_only_where_a_source_says_so(
    seeds: TestClient, samples_client: TestClient
) -> None:
    days = {"since": "2019-01-01", "until": "2019-12-31"}
    (silent,) = asked(seeds, "/v1/women-among-heads", **days)["answers"]
    assert (silent["women"], silent["men"], silent["unstated"], silent["stated"]) == (0, 0, 4, 0.0)
    (told,) = asked(samples_client, "/v1/women-among-heads", **days)["answers"]
    assert (told["women"], told["men"], told["unstated"], told["stated"]) == (0, 4, 0, 1.0)


def test_25_how_complete_and_what_would_close_the_gap(seeds: TestClient) -> None:
    found = asked(seeds, f"/v1/posts/{CHAIR}/completeness", since="2019-01-17", until="2022-01-11")
    assert (found["known"], found["expected"]) == (484, 1091)
    assert found["largest"] == {"after": "2019-09-06", "before": "2021-05-06"}
    assert len(found["articles"]) == 1
