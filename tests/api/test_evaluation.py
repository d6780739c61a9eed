"""What a worker answers, without the process."""

from __future__ import annotations

import json
import signal
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QueryResultsFormat, Store

import api.evaluation
from api.evaluation import Bench, Failure, Fault, GraphJob, Job, Limits, Reply, evaluate, work

E = "http://e.example/"
JSON = "application/sparql-results+json"
BENCH = Bench("unused", Limits(rows=5, size=5000), {"ex": E}, E)
JOB = Job("SELECT ?o { ?s ex:p ?o } ORDER BY ?o", JSON, "text/turtle")


def quads() -> list[Quad]:
    name = NamedNode
    return [
        Quad(name(E + "a"), name(E + "p"), Literal('tab\t, "quote",\nline', language="vi"), name(E + "g1")),
        Quad(
            name(E + "b"),
            name(E + "p"),
            Literal("01", datatype=name("http://www.w3.org/2001/XMLSchema#integer")),
            name(E + "g1"),
        ),
        Quad(name(E + "c"), name(E + "p"), name(E + "ủy-viên"), name(E + "g2")),
    ]


@pytest.fixture
def store() -> Store:
    store = Store()
    store.extend(quads())
    return store


def told(store: Store, job: Job, bench: Bench = BENCH) -> str:
    answer = evaluate(store, job, bench)
    assert isinstance(answer, Reply), answer
    return answer.body.decode()


def failed(store: Store, job: Job, bench: Bench = BENCH) -> Failure:
    answer = evaluate(store, job, bench)
    assert isinstance(answer, Failure), answer
    return answer


def test_the_default_graph_is_the_union_of_all_graphs(store: Store) -> None:
    assert len(json.loads(told(store, JOB))["results"]["bindings"]) == 3


def test_a_dataset_of_the_protocol_replaces_the_union(store: Store) -> None:
    job = replace(JOB, dataset=((E + "g2",), ()), union=False)
    assert len(json.loads(told(store, job))["results"]["bindings"]) == 1


def test_a_dataset_of_the_query_replaces_the_union(store: Store) -> None:
    job = replace(JOB, text=f"SELECT ?o FROM <{E}g2> {{ ?s ex:p ?o }}", union=False)
    assert len(json.loads(told(store, job))["results"]["bindings"]) == 1


@pytest.mark.parametrize("form", [QueryResultsFormat.JSON, QueryResultsFormat.XML, QueryResultsFormat.CSV])
def test_rows_are_what_the_engine_itself_would_write(store: Store, form: QueryResultsFormat) -> None:
    results: Any = store.query(JOB.text, prefixes={"ex": E}, use_default_graph_as_union=True)
    direct = results.serialize(format=form)
    assert told(store, replace(JOB, solutions=form.media_type.partition(";")[0])).encode() == direct


def test_tab_separated_rows_keep_one_row_a_line(store: Store) -> None:
    assert told(store, replace(JOB, solutions="text/tab-separated-values")).count("\n") == 4


@pytest.mark.parametrize("media_type", [JSON, "text/csv", "text/tab-separated-values"])
def test_yes_and_no_can_be_had_in_every_form(store: Store, media_type: str) -> None:
    assert "true" in told(store, replace(JOB, text="ASK { ?s ?p ?o }", solutions=media_type))


@pytest.mark.parametrize(
    "media_type", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"]
)
def test_triples_can_be_had_in_every_form(store: Store, media_type: str) -> None:
    job = replace(JOB, text="CONSTRUCT { ?s ex:q ?o } { ?s ex:p ?o }", triples=media_type)
    assert "ủy-viên" in json.dumps(told(store, job), ensure_ascii=False)


def test_a_description_is_triples(store: Store) -> None:
    assert "ex:b" in told(store, replace(JOB, text="DESCRIBE ex:b"))


