"""Which language a page is written in."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.languages.choice import Choice, Language, chosen, same_page


def scope(query: str = "", accepted: str = "") -> dict[str, object]:
    return {"query_string": query.encode(), "headers": [(b"accept-language", accepted.encode())]}


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "vi"),
        ("en-US,en;q=0.9", "en"),
        ("fr,vi;q=0.5,en;q=0.4", "vi"),
        ("vi;q=0.4,en;q=0.5", "en"),
        ("en;q=0", "vi"),
        ("en;q=much", "vi"),
        ("en;q=inf,vi;q=0.5", "vi"),
        ("fr", "vi"),
    ],
)
def test_the_browser_s_first_language_of_ours_counts(accepted: str, language: str) -> None:
    assert chosen(scope(accepted=accepted)) == Choice(Language(language), asked=False)


def test_the_address_counts_more_than_the_browser() -> None:
    assert chosen(scope("q=a&lang=en", "vi")) == Choice(Language.ENGLISH, asked=True)


def test_a_language_that_no_page_has_is_not_asked_for() -> None:
    assert chosen(scope("lang=fr", "en")) == Choice(Language.ENGLISH, asked=False)


def test_the_same_page_in_the_other_language_keeps_its_state() -> None:
    found = same_page(scope("q=M%C6%B0%E1%BB%9Di&lang=vi&page=2&on="), Language.ENGLISH)
    assert found == "?q=M%C6%B0%E1%BB%9Di&page=2&on=&lang=en"


def test_a_language_that_was_asked_for_stays_in_every_link(client: TestClient) -> None:
    page = client.get("/?on=2019-01-17&lang=en").text
    links = [part.partition('"')[0] for part in page.split('<a href="/')[1:]]
    lost = [link for link in links if "lang=en" not in link and not link.startswith(("v1", "feed"))]
    assert lost == []
    assert '<input type="hidden" name="lang" value="en">' in page


def test_a_page_tells_its_language_to_browsers_and_caches(client: TestClient) -> None:
    for language, header in (("vi", "vi"), ("en", "en-GB")):
        response = client.get("/", headers={"accept-language": header})
        assert f'<html lang="{language}">' in response.text
        assert response.headers["content-language"] == language
        assert "Accept-Language" in response.headers["vary"]


def test_one_language_is_never_taken_for_the_other_that_a_browser_has(client: TestClient) -> None:
    tag = client.get("/", headers={"accept-language": "vi"}).headers["etag"]
    again = client.get("/", headers={"accept-language": "en", "if-none-match": tag})
    assert again.status_code == 200
    assert again.headers["etag"] != tag
