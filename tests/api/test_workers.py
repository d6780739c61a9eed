"""Processes that evaluate queries: each can be lost without loss to the others."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from api import workers
from api.evaluation import Bench, Job, Limits, Reply
from api.refusals import (
    BusyError,
    NotAcceptableError,
    RemoteRefusedError,
    SparqlSyntaxError,
    TooManyRowsError,
)
from api.workers import Pool
from kg.errors import StoreError, StoreTimeoutError
from tests.serving import LONG, until

JSON = "application/sparql-results+json"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
CRASHING = "ASK " + "{" * 4000 + "}" * 4000


def job(text: str, solutions: str | None = JSON) -> Job:
    return Job(text, solutions, "text/turtle")


def answered(pool: Pool, asked: Job) -> Reply:
    """Ask until there is an answer: a worker may be replaced just now, or starved."""
    found: list[Reply] = []

    def ask() -> bool:
        with suppress(StoreError):
            found.append(pool.run(asked))
        return bool(found)

    assert until(ask)
    return found[0]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    folder = str(tmp_path_factory.mktemp("workers") / "store")
    name = NamedNode
    store = Store(folder)
    store.extend(
        Quad(
            name(f"http://e.example/{number}"),
            name("http://e.example/p"),
            Literal(number),
            name("http://e.example/g"),
        )
        for number in range(2000)
    )
    store.flush()
    return Bench(folder, Limits(seconds=LONG, rows=100), {}, "http://e.example/")


@pytest.fixture(scope="module")
def pool(bench: Bench) -> Iterator[Pool]:
    with Pool(bench, 1) as pool:
        yield pool


@pytest.fixture(scope="module")
def hurried(bench: Bench) -> Bench:
    return replace(bench, limits=Limits(seconds=0.5))


def test_a_query_is_answered(pool: Pool) -> None:
    assert pool.run(job("ASK { ?s ?p 1999 }")).body == b'{"head":{},"boolean":true}'


def test_a_query_past_its_deadline_is_ended_and_the_next_one_answered(hurried: Bench) -> None:
    with Pool(hurried, 1) as pool:
        with pytest.raises(StoreTimeoutError, match=r"0\.5 seconds"):
            pool.run(job(ENDLESS))
        assert answered(pool, job("ASK {}")).media_type == JSON


def test_a_query_that_crashes_its_process_costs_only_itself(pool: Pool) -> None:
    with pytest.raises(StoreError, match="ended its process"):
        pool.run(job(CRASHING))
    assert pool.run(job("ASK {}")).media_type == JSON


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        (job("SELECT"), SparqlSyntaxError),
        (job("SELECT * { ?s ?p ?o }"), TooManyRowsError),
        (job("ASK {}", None), NotAcceptableError),
        (job("ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"), RemoteRefusedError),
    ],
)
def test_each_failure_has_its_own_error(pool: Pool, asked: Job, error: type[Exception]) -> None:
    with pytest.raises(error):
        pool.run(asked)


def test_a_syntax_error_keeps_the_parser_s_position(pool: Pool) -> None:
    with pytest.raises(SparqlSyntaxError) as caught:
        pool.run(job("SELECT *\n{ ?s ?p }"))
    assert (caught.value.line, caught.value.column) == (2, 10)


def test_queries_beyond_the_queue_are_turned_away_at_once(bench: Bench) -> None:
    outcomes: list[str] = []

    pool = Pool(bench, 1)  # not open yet: one query would run, four wait

    def ask() -> None:
        try:
            outcomes.append(pool.run(job("ASK {}")).media_type)
        except BusyError:
            outcomes.append("busy")

    askers = [threading.Thread(target=ask) for _ in range(8)]
    for asker in askers:
        asker.start()
    assert until(lambda: len(outcomes) == 3)
    with pool:
        for asker in askers:
            asker.join()
    assert outcomes == ["busy"] * 3 + [JSON] * 5


def test_a_query_that_waited_asks_the_latest_dataset_and_pays_for_no_waiting(
    bench: Bench, tmp_path: Path
) -> None:
    Store(str(tmp_path / "later")).flush()
    latest, paying, found = [bench.store], [], []

    @contextmanager
    def account() -> Iterator[None]:
        paying.append(latest[0])
        yield

    def ask() -> None:
        found.append(waiting.run(job("ASK { ?s ?p ?o }"), lambda: latest[0], account()).body)

    waiting = Pool(bench, 1)
    asker = threading.Thread(target=ask)
    asker.start()
    assert paying == []
    latest[0] = str(tmp_path / "later")
    with waiting:
        asker.join()
    assert (paying, found) == ([latest[0]], [b'{"head":{},"boolean":false}'])


def test_a_pool_that_is_not_open_says_that_it_is_busy(bench: Bench) -> None:
    with pytest.raises(BusyError):
        Pool(bench, 1, patience=0.01).run(job("ASK {}"))


def test_a_worker_that_cannot_be_replaced_keeps_its_place(
    hurried: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Bench) -> None:
        raise OSError

    with Pool(hurried, 1) as pool:
        with monkeypatch.context() as patch:
            patch.setattr(workers, "Worker", refused)
            for message in ("longer than", "no process"):
                with pytest.raises(StoreError, match=message):
                    pool.run(job(ENDLESS))
        assert answered(pool, job("ASK {}")).media_type == JSON


def test_workers_of_a_missing_store_cost_each_query_but_not_the_pool(tmp_path: Path) -> None:
    with Pool(Bench(str(tmp_path / "none")), 1) as pool:
        for _ in range(2):
            with pytest.raises(StoreError):
                pool.run(job("ASK {}"))
