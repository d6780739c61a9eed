"""Pages for people."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from fastapi.testclient import TestClient

from api.app import create_app
from kg.model.interval import Interval
from kg.model.judgement import Judgement, JudgementKind
from kg.temporal import timeline
from tests.api.conftest import lay_out
from tests.graph_builder import GraphBuilder, bound
from tests.graphs import seed_builder
from tests.serving import patient

POST = "Chủ nhiệm Văn phòng Chính phủ"


def read(client: TestClient, path: str, **parameters: str) -> str:
    response = client.get(path, params=parameters, headers={"accept": "text/html"})
    assert response.status_code == 200, response.text
    scripts = ('<script type="application/ld+json">', '<script src="/static/board.js" defer>')
    assert "<script" not in response.text.replace(scripts[0], "").replace(scripts[1], "")
    return str(response.text)


def test_the_first_page_tells_who_headed_the_four_offices(client: TestClient) -> None:
    page = read(client, "/", on="2019-01-17")
    for name in ("Nguyễn Văn Nên", "Đào Việt Trung", "Nguyễn Hạnh Phúc", "Mai Tiến Dũng"):
        assert name in page
    assert page.count("Chắc chắn") >= 4


def test_the_first_page_has_an_example_day(client: TestClient) -> None:
    assert "17/1/2019" in read(client, "/")


def test_a_day_that_no_claim_reaches_is_unknown(client: TestClient) -> None:
    assert 'class="grade unknown"' in read(client, "/", on="1990-01-01").split('class="legend"')[0]


def test_a_search_lists_what_it_finds(client: TestClient) -> None:
    page = read(client, "/search", q="Mai Tiến")
    assert "Mai Tiến Dũng" in page
    assert "Khác dấu" not in page


def test_a_search_sets_other_marks_apart(client: TestClient) -> None:
    page = read(client, "/search", q="Nguyễn Văn Nên")
    assert "1 kết quả" in page


def test_a_search_without_hits_says_so(client: TestClient) -> None:
    assert "Không tìm thấy" in read(client, "/search", q="zzz")


def test_the_form_leads_to_the_page_of_the_post(client: TestClient) -> None:
    response = client.get(
        "/holders", params={"post": "chu nhiem vpcp", "on": "2020-06-30"}, follow_redirects=False
    )
    assert response.status_code == 303
    assert response.headers["location"].startswith("/posts/chu-nhiem-van-phong-chinh-phu-")
    assert response.headers["location"].endswith("?on=2020-06-30")


def test_a_person_s_page_shows_the_career_with_quotes(client: TestClient) -> None:
    page = read(client, "/people/Mai Tiến Dũng")
    assert POST in page
    assert "Mai Tiến Dũng, Bí thư Đảng ủy, Bộ trưởng" in page
    assert "Đã dự" in page


def test_the_words_of_a_claim_are_marked_in_their_sentence(client: TestClient) -> None:
    marked = "Đồng chí <mark>Chu Đức Nhuận, Bí thư Chi bộ, Vụ trưởng Vụ Khoa giáo-Văn xã</mark>, phát biểu"
    assert marked in read(client, "/people/Chu Đức Nhuận")
    assert marked in read(client, "/posts/Vụ trưởng Vụ Khoa giáo-Văn xã")
    assert "<mark>phát biểu tại Đại hội</mark>" in read(client, "/events/Đại hội Chi bộ Vụ Khoa giáo-Văn xã")


def test_a_person_s_page_answers_for_a_day(client: TestClient) -> None:
    assert 'class="grade certain"' in read(client, "/people/Mai Tiến Dũng", on="2019-09-06")


def test_a_person_s_page_says_when_nothing_is_known_for_a_day(client: TestClient) -> None:
    assert "Không nguồn nào" in read(client, "/people/Chu Đức Nhuận", on="1990-01-01")


def test_a_post_s_page_shows_succession_gap_and_contradiction(client: TestClient) -> None:
    page = read(client, f"/posts/{POST}")
    assert "Mai Tiến Dũng" in page
    assert "Mâu thuẫn" in page
    assert "Hai người cùng được nêu giữ một chức" in page


def test_a_post_s_page_answers_for_a_day(client: TestClient) -> None:
    assert 'class="answer certain"' in read(client, f"/posts/{POST}", on="2019-09-06")


def test_a_post_s_page_says_when_nobody_is_known(client: TestClient) -> None:
    assert 'class="answer unknown"' in read(client, "/posts/Thủ tướng Chính phủ", on="1990-01-01")


def test_an_organization_s_page_lists_its_posts_and_units(client: TestClient) -> None:
    page = read(client, "/organizations/VPCP")
    assert POST in page
    assert "Vụ Khoa giáo-Văn xã" in page


def test_an_event_s_page_lists_people_in_the_order_of_the_text(client: TestClient) -> None:
    page = read(client, "/events/Hội nghị triển khai công tác phối hợp năm 2019 của 4 Văn phòng Trung ương")
    assert page.index("Nguyễn Thị Kim Ngân") < page.index("Đào Việt Trung") < page.index("Mai Tiến Dũng")
    assert "chiều ngày 17/1/2019" in page


def test_a_document_s_page_marks_the_words_that_were_read(client: TestClient) -> None:
    page = read(client, "/documents/004_55f8c872c7ad2f1e")
    assert "suy ra từ nội dung" in page
    claim = "Mai Tiến Dũng giữ chức Chủ nhiệm Văn phòng Chính phủ, ngày 17/1/2019"
    assert re.search(rf'<mark class="holding" title="[^"]*{claim}', page)
    assert re.search(
        r'<mark [^>]*><a href="/people/mai-tien-dung-[0-9a-f]{8}">Mai Tiến Dũng</a></mark>', page
    )
    assert re.search(r'<a href="/posts/chu-nhiem-van-phong-chinh-phu-[0-9a-f]{8}">Chủ nhiệm</a></mark>', page)
    assert re.search(r'<mark class="event" title="sự kiện: [^"]*"><a href="/events/hoi-nghi-', page)


def test_a_document_s_page_marks_the_documents_it_cites_and_lists_days_and_claims(client: TestClient) -> None:
    page = read(client, "/documents/003_510bd358f68f2f03")
    marked = re.search(
        r'<mark class="decree" title="văn bản: [^"]*"><a href="([^"]*)">Chỉ thị số 35-CT/TW', page
    )
    assert marked is not None
    assert client.get(marked[1], headers={"accept": "text/html"}).status_code == 200
    days = page.split('id="days"', 1)[1]
    anchor = re.search(r'<a href="#([^"]*)">ngày 6/9/2019</a>', days)
    assert anchor is not None
    assert f'<a id="{anchor[1]}"></a><mark' in page
    assert "7 điều" in page


def test_quotes_link_to_their_place_in_the_document(client: TestClient) -> None:
    person = read(client, "/people/Chu Đức Nhuận")
    place = person.split('href="/documents/', 1)[1].split('"', 1)[0]
    path, _, anchor = place.partition("#")
    assert f'id="{anchor}"' in read(client, f"/documents/{path}")


def test_a_search_without_a_name_says_where_to_begin(client: TestClient) -> None:
    for empty in ("/search", "/search?q="):
        page = read(client, empty).partition("<main")[2]
        assert "Gõ một phần của tên" in page
        assert 'href="/people"' in page


def test_evidence_that_was_put_right_says_by_whose_decision(tmp_path: Path) -> None:
    graph = seed_builder()
    graph.seen()
    claim = next(one.id for one in graph.holdings if one.claim.person == "Đào Việt Trung")
    when, why = date(2024, 3, 1), "Đọc lại"
    graph.judgements.append(
        Judgement("j-1", JudgementKind.CORRECT, claim, "Lan <b>", when, why, field="on", value="2019-01-17")
    )
    judged = TestClient(create_app(patient(lay_out(graph, tmp_path))))
    assert "đã sửa theo quyết định của Lan &lt;b&gt;" in read(judged, "/people/Đào Việt Trung")
    assert "corrected by a decision of Lan" in read(judged, "/people/Đào Việt Trung", lang="en")
    tenures = judged.get("/v1/people/Đào Việt Trung").json()["answers"]
    (told,) = [one for tenure in tenures for said in tenure["evidence"] for one in said["corrections"]]
    assert told == {"judgement": "j-1", "field": "on", "value": "2019-01-17", "author": "Lan <b>"}


def test_hostile_names_and_titles_stay_text(client: TestClient) -> None:
    for path in ("/documents/http%3A%2F%2Fe.example%2Fa%3Fb%3D%3Cc%3E%26d%3D'e'", "/search?q=Nguyễn Văn A"):
        page = client.get(path).text
        page = page.replace('<script type="application/ld+json">', "")
        assert "<script" not in page
        assert "&lt;script&gt;" in page


def test_an_address_that_would_run_a_script_is_no_link(client: TestClient) -> None:
    assert (
        "javascript:" not in client.get("/documents/http%3A%2F%2Fe.example%2Fa%3Fb%3D%3Cc%3E%26d%3D'e'").text
    )


def test_a_contested_tenure_is_marked_on_the_pages_of_its_post_and_its_person(tmp_path: Path) -> None:
    graph = GraphBuilder()
    doc = graph.article("a", "Chủ tịch A, Chủ tịch B.", "2019-01-17")
    for name, contested in (("A", False), ("B", True)):
        one = graph.holding(doc, name, "Chủ tịch", f"Chủ tịch {name}", on="2019-01-17")
        seen = Interval(latest_start=bound("2019-01-17", one), earliest_end=bound("2019-01-17", one))
        graph.tenure(name, "Chủ tịch", [one], seen, contested=contested)
    settings = patient(lay_out(graph, tmp_path))
    with TestClient(create_app(settings, timeline)) as client:
        assert read(client, f"/posts/{graph.posts['Chủ tịch'].id}").count(">bị tranh cãi<") == 1
        assert "bị tranh cãi" not in read(client, f"/people/{graph.people['A'].id}")
        for day in ({}, {"on": "2019-01-17"}):
            page = read(client, f"/people/{graph.people['B'].id}", **day)
            assert ">bị tranh cãi<" in page


def test_a_page_tells_search_engines_what_it_is_about(client: TestClient) -> None:
    response = client.get("/people/Mai Tiến Dũng", headers={"accept": "text/html"})
    held = response.text.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    told = json.loads(held)
    assert (told["@type"], told["name"]) == ("Person", "Mai Tiến Dũng")
    assert told["@id"].removeprefix("https://quanlo.example") + ".ttl" in response.text
    assert f'<{told["@id"]}>; rel="describes"' in response.headers["link"]


def test_hostile_words_stay_inside_the_structured_data(client: TestClient) -> None:
    page = client.get("/documents/http%3A%2F%2Fe.example%2Fa%3Fb%3D%3Cc%3E%26d%3D'e'").text
    held = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(held)["headline"].startswith("<script>")


def test_a_career_is_drawn_with_each_bar_leading_to_its_sentence(client: TestClient) -> None:
    page = read(client, "/people/Mai Tiến Dũng")
    bar = page.split('<a class="bar regular" href="', 1)[1]
    path, _, anchor = bar.partition('"')[0].partition("#")
    assert f'id="{anchor}"' in read(client, path)
    assert f"{POST}: từ 17/1/2019 hoặc trước đó" in bar


def test_a_post_s_holders_are_drawn(client: TestClient) -> None:
    page = read(client, f"/posts/{POST}")
    assert '<rect class="gap"' in page
    assert page.count('class="bar ') == 3


def test_a_person_s_page_names_colleagues_companions_and_the_place_at_events(client: TestClient) -> None:
    page = read(client, "/people/Mai Tiến Dũng")
    assert ' · chủ trì, <span class="order">thứ 2/3</span>' in page
    assert "Cùng cơ quan, cùng thời" in page
    assert "Cùng dự sự kiện" in page


def test_a_person_s_page_can_be_cited_and_taken_away(client: TestClient) -> None:
    page = read(client, "/people/Mai Tiến Dũng")
    section = page.split('class="taking"', 1)[1]
    assert "https://quanlo.example/person/mai-tien-dung" in section
    addresses = [part.split('"', 1)[0] for part in section.split('<a href="')[1:]]
    assert [path for path in addresses if client.get(path).status_code != 200] == []
    assert len(addresses) == 8


def test_a_person_s_page_names_others_of_the_same_name(tmp_path: Path) -> None:
    graph = GraphBuilder()
    doc = graph.article("a", "Chủ tịch A, Chủ tịch A.", "2019-01-17")
    graph.holding(doc, "A", "Chủ tịch", "Chủ tịch A", on="2019-01-17")
    graph.people["A'"] = replace(graph.people["A"], id="a-00000002")
    settings = patient(lay_out(graph, tmp_path))
    with TestClient(create_app(settings, timeline)) as client:
        page = read(client, f"/people/{graph.people['A'].id}")
    assert "Cùng tên" in page
    assert "a-00000002" in page


def test_an_organization_s_page_draws_its_chart_on_a_day(client: TestClient) -> None:
    chart = read(client, "/organizations/VPCP", on="2019-09-06").split('class="chart"', 1)[1]
    assert chart.index("Mai Tiến Dũng") < chart.index("Đảng ủy Văn phòng Chính phủ")
    assert chart.index("Đảng ủy Văn phòng Chính phủ") < chart.index("Nguyễn Đức Minh")
    assert "Không nguồn nào cho biết ai ở đó ngày ấy" in chart


def test_an_organization_s_page_begins_on_the_last_day_known(client: TestClient) -> None:
    assert "Sơ đồ ngày 11/1/2022" in read(client, "/organizations/VPCP")


def test_an_organization_s_heads_are_drawn_through_time(client: TestClient) -> None:
    page = read(client, "/organizations/VPCP").split('id="heads"', 1)[1]
    assert page.count('class="bar ') == 3
    assert page.index("Mai Tiến Dũng") < page.index("Trần Văn Sơn")


def test_an_organization_s_page_tells_what_it_was_before(tmp_path: Path) -> None:
    graph = GraphBuilder()
    graph.became("Bộ Công nghiệp", "Bộ Thương mại", into="Bộ Công Thương", on="2007-07-31", kind="merger")
    settings = patient(lay_out(graph, tmp_path))
    with TestClient(create_app(settings, timeline)) as client:
        page = read(client, "/organizations/Bộ Công Thương")
    assert "ngày 31/7/2007: sáp nhập" in page
    assert page.index(">Bộ Công nghiệp<") < page.index(">Bộ Thương mại<") < page.rindex(">Bộ Công Thương<")


def test_a_person_s_page_says_why_a_post_was_held_on_a_day(client: TestClient) -> None:
    page = read(client, "/people/Mai Tiến Dũng", on="2019-03-05", post=POST)
    answer = page.split('id="day"', 1)[1].split("</section>", 1)[0]
    assert 'class="answer certain"' in answer or 'class="answer possible"' in answer
    assert "Đã giữ chức ngày 17/1/2019" in answer
    assert "ủng hộ" in answer


def test_a_person_s_page_says_why_not(client: TestClient) -> None:
    page = read(client, "/people/Mai Tiến Dũng", on="2021-05-06", post=POST)
    answer = page.split('id="day"', 1)[1].split("</section>", 1)[0]
    assert 'class="answer refuted"' in answer
    assert "Người khác giữ chức ngày ấy" in answer
    assert "Trần Văn Sơn" in answer


def test_each_post_of_a_day_leads_to_why(client: TestClient) -> None:
    page = read(client, "/people/Mai Tiến Dũng", on="2019-09-06")
    address = re.search(r'href="([^"]*)#day">Vì sao', page)
    assert address is not None
    answer = client.get(address[1].replace("&amp;", "&"), headers={"accept": "text/html"})
    assert "ủng hộ" in answer.text


def test_a_person_s_companions_are_drawn_on_a_ring(client: TestClient) -> None:
    page = read(client, "/people/Mai Tiến Dũng").split('class="timeline ring"', 1)[1]
    assert page.split("</svg>", 1)[0].count("<a href=") == 6


def test_an_event_s_page_leads_to_its_hosts_its_place_and_its_article(client: TestClient) -> None:
    page = read(client, "/events/Hội nghị triển khai công tác phối hợp năm 2019 của 4 Văn phòng Trung ương")
    assert re.search(r'href="/organizations/van-phong-chinh-phu-[0-9a-f]{8}">Văn phòng Chính phủ</a>', page)
    assert 'href="/events?place=H%C3%A0%20N%E1%BB%99i">Hà Nội</a>' in page
    assert 'href="/documents/004_55f8c872c7ad2f1e#' in page
    assert 'class="taking"' in page


def test_very_many_holders_come_in_pages(tmp_path: Path) -> None:
    graph = GraphBuilder()
    doc = graph.article("a", "; ".join(f"Ủy viên A{number}." for number in range(60)), "2019-01-17")
    for number in range(60):
        graph.holding(doc, f"A{number}", "Ủy viên", f"Ủy viên A{number}.", on="2019-01-17")
    graph.seen()
    settings = patient(lay_out(graph, tmp_path))
    with TestClient(create_app(settings, timeline)) as client:
        first, second = (read(client, "/posts/Ủy viên", page=number) for number in ("1", "2"))
        behind = client.get("/posts/Ủy viên", params={"page": "3"})
    assert [one.count('class="name"') for one in (first, second)] == [30, 30]
    assert "?page=2" in first
    assert behind.status_code == 422


def test_each_sentence_of_a_contradiction_says_of_whom_and_what(client: TestClient) -> None:
    vietnamese, english = (read(client, f"/posts/{POST}", lang=language) for language in ("vi", "en"))
    assert "Đào Việt Trung: giữ chức</p>" in vietnamese
    assert "Đào Việt Trung: holds</p>" in english


def test_a_bar_that_is_certain_on_no_day_is_nowhere_nearly_solid(client: TestClient) -> None:
    drawn = read(client, "/people/Mai Tiến Dũng").split('id="g-through"', 1)[1].split("</linearGradient>")[0]
    assert max(map(float, re.findall(r'stop-opacity="([\d.]+)"', drawn))) < 0.5