@pytest.mark.parametrize("text", ["SELECT * { ?s ?p ?o", "", "selekt", "INSERT DATA { <a:a> <a:b> 1 }"])
def test_what_is_no_query_is_a_syntax_failure_with_a_position(store: Store, text: str) -> None:
    failure = failed(store, replace(JOB, text=text))
    assert failure.fault is Fault.SYNTAX
    assert (failure.line, str(failure.reason).count("\n")) == (1, 0)
    assert len(str(failure.reason)) <= 300


def test_a_function_that_nobody_knows_is_the_caller_s_fault(store: Store) -> None:
    failure = failed(store, replace(JOB, text="SELECT * { ?s ?p ?o FILTER(<a:service>(?o)) }"))
    assert (failure.fault, str(failure.reason)) == (Fault.IMPOSSIBLE, "no function is called <a:service>")


def test_a_graph_name_that_is_no_iri_is_the_caller_s_fault(store: Store) -> None:
    failure = failed(store, replace(JOB, dataset=(("not an iri",), ()), union=False))
    assert (failure.fault, failure.line) == (Fault.SYNTAX, None)


@pytest.mark.parametrize(
    "text",
    ["SELECT * { VALUES ?x { 1 2 3 4 5 6 } }", "CONSTRUCT { ?s ?p ?x } { VALUES ?x { 1 2 } ?s ?p ?o }"],
)
def test_an_answer_with_too_many_rows_is_refused_whole(store: Store, text: str) -> None:
    failure = failed(store, replace(JOB, text=text))
    assert (failure.fault, "more than 5 rows" in str(failure.reason)) == (Fault.TOO_MANY_ROWS, True)


def test_as_many_rows_as_the_limit_are_answered(store: Store) -> None:
    job = replace(JOB, text="SELECT * { VALUES ?x { 1 2 3 4 5 } }")
    assert len(json.loads(told(store, job))["results"]["bindings"]) == 5


@pytest.mark.parametrize("size", [10, 60])
def test_an_answer_with_too_many_bytes_is_refused_whole(store: Store, size: int) -> None:
    failure = failed(store, JOB, replace(BENCH, limits=Limits(size=size)))
    assert (failure.fault, "bytes" in str(failure.reason)) == (Fault.TOO_LARGE, True)


def test_rows_that_only_grow_past_the_limit_in_the_form_asked_for_are_refused(store: Store) -> None:
    failure = failed(store, JOB, replace(BENCH, limits=Limits(size=150)))
    assert failure.fault is Fault.TOO_LARGE


def test_triples_with_too_many_bytes_are_refused_whole(store: Store) -> None:
    job = replace(JOB, text="DESCRIBE ex:a")
    assert failed(store, job, replace(BENCH, limits=Limits(size=10))).fault is Fault.TOO_LARGE


def test_a_form_nobody_offers_is_refused_for_rows(store: Store) -> None:
    assert failed(store, replace(JOB, solutions=None)).fault is Fault.NOT_ACCEPTABLE


def test_a_form_nobody_offers_is_refused_for_triples(store: Store) -> None:
    assert failed(store, replace(JOB, text="DESCRIBE ex:a", triples=None)).fault is Fault.NOT_ACCEPTABLE


