"""What the W3C's test suites for SPARQL 1.0 and 1.1 say of `kg serve`, asked from outside over HTTP.

Comes in: the directory of the suites in `QUANLO_W3C`; without it they are taken from the source distribution
of rdflib, which brings them. Goes out: how many tests of each directory pass, and each that does not. Why one
does not is looked up in `w3c.tsv`; what stands there is known and not ours to mend, all else is a failure.
"""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urljoin

from rdflib import Graph

from benchmarks import answers, protocols
from benchmarks.answers import CSV, JSON, SUFFIXES, TSV, XML, Answer, Rows
from benchmarks.endpoint import TRIPLES, Endpoint, WrongError, expect, served
from benchmarks.suite import Case, Document, cases

_SOURCE = "rdflib==7.1.4"
_INSIDE = "*/test/data/suites/w3c"
_SUITES = ("sparql11", "dawg-data-r2")
KNOWN = Path(__file__).with_name("w3c.tsv")
_FROM = re.compile(r"\bFROM\s+(?:NAMED\s+)?<([^>]*)>", re.IGNORECASE)
_PASSED, _BY_VALUE, _KNOWN_SO, _FAILED, _EXCLUDED = "passed", "by value", "known", "failed", "excluded"
_OUTCOMES = (_PASSED, _BY_VALUE, _KNOWN_SO, _FAILED, _EXCLUDED)
_NOT_ASKED: Mapping[str, str] = {
    "sparql11/entailment": "there is no entailment but the simple one",
    "sparql11/service": "SERVICE is refused",
}
_IN_TABLES = {"ProtocolTest", "ServiceDescriptionTest", "GraphStoreProtocolTest"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a test, and why."""

    name: str
    outcome: str
    reason: str = ""

    @property
    def folder(self) -> str:
        """Directory of the test."""
        return self.name.rpartition("/")[0]


def report() -> Iterator[str]:
    """Yield the figures line by line."""
    with _suites() as root, served() as endpoint:
        verdicts = list(judged(endpoint, root))
    yield "W3C test suites of SPARQL 1.1 and 1.0, asked over HTTP"
    yield from _told(sorted(verdicts, key=lambda one: one.folder))


def judged(endpoint: Endpoint, root: Path) -> Iterator[Verdict]:
    """Yield a verdict for each test below a directory, and for those of the protocols."""
    known = _reasons()
    for suite in (protocols.protocol, protocols.graph_store, protocols.service_description):
        for name, wrong in suite(endpoint):
            yield Verdict(name, _FAILED if wrong else _PASSED, wrong)
    for case in cases(root):
        if case.kind not in _IN_TABLES and case.name.startswith(_SUITES):
            yield _explained(_verdict(endpoint, case), known)


def _reasons() -> dict[str, str]:
    with KNOWN.open(encoding="utf-8") as lines:
        rows = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t")
        return dict(rows)


def _explained(verdict: Verdict, known: Mapping[str, str]) -> Verdict:
    if verdict.outcome == _FAILED and verdict.name in known:
        return Verdict(verdict.name, _KNOWN_SO, known[verdict.name])
    return verdict


def _told(verdicts: list[Verdict]) -> Iterator[str]:
    yield f"{'':36}" + "".join(f"{name:>9}" for name in _OUTCOMES)
    counted = Counter((one.folder, one.outcome) for one in verdicts)
    for folder in dict.fromkeys(one.folder for one in verdicts):
        yield f"{folder:36}" + "".join(f"{counted[folder, name]:>9}" for name in _OUTCOMES)
    for suite in _SUITES:
        total = Counter(one.outcome for one in verdicts if one.name.startswith(suite))
        yield f"{'all of ' + suite:36}" + "".join(f"{total[name]:>9}" for name in _OUTCOMES)
    reasons = Counter((one.outcome, one.reason) for one in verdicts if one.outcome in {_KNOWN_SO, _EXCLUDED})
    for (outcome, reason), count in sorted(reasons.items()):
        yield f"{outcome:>8} {count:>4}  {reason}"
    for one in verdicts:
        if one.outcome == _FAILED:
            yield f"  failed  {one.name}: {one.reason}"


@contextmanager
def _suites() -> Iterator[Path]:
    given = os.environ.get("QUANLO_W3C")
    if given:
        yield Path(given)
        return
    with TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
        subprocess.run([*pip, "--dest", folder, _SOURCE], check=True)
        [archive] = Path(folder).glob("*.tar.gz")
        with tarfile.open(archive) as source:
            source.extractall(folder, filter="data")
        yield next(Path(folder).glob(_INSIDE))


def _verdict(endpoint: Endpoint, case: Case) -> Verdict:
    folder = case.name.rpartition("/")[0]
    if folder in _NOT_ASKED:
        return Verdict(case.name, _EXCLUDED, _NOT_ASKED[folder])
    if case.withdrawn:
        return Verdict(case.name, _EXCLUDED, "the W3C did not approve it, or withdrew it")
    try:
        return Verdict(case.name, _CHECKS[case.kind](endpoint, case))
    except WrongError as wrong:
        if "/problems/no-service" in str(wrong):
            return Verdict(case.name, _EXCLUDED, "SERVICE and LOAD are refused")
        return Verdict(case.name, _FAILED, str(wrong))
    except (ValueError, SyntaxError) as error:
        return Verdict(case.name, _FAILED, f"the answer cannot be read: {error}")


def _text(case: Case, *, based: bool = True) -> bytes:
    if case.text is None:
        raise WrongError("the suite names no text")
    body = case.text.path.read_bytes()
    return f"BASE <{case.text.iri}>\n".encode() + body if based else body


def _query(endpoint: Endpoint, case: Case) -> str:
    """Ask a query in every form that its answer has; the graphs that it names by FROM are loaded first."""
    if case.answer is None or case.text is None:
        raise WrongError("the suite names no answer")
    endpoint.load(case.before)
    for name in dict.fromkeys(_FROM.findall(_text(case).decode())):
        iri = urljoin(case.text.iri, name)
        endpoint.add(iri, Document(case.text.path.parent / name, iri))
    told = SUFFIXES[case.answer.path.suffix]
    expected = answers.read(case.answer.path.read_bytes(), told, case.answer.iri)
    first = TRIPLES if isinstance(expected, Graph) else told if told == CSV else JSON
    found = _asked(endpoint, case, first)
    for form in _FORMS[first, type(expected)]:
        other = _asked(endpoint, case, form)
        if not answers.same(answers.in_strings(found) if form == CSV else found, other):
            raise WrongError(f"as {form} the answer is another than as {first}")
    return _agreed(expected, found, first, any_count=case.any_count)


def _asked(endpoint: Endpoint, case: Case, form: str) -> Answer:
    return answers.read(expect(endpoint.ask(_text(case), form), 200).content, form, "")


def _agreed(expected: Answer, found: Answer, what: str, *, any_count: bool = False) -> str:
    if answers.same(expected, found, any_count=any_count):
        return _PASSED
    if answers.same(answers.by_value(expected), answers.by_value(found), any_count=any_count):
        return _BY_VALUE
    raise WrongError(f"{what}: expected {answers.shown(expected)}, found {answers.shown(found)}")


def _update(endpoint: Endpoint, case: Case) -> str:
    endpoint.load(case.before)
    expect(endpoint.change(_text(case)), 204)
    wanted: dict[str | None, list[Document]] = {None: list(case.after.default)}
    for name, document in case.after.named:
        wanted.setdefault(name, []).append(document)
    for name in endpoint.graphs():
        wanted.setdefault(name, [])
    found = [_same_graph(endpoint, name, documents) for name, documents in wanted.items()]
    return _BY_VALUE if _BY_VALUE in found else _PASSED


def _same_graph(endpoint: Endpoint, name: str | None, documents: list[Document]) -> str:
    expected = Graph()
    for one in documents:
        expected += answers.read(one.path.read_bytes(), SUFFIXES[one.path.suffix], one.iri)
    return _agreed(expected, endpoint.graph(name), f"<{name}>")


def _query_is_read(endpoint: Endpoint, case: Case) -> str:
    expect(endpoint.ask(_text(case, based=False), "*/*"), 200)
    return _PASSED


def _update_is_read(endpoint: Endpoint, case: Case) -> str:
    """Send an update that can be read, though perhaps not made: it may clear a graph that is not there."""
    response = endpoint.change(_text(case, based=False))
    if "/problems/bad-query" not in response.text:
        expect(response, 204)
    return _PASSED


def _is_refused(endpoint: Endpoint, case: Case) -> str:
    """Send what is no SPARQL; one class of tests serves queries and updates."""
    text = _text(case, based=False)
    an_update = case.text is not None and case.text.path.suffix == ".ru"
    expect(endpoint.change(text) if an_update else endpoint.ask(text, "*/*"), 400)
    return _PASSED


_FORMS: Mapping[tuple[str, type], tuple[str, ...]] = {
    (JSON, Rows): (XML, TSV, CSV),
    (JSON, bool): (XML,),
    (CSV, Rows): (),
    (TRIPLES, Graph): ("text/turtle", "application/rdf+xml"),
}
"""Forms in which an answer must be the same as in the first."""
_CHECKS: Mapping[str, Callable[[Endpoint, Case], str]] = {
    "QueryEvaluationTest": _query,
    "CSVResultFormatTest": _query,
    "UpdateEvaluationTest": _update,
    "PositiveSyntaxTest": _query_is_read,
    "PositiveSyntaxTest11": _query_is_read,
    "PositiveUpdateSyntaxTest11": _update_is_read,
    "NegativeSyntaxTest": _is_refused,
    "NegativeSyntaxTest11": _is_refused,
    "NegativeUpdateSyntaxTest11": _is_refused,
}
