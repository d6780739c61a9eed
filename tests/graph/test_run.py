"""What tells one build from another."""

from __future__ import annotations

import pytest

from kg.errors import ConfigError
from kg.graph import Run

HASH = "ab" * 32


def test_the_same_software_input_and_base_are_the_same_run() -> None:
    assert Run("0.1.0", HASH).id == Run("0.1.0", HASH).id


@pytest.mark.parametrize(
    "other",
    [
        Run("0.1.1", HASH, "https://e.example/"),
        Run("0.1.0", "cd" * 32, "https://e.example/"),
        Run("0.1.0", HASH, "https://f.example/"),
    ],
    ids=["software", "input", "base"],
)
def test_whatever_decides_the_content_makes_another_run(other: Run) -> None:
    assert Run("0.1.0", HASH, "https://e.example/").id != other.id


def test_an_identifier_is_sixteen_hex_digits() -> None:
    assert len(Run("0.1.0", HASH).id) == len(bytes.fromhex(Run("0.1.0", HASH).id)) * 2 == 16


@pytest.mark.parametrize(
    "base", ["", "quanlo.example/", "https://e.example", "https://e.example/#", "ftp://e.example/"]
)
def test_a_base_that_cannot_be_one_is_refused(base: str) -> None:
    with pytest.raises(ConfigError, match="must look like"):
        Run("0.1.0", HASH, base)
