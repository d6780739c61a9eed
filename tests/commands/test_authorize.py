"""`kg token`."""

from __future__ import annotations

import pytest
import typer
from typer.testing import CliRunner

from kg.commands.authorize import register, token
from kg.errors import QueryError
from kg.settings import Settings
from kg.tokens import holder


def test_the_setting_that_is_printed_admits_the_token_that_is_printed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = typer.Typer()
    register(app)
    outcome = CliRunner().invoke(app, ["anna"], catch_exceptions=False)
    monkeypatch.setenv("QUANLO_TOKENS", outcome.stderr.splitlines()[-1])
    assert holder(Settings().tokens, outcome.stdout.strip()) == "anna"


def test_a_name_with_a_blank_is_refused() -> None:
    with pytest.raises(QueryError, match="an na"):
        token("an na")
