"""An index that was brought up to date is the one that would be written of the whole graph."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.term import Identifier, URIRef

from kg.graph import Run, quads
from kg.model.judgement import Judgement, JudgementKind
from kg.query import Session
from kg.query.index import INDEX, Index, update_index, write_index
from kg.query.index.form import KEYS, TABLES
from kg.query.index.ranks import add_names, number_names, remove_names
from kg.query.index.rows import insert_entities
from kg.query.labels import Entity
from kg.query.texts import Terms
from kg.store import GraphStore, open_store
from tests.graphs import CHAIR, GraphBuilder, seed_builder

FEW = settings(max_examples=12)
KINDS = ("person", "post", "organization", "title", "event", "document")
SHOWN = ("skos/core#", "schema.org/headline", "schema.org/name", "schema.org/articleBody", "oa#exact")
OF_A_POST = ("#type> <http://www.w3.org/ns/org#Post>", "<http://www.w3.org/ns/org#role>")
ALIKE = ("Trần Văn An", "Trần Vân An", "Trần Văn Ân", "TRẦN VĂN AN", "An", "Ân")
Statements = frozenset[str]


def told_by(documents: Collection[str]) -> GraphBuilder:
    """Return what these articles tell, with a contradiction, a namesake and an identifier that leads."""
    graph = seed_builder()
    doc = graph.article("sai-ngay", "Ngày 5/3/2019, Chủ nhiệm VPCP Đào Việt Trung dự họp.", "2019-03-05")
    wrong = graph.holding(doc, "Đào Việt Trung", CHAIR, "Chủ nhiệm VPCP Đào Việt Trung", on="2019-03-05")
    right = next(one.id for one in graph.holdings if one.claim.person == "Mai Tiến Dũng")
    namesake = graph.person("Trần Văn Sơn", "Ba Sơn", discriminator="2")
    graph.holding(doc, namesake, "Bộ trưởng @ Bộ 1", "Đào Việt Trung", on="2019-03-05")
    graph.documents = {key: one for key, one in graph.documents.items() if key in documents}
    for name in ("holdings", "events", "decrees"):
        setattr(graph, name, [one for one in getattr(graph, name) if one.claim.doc in graph.documents])
    if {wrong, right} <= {one.id for one in graph.holdings}:
        graph.conflict(CHAIR, "Hai người cùng được nêu giữ một chức ngày 5/3/2019.", wrong, right)
    graph.judgements = [judged(one.id) for one in graph.holdings[:1]]
    graph.leads("mai-tien-dung-00000000", "Mai Tiến Dũng")
    people = {one.person for one in graph.holdings}.union(*(one.participants for one in graph.events))
    posts = {one.post for one in graph.holdings}
    graph.people = {key: one for key, one in graph.people.items() if one.id in people}
    graph.posts = {key: one for key, one in graph.posts.items() if one.id in posts}
    graph.seen()
    return graph


def judged(attestation: str) -> Judgement:
    """Return a decision that put the date of a claim right."""
    kind, day = JudgementKind.CORRECT, date(2024, 5, 1)
    return Judgement("số 1", kind, attestation, "Lan", day, "Đọc nhầm.", field="on", value="2019-01")


DOCUMENTS = (*seed_builder().documents, "sai-ngay")


@cache
def statements(documents: frozenset[str]) -> tuple[str, ...]:
    """Return the statements of what some of the articles tell, sorted."""
    graph = told_by(documents)
    return tuple(sorted(quads(graph.resolution(), graph.timeline(), Run("0.1.0", "0" * 64))))


PLACES = st.frozensets(st.integers(0, 10_000), max_size=12)
TOLD = st.tuples(st.frozensets(st.sampled_from(DOCUMENTS)), PLACES, PLACES)


def graph_of(documents: frozenset[str], missing: frozenset[int], other: frozenset[int]) -> Statements:
    """Return what some articles tell, without some statements and with some names and texts changed.

    That a post is one, and its title, are never missing: the shapes of the graph see to it.
    """
    known = statements(documents)
    gone, changed = ({known[place % len(known)] for place in some} for some in (missing, other))
    kept = (one for one in known if one not in gone or any(sure in one for sure in OF_A_POST))
    return frozenset(renamed(one) if one in changed else one for one in kept)


def renamed(statement: str) -> str:
    """Return a statement of a name or a text with a word more; any other as it is."""
    subject, predicate, value = statement.split(" ", 2)
    if value[0] != '"' or not any(name in predicate for name in SHOWN):
        return statement
    return f"{subject} {predicate} {value[0]}Mới {value[1:]}"


def subjects(one: Statements, other: Statements) -> set[URIRef]:
    """Return the subjects of the statements that only one of two graphs has."""
    return {URIRef(line.split(" ", 1)[0][1:-1]) for line in one ^ other}


def session(graph: Statements, folder: Path) -> Session:
    """Return a session over a store in memory with a graph."""
    path = folder / "graph.nq"
    path.write_text("".join(f"{line}\n" for line in sorted(graph)), encoding="utf-8")
    store = open_store("memory:")
    store.load(path)
    return Session(store)


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of an index without the numbers that tie them together."""
    connection = sqlite3.connect(path)
    try:
        connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, word, instance)")
        connection.execute("CREATE VIRTUAL TABLE temp.bodies USING fts5vocab (main, body, instance)")
        return {name: connection.execute(text).fetchall() for name, text in ROWS.items()}
    finally:
        connection.close()


