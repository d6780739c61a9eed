"""What an operator may set, and how a bad value is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from kg.errors import ConfigError
from kg.settings import Settings


def test_defaults_serve_one_machine_only() -> None:
    settings = Settings()
    assert (settings.graph, settings.host, settings.port) == (Path("out/graph"), "127.0.0.1", 8000)


def test_variables_of_the_environment_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUANLO_PORT", "9001")
    assert Settings().port == 9001


def test_arguments_win_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUANLO_PORT", "9001")
    assert Settings(port=9002).port == 9002


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("QUANLO_PORT", "eighty"),
        ("QUANLO_PORT", "70000"),
        ("QUANLO_BASE_IRI", "quanlo.example"),
        ("QUANLO_BASE_IRI", "https://quanlo.example"),
        ("QUANLO_BASE_IRI", "https://quanlo.example/> <x/"),
        ("QUANLO_QUERY_SECONDS", "0"),
        ("QUANLO_QUERY_SECONDS", "31"),
        ("QUANLO_WORKERS", "0"),
        ("QUANLO_TOKENS", "secret"),
        ("QUANLO_DEFAULT_GRAPH", "some"),
    ],
)
def test_a_bad_value_names_its_variable(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(ConfigError, match=variable):
        Settings()


def test_names_and_tokens_are_parted_by_blanks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUANLO_HOSTS", "a.example  b.example")
    monkeypatch.setenv("QUANLO_TOKENS", f"a=sha256:{'0' * 64} b=sha256:{'1' * 64}")
    settings = Settings()
    assert settings.hosts == ("a.example", "b.example")
    assert [token.name for token in settings.tokens] == ["a", "b"]


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(ConfigError, match="QUANLO_PROT"):
        Settings(prot=8000)


def test_settings_cannot_be_changed() -> None:
    settings = Settings()
    with pytest.raises(ValidationError, match="frozen"):
        settings.port = 1
