"""What the operator sets: where the graph lies, where to serve it, how much one query may cost.

Comes in: environment variables `QUANLO_GRAPH`, `QUANLO_PORT` and so on, or keyword arguments, which
win. Goes out: one frozen record, read at the edge and passed on as a value.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from kg.errors import ConfigError
from kg.tokens import TokenDigest, read_digest

PREFIX = "QUANLO_"
DEFAULT_BASE_IRI = "https://quanlo.example/"
_BASE = re.compile(r"https?://[^\s<>\"{}|\\^`?#]+/")


def _iri(value: str) -> str:
    if _BASE.fullmatch(value) is None:
        raise ValueError(f"write an http or https address that ends with /, such as {DEFAULT_BASE_IRI}")
    return value


def _words(value: object) -> object:
    return tuple(value.split()) if isinstance(value, str) else value


def _digests(value: object) -> object:
    return tuple(map(read_digest, value.split())) if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_words)]
Digests = Annotated[tuple[TokenDigest, ...], NoDecode, BeforeValidator(_digests)]


class Settings(BaseSettings):
    """Everything an operator can set; the default of each serves one machine.

    Attributes:
        graph: Output directory of `kg build`; commands that ask also take the address of a SPARQL server.
        judgements: Table of human decisions; by default the one that is shipped, `data/judgements.tsv`.
        host: Address to listen on.
        port: TCP port to listen on.
        hosts: Names, beside this machine's own, under which clients may call the server; `*` for any.
        tokens: Digests of the tokens that admit changes; without any, the server only reads.
        default_graph: What a query without a dataset sees: all graphs (`union`), or the one without a name
            (`unnamed`); by default `unnamed` for a graph in memory, else `union`.
        base_iri: Start of every entity's IRI.
        processes: Processes that answer HTTP.
        workers: Processes that evaluate public SPARQL, for each of those.
        query_seconds: Time one SPARQL query may take.
        query_rows: Rows (or triples) one answer may hold.
        query_bytes: Bytes one answer may hold.
        query_characters: Length of a query's text.
        query_depth: How deep braces and parentheses of a query may nest.
        query_patterns: Triple patterns one query may hold.
        query_memory: Bytes of memory one query may add to its process.
        update_seconds: Time one change may take.
        client_seconds: Time of queries that one client may use in a minute, all its queries together.
        requests: Requests under way at once; more are told to come back.
        body_bytes: Length of a request's body.
        url_bytes: Length of a request's address.
        header_seconds: Time in which the head of a request must have arrived.
        body_seconds: Time in which the body of a request must have arrived.

    Raises:
        ConfigError: If a value cannot work; the message names the variable.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid")

    graph: Path | str = Path("out/graph")
    judgements: Path | None = None
    host: str = Field(default="127.0.0.1", min_length=1)
    port: int = Field(default=8000, ge=1, le=65535)
    hosts: Words = ()
    tokens: Digests = ()
    default_graph: Literal["union", "unnamed"] | None = None
    base_iri: Annotated[str, AfterValidator(_iri)] = DEFAULT_BASE_IRI
    processes: int = Field(default=1, ge=1, le=64)
    workers: int = Field(default=2, ge=1, le=64)
    query_seconds: float = Field(default=5.0, gt=0, le=30)
    query_rows: int = Field(default=10_000, ge=1)
    query_bytes: int = Field(default=10_000_000, ge=1000)
    query_characters: int = Field(default=20_000, ge=100)
    query_depth: int = Field(default=128, ge=1, le=1000)
    query_patterns: int = Field(default=100, ge=1)
    query_memory: int = Field(default=1_000_000_000, ge=50_000_000)
    update_seconds: float = Field(default=30.0, gt=0, le=600)
    client_seconds: float = Field(default=60.0, gt=0)
    requests: int = Field(default=512, ge=1)
    body_bytes: int = Field(default=10_000_000, ge=1000)
    url_bytes: int = Field(default=60_000, ge=1000)
    header_seconds: float = Field(default=10.0, gt=0, le=60)
    body_seconds: float = Field(default=30.0, gt=0, le=600)

    def __init__(self, **values: object) -> None:
        try:
            super().__init__(**values)  # type: ignore[arg-type]  # pydantic checks the values
        except ValidationError as error:
            raise ConfigError(_sentence(error)) from error


def _sentence(error: ValidationError) -> str:
    """Name each variable at fault and what it should be, without the value given."""
    faults = (f"{PREFIX}{'_'.join(map(str, one['loc'])).upper()}: {one['msg']}" for one in error.errors())
    return "; ".join(faults)