NAMED = "JOIN name ON ordinal = doc JOIN entity ON number = entity"
ROWS = {
    "fact": "SELECT * FROM fact ORDER BY name",
    "entity": "SELECT iri, kind, id, body FROM entity ORDER BY iri",
    "name": "SELECT name.kind, iri, exact, folded FROM name JOIN entity ON number = entity ORDER BY ordinal",
    "kind": """
SELECT kind.name, one.exact, other.exact FROM kind
JOIN name AS one ON one.ordinal = first JOIN name AS other ON other.ordinal = last ORDER BY kind.name""",
    "word": f"SELECT iri, exact, col, offset, term FROM temp.words {NAMED} ORDER BY 1, 2, 3, 4, 5",
    "all words": "SELECT term, COUNT(*) FROM temp.words GROUP BY term ORDER BY term",
    "replaced": "SELECT * FROM replaced ORDER BY id",
    "post": "SELECT * FROM post ORDER BY iri",
    "tenure": "SELECT * FROM tenure ORDER BY iri",
    "witness": "SELECT * FROM witness ORDER BY iri",
    "sighting": "SELECT * FROM sighting ORDER BY post, date, witness",
    "corrected": "SELECT * FROM corrected ORDER BY judgement, evidence",
    "article": "SELECT iri, published FROM article ORDER BY iri",
    "body": "SELECT iri, offset, term FROM temp.bodies JOIN article ON number = doc ORDER BY 1, 2",
    "conflict": "SELECT * FROM conflict ORDER BY post, iri",
}


def answers(path: Path) -> Iterator[object]:
    """Yield what an index answers about everything in it."""
    index = Index(path)
    try:
        yield from about_names(index)
        posts = [one.entity.iri for one in index.labels.names("post")]
        spells = sorted(index.tenures(None, None), key=lambda one: one.iri)
        yield spells, sorted(index.tenures(posts, None), key=lambda one: one.iri), index.proofs(spells)
        for spell in spells:
            yield index.tenures([spell.post.iri], [spell.person.iri])
            yield index.post(spell.post.iri), index.conflicts(spell.post.iri)
            yield [index.nearest(spell.post.iri, date(year, 1, 1)) for year in range(2018, 2024)]
        yield [index.naming(phrase) for phrase in ("VPCP", "Chủ nhiệm VPCP", "Mới", "hội nghị", "ngày")]
    finally:
        index.close()


def about_names(index: Index) -> Iterator[object]:
    labels = index.labels
    for kind in KINDS:
        names = list(labels.names(kind))
        yield names
        for name in names:
            yield labels.known(name.entity.iri), labels.successor(kind, name.entity.id)
            yield labels.bearers(kind, name.exact), labels.bearing(kind, name.folded)
            yield list(labels.ranked((kind,), name.folded[:3], name.exact[:3]))
    yield labels.successor("person", "mai-tien-dung-00000000"), labels.near("person", "Tran Van Sonn")
    yield [labels._posts(one.entity.iri) for one in labels.names("title")]


