from __future__ import annotations

import importlib.resources
import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from kg.errors import DataError
from kg.views import graph_page
from kg.views.graph_page import page
from kg.views.network import network
from tests.graphs import seed_graph

if TYPE_CHECKING:
    from kg.views.network import Network

HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(1)>\u2028&"'
_SCRIPT = re.compile(r"<script( type=\"application/json\" id=\"\w+\")?>(.*?)</script>", re.DOTALL)


@pytest.fixture(scope="module")
def html() -> str:
    return page(network(seed_graph(), "Mai Tiến Dũng"), "Mạng lưới quanh Mai Tiến Dũng")


def one_node(label: str, **state: bool) -> Network:
    graph: Network = nx.MultiDiGraph(**state)
    graph.add_node("a", kind="person", label=label)
    return graph


def test_the_same_graph_gives_the_same_bytes() -> None:
    assert page(network(seed_graph()), "Thử") == page(network(seed_graph()), "Thử")


def test_the_page_names_no_file_or_host_to_load(html: str) -> None:
    outside = re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL)
    assert not re.search(r"(src|href)=\"(?!#|data:,)", outside)
    assert "url(" not in outside
    assert "@import" not in outside


def test_the_policy_allows_exactly_the_scripts_and_the_style_of_the_page(html: str) -> None:
    texts = [text for kind, text in _SCRIPT.findall(html) if not kind]
    texts += re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    hashes = {f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}" for text in texts}
    policy = re.search(r'Content-Security-Policy" content="(.*?)"', html)
    assert policy is not None
    assert set(re.findall(r"sha256-[\w+/=]+", policy[1])) == hashes
    assert "default-src &#39;none&#39;" in policy[1]
    assert "connect-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]


def test_hostile_text_makes_no_element() -> None:
    html = page(one_node(HOSTILE), HOSTILE)
    assert "<script>alert" not in html
    assert "<img" not in html


def test_hostile_text_in_json_has_no_bracket_and_no_line_separator() -> None:
    blocks = dict(
        re.findall(
            r'<script type="application/json" id="(\w+)">(.*?)</script>', page(one_node(HOSTILE), "Thử")
        )
    )
    assert json.loads(blocks["nodes"])[0]["name"] == HOSTILE
    assert not re.search("[<>&\u2028\u2029]", blocks["nodes"])


def test_the_table_has_every_relation_with_its_quote(html: str) -> None:
    assert '<th scope="row">Mai Tiến Dũng</th><td>giữ chức</td><td>Chủ nhiệm Văn phòng Chính phủ</td>' in html
    assert "<q>Mai Tiến Dũng, Bí thư Đảng ủy, Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ</q>" in html


def test_the_page_is_in_vietnamese_and_titled(html: str) -> None:
    assert '<html lang="vi">' in html
    assert "<title>Mạng lưới quanh Mai Tiến Dũng</title>" in html


def test_the_legend_lists_the_kinds_that_occur() -> None:
    html = page(one_node("Nguyễn Văn A"), "Thử")
    assert 'value="person"' in html
    assert 'value="event"' not in html


@pytest.mark.parametrize(("state", "said"), [("cut", "lược bớt"), ("aggregated", "gộp theo tổ chức")])
def test_the_page_says_what_is_not_shown(state: str, said: str) -> None:
    assert said in page(one_node("A", **{state: True}), "Thử")
    assert said not in page(one_node("A"), "Thử")


def test_an_empty_graph_makes_a_page() -> None:
    assert "0 nút" in page(nx.MultiDiGraph(), "Thử")


def test_a_pyvis_without_the_library_is_reported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "templates" / "lib").mkdir(parents=True)
    graph_page.library.cache_clear()
    monkeypatch.setattr(importlib.resources, "files", lambda _: tmp_path)
    with pytest.raises(DataError, match="pyvis"):
        graph_page.library()


def test_a_page_of_few_articles_stays_below_a_megabyte(html: str) -> None:
    assert len(html.encode()) < 1_000_000
