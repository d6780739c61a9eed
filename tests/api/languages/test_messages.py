"""What pages say in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import api
from api import board, graph_pages, lists
from api.languages.choice import Language
from api.languages.messages import english, speaker
from api.linked_data import headings, ontology
from api.rendering import GRADES, KINDS
from kg.views import drawing, graph_page

EXPLORER = Path(graph_page.__file__).parent / "templates/graph.html"
TEMPLATES = [*sorted((Path(api.__file__).parent / "templates").glob("*.html")), EXPLORER]
SAID = re.compile(r"""\b_\(\s*(?:"([^"]*)"|'([^']*)')""")
LISTED = re.compile(r"{% set \w+ = ({[^%]*}) %}")
LINKED = re.compile(r'\("/\w*", "([^"]+)"\)')
LETTERS = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)


def said() -> Iterator[str]:
    """Yield every message of the templates, and of the tables that they show."""
    for template in TEMPLATES:
        text = template.read_text(encoding="utf-8")
        yield from (one or other for one, other in SAID.findall(text))
        yield from LINKED.findall(text)
        for table in LISTED.findall(text):
            yield from ast.literal_eval(table).values()
    yield from GRADES.values()
    yield from (words for _, words, _ in board._STEPS)
    yield from (*lists.TITLES.values(), *lists.FACET_NAMES.values())
    yield from (words for codes in lists.CODES.values() for words in codes.values())
    yield from (words.lower() for words in KINDS.values())
    yield from (words for _, words in (*ontology._KINDS, *ontology._FACTS))
    yield from headings.GRAPHS.values()
    yield from (graph_pages._TITLE, graph_pages._AROUND, drawing._ACTING, drawing._PEOPLE)
    yield from (*graph_page.GRADES.values(), *graph_page._SAID.values())
    yield from (words for style in drawing.STYLES for words in (style.words, style.one))
    yield from (words for pair in (*drawing._RELATIONS.values(), *drawing._PARTS.values()) for words in pair)


def test_every_message_has_its_english_and_every_english_is_said() -> None:
    assert set(said()) == set(english())


def test_both_languages_have_the_same_places_for_values() -> None:
    places = re.compile(r"{\w+}")
    assert [vi for vi, en in english().items() if set(places.findall(vi)) != set(places.findall(en))] == []


def test_templates_say_nothing_past_the_catalogue() -> None:
    silent = re.compile(r"{#.*?#}|{{.*?}}|{%.*?%}", re.DOTALL)
    own = {"Tiếng Việt"}  # the name of a language is written in that language
    found = {
        f"{template.name}: {line.strip()}"
        for template in TEMPLATES
        for line in silent.sub("", template.read_text(encoding="utf-8")).splitlines()
        if LETTERS.search(line) and not any(name in line for name in own)
    }
    assert {line for line in found if "placeholder=" not in line} == set()


@pytest.mark.parametrize("language", Language)
def test_values_are_escaped_and_what_nobody_sees_is_named(language: Language) -> None:
    shown = speaker(language)("Cũng gọi: {names}", names="<b>\u202e")
    assert "<b>" not in shown
    assert "\u202e" not in shown


def test_what_has_no_english_is_said_in_vietnamese() -> None:
    assert speaker(Language.ENGLISH)("Chưa dịch") == "Chưa dịch"