@FEW
@given(tellings=st.lists(TOLD, min_size=2, max_size=4))
def test_after_any_changes_in_a_row_it_is_the_index_of_the_whole(
    tellings: list[tuple[frozenset[str], frozenset[int], frozenset[int]]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    told = [graph_of(*one) for one in tellings]
    folder = tmp_path_factory.mktemp("row")
    path = write_index(session(told[0], folder), folder / "0", "0")
    for number, (before, after) in enumerate(pairwise(told), 1):
        now = session(after, folder)
        path = update_index(now, path, folder / str(number), str(number), subjects(before, after))
        whole = write_index(now, folder / f"{number}-whole", str(number))
        assert contents(path) == contents(whole)
        assert list(answers(path)) == list(answers(whole))


ALL = frozenset(statements(frozenset(DOCUMENTS)))


def told_otherwise(subject: str, predicate: str) -> Statements:
    """Return the graph of all articles in which one thing has another name or text."""
    fits = {one for one in ALL if one.startswith(f"<https://quanlo.example/{subject}") and predicate in one}
    assert fits
    return frozenset(renamed(one) if one in fits else one for one in ALL)


@pytest.mark.parametrize(
    ("subject", "predicate"),
    [
        ("person/", "prefLabel"),
        ("post/", "prefLabel"),
        ("title/", "prefLabel"),
        ("organization/", "prefLabel"),
        ("article/", "headline"),
        ("article/", "articleBody"),
        ("evidence/", "exact"),
    ],
)
def test_what_shows_a_name_or_words_follows_them(subject: str, predicate: str, tmp_path: Path) -> None:
    after = told_otherwise(subject, predicate)
    before = write_index(session(ALL, tmp_path), tmp_path / "before", "before")
    now = session(after, tmp_path)
    path = update_index(now, before, tmp_path / "after", "after", subjects(ALL, after))
    assert contents(path) == contents(write_index(now, tmp_path / "whole", "after"))


def test_what_a_judgement_put_right_follows_it_when_it_comes_and_when_it_is_withdrawn(tmp_path: Path) -> None:
    without = frozenset(one for one in ALL if "/judgement/" not in one)
    whole = [
        write_index(session(graph, tmp_path), tmp_path / name, "one")
        for graph, name in ((ALL, "with"), (without, "without"))
    ]
    gone = update_index(session(without, tmp_path), whole[0], tmp_path / "1", "one", subjects(ALL, without))
    assert contents(gone) == contents(whole[1]) != contents(whole[0])
    back = update_index(session(ALL, tmp_path), gone, tmp_path / "2", "one", subjects(ALL, without))
    assert contents(back) == contents(whole[0])


class Asked(Session):
    """A session that keeps what each of its queries asks about."""

    def __init__(self, store: GraphStore) -> None:
        super().__init__(store)
        self.about: list[dict[str, tuple[Identifier, ...]]] = []

    def rows(self, name: str, **values: Terms) -> list[dict[str, Identifier]]:
        given = {key: tuple(terms) for key, terms in values.items()}
        self.about.append(given)
        return super().rows(name, **given)


def test_no_query_asks_about_the_whole_graph(tmp_path: Path) -> None:
    after = graph_of(frozenset(DOCUMENTS[1:]), frozenset(), frozenset())
    before = write_index(session(ALL, tmp_path), tmp_path / "before", "before")
    asked = Asked(session(after, tmp_path).store)
    update_index(asked, before, tmp_path / "after", "after", subjects(ALL, after))
    assert asked.about
    assert all(asked.about)


class TestWhatCannotBeBroughtUpToDate:
    """The whole is written where the index of the graph before is of no use."""

    @pytest.fixture
    def before(self, tmp_path: Path) -> Path:
        return write_index(session(ALL, tmp_path), tmp_path / "before", "before")

    def holds(self, before: Path, changed: Collection[URIRef] = ()) -> None:
        now = session(ALL, before.parent)
        path = update_index(now, before, before.parent / INDEX, "after", changed)
        assert contents(path) == contents(write_index(now, before.parent / "whole", "after"))

    def test_there_is_none(self, tmp_path: Path) -> None:
        self.holds(tmp_path / "before")
        assert not (tmp_path / "before").exists()

    @pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + bytes(5000), b"no index at all"])
    def test_it_is_no_index(self, content: bytes, tmp_path: Path) -> None:
        (tmp_path / "before").write_bytes(content)
        self.holds(tmp_path / "before")

    @pytest.mark.parametrize(
        "change", ["UPDATE fact SET value = '2' WHERE name = 'version'", "DELETE FROM fact"]
    )
    def test_it_has_another_form(self, change: str, before: Path) -> None:
        with sqlite3.connect(before) as connection:
            connection.execute(change)
            connection.execute("DELETE FROM tenure")
        connection.close()
        self.holds(before)

    def test_a_part_of_it_is_damaged(self, before: Path) -> None:
        connection = sqlite3.connect(before)
        ((page, size),) = connection.execute(
            "SELECT rootpage, page_size FROM sqlite_schema, pragma_page_size WHERE name = 'entity'"
        )
        connection.close()
        content = bytearray(before.read_bytes())
        content[(page - 1) * size : page * size] = bytes(size)
        before.write_bytes(content)
        self.holds(before, subjects(ALL, frozenset()))