def test_a_query_to_another_server_that_fails_is_called_one(store: Store) -> None:
    job = replace(JOB, text="SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
    assert failed(store, job).fault is Fault.REMOTE


class BrokenStore:
    """A store whose disk or memory fails."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def query(self, *_: object, **__: object) -> object:
        raise self._error


@pytest.mark.parametrize(
    ("error", "fault"), [(OSError("disk\ngone"), Fault.FAILED), (MemoryError(), Fault.TOO_MUCH_MEMORY)]
)
def test_a_store_that_fails_is_told_apart_from_a_bad_query(error: Exception, fault: Fault) -> None:
    assert evaluate(BrokenStore(error), JOB, BENCH).fault is fault  # type: ignore[arg-type, union-attr]


class Channel:
    """The worker's end of a pipe: jobs to come, answers sent."""

    def __init__(self, *jobs: Job) -> None:
        self._jobs = list(jobs)
        self.sent: list[object] = []

    def recv(self) -> Job:
        if not self._jobs:
            raise EOFError
        return self._jobs.pop(0)

    def send(self, message: object) -> None:
        self.sent.append(message)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = Store(str(tmp_path / "store"))
    store.extend(quads())
    store.flush()
    return tmp_path / "store"


def worked(monkeypatch: pytest.MonkeyPatch, folder: Path, *jobs: Job, sealed: bool = True) -> list[object]:
    """Return what a worker sends when it runs in this process, which stays as free as it was."""
    monkeypatch.setattr(api.evaluation, "seal", lambda: sealed)
    monkeypatch.setattr(api.evaluation, "limit_memory", lambda _: None)
    monkeypatch.setattr(api.evaluation, "limit_seconds", lambda _: None)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    channel = Channel(*jobs)
    work(channel, replace(BENCH, store=str(folder)))  # type: ignore[arg-type]
    return channel.sent


def test_a_worker_ends_with_its_pipe(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    assert worked(monkeypatch, folder) == []


def test_a_worker_says_that_it_begins_and_answers_each_job(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    sent = worked(monkeypatch, folder, JOB, replace(JOB, text="selekt"))
    assert [type(message) for message in sent] == [type(None), Reply, type(None), Failure]


def test_a_worker_outlives_a_dataset_that_cannot_be_opened(
    monkeypatch: pytest.MonkeyPatch, folder: Path, tmp_path: Path
) -> None:
    sent = worked(monkeypatch, folder, replace(JOB, store=str(tmp_path / "gone")), JOB)
    assert isinstance(sent[1], Failure)
    assert (sent[1].fault, type(sent[3])) == (Fault.FAILED, Reply)


def test_a_worker_without_a_seal_refuses_whatever_could_be_a_service_clause(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    harmless = replace(JOB, text="ASK { ?service ?p ?o }")
    sent = worked(monkeypatch, folder, harmless, sealed=False)
    assert isinstance(sent[1], Failure)
    assert sent[1].fault is Fault.REMOTE


def test_a_worker_reads_the_snapshot_that_each_job_names(
    monkeypatch: pytest.MonkeyPatch, folder: Path, tmp_path: Path
) -> None:
    other = Store(str(tmp_path / "other"))
    other.flush()
    del other
    ask = replace(JOB, text="ASK { ?s ?p ?o }")
    elsewhere = replace(ask, store=str(tmp_path / "other"))
    sent = worked(monkeypatch, folder, ask, elsewhere, ask)
    answers = [json.loads(one.body)["boolean"] for one in sent[1:] if isinstance(one, Reply)]
    assert answers == [True, False, True]


@pytest.mark.parametrize("hidden", ["SERVICE", "serv\\u0049ce", "\\U00000053ERVICE"])
def test_a_worker_that_is_not_sealed_refuses_whatever_could_be_a_service(
    monkeypatch: pytest.MonkeyPatch, folder: Path, hidden: str
) -> None:
    (_, answer) = worked(
        monkeypatch, folder, replace(JOB, text=f"ASK {{ {hidden} <a:a> {{}} }}"), sealed=False
    )
    assert isinstance(answer, Failure)
    assert answer.fault is Fault.REMOTE


def test_a_graph_is_written_out_whole(store: Store) -> None:
    answer = evaluate(store, GraphJob(E + "g1", "application/n-triples"), BENCH)
    assert isinstance(answer, Reply)
    assert len(answer.body.splitlines()) == 2


@pytest.mark.parametrize(("name", "fault"), [(E + "none", Fault.NO_GRAPH), ("no iri", Fault.SYNTAX)])
def test_a_graph_that_is_not_there_has_its_own_failure(store: Store, name: str, fault: Fault) -> None:
    answer = evaluate(store, GraphJob(name, "text/turtle"), BENCH)
    assert isinstance(answer, Failure)
    assert answer.fault is fault


def test_the_graph_without_a_name_is_always_there() -> None:
    assert evaluate(Store(), GraphJob(None, "application/n-triples"), BENCH) == Reply(
        "application/n-triples", b""
    )
