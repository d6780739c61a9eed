"""Logs that no input can forge."""

from __future__ import annotations

import io
import json
import logging
import sys

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from api.logs import JsonLines, log_json
from tests.api.conftest import TOKEN

LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


def line(message: str, **fields: object) -> str:
    record = logging.LogRecord("quanlo", logging.INFO, "", 0, "%s", (message,), None)
    record.fields = fields
    return JsonLines().format(record)


@given(st.text(alphabet=st.characters()))
def test_any_text_stays_one_line_of_plain_ascii(text: str) -> None:
    written = line(text, path=text)
    assert written.isascii()
    assert written.isprintable()
    assert json.loads(written)["path"] == text


@pytest.mark.parametrize("end", [*LINE_ENDS, "\u202e", "\x1b[2J"])
def test_what_ends_a_line_or_steers_a_terminal_is_escaped(end: str) -> None:
    assert end not in line(f'{end}{{"level":"error"}}')


def test_a_failure_is_one_line_too() -> None:
    try:
        raise ValueError("a\nb")
    except ValueError:
        record = logging.LogRecord("quanlo", logging.ERROR, "", 0, "failed", (), sys.exc_info())
    written = JsonLines().format(record)
    assert "\n" not in written
    assert "ValueError" in json.loads(written)["exception"]


def test_a_request_is_logged_without_its_query_and_its_token(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "quanlo.access"):
        client.get(f"/none/%0A?secret={TOKEN}", headers={"authorization": f"Bearer {TOKEN}"})
    (record,) = (one for one in caplog.records if one.name == "quanlo.access")
    fields = record.fields  # type: ignore[attr-defined]
    assert (fields["method"], fields["path"], fields["status"]) == ("GET", "/none/\n", 404)
    assert TOKEN not in JsonLines().format(record)


def test_all_logs_of_a_server_are_json(monkeypatch: pytest.MonkeyPatch) -> None:
    root = logging.getLogger()
    before, level = root.handlers, root.level
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    try:
        log_json()
        logging.getLogger("quanlo.test").warning("bad %s", "\nline")
    finally:
        root.handlers = before
        root.setLevel(level)
    assert json.loads(written.getvalue())["message"] == "bad \nline"


@given(st.dictionaries(st.text(), st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False)))
def test_fields_of_any_type_are_json(fields: dict[str, object]) -> None:
    told = json.loads(line("told", **{f"field {name}": value for name, value in fields.items()}))
    assert {name: told[f"field {name}"] for name in fields} == fields