def test_a_fault_that_is_no_damage_is_told(tmp_path: Path) -> None:
    before = write_index(session(ALL, tmp_path), tmp_path / "before", "before")
    with sqlite3.connect(before) as connection:
        connection.execute("DROP TABLE conflict")
    connection.close()
    with pytest.raises(sqlite3.OperationalError, match="conflict"):
        update_index(
            session(ALL, tmp_path), before, tmp_path / "after", "after", list(subjects(ALL, frozenset()))
        )


class Ranked:
    """Names of people in an index that holds nothing else."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.executescript(TABLES + KEYS)
        self._people: dict[int, Entity] = {}

    def add(self, number: int, *names: str) -> None:
        """Put the names of one more between those that are there."""
        one = Entity(URIRef(f"https://quanlo.example/person/{number:05}"), "person", names[0], names[1:])
        for key, entity in list(insert_entities(self._connection, [one])):
            add_names(self._connection, entity, key)
            self._people[key] = entity

    def remove(self, number: int) -> None:
        """Take the names of one away."""
        key = next(key for key, one in self._people.items() if one.id == f"{number:05}")
        remove_names(self._connection, self._people.pop(key), key)

    def seen(self) -> list[tuple[str, str]]:
        """Return the names in their order, each with whose it is."""
        return self._rows("SELECT exact, iri FROM name JOIN entity ON number = entity ORDER BY ordinal")

    def found(self, word: str) -> list[tuple[str, str]]:
        """Return the names with a word, in the order in which a search meets them."""
        return self._rows(FOUND, word)

    def anew(self) -> Ranked:
        """Return the same names, numbered all at once."""
        other = Ranked()
        entities = sorted(self._people.values(), key=lambda one: one.iri)
        other._people = dict(insert_entities(other._connection, entities))
        number_names(other._connection, other._people.items())
        return other

    def _rows(self, text: str, *values: str) -> list[tuple[str, str]]:
        return self._connection.execute(text, values).fetchall()


FOUND = """
SELECT name.exact, iri FROM word JOIN name ON name.ordinal = word.rowid JOIN entity ON number = entity
WHERE word MATCH ? ORDER BY word.rowid"""
ORDERS = {
    "one after another": list(range(150)),
    "each before the others": list(range(150, 0, -1)),
    "each between the last two": [place // 2 if place % 2 else 900 - place // 2 for place in range(900)],
}


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
def test_there_is_always_room_between_two_names(order: list[int]) -> None:
    ranked = Ranked()
    for number in (*range(1000, 1080), *range(2000, 2080), *(1080 + one for one in order)):
        ranked.add(number, f"Nguyễn Văn {number}")
    assert ranked.seen() == ranked.found("nguyen") == ranked.anew().seen()


@settings(max_examples=40)
@given(
    people=st.lists(st.lists(st.sampled_from(ALIKE), min_size=1, max_size=3, unique=True), max_size=12),
    gone=st.sets(st.integers(0, 11)),
)
def test_names_that_look_alike_keep_the_order_of_those_who_bear_them(
    people: list[list[str]], gone: set[int]
) -> None:
    ranked = Ranked()
    for number, names in sorted(enumerate(people), key=lambda one: one[1]):
        ranked.add(number, names[0], *sorted(names[1:]))
    for number in gone & {*range(len(people))}:
        ranked.remove(number)
    assert ranked.seen() == ranked.anew().seen()
    assert ranked.found("van") == ranked.anew().found("van")
