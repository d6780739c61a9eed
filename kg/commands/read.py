"""Commands that read articles: `kg extract` prints claims, `kg build` makes a graph.

Comes in: files, folders or standard input. Goes out: claims as JSON lines on standard output; a graph
directory; progress and the list of rejected documents on standard error.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from kg import ingest, pipeline
from kg.errors import InputError, because
from kg.model.claims import Reading, as_json
from kg.model.document import Rejected
from kg.resolve.judgements import Judgements
from kg.settings import Settings
from kg.views.claims import claims_lines, claims_table

Inputs = Annotated[
    list[str], typer.Argument(help="Text, HTML or JSONL files, folders, or - for standard input.")
]
Workers = Annotated[
    int | None, typer.Option(min=1, help="Processes to use; as many as there are cores by default.")
]
_JSON = msgspec.json.Encoder()
_STEPS = {
    "resolve": "Hợp nhất người và tổ chức",
    "temporal": "Tính khoảng thời gian giữ chức",
    "graph": "Viết và kiểm tra đồ thị",
    "store": "Nạp vào kho",
    "index": "Lập chỉ mục",
}


def register(app: typer.Typer) -> None:
    """Add the commands to the application."""
    app.command("extract")(extract)
    app.command("build")(build)


class Form(StrEnum):
    """How claims are printed."""

    JSON = "json"
    TABLE = "table"


Format = Annotated[
    Form, typer.Option("--format", help="One JSON object a line, or a table for people, with a line a claim.")
]


def extract(inputs: Inputs, workers: Workers = None, form: Format = Form.JSON) -> None:
    """Print every claim of the articles, one JSON object a line, or as a table."""
    rejected: list[Rejected] = []
    read = silent = 0
    for result in pipeline.read_all(ingest.read(inputs, sys.stdin.buffer), workers or _cores()):
        if isinstance(result, Rejected):
            rejected.append(result)
            continue
        read += 1
        silent += form is Form.TABLE and not result.claims()
        _PRINTERS[form](result)
    if silent:
        sys.stderr.write(f"articles without a claim: {silent} of {read}\n")
    _report(rejected, read)
    if not read:
        why = because("there are none in what was given")
        if rejected:
            why = because("{count} rejected, listed above", count=len(rejected))
        raise InputError(because("no document could be read ({why})", why=why))


def build(
    inputs: Inputs,
    out: Annotated[Path | None, typer.Option("--out", help="Directory of the graph.")] = None,
    workers: Workers = None,
    judgements: Annotated[
        Path | None, typer.Option("--judgements", help="Table of human decisions; see kg review.")
    ] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as one JSON object.")] = False,
) -> None:
    """Read articles and build the graph that answers who held which title when.

    Articles that came to the graph one by one while it was served stay in it.
    """
    settings = Settings()
    target = out or Path(settings.graph)
    decided = pipeline.read_judgements(judgements or settings.judgements)
    forgotten = pipeline.forgotten(decided, target)
    results = pipeline.read_all(ingest.tellings(inputs, sys.stdin.buffer), workers or _cores())
    summary = _watched(results, target, settings.base_iri, decided)
    _report(summary.rejected, summary.documents)
    _warn_of(forgotten)
    if as_json:
        sys.stdout.write(json.dumps(asdict(summary), ensure_ascii=False) + "\n")
    else:
        _print_summary(summary, target)


def _watched(
    results: Iterable[Reading | Rejected], target: Path, base_iri: str, decided: Judgements
) -> pipeline.Summary:
    """Build a graph and show how far it is."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Đọc bài", total=None)

        def counted(result: Reading | Rejected) -> Reading | Rejected:
            bar.advance(task)
            return result

        def begins(step: str) -> None:
            bar.update(task, description=_STEPS[step])

        return pipeline.build(map(counted, results), target, base_iri, begins, decided)


def _warn_of(forgotten: Sequence[str]) -> None:
    """Say which decisions the graph followed before and no longer does, and how to keep them."""
    if forgotten:
        sys.stderr.write(
            f"the graph before followed decisions that this build was not given: {', '.join(forgotten)}; "
            "to follow them, build again with their table: --judgements TABLE\n"
        )


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _print_claims(reading: Reading) -> None:
    sys.stdout.writelines(f"{_JSON.encode(as_json(claim)).decode()}\n" for claim in reading.claims())


def _print_table(reading: Reading) -> None:
    """Print a line a claim: a table cut to the width of a terminal, elsewhere tabs between whole cells."""
    claims = reading.claims()
    console = Console()
    if claims and console.is_terminal:
        console.print(claims_table(reading.document.id, claims, console.width))
    elif claims:
        sys.stdout.writelines(f"{line}\n" for line in claims_lines(claims))


_PRINTERS: Mapping[Form, Callable[[Reading], None]] = {Form.JSON: _print_claims, Form.TABLE: _print_table}


def _report(rejected: Sequence[Rejected | pipeline.LeftOut], read: int) -> None:
    """List rejected documents on standard error, so that nothing is skipped in silence."""
    for one in rejected:
        sys.stderr.write(f"rejected: {one.source}: {one.reason}\n")
    if rejected:
        sys.stderr.write(f"{read} documents read, {len(rejected)} rejected\n")


def _print_summary(summary: pipeline.Summary, target: Path) -> None:
    counts = (
        ("bài", summary.documents),
        ("lời chứng giữ chức", summary.holdings),
        ("sự kiện", summary.events),
        ("văn bản", summary.decrees),
        ("chi tiết khác", summary.details),
        ("người", summary.people),
        ("tổ chức", summary.organizations),
        ("chức vụ", summary.posts),
        ("nhiệm kỳ giữ chức", summary.tenures),
        ("mâu thuẫn", summary.conflicts),
        ("tên chưa phân định", summary.undecided),
        ("bộ bốn RDF", summary.quads),
        ("bài bị loại", len(summary.rejected)),
    )
    console = Console()
    console.print(f"Đồ thị [bold]{summary.build}[/bold] ở {escape(str(target))}", soft_wrap=True)
    for name, count in counts:
        console.print(f"{count:>10,}  {name}")
