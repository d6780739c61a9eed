"""The table of human judgements on disk: read whole, only ever added to.

Comes in: its place, or none for the table that is shipped. Goes out: judgements in force; rows at its end;
which decisions of a graph it lacks.
"""

from __future__ import annotations

import os
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from kg import store
from kg.errors import ConfigError, StoreError
from kg.model.judgement import Judgement
from kg.pipeline.summary import Summary
from kg.resolve.judgements import HEADER, Judgements, line, parse
from kg.resources import resource

SHIPPED = "data/judgements.tsv"


def read_judgements(path: Path | None) -> Judgements:
    """Return the judgements in force.

    Raises:
        ConfigError: If the file cannot be read.
        DataError: If a row is malformed; it names the row.
        ResolutionError: If rows contradict each other; it names them.
    """
    if path is not None:
        return parse(_text(path), str(path))
    return parse(_text(resource(SHIPPED)), SHIPPED)


def make_table(path: Path | None) -> Judgements:
    """Return the judgements in force of a table that is to be added to; it is made if it is missing.

    Raises:
        ConfigError: If the file cannot be made or read.
        DataError: If a row is malformed.
        ResolutionError: If rows contradict each other.
    """
    if path is not None and not path.exists():
        try:
            path.write_text(f"{HEADER}\n", encoding="utf-8")
        except OSError as error:
            raise _unusable(path, error) from error
    return read_judgements(path)


def forgotten(judgements: Judgements, out: Path) -> tuple[str, ...]:
    """Return the ids of decisions that the live graph of a directory follows and a table does not hold.

    A decision that a row withdraws is not forgotten.
    """
    try:
        followed = Summary.load(out / store.CURRENT).judgements
    except StoreError:
        return ()
    return tuple(one for one in followed if one not in judgements.rows)


def record(judgement: Judgement, path: Path | None) -> Judgement:
    """Add a judgement at the end of the table, and return it with its id.

    Rows before it stay as they are; the file is made if it is missing. A judgement that contradicts those in
    force is not written.

    Raises:
        ConfigError: If the file cannot be read or written.
        DataError: If the judgement is malformed.
        ResolutionError: If it contradicts another; it names both rows.
    """
    place = path or resource(SHIPPED)
    before = _text(place) if place.exists() else f"{HEADER}\n"
    if not before.endswith("\n"):
        before += "\n"
    number = before.count("\n") + 1
    named = replace(judgement, id=_identifier(judgement, number), source=f"{place}:{number}")
    added = line(named) + "\n"
    parse(before + added, str(place))
    try:
        with place.open("a", encoding="utf-8") as file:
            if not place.stat().st_size:
                file.write(f"{HEADER}\n")
            elif not _text(place).endswith("\n"):
                file.write("\n")
            file.write(added)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _unusable(place, error) from error
    return named


def _identifier(judgement: Judgement, number: int) -> str:
    told = "\t".join((*judgement.told()[1:], str(number)))
    return f"j-{sha256(told.encode()).hexdigest()[:8]}"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(path, error) from error


def _unusable(path: Path, error: Exception) -> ConfigError:
    return ConfigError(f"the judgements in {path} cannot be used ({error}); name a file with --judgements")
